import { basename, extname } from "node:path";
import type { Command } from "commander";
import { z } from "zod";
import { sha256Bytes } from "../cypher/canonical-json.ts";
import { SendgraphError } from "../cypher/errors.ts";
import { readFileBytes } from "../cypher/file-errors.ts";
import { packageVersion } from "../cypher/package-version.ts";
import { writeBeside } from "../explorer/figure/beside.ts";
import { type FigureDocument, makeDocument, parseDocument } from "../explorer/figure/figure-document.ts";
import { layOutFigure } from "../explorer/figure/lay-out-figure.ts";
import { lookOver } from "../explorer/figure/preflight.ts";
import { findPreset, MM_PER_POINT, PRESETS } from "../explorer/figure/presets.ts";
import { makeProvenance } from "../explorer/figure/provenance.ts";
import { FIGURE_FORMATS, type FigureFormat, renderFigure } from "../explorer/figure/render-figure.ts";
import type { FigureFonts } from "../explorer/figure/setting.ts";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import { loadFigureFonts } from "./figure-fonts.ts";
import { findLensFigure, LENS_FIGURES } from "./figure-names.ts";
import { type FigureFacts, readLensFacts, readQueryFacts } from "./figure-source.ts";
import { tell } from "./output.ts";
import { requireWritableFile, writeWhole } from "./output-files.ts";
import { collect, typedParameters } from "./params.ts";
import { withStore } from "./settings.ts";

interface FigureOptions {
  readonly out: string;
  readonly param: readonly string[];
  readonly preset?: string;
  readonly public?: boolean;
  readonly strict?: boolean;
  readonly beside?: boolean;
  readonly alt?: string;
  readonly caption?: string;
  readonly licence: string;
  readonly store?: string;
}

const DEFAULT_PRESET = "nature-double";
const DEFAULT_LICENCE =
  "The drawing is free to use with its citation; quoted sentences belong to the publishers of the sources.";
const HELP = `
Figures: ${LENS_FIGURES.map((figure) => `${figure.name} (${figure.says})`).join(", ")};
area-over-time (a timeline, needs area=NAME), and every saved query that counts.
Presets: ${PRESETS.map((preset) => `${preset.name} (${preset.says}, ${Math.round(preset.widthMm * 10) / 10} mm)`).join(", ")}.

Examples:
  sendgraph figure matrix --preset nature-single --out fig1.svg
  sendgraph figure graph --param with=Hillingdon --preset ieee --out fig2.svg
  sendgraph figure area-over-time --param area=Cambridgeshire --out fig3.svg
  sendgraph figure map --out scene.json;  sendgraph figure scene.json --out fig4.svg
`;

/** Adds `sendgraph figure`. */
export function addFigure(program: Command, finish: (status: ExitStatus) => void): void {
  program
    .command("figure")
    .description("draw a lens or a saved query as a figure for a paper; the same graph gives the same bytes")
    .argument("<name>", "a lens, a saved query, or a scene file (SCENE.json)")
    .requiredOption(
      "--out <file>",
      `the file to write: ${FIGURE_FORMATS.map((format) => `.${format}`).join(", ")}`,
    )
    .option("--param <name=value>", "a parameter; once for each", collect, [])
    .option("--preset <preset>", `how a publisher wants it (default: ${DEFAULT_PRESET}; of .html web)`)
    .option("--public", "leave people's names and quoted sentences out of what the figure carries")
    .option("--strict", "exit with 1 where the publisher would not take the figure")
    .option(
      "--beside",
      "write beside it: snippets, caption, sources as BibTeX and CSL-JSON, the data for other programs",
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
  const made = name.endsWith(".json")
    ? readScene(name, options, fonts)
    : await makeFigure(name, options, preset.name, fonts);
  const document = withWords(made, options);
  const bytes = await renderFigure(document, format, fonts);
  writeWhole(options.out, bytes);
  const { scene, provenance } = document;
  tell(`${options.out}: ${scene.title}, ${tellSize(scene)}, graph ${provenance.graphHash}`);
  if (options.beside) writeFilesBeside(document, options.out);
  const remarks = lookOver(document, findPreset(provenance.plan.preset), fonts, {
    format,
    bytes: bytes.length,
  });
  for (const { level, about, says, remedy } of remarks)
    tell(`${level} (${about}): ${says.replace(/\.$/, "")}. ${remedy}`);
  const hasFault = remarks.some(({ level }) => level === "fault");
  return options.strict && hasFault ? EXIT.refused : EXIT.done;
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

async function makeFigure(
  name: string,
  options: FigureOptions,
  preset: string,
  fonts: FigureFonts,
): Promise<FigureDocument> {
  const lens = await findLensFigure(name);
  const typed = typedParameters(options.param);
  const facts = await withStore(options.store, "read", (store) =>
    lens ? readLensFacts(store, lens, typed, preset) : readQueryFacts(store, name, typed, preset),
  );
  const scene = layOutFigure(facts.plan, facts.data, fonts);
  return makeDocument(
    scene,
    makeProvenance(
      { ...facts, ...standing(name, facts, options, fonts) },
      options.public ? "public" : "full",
    ),
  );
}

/** What a figure says of itself beside its data. */
function standing(name: string, facts: FigureFacts, options: FigureOptions, fonts: FigureFonts) {
  const version = packageVersion();
  const params = [...options.param].sort().map((param) => ` --param ${quoteArgument(param)}`);
  return {
    sources: [...facts.sources],
    software: {
      name: "sendgraph" as const,
      version,
      fonts: { normal: sha256Bytes(fonts.normal.bytes), strong: sha256Bytes(fonts.strong.bytes) },
    },
    licence: options.licence,
    citation: `The sendgraph authors. sendgraph, version ${version}. Graph ${facts.graphHash}.`,
    command: `sendgraph figure ${name}${params.join("")} --preset ${facts.plan.preset}${options.public ? " --public" : ""} --out FILE`,
  };
}

function quoteArgument(argument: string): string {
  return /^[\w=:.,-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`;
}

/** A page of its own is no publisher's format. */
function defaultPreset(out: string): string {
  return extname(out).toLowerCase() === ".html" ? "web" : DEFAULT_PRESET;
}

/** A scene from its file; with another preset its data is laid out anew. */
function readScene(path: string, options: FigureOptions, fonts: FigureFonts): FigureDocument {
  if (options.param.length > 0)
    throw new SendgraphError(
      "usage",
      `"${path}" is a scene with its data: it takes no --param.`,
      "Leave --param out, or name the figure instead of the scene.",
    );
  const document = parseDocument(readFileBytes(path).toString("utf8"), path);
  const { plan } = document.provenance;
  if (options.preset === undefined || options.preset === plan.preset) return document;
  const replanned = { ...plan, preset: options.preset };
  const scene = layOutFigure(replanned, document.provenance.data, fonts);
  const command = document.provenance.command.replace(
    `--preset ${plan.preset}`,
    `--preset ${options.preset}`,
  );
  return makeDocument(scene, { ...document.provenance, plan: replanned, command });
}

function withWords(document: FigureDocument, { alt, caption }: FigureOptions): FigureDocument {
  const words = z.object({ alt: z.string(), caption: z.string() }).partial().parse({ alt, caption });
  return {
    ...document,
    scene: {
      ...document.scene,
      alt: words.alt ?? document.scene.alt,
      caption: words.caption ?? document.scene.caption,
    },
  };
}

function tellSize({ width, height }: { readonly width: number; readonly height: number }): string {
  const tellMm = (points: number) => Math.round(points * MM_PER_POINT * 10) / 10;
  return `${tellMm(width)} × ${tellMm(height)} mm`;
}
