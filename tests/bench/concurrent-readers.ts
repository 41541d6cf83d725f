import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { loadSavedQuery } from "../../cypher/saved-queries.ts";
import type { Store } from "../../cypher/store.ts";
import { buildArticleBatch } from "../../loader/batch/build-batch.ts";
import { readReference } from "../../loader/tables/reference.ts";
import { wireStory } from "../fixtures/wire-stories.ts";
import { namedNeo4j, openEmptyNeo4j } from "./bench-neo4j.ts";
import { percentile } from "./percentile.ts";
import { makeReader } from "./reader.ts";
import type { ReaderSetting, Slice, SliceTold } from "./reader-child.ts";
import { loadReports } from "./report-corpus.ts";

/** Seconds that fifty read for, in stretches by turns, there and back, so that each way of reading meets the same load. */
const SECONDS = 60;
const SLICE_SECONDS = 2;
const TURNS: readonly Slice["by"][] = ["api", "anew", "driver", "driver", "anew", "api"];
/** Not measured: connections are opened and plans are made. */
const WARM_UP_SLICES = 6;
/** How much longer than the driver's bare time an answer of the API may take. */
const MOST_RATIO = 1.3;
/** Articles after which the writer derives anew, as the end of a load does. */
const DERIVE_EVERY = 25;

/**
 * Fifty readers of a Neo4j for a minute while articles are loaded into it, by turns of `area-profile` of the API, of the API
 * past what it keeps, and of the same Cypher of the bare driver. Readers, server and writer are processes of their own. Prints p50 and
 * p95 of each. Tells whether there was no error and the API takes at most 1.3 times as long as the bare driver.
 */
export async function measureReaders(): Promise<boolean> {
  const server = namedNeo4j();
  if (server === null) return true;
  const store = await openEmptyNeo4j(server);
  const { url, username, password } = server;
  const children = [
    startChild("serve-child.js", [url, username, password]),
    startChild("reader-child.js", []),
  ];
  const [serving, reading] = children;
  try {
    if (serving === undefined || reading === undefined) throw new Error("Two processes were started.");
    const corpus = await loadReports(store);
    const [address] = await once(serving, "message");
    const { text } = await loadSavedQuery("area-profile");
    const areas = await readAreas(store);
    await ask(reading, { url, username, password, api: String(address), text, areas });
    return await measure(store, reading, corpus);
  } finally {
    for (const child of children) await endChild(child);
    await store.close();
  }
}

async function readAreas(store: Store): Promise<string[]> {
  const rows = await store.read(
    "MATCH (i:Inspection)-[:INSPECTS]->(a:Area) RETURN DISTINCT a.id AS id ORDER BY id",
  );
  return rows.map(({ id }) => String(id));
}

async function measure(store: Store, readers: ChildProcess, corpus: string): Promise<boolean> {
  const told: Record<Slice["by"], SliceTold[]> = { api: [], anew: [], driver: [] };
  let isOver = false;
  const loading = keepLoading(store, () => isOver);
  const slices = WARM_UP_SLICES + SECONDS / SLICE_SECONDS;
  for (let index = 0; index < slices; index += 1) {
    const by = TURNS[index % TURNS.length] ?? "driver";
    const answer = (await ask(readers, { by, ms: SLICE_SECONDS * 1000 })) as SliceTold;
    if (index >= WARM_UP_SLICES) told[by].push(answer);
  }
  isOver = true;
  return tell(told, await loading, corpus);
}

/** Writes made-up stories one by one, and derives now and then, until it is over. Gives how many. */
async function keepLoading(store: Store, isOver: () => boolean): Promise<number> {
  const read = makeReader();
  const reference = readReference("seeds");
  let loaded = 0;
  while (!isOver()) {
    const { text } = wireStory(loaded);
    await store.writeArticle(buildArticleBatch(read(text), `story-${loaded}.txt`, reference));
    loaded += 1;
    if (loaded % DERIVE_EVERY === 0) await store.derive();
  }
  return loaded;
}

function tell(
  told: Readonly<Record<Slice["by"], readonly SliceTold[]>>,
  loaded: number,
  corpus: string,
): boolean {
  const timesOf = (by: Slice["by"]) => told[by].flatMap(({ times }) => times);
  const errors = Object.values(told).flatMap((slices) => slices.flatMap((slice) => slice.errors));
  console.log(`50 readers of Neo4j for ${SECONDS} s, ${corpus}, while ${loaded} articles were loaded:`);
  console.log(`  errors ${errors.length} (none allowed)${errors[0] === undefined ? "" : `: ${errors[0]}`}`);
  const bare = timesOf("driver");
  const ratiosBy = (by: Slice["by"]): number[] => {
    const times = timesOf(by);
    const at = [0.5, 0.95].map((share) => ({ time: percentile(times, share), of: percentile(bare, share) }));
    const [p50 = "", p95 = ""] = at.map(({ time, of }) => `${ms(time)} (${(time / of).toFixed(2)})`);
    console.log(`  area-profile ${NAMES[by].padEnd(30)} p50 ${p50}  p95 ${p95}  ${times.length} answers`);
    return at.map(({ time, of }) => time / of);
  };
  const [ratios] = [ratiosBy("api"), ratiosBy("driver"), ratiosBy("anew")];
  console.log(`  in brackets: times as long as the bare driver (by the API at most ${MOST_RATIO})`);
  return errors.length === 0 && loaded > 0 && ratios.every((ratio) => ratio <= MOST_RATIO);
}

const NAMES: Readonly<Record<Slice["by"], string>> = {
  driver: "by the bare driver",
  api: "by the API",
  anew: "by the API, nothing kept",
};

const ms = (time: number): string => `${time.toFixed(1)} ms`;

function startChild(script: string, args: readonly string[]): ChildProcess {
  return fork(fileURLToPath(new URL(`./${script}`, import.meta.url)), args);
}

async function ask(child: ChildProcess, message: ReaderSetting | Slice): Promise<unknown> {
  const answer = once(child, "message");
  child.send(message);
  return (await answer)[0];
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.connected) child.disconnect();
  if (child.exitCode === null) await once(child, "exit");
}
