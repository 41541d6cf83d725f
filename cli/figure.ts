import { basename, extname } from "node:path";
import type { Command } from "commander";
import { SendgraphError } from "../cypher/errors.ts";
import { readFileBytes } from "../cypher/file-errors.ts";
import { loadFigureFonts } from "../explorer/api/figure-fonts.ts";
import { LENS_FIGURES, OUTCOME_FIGURE } from "../explorer/api/figure-names.ts";
import { DEFAULT_LICENCE, makeFigure, withWords } from "../explorer/api/make-figure.ts";
import { WHOLE_FIGURE } from "../explorer/api/whole-source.ts";
import { writeBeside } from "../explorer/figure/beside.ts";
import { type FigureDocument, makeDocument, parseDocument } from "../explorer/figure/figure-document.ts";
import { layOutFigure } from "../explorer/figure/lay-out-figure.ts";
import { lookOver } from "../explorer/figure/preflight.ts";
import { findPreset, MM_PER_POINT, PRESETS } from "../explorer/figure/presets.ts";
import { readCarried } from "../explorer/figure/read-figure.ts";
import { FIGURE_FORMATS, type FigureFormat, renderFigure } from "../explorer/figure/render-figure.ts";
import type { FigureFonts } from "../explorer/figure/setting.ts";
import { replan } from "../explorer/figure/slice.ts";
import { COLOURINGS } from "../explorer/view/exploration.ts";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import { writeFigureCrate } from "./figure-crate.ts";
import { refuseIdle } from "./idle-options.ts";
import { tell } from "./output.ts";
import { makeOutputFolder, requireWritableFile, writeWhole } from "./output-files.ts";
import { collect, typedParameters } from "./params.ts";
import { withStore } from "./settings.ts";

interface FigureOptions {
  readonly out: string;
  readonly param?: readonly string[];
  readonly panel?: string;
  readonly panelParam?: readonly string[];
  readonly preset?: string;
  readonly public?: boolean;
  readonly strict?: boolean;
  readonly beside?: boolean;
  readonly roCrate?: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly licence: string;
  readonly store?: string;
}

/** The name of a file that a figure can be drawn from again. */
const DRAWN = /\.(?:json|svg|pdf|png|tiff?|html)$/i;
const DEFAULT_PRESET = "nature-double";
const HELP = `
Figures: ${LENS_FIGURES.map((figure) => `${figure.name} (${figure.says})`).join(", ")};
${OUTCOME_FIGURE.name} (${OUTCOME_FIGURE.says}), ${WHOLE_FIGURE.name} (${WHOLE_FIGURE.says}), area-over-time (a timeline, needs area=NAME), and every saved query that counts.
Parameters of a lens (graph, net, matrix, ranking, map, shared-weaknesses):
  among=areas|bodies, polarity=weakness|strength (of matrix both too: who has most of either first), with=NAME, minShared=NUMBER, level=themes|groups, from=YEAR, to=YEAR;
  of graph draw=all, or how many of the most shared themes and of who has them (draw=9,11; a third number: lines of each), where it is not to be what can be followed;
  minShared is 1 where it is left out, of net as many lines as can be read, of the saved query shared-weaknesses 2;
  lists with commas between: region, kind, framework, outcome, only and hide (ids or names), without=weakness,strength,mixed.
Parameters of ${OUTCOME_FIGURE.name}: from, to and these lists but without.
Parameters of ${WHOLE_FIGURE.name}: start=auto|groups|all, colour=${COLOURINGS.filter((one) => one !== "community").join("|")}, around, way, and what
else stands in an address of its page. Those of a saved query: sendgraph query NAME --help.
Where there is nothing to draw the figure says so, and why; a script is to ask with --strict.
Presets: ${PRESETS.map((preset) => `${preset.name} (${preset.says}, ${Math.round(preset.widthMm * 10) / 10} mm)`).join(", ")}.

Examples:
  sendgraph figure matrix --preset nature-single --out fig1.svg
  sendgraph figure graph --param with=Hillingdon --preset ieee --out fig2.svg
  sendgraph figure area-over-time --param area=Cambridgeshire --out fig3.svg
  sendgraph figure everything --param start=all --param colour=region --out fig4.pdf
  sendgraph figure map --panel area-over-time --panel-param area=Cambridgeshire --out fig5.pdf
  sendgraph figure map --out scene.json;  sendgraph figure scene.json --out fig4.svg
`;

/** Adds `sendgraph figure`. */
export function addFigure(program: Command, finish: (status: ExitStatus) => void): void {
  program
    .command("figure")
    .description("draw a lens or a saved query as a figure for a paper; the same graph gives the same bytes")
    .argument("<name>", "a lens, a saved query, a scene file (SCENE.json), or a figure to draw again")
    .requiredOption(
      "--out <file>",
      `the file to write: ${FIGURE_FORMATS.map((format) => `.${format}`).join(", ")}`,
    )
    .option("--param <name=value>", "a parameter; once for each", collect)
    .option("--panel <name>", "another lens or saved query beside it, as panel b of the figure")
    .option("--panel-param <name=value>", "a parameter of panel b; once for each", collect)
    .option("--preset <preset>", `how a publisher wants it (default: ${DEFAULT_PRESET}; of .html web)`)
    .option("--public", "leave people's names and quoted sentences out of what the figure carries")
    .option(
      "--strict",
      "exit with 1 where the publisher would not take the figure, or there is nothing to draw",
    )
    .option(
      "--beside",
      "write beside it: snippets, caption, sources as BibTeX and CSL-JSON, the data for other programs",
    )
    .option(
      "--ro-crate <dir>",
      "write an RO-Crate: figure, scene, data, query, references of the sources, CITATION",
    )
    .option("--alt <text>", "say your own alternative text instead of the one made from the figure")
    .option("--caption <text>", "say your own caption")
    .option("--licence <text>", "under what terms the figure is given", DEFAULT_LICENCE)
    .option(
      "--store <url>",
      "the graph to draw (default: $SENDGRAPH_STORE, or embedded:.sendgraph/graph.grafeo)",
    )
    .addHelpText("after", HELP)
    .action(async (name: string, options: FigureOptions) => {
      finish(await draw(name, options));
    });
}

