import { extname } from "node:path";
import type { Command } from "commander";
import { SendgraphError } from "../cypher/errors.ts";
import { bindParameters } from "../cypher/query-parameters.ts";
import { loadSavedQuery } from "../cypher/saved-queries.ts";
import { summariseGraph } from "../cypher/summary.ts";
import { readLens } from "../explorer/api/lens.ts";
import { renderSvg } from "../explorer/figure/svg.ts";
import { layOutLayers } from "../explorer/view/layered-scene.ts";
import { AMONG } from "../explorer/view/lens.ts";
import { deriveView } from "../explorer/view/view.ts";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import { tell } from "./output.ts";
import { requireWritableFile, writeWhole } from "./output-files.ts";
import { withStore } from "./settings.ts";

interface FigureOptions {
  readonly out: string;
  readonly param: readonly string[];
  readonly store?: string;
}

/** What can be drawn so far. */
const FIGURE = "shared-weaknesses";
/** A full-width figure of a journal page. */
const WIDTH_MM = 183;
/** Pixels that the layered graph is laid out at; a figure is printed smaller by the same factor throughout. */
const SCENE = { width: 760, height: 420 };

/** Adds `sendgraph figure`. */
export function addFigure(program: Command, finish: (status: ExitStatus) => void): void {
  program
    .command("figure")
    .description("draw the shared weaknesses as a vector figure for a paper")
    .argument("<name>", FIGURE)
    .requiredOption("--out <file.svg>", "the file to write; the same graph gives the same bytes")
    .option(
      "--param <name=value>",
      "among=areas or among=bodies",
      (value: string, before: string[]) => [...before, value],
      [],
    )
    .option(
      "--store <url>",
      "the graph to draw (default: $SENDGRAPH_STORE, or embedded:.sendgraph/graph.grafeo)",
    )
    .addHelpText("after", "\nExample:\n  sendgraph figure shared-weaknesses --out shared-weaknesses.svg\n")
    .action(async (name: string, options: FigureOptions) => {
      finish(await draw(name, options));
    });
}

async function draw(name: string, options: FigureOptions): Promise<ExitStatus> {
  if (name !== FIGURE)
    throw new SendgraphError("usage", `There is no figure "${name}".`, `This version draws ${FIGURE}.`);
  if (extname(options.out).toLowerCase() !== ".svg") {
    throw new SendgraphError(
      "usage",
      `"${options.out}" does not end in .svg.`,
      "This version draws SVG alone; Inkscape makes a PDF of it.",
    );
  }
  const among = await amongOf(options.param);
  requireWritableFile(options.out);
  return withStore(options.store, "read", async (store) => {
    const graph = { store: store.description, ...(await summariseGraph(store)) };
    const lens = await readLens(store, among, null, graph);
    const view = deriveView(lens, { among, polarity: "weakness", focus: null });
    if (view.links.length === 0) {
      throw new SendgraphError(
        "not-found",
        `No two ${among} share a weakness in this graph.`,
        "Load more articles first: sendgraph load PATH…",
      );
    }
    writeWhole(options.out, renderSvg(layOutLayers(view, SCENE), { widthMm: WIDTH_MM }));
    tell(
      `${options.out}: ${view.subjects.length} ${among}, ${view.themes.length} themes, graph ${graph.graphHash}`,
    );
    return EXIT.done;
  });
}

/** Reads `among=…` by the saved query's own rules, so that a wrong one gets the same words. */
async function amongOf(params: readonly string[]): Promise<(typeof AMONG)[number]> {
  const typed = Object.fromEntries(params.map((param) => param.split("=", 2)));
  const { among } = bindParameters(await loadSavedQuery(FIGURE), typed);
  return AMONG.find((known) => known === among) ?? "areas";
}
