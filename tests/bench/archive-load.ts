import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import type { GraphEdge, GraphNode, HashedArticle } from "../../cypher/graph-batch.ts";
import { groupBy } from "../../cypher/group-by.ts";
import { openStore } from "../../cypher/open-store.ts";
import type { Store } from "../../cypher/store.ts";
import { neo4jParameters } from "../../cypher/stores/neo4j-values.ts";
import {
  edgeKey,
  edgeRow,
  edgeStatement,
  nodeKey,
  nodeRow,
  nodeStatement,
} from "../../cypher/stores/write-batch.ts";
import type { Neo4jServer } from "../tools/neo4j.ts";
import { namedNeo4j, openEmptyNeo4j } from "./bench-neo4j.ts";
import { hashedArchive } from "./made-archive.ts";
import { seconds, timed } from "./stopwatch.ts";
import { writeAll } from "./write-all.ts";

const SMALL = 2_000;
const LARGE = 20_000;
const MOST_TO_BARE = 1.3;
const MOST_RELOAD = 0.15;
const MOST_EMBEDDED = 1.5;
const MOST_OPEN_MS = 500;
/** Of a load that is linear the large one takes ten times the small one; some is allowed for a server that warms up or fills up. */
const MOST_GROWTH = 13;
const BARE_ROWS = 2_000;

/**
 * Writes a made-up archive into Neo4j as `sendgraph load` does, and the same rows by the driver's bare UNWIND MERGE; again, unchanged;
 * and into the embedded store. Prints times and ratios, and tells whether they are within bounds.
 */
export async function measureArchive(): Promise<boolean> {
  const server = namedNeo4j();
  if (server === null) return true;
  const ok: boolean[] = [];
  const small = [...hashedArchive(SMALL)];
  // Once for nothing: a server's first writes compile what the next find ready.
  await bareMs(server, small.slice(0, 500));
  const bare = await bareMs(server, small);
  const own = await ownMs(await openEmptyNeo4j(server), small);
  print(`${SMALL} articles into Neo4j`, own.writeMs, bare);
  ok.push(own.writeMs <= MOST_TO_BARE * bare);
  const embedded = await embeddedMs(small);
  console.log(
    `  into the embedded store ${seconds(embedded.writeMs + embedded.deriveMs)}, derived edges and all, ${(
      (embedded.writeMs + embedded.deriveMs) / (own.writeMs + own.deriveMs)
    ).toFixed(
      2,
    )} of Neo4j's ${seconds(own.writeMs + own.deriveMs)} (at most ${MOST_EMBEDDED}); open to first answer ${embedded.openMs.toFixed(0)} ms (at most ${MOST_OPEN_MS})`,
  );
  ok.push(embedded.writeMs + embedded.deriveMs <= MOST_EMBEDDED * (own.writeMs + own.deriveMs));
  ok.push(embedded.openMs <= MOST_OPEN_MS);
  const large = [...hashedArchive(LARGE)];
  const bareLarge = await bareMs(server, large);
  const ownLarge = await ownMs(await openEmptyNeo4j(server), large);
  print(`${LARGE} articles into Neo4j`, ownLarge.writeMs, bareLarge);
  ok.push(ownLarge.writeMs <= MOST_TO_BARE * bareLarge);
  console.log(
    `  ${(ownLarge.writeMs / own.writeMs).toFixed(1)} times the time of ${SMALL} (at most ${MOST_GROWTH}); derived edges ${seconds(ownLarge.deriveMs)}; again, unchanged ${seconds(ownLarge.againMs)}, ${(
      ownLarge.againMs / (ownLarge.writeMs + ownLarge.deriveMs)
    ).toFixed(3)} of the first (at most ${MOST_RELOAD})`,
  );
  ok.push(ownLarge.writeMs <= MOST_GROWTH * own.writeMs);
  ok.push(ownLarge.againMs <= MOST_RELOAD * (ownLarge.writeMs + ownLarge.deriveMs));
  return ok.every((isWithin) => isWithin);
}