async function draw(name: string, options: FigureOptions): Promise<ExitStatus> {
  const format = formatOf(options.out);
  const fonts = loadFigureFonts();
  const preset = findPreset(options.preset ?? defaultPreset(options.out));
  requireWritableFile(options.out);
  if (options.roCrate !== undefined) makeOutputFolder(options.roCrate);
  const { alt, caption, licence } = options;
  const document = DRAWN.test(name)
    ? withWords(readScene(name, options, fonts), { alt, caption })
    : await withStore(options.store, "read", (store) =>
        makeFigure(
          store,
          {
            name,
            typed: typedParameters(options.param),
            panel: panelOf(options),
            preset: preset.name,
            isPublic: options.public ?? false,
            licence,
            alt,
            caption,
          },
          fonts,
        ),
      );
  const bytes = await renderFigure(document, format, fonts);
  writeWhole(options.out, bytes);
  const { scene, provenance } = document;
  tell(`${options.out}: ${scene.title}, ${tellSize(scene)}, graph ${provenance.graphHash}`);
  if (options.beside) writeFilesBeside(document, options.out);
  if (options.roCrate !== undefined) {
    const files = writeFigureCrate(options.roCrate, document, options.out, bytes, new Date());
    tell(`${options.roCrate}: RO-Crate of ${files.join(", ")}`);
  }
  const remarks = lookOver(document, findPreset(provenance.plan.preset), fonts, {
    format,
    bytes: bytes.length,
  });
  for (const { level, about, says, remedy } of remarks)
    tell(`${level} (${about}): ${says.replace(/\.$/, "")}. ${remedy}`);
  const hasFault = remarks.some(({ level }) => level === "fault");
  // A figure that says that there is nothing was written all the same: nothing of it was refused.
  return options.strict && hasFault ? EXIT.refused : EXIT.done;
}

function panelOf({
  panel,
  panelParam,
}: FigureOptions): { name: string; typed: Record<string, string> } | null {
  if (panel !== undefined) return { name: panel, typed: typedParameters(panelParam) };
  if (panelParam === undefined) return null;
  throw new SendgraphError(
    "usage",
    "There is a --panel-param without a --panel.",
    "Name the panel: --panel matrix.",
  );
}

function writeFilesBeside(document: FigureDocument, out: string): void {
  const stem = out.slice(0, -extname(out).length);
  const files = writeBeside(document, basename(out));
  for (const { ending, text } of files) writeWhole(`${stem}.${ending}`, text);
  tell(`Beside it: ${files.map(({ ending }) => `${basename(stem)}.${ending}`).join(", ")}`);
}

function formatOf(path: string): FigureFormat {
  const ending = extname(path).slice(1).toLowerCase();
  const format = FIGURE_FORMATS.find((known) => known === (ending === "tiff" ? "tif" : ending));
  if (format) return format;
  throw new SendgraphError(
    "usage",
    ending === ""
      ? `"${path}" has no ending that says what to write.`
      : `"${path}" ends in .${ending}, which figures are not written as.`,
    `End it in ${FIGURE_FORMATS.map((known) => `.${known}`).join(", ")}.`,
  );
}

/** A page of its own is no publisher's format. */
function defaultPreset(out: string): string {
  return extname(out).toLowerCase() === ".html" ? "web" : DEFAULT_PRESET;
}

/** A scene's text: its own file, or what a drawn figure carries. */
function readSceneText(path: string): string {
  const bytes = readFileBytes(path);
  if (path.toLowerCase().endsWith(".json")) return bytes.toString("utf8");
  const text = readCarried(bytes)?.text ?? null;
  if (text !== null) return text;
  throw new SendgraphError(
    "file-type",
    `"${path}" carries no scene of sendgraph's: it is somebody else's, or what it carried was taken out.`,
    "Name a lens, a saved query, a scene file, or a figure that sendgraph figure wrote.",
  );
}

/** A scene from its file; with another preset its data is laid out anew. */
function readScene(path: string, options: FigureOptions, fonts: FigureFonts): FigureDocument {
  if (options.param !== undefined || options.panel !== undefined || options.panelParam !== undefined)
    throw new SendgraphError(
      "usage",
      `"${path}" is a scene with its data: it takes no --param and no --panel.`,
      "Leave them out, or name the figure instead of the scene.",
    );
  const document = parseDocument(readSceneText(path), path);
  const { plan, command } = document.provenance;
  const given = options.licence === DEFAULT_LICENCE ? {} : { licence: true };
  refuseIdle(
    { public: options.public, store: options.store, ...given },
    `with "${path}", a scene with its data`,
    `Draw it from its graph: ${command}`,
  );
  if (options.preset === undefined || options.preset === plan.preset) return document;
  const replanned = replan(plan, options.preset);
  const scene = layOutFigure(replanned, document.provenance.data, fonts);
  const anew = command.replace(`--preset ${plan.preset}`, `--preset ${options.preset}`);
  return makeDocument(scene, { ...document.provenance, plan: replanned, command: anew });
}

function tellSize({ width, height }: { readonly width: number; readonly height: number }): string {
  const tellMm = (points: number) => Math.round(points * MM_PER_POINT * 10) / 10;
  return `${tellMm(width)} × ${tellMm(height)} mm`;
}
