import { resolve } from "node:path";
import type { Command } from "commander";
import { Standings } from "../cypher/article-standing.ts";
import { ArticleWriter } from "../cypher/article-writer.ts";
import { SendgraphError } from "../cypher/errors.ts";
import type { RegisterBatch } from "../cypher/graph-batch.ts";
import { LoadPlan } from "../cypher/load-plan.ts";
import type { Store } from "../cypher/store.ts";
import { readStandings } from "../cypher/stores/write-standings.ts";
import { summariseGraph } from "../cypher/summary.ts";
import { refusalOf } from "../loader/article-reading.ts";
import { buildRegisterBatch } from "../loader/batch/build-register.ts";
import { readCorpus } from "../loader/files/read-corpus.ts";
import { type LoadEffects, type LoadReport, loadCorpus, reviewRefusal } from "../loader/load-corpus.ts";
import { readTexts } from "../loader/read-texts.ts";
import { BulkFolder } from "./bulk-folder.ts";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import { refuseIdle } from "./idle-options.ts";
import { findBulkFolder, finishBulk } from "./load-bulk.ts";
import { findGraphFile, loadGraphFile } from "./load-graph.ts";
import { type LoadResult, tellLoad } from "./load-report.ts";
import { Progress, tell } from "./output.ts";
import { requireWritableFile, writeWholeLines } from "./output-files.ts";
import { openReader } from "./reader.ts";
import { ReadingThreads } from "./reading-threads.ts";
import { formatReview } from "./review-file.ts";
import { ReviewSpool } from "./review-spool.ts";
import { INTO_EXISTING_HELP, isNotMadeYet, withStore } from "./settings.ts";
import { recordedRetractions, recordSources, setAside } from "./source-record.ts";
import { findSources, LIMITS_HELP, SOURCES_HELP } from "./sources.ts";

interface LoadOptions {
  readonly store?: string;
  readonly dryRun?: boolean;
  readonly review?: string;
  readonly json?: boolean;
  readonly bulk?: string;
  readonly intoExisting?: boolean;
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
    .option("--dry-run", "read everything, write nothing, tell what would change in the graph")
    .option(
      "--review <file>",
      "write what was not resolved to this file, a line each (.jsonl and .json: for machines)",
    )
    .option("--json", "print one JSON object for machines")
    .option("--into-existing", INTO_EXISTING_HELP)
    .option(
      "--bulk <dir>",
      "write files for neo4j-admin's import to this folder instead, for an archive into an empty Neo4j",
    )
    .addHelpText("after", LIMITS_HELP)
    .addHelpText(
      "after",
      "\nExamples:\n  sendgraph load seeds/articles\n  sendgraph load letter.txt --store neo4j://localhost:7687\n",
    )
    .action(async (paths: string[], options: LoadOptions) => {
      finish(await load(paths, options));
    });
}

/** Loads; a graph file that cannot be read is made again from what was loaded into it before. */
async function load(paths: readonly string[], options: LoadOptions): Promise<ExitStatus> {
  try {
    return await loadPaths(paths, options);
  } catch (error) {
    const recorded = options.dryRun ? null : setAside(error, options.store);
    if (recorded === null) throw error;
    const graphFile = findGraphFile(recorded);
    if (graphFile !== undefined) await loadGraphFile([graphFile.path], graphFile, options);
    const texts = [...new Set([...recorded, ...paths.map((path) => (path === "-" ? path : resolve(path)))])];
    return loadPaths(
      texts.filter((path) => path !== graphFile?.path),
      options,
    );
  }
}

