import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import neo4j, { type Driver } from "neo4j-driver";
import { loadSavedQuery } from "../../cypher/saved-queries.ts";
import type { Store } from "../../cypher/store.ts";
import { buildArticleBatch } from "../../loader/build-batch.ts";
import { readReference } from "../../loader/reference.ts";
import { wireStory } from "../fixtures/wire-stories.ts";
import { namedNeo4j, openEmptyNeo4j } from "./bench-neo4j.ts";
import { percentile } from "./percentile.ts";
import { makeReader } from "./reader.ts";
import { loadReports } from "./report-corpus.ts";

const READERS = 50;
const SECONDS = 60;
/** Not measured: connections are opened and plans are made. */
const WARM_UP_SECONDS = 10;
/** How much longer than the driver's bare time an answer of the API may take. */
const MOST_RATIO = 1.3;
/** Articles after which the writer derives anew, as the end of a load does. */
const DERIVE_EVERY = 25;

/**
 * Fifty readers of a Neo4j for a minute while articles are loaded into it: one half asks `area-profile` of the API, in a process of
 * its own, the other the same Cypher of the bare driver. Prints p50 and p95 of both. Tells whether there was no error and the API
 * takes at most 1.3 times as long.
 */
export async function measureReaders(): Promise<boolean> {
  const server = namedNeo4j();
  if (server === null) return true;
  const store = await openEmptyNeo4j(server);
  const { url, username, password } = server;
  const driver = neo4j.driver(url, neo4j.auth.basic(username, password), { maxConnectionPoolSize: READERS });
  const child = fork(fileURLToPath(new URL("./serve-child.js", import.meta.url)), [url, username, password]);
  try {
    const corpus = await loadReports(store);
    const [address] = await once(child, "message");
    return await measure({ store, driver, api: String(address), corpus });
  } finally {
    await endChild(child);
    await driver.close();
    await store.close();
  }
}

interface Bench {
  readonly store: Store;
  readonly driver: Driver;
  /** Where the API is served. */
  readonly api: string;
  readonly corpus: string;
}

interface Reading {
  readonly times: number[];
  readonly errors: string[];
}

async function measure({ store, driver, api, corpus }: Bench): Promise<boolean> {
  const areas = (
    await store.read("MATCH (i:Inspection)-[:INSPECTS]->(a:Area) RETURN DISTINCT a.id AS id ORDER BY id")
  ).map(({ id }) => String(id));
  const { text } = await loadSavedQuery("area-profile");
  const began = performance.now();
  const isOver = () => performance.now() - began > (WARM_UP_SECONDS + SECONDS) * 1000;
  const isMeasured = () => performance.now() - began > WARM_UP_SECONDS * 1000;
  const read = async (
    ask: (area: string) => Promise<void>,
    first: number,
    reading: Reading,
  ): Promise<void> => {
    for (let turn = first; !isOver(); turn += READERS + 1) {
      const start = performance.now();
      try {
        await ask(areas[turn % areas.length] ?? "");
        if (isMeasured()) reading.times.push(performance.now() - start);
      } catch (error) {
        reading.errors.push(String(error));
      }
    }
  };
  const ofApi: Reading = { times: [], errors: [] };
  const ofDriver: Reading = { times: [], errors: [] };
  const readers = Array.from({ length: READERS }, (_, index) =>
    index % 2 === 0
      ? read((area) => askApi(api, area), index, ofApi)
      : read((area) => askDriver(driver, text, area), index, ofDriver),
  );
  const loading = keepLoading(store, isOver);
  await Promise.all(readers);
  const loaded = await loading;
  return tell({ ofApi, ofDriver, loaded, corpus });
}

async function askApi(api: string, area: string): Promise<void> {
  const response = await fetch(new URL(`api/queries/area-profile?area=${encodeURIComponent(area)}`, api));
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(JSON.stringify(answer));
}

async function askDriver(driver: Driver, text: string, area: string): Promise<void> {
  const { records } = await driver.executeQuery(text, { area }, { routing: neo4j.routing.READ });
  records.map((record) => record.toObject());
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

interface Told {
  readonly ofApi: Reading;
  readonly ofDriver: Reading;
  readonly loaded: number;
  readonly corpus: string;
}

function tell({ ofApi, ofDriver, loaded, corpus }: Told): boolean {
  const errors = [...ofApi.errors, ...ofDriver.errors];
  console.log(
    `${READERS} readers of Neo4j for ${SECONDS} s, ${corpus}, while ${loaded} articles were loaded:`,
  );
  console.log(`  errors ${errors.length} (none allowed)${errors[0] === undefined ? "" : `: ${errors[0]}`}`);
  const ratios = [0.5, 0.95].map((share) => {
    const [api, bare] = [percentile(ofApi.times, share), percentile(ofDriver.times, share)];
    console.log(
      `  area-profile p${share * 100}  API ${api.toFixed(1)} ms   driver ${bare.toFixed(1)} ms   ratio ${(api / bare).toFixed(2)} (at most ${MOST_RATIO})`,
    );
    return api / bare;
  });
  console.log(`  answers: API ${ofApi.times.length}, driver ${ofDriver.times.length}`);
  return errors.length === 0 && loaded > 0 && ratios.every((ratio) => ratio <= MOST_RATIO);
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.connected) child.disconnect();
  if (child.exitCode === null) await once(child, "exit");
}
