import { createHash } from "node:crypto";
import { setImmediate as others } from "node:timers/promises";
import { z } from "zod";
import { canonicalJson } from "./canonical-json.ts";
import { readStatement } from "./statements.ts";
import { type GraphSummary, type Row, type Store, WHOLE_GRAPH_TIMEOUT_MS } from "./store.ts";
import { withoutPlace } from "./text-place.ts";

const nodeRow = z.object({ labels: z.array(z.string()), properties: z.record(z.string(), z.unknown()) });
const edgeRow = z.object({
  type: z.string(),
  from: z.string(),
  to: z.string(),
  properties: z.record(z.string(), z.unknown()),
});
const TURN_LINES = 2_000;

/**
 * Counts of nodes by label and relationships by type, and the graph hash.
 *
 * Shape   the hash is SHA-256 over the canonical JSON of all nodes (labels, properties) and relationships (type, ends,
 *         properties), sorted: the same on both engines and for any order of loading. Where the texts lay is left out.
 */
export async function summariseGraph(store: Store): Promise<GraphSummary> {
  const names: string[] = [];
  const nodeLines: string[] = [];
  const edgeLines: string[] = [];
  for await (const row of rowsInTurns(store, "all-nodes")) {
    const { labels, properties } = nodeRow.parse(row);
    names.push(...labels);
    const label = labels.includes("Article") ? "Article" : "";
    nodeLines.push(canonicalJson([labels.toSorted(), withoutPlace(label, properties)]));
  }
  for await (const row of rowsInTurns(store, "all-edges")) {
    const { type, from, to, properties } = edgeRow.parse(row);
    names.push(type);
    edgeLines.push(canonicalJson([type, from, to, properties]));
  }
  return {
    graphHash: await hashLines([...nodeLines.sort(), ...edgeLines.sort()]),
    counts: countNames(names),
  };
}

/** The rows of a statement; between two parts of them others have their turn: a server that reads a whole graph goes on answering. */
async function* rowsInTurns(store: Store, statement: string): AsyncGenerator<Row> {
  for await (const rows of store.stream(
    readStatement(statement),
    {},
    { timeoutMs: WHOLE_GRAPH_TIMEOUT_MS },
  )) {
    await others();
    yield* rows;
  }
}

/** SHA-256 over lines with line ends between them. */
async function hashLines(lines: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const [index, line] of lines.entries()) {
    if (index % TURN_LINES === TURN_LINES - 1) await others();
    hash.update(index === 0 ? line : `\n${line}`);
  }
  return hash.digest("hex");
}

function countNames(names: readonly string[]): Record<string, number> {
  const countByName = new Map<string, number>();
  for (const name of names) countByName.set(name, (countByName.get(name) ?? 0) + 1);
  return Object.fromEntries([...countByName].sort(([a], [b]) => (a < b ? -1 : 1)));
}
