import type { Command } from "commander";
import type { ArticleBatch, GraphBatch } from "../cypher/graph-batch.ts";
import { summariseGraph } from "../cypher/summary.ts";
import { buildRegisterBatch } from "../loader/build-register.ts";
import { type LoadReport, loadCorpus, refusalOf } from "../loader/load-corpus.ts";
import { readCorpus } from "../loader/read-corpus.ts";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import { isGraphFile, loadGraphFile } from "./load-graph.ts";
import { Progress, print, tell, told } from "./output.ts";
import { requireWritableFile, writeWhole } from "./output-files.ts";
import { openReader } from "./reader.ts";
import { storeUrl, withStore } from "./settings.ts";
import { findSources, LIMITS_HELP, SOURCES_HELP } from "./sources.ts";

interface LoadOptions {
  readonly store?: string;
  readonly dryRun?: boolean;
  readonly review?: string;
  readonly json?: boolean;
}

/** Adds `sendgraph load`. */
export function addLoad(program: Command, finish: (status: ExitStatus) => void): void {
  program
    .command("load")
    .description("read articles and put what they say into the graph")
    .argument("<path...>", SOURCES_HELP)
    .option(
      "--store <url>",
      "neo4j://…, bolt://…, embedded:PATH or memory: (default: $SENDGRAPH_STORE, or embedded:.sendgraph/graph.grafeo)",
    )
    .option("--dry-run", "read everything, write nothing, tell what would be in the graph")
    .option("--review <file>", "write what the reader could not decide to this file, as JSON")
    .option("--json", "print one JSON object for machines")
    .addHelpText("after", LIMITS_HELP)
    .addHelpText(
      "after",
      "\nExamples:\n  sendgraph load seeds/articles\n  sendgraph load letter.txt --store neo4j://localhost:7687\n",
    )
    .action(async (paths: string[], options: LoadOptions) => {
      finish(await load(paths, options));
    });
}

async function load(paths: readonly string[], options: LoadOptions): Promise<ExitStatus> {
  const graphFile = paths.find(isGraphFile);
  if (graphFile !== undefined) return loadGraphFile(paths, graphFile, options);
  if (options.review !== undefined) requireWritableFile(options.review);
  const found = findSources(paths);
  const reader = openReader();
  const progress = new Progress("Reading");
  const onRead = progress.show.bind(progress);
  const run = async (
    write: (article: ArticleBatch) => Promise<"loaded" | "unchanged">,
  ): Promise<LoadReport> => {
    const report = await loadCorpus(readCorpus(found.sources, onRead), { ...reader, write });
    progress.end();
    const refused = [...found.refused.map(({ path, error }) => refusalOf(path, error)), ...report.refused];
    return { ...report, refused };
  };
  const register = buildRegisterBatch(reader.reference);
  const { report, summary } = await (options.dryRun
    ? dryRun(run, register)
    : realRun(run, register, options.store));
  if (options.review !== undefined) writeWhole(options.review, `${JSON.stringify(report.review, null, 2)}\n`);
  await tellReport(report, summary, options);
  return report.refused.length > 0 ? EXIT.refused : EXIT.done;
}

interface Summary {
  readonly graphHash: string | null;
  readonly counts: Readonly<Record<string, number>>;
}
type Outcome = { readonly report: LoadReport; readonly summary: Summary };
type Run = (write: (article: ArticleBatch) => Promise<"loaded" | "unchanged">) => Promise<LoadReport>;

/** Counts what a load into an empty graph would write. */
async function dryRun(run: Run, register: GraphBatch): Promise<Outcome> {
  const labelById = new Map<string, string>(register.nodes.map(({ id, label }) => [id, label]));
  const report = await run((article) => {
    for (const { id, label } of article.nodes) labelById.set(id, label);
    return Promise.resolve("loaded");
  });
  const counts: Record<string, number> = {};
  for (const label of [...labelById.values()].sort()) counts[label] = (counts[label] ?? 0) + 1;
  return { report, summary: { graphHash: null, counts } };
}

function realRun(run: Run, register: GraphBatch, store: string | undefined): Promise<Outcome> {
  return withStore(store, "write", async (opened) => {
    await opened.prepare();
    await opened.writeRegister(register);
    const report = await run((article) => opened.writeArticle(article));
    await opened.derive();
    return { report, summary: await summariseGraph(opened) };
  });
}

/** Texts without an inspection that a person is shown; `--json` has them all. */
const MOST_SHOWN = 20;

/** Tells which texts add no inspection to the graph, and why: that is seldom what was wanted. */
function tellWithout(texts: LoadReport["withoutInspection"]): void {
  if (texts.length === 0) return;
  tell(`${told(texts.length, "text tells", "texts tell")} of no inspection:`);
  for (const { path, reason } of texts.slice(0, MOST_SHOWN)) tell(`  ${path}: ${reason}`);
  if (texts.length > MOST_SHOWN) tell(`  and ${texts.length - MOST_SHOWN} more (--json lists them).`);
}

async function tellReport(report: LoadReport, summary: Summary, options: LoadOptions): Promise<void> {
  for (const { message, remedy } of report.refused) tell(`sendgraph: ${message} ${remedy}`);
  const { loaded, unchanged, refused, withoutInspection } = report;
  if (options.json) {
    await print(JSON.stringify({ loaded, unchanged, superseded: 0, refused, withoutInspection, ...summary }));
    return;
  }
  const verb = options.dryRun ? "would be loaded" : "loaded";
  tell(`${loaded} ${verb}, ${unchanged} unchanged, ${refused.length} refused.`);
  tellWithout(withoutInspection);
  const { Article = 0, Area = 0, Inspection = 0, Finding = 0, Evidence = 0 } = summary.counts;
  const parts = [
    told(Article, "article"),
    told(Area, "area"),
    told(Inspection, "inspection"),
    told(Finding, "finding"),
    told(Evidence, "piece of evidence", "pieces of evidence"),
  ];
  tell(`The graph: ${parts.join(", ")}.`);
  const { length: places } = report.review;
  if (places > 0 && options.review === undefined) {
    const are = told(places, "place is", "places are");
    const them = places === 1 ? "it" : "them";
    tell(`${are} for a person to look at: --review FILE writes ${them} down.`);
  }
  if (summary.graphHash !== null) tell(`Graph hash ${summary.graphHash} in ${storeUrl(options.store)}`);
}