async function loadPaths(paths: readonly string[], options: LoadOptions): Promise<ExitStatus> {
  const { review, bulk, store, dryRun, intoExisting } = options;
  const graphFile = findGraphFile(paths);
  if (graphFile !== undefined) {
    refuseIdle({ review, bulk }, `with "${graphFile.path}", which is a whole graph`, "Leave it out.");
    return loadGraphFile(paths, graphFile, options);
  }
  const bulkFolder = findBulkFolder(paths);
  if (bulkFolder !== undefined) {
    const [other] = paths.filter((path) => path !== bulkFolder);
    refuseIdle(
      { review, bulk, "dry-run": dryRun, "into-existing": intoExisting },
      `with "${bulkFolder}", which holds files of a bulk import`,
      "Leave it out.",
    );
    if (other !== undefined) throw notAlone(bulkFolder, other);
    return finishBulk(bulkFolder, options);
  }
  if (bulk !== undefined)
    refuseIdle(
      { store, "dry-run": dryRun, "into-existing": intoExisting },
      "with --bulk, which writes files and asks no store",
      "Leave it out; --store is for the load of the folder after the import.",
    );
  const found = findSources(paths);
  const texts = found.sources.map(({ path }) => path);
  if (review !== undefined) requireWritableFile(review, texts);
  const reader = openReader();
  const progress = new Progress("Reading");
  let files = 0;
  const onRead = (done: number, total: number, name: string): void => {
    files = done;
    progress.show(done, total, name);
  };
  const threads = new ReadingThreads(reader, process.env);
  const spool = new ReviewSpool();
  const read = async (writing: Writing): Promise<LoadReport> => {
    const texts = readTexts(readCorpus(found.sources, onRead), (source) => {
      if (source.line !== null) progress.show(files, found.sources.length, source.name);
      return threads.read(source);
    });
    const effects = { ...writing, review: spool.add.bind(spool), folder: process.cwd() };
    const report = await loadCorpus(texts, effects).finally(() => threads.close());
    progress.end();
    const refused = [...found.refused.map(({ path, error }) => refusalOf(path, error)), ...report.refused];
    return { ...report, refused };
  };
  const register = buildRegisterBatch(reader.reference);
  const run = dryRun ? planLoad : bulk === undefined ? runLoad : writeBulk;
  const outcome = await run(read, register, options, paths);
  const { refused } = outcome.report;
  const entries = () => reviewOf(refused, spool);
  if (review !== undefined) await writeWholeLines(review, formatReview(review, entries()));
  await tellLoad({ ...outcome, review: { places: spool.size, entries } }, found.passedOver, options);
  await spool.close();
  return refused.length > 0 ? EXIT.refused : EXIT.done;
}

function notAlone(folder: string, other: string): SendgraphError {
  return new SendgraphError(
    "usage",
    `"${folder}" holds files of a bulk import: it is loaded alone, and not with "${other}".`,
    `sendgraph load "${folder}" --store …; then load the rest.`,
  );
}

/** What a person should look at, as lines of JSON: what was refused, then what was left open. */
async function* reviewOf(refused: LoadReport["refused"], spool: ReviewSpool): AsyncGenerator<string> {
  for (const refusal of refused) yield JSON.stringify(reviewRefusal(refusal));
  yield* spool.lines();
}

/** Where what is read goes to. */
type Writing = Pick<LoadEffects, "write" | "writeStandings" | "standings">;
type Read = (writing: Writing) => Promise<LoadReport>;

function runLoad(
  read: Read,
  register: RegisterBatch,
  { store: url, intoExisting = false }: LoadOptions,
  paths: readonly string[],
): Promise<LoadResult> {
  return withStore(url, "write", async (store) => {
    await recordSources(url, store, paths);
    await store.prepare({ intoExisting, alone: { onWait: tell } });
    await store.writeRegister(register);
    const standings = new Standings(await readStandings((query) => store.stream(query)));
    const writer = await ArticleWriter.over(store);
    const report = await read({
      write: (article, change) => writer.write(article, change),
      writeStandings: async (changed) => {
        await writer.flush();
        await store.writeStandings(changed);
      },
      standings,
    });
    await writer.flush();
    // Of a graph that was made again these stand: what was taken back by hand is in no source.
    const retracted = recordedRetractions(url).flatMap((id) => standings.retract(id, true)?.changed ?? []);
    if (retracted.length > 0) await store.writeStandings(retracted);
    await store.derive({ ifChanged: true });
    return { report, ...(await summariseGraph(store)), findings: null };
  });
}

/** Writes the files of a bulk import, and tells what to do with them. */
async function writeBulk(
  read: Read,
  register: RegisterBatch,
  { bulk = "" }: LoadOptions,
): Promise<LoadResult> {
  const folder = new BulkFolder(bulk);
  const standings = new Standings([]);
  await folder.writeRegister(register);
  const report = await read({
    write: (article, change) => folder.writeArticle(article, change),
    writeStandings: () => Promise.resolve(),
    standings,
  });
  const command = await folder.end(standings);
  tell(
    `Stop the Neo4j, run ${command} where neo4j-admin is, start it, then: sendgraph load ${bulk} --store neo4j://…`,
  );
  return { report, graphHash: null, counts: {}, uncounted: {}, findings: null };
}

/** Tells what a load would do to the graph as it is; where there is none yet, to an empty one. */
async function planLoad(
  read: Read,
  register: RegisterBatch,
  { store: url }: LoadOptions,
): Promise<LoadResult> {
  const plan = async (store: Store | null): Promise<LoadResult> => {
    const known = store === null ? [] : await readStandings((query) => store.stream(query));
    const standings = new Standings(known);
    const planned = await LoadPlan.for(store, standings, register);
    const report = await read({
      write: (article) => Promise.resolve(planned.write(article)),
      writeStandings: () => Promise.resolve(),
      standings,
    });
    const findings = planned.findingChanges(standings);
    return { report, graphHash: null, counts: planned.counts(), uncounted: {}, findings };
  };
  return isNotMadeYet(url) ? plan(null) : withStore(url, "read", plan);
}
