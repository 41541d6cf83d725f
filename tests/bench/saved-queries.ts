import { canonicalJson, sha256 } from "../../cypher/canonical-json.ts";
import { openStore } from "../../cypher/open-store.ts";
import type { QueryParameter, SavedQuery } from "../../cypher/query-file.ts";
import { runQuery } from "../../cypher/run-query.ts";
import { listSavedQueries } from "../../cypher/saved-queries.ts";
import type { Row, Store } from "../../cypher/store.ts";
import { namedNeo4j, openEmptyNeo4j } from "./bench-neo4j.ts";
import { percentile } from "./percentile.ts";
import { loadReports } from "./report-corpus.ts";

const RUNS = 7;
const MOST_MS = 300;

/** The node of each label that most is said of: the hardest to answer for. */
const MOST_SAID_OF: Readonly<Record<string, string>> = {
  Area: "MATCH (f:Finding)-[:CONCERNS]->(n:Area) RETURN n.id AS id, count(f.id) AS most ORDER BY most DESC, id LIMIT 1",
  Body: "MATCH (n:Body)-[:HAS_WEAKNESS]->(t:Theme) RETURN n.id AS id, count(t.id) AS most ORDER BY most DESC, id LIMIT 1",
  Theme:
    "MATCH (f:Finding)-[:ABOUT]->(n:Theme) RETURN n.id AS id, count(f.id) AS most ORDER BY most DESC, id LIMIT 1",
  Finding:
    "MATCH (e:Evidence)-[:SUPPORTS]->(n:Finding) RETURN n.id AS id, count(e.id) AS most ORDER BY most DESC, id LIMIT 1",
};

/**
 * Runs every saved query on the full register and the reports, on either engine, each about the node that most is said of. Prints
 * the first run (which a server plans) and the best and median of the next seven. Tells whether every median is under 300 ms and both
 * engines gave the same rows.
 */
export async function measureSavedQueries(): Promise<boolean> {
  const server = namedNeo4j();
  const stores = [await openStore("memory:"), ...(server === null ? [] : [await openEmptyNeo4j(server)])];
  try {
    const measured: Measured[] = [];
    for (const store of stores) measured.push(await measureOn(store));
    return isSame(measured) && measured.every(({ slowestMs }) => slowestMs <= MOST_MS);
  } finally {
    for (const store of stores) await store.close();
  }
}

interface Measured {
  readonly slowestMs: number;
  /** The rows of each query, as a hash. */
  readonly hashByQuery: ReadonlyMap<string, string>;
}

/** Tells whether all engines gave the same rows, and which queries differ. */
function isSame(measured: readonly Measured[]): boolean {
  const [first, ...others] = measured.map(({ hashByQuery }) => [...hashByQuery]);
  const differing = (first ?? []).filter(([name, hash], index) =>
    others.some((other) => other[index]?.[0] !== name || other[index]?.[1] !== hash),
  );
  if (others.length > 0)
    console.log(
      differing.length === 0
        ? "Both engines gave the same rows."
        : `The engines differ in ${differing.map(([name]) => name).join(", ")}.`,
    );
  return differing.length === 0;
}

async function measureOn(store: Store): Promise<Measured> {
  const corpus = await loadReports(store);
  console.log(
    `Every saved query, ${store.description}, ${corpus}; median of ${RUNS} (at most ${MOST_MS} ms):`,
  );
  const { queries } = await listSavedQueries();
  const hashByQuery = new Map<string, string>();
  let slowestMs = 0;
  for (const query of queries) {
    const typed = await hardestValues(store, query);
    const times: number[] = [];
    let rows: readonly Row[] = [];
    for (let run = 0; run <= RUNS; run += 1) {
      const began = performance.now();
      ({ rows } = await runQuery(store, query, typed));
      times.push(performance.now() - began);
    }
    const [first = 0, ...warm] = times;
    const median = percentile(warm, 0.5);
    slowestMs = Math.max(slowestMs, median);
    hashByQuery.set(query.name, sha256(canonicalJson(rows)));
    const told = median > MOST_MS ? "  too slow" : "";
    console.log(
      `  ${query.name.padEnd(28)} best ${ms(Math.min(...warm))}  median ${ms(median)}  first ${ms(first)}  ${String(rows.length).padStart(5)} rows${told}`,
    );
  }
  console.log(`  slowest median ${ms(slowestMs)}`);
  return { slowestMs, hashByQuery };
}

async function hardestValues(store: Store, query: SavedQuery): Promise<Record<string, string>> {
  const wanted = query.parameters.filter(
    ({ type, default: value }) => type === "node" || value === undefined,
  );
  const found = await Promise.all(wanted.map((parameter) => hardestValue(store, parameter, query)));
  return Object.fromEntries(wanted.map(({ name }, index) => [name, found[index] ?? ""]));
}

async function hardestValue(
  store: Store,
  { name, label }: QueryParameter,
  query: SavedQuery,
): Promise<string> {
  const statement = MOST_SAID_OF[label ?? ""];
  if (statement === undefined) return query.example?.[name] ?? "";
  const [row] = await store.read(statement);
  return String(row?.["id"]);
}

function ms(value: number): string {
  return `${value.toFixed(1).padStart(7)} ms`;
}
