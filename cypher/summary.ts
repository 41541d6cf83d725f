import { createHash } from "node:crypto";
import { setImmediate as others } from "node:timers/promises";
import { z } from "zod";
import { canonicalJson } from "./canonical-json.ts";
import { groupBy } from "./group-by.ts";
import { readStatement } from "./statements.ts";
import { type GraphSummary, type Row, type Store, WHOLE_GRAPH_TIMEOUT_MS } from "./store.ts";
import { withoutPlace } from "./text-place.ts";

const nodeRow = z.object({ labels: z.array(z.string()), properties: z.record(z.string(), z.unknown()) });
const edgeRow = z.object({
  /** Null for one that another removed while it was read: Neo4j gives it all the same. */
  type: z.nullable(z.string()),
  from: z.string(),
  to: z.string(),
  properties: z.record(z.string(), z.unknown()),
});
const TURN_LINES = 2_000;

/** Lets others have their turn. */
export type GiveWay = () => Promise<unknown>;

/** A line of what is hashed, and what it begins with after its bracket. */
interface Line {
  readonly start: string;
  readonly text: string;
}

/**
 * Counts of nodes by label and relationships by type, and the graph hash. Others have their turn now and then, by `giveWay`.
 *
 * Shape   the hash is SHA-256 over the canonical JSON of all nodes (labels, properties) and relationships (type, ends,
 *         properties), sorted: the same on both engines and for any order of loading. Where the texts lay is left out.
 */
export async function summariseGraph(store: Store, giveWay: GiveWay = others): Promise<GraphSummary> {
  const names: string[] = [];
  const nodeLines: Line[] = [];
  const edgeLines: Line[] = [];
  for await (const row of rowsInTurns(store, "all-nodes", giveWay)) {
    const { labels, properties } = nodeRow.parse(row);
    names.push(...labels);
    const label = labels.includes("Article") ? "Article" : "";
    const start = canonicalJson(labels.toSorted());
    nodeLines.push({ start, text: `[${start},${canonicalJson(withoutPlace(label, properties))}]` });
  }
  for await (const row of rowsInTurns(store, "all-edges", giveWay)) {
    const { type, from, to, properties } = edgeRow.parse(row);
    if (type === null) continue;
    names.push(type);
    edgeLines.push({ start: canonicalJson(type), text: canonicalJson([type, from, to, properties]) });
  }
  return { graphHash: await hashLines([nodeLines, edgeLines], giveWay), counts: countNames(names) };
}

/** The rows of a statement; between two parts of them others have their turn: a server that reads a whole graph goes on answering. */
async function* rowsInTurns(store: Store, statement: string, giveWay: GiveWay): AsyncGenerator<Row> {
  for await (const rows of store.stream(
    readStatement(statement),
    {},
    { timeoutMs: WHOLE_GRAPH_TIMEOUT_MS },
  )) {
    await giveWay();
    yield* rows;
  }
}

/** SHA-256 over lines with line ends between them, each list of them sorted: those of one start at a time, which is the same order. */
async function hashLines(lists: readonly (readonly Line[])[], giveWay: GiveWay): Promise<string> {
  const hash = createHash("sha256");
  let written = 0;
  for (const lines of lists) {
    const byStart = [...groupBy(lines, ({ start }) => start)].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [, group] of byStart) {
      await giveWay();
      for (const text of group.map((line) => line.text).sort()) {
        if (written % TURN_LINES === TURN_LINES - 1) await giveWay();
        hash.update(written === 0 ? text : `\n${text}`);
        written += 1;
      }
    }
  }
  return hash.digest("hex");
}

function countNames(names: readonly string[]): Record<string, number> {
  const countByName = new Map<string, number>();
  for (const name of names) countByName.set(name, (countByName.get(name) ?? 0) + 1);
  return Object.fromEntries([...countByName].sort(([a], [b]) => (a < b ? -1 : 1)));
}