function print(what: string, ownTime: number, bare: number): void {
  console.log(
    `${what}: ${seconds(ownTime)}, bare UNWIND MERGE of the same rows ${seconds(bare)}: ${(ownTime / bare).toFixed(2)} (at most ${MOST_TO_BARE})`,
  );
}

interface Times {
  readonly writeMs: number;
  readonly deriveMs: number;
  readonly againMs: number;
}

async function ownMs(store: Store, archive: readonly HashedArticle[]): Promise<Times> {
  await store.prepare();
  const writeMs = await timed(() => writeAll(store, archive));
  const deriveMs = await timed(() => store.derive());
  const againMs = await timed(async () => {
    await writeAll(store, archive);
    await store.derive({ ifChanged: true });
  });
  await store.close();
  return { writeMs, deriveMs, againMs };
}

async function embeddedMs(archive: readonly HashedArticle[]): Promise<Times & { openMs: number }> {
  const folder = mkdtempSync(join(tmpdir(), "sendgraph-bench-"));
  const url = `embedded:${join(folder, "graph")}`;
  const times = await ownMs(await openStore(url), archive);
  const openMs = await timed(async () => {
    const store = await openStore(url, { access: "read" });
    await store.read(
      "MATCH (a:Area)-[r:HAS_WEAKNESS]->(t:Theme) RETURN a.id AS area, t.id AS theme LIMIT 20",
    );
    await store.close();
  });
  rmSync(folder, { recursive: true });
  return { ...times, openMs };
}

/**
 * The same nodes and relationships by the driver alone: as few statements as rows allow, a transaction each. What several articles
 * assert of the same two nodes is one row, where ours writes one each: a MERGE of each looks through all that are there, and took
 * minutes for the larger archive.
 */
async function bareMs(server: Neo4jServer, archive: readonly HashedArticle[]): Promise<number> {
  const prepared = await openEmptyNeo4j(server);
  await prepared.prepare();
  await prepared.close();
  const nodes = [
    ...groupBy(
      lastOf(
        archive.flatMap((one) => nodesOf(one)),
        ({ id }) => id,
      ),
      nodeKey,
    ).values(),
  ];
  const edges = [
    ...groupBy(
      lastOf(
        archive.flatMap((one) => one.edges),
        ({ type, from, to }) => `${type} ${from} ${to}`,
      ),
      edgeKey,
    ).values(),
  ];
  const statements = [
    ...nodes.flatMap((rows) => statementsOf(rows, nodeStatement, nodeRow)),
    ...edges.flatMap((rows) => statementsOf(rows, edgeStatement, edgeRow)),
  ];
  const driver = neo4j.driver(server.url, neo4j.auth.basic(server.username, server.password));
  const ms = await timed(async () => {
    const session = driver.session();
    for (const { text, rows } of statements)
      await session.executeWrite((transaction) => transaction.run(text, { rows: neo4jParameters(rows) }));
    await session.close();
  });
  await driver.close();
  return ms;
}

function nodesOf(article: HashedArticle): GraphNode[] {
  return article.nodes.map((node) =>
    node.label === "Article"
      ? { ...node, properties: { ...node.properties, batchHash: article.batchHash } }
      : node,
  );
}

function lastOf<T>(rows: readonly T[], keyOf: (row: T) => string): T[] {
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}

function statementsOf<Row extends GraphNode | GraphEdge>(
  rows: readonly Row[],
  textOf: (row: Row) => string,
  rowOf: (row: Row) => unknown,
): { text: string; rows: unknown[] }[] {
  const [first] = rows;
  if (first === undefined) return [];
  const count = Math.ceil(rows.length / BARE_ROWS);
  return Array.from({ length: count }, (_, index) => ({
    text: textOf(first),
    rows: rows.slice(index * BARE_ROWS, (index + 1) * BARE_ROWS).map(rowOf),
  }));
}
