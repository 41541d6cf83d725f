import { createHash } from "node:crypto";
import { setImmediate as others } from "node:timers/promises";
import { z } from "zod";
import { canonicalJson } from "./canonical-json.ts";
import { readStatement } from "./statements.ts";
import type { GraphSummary, Store } from "./store.ts";
import { withoutPlace } from "./text-place.ts";

const nodeRow = z.object({ labels: z.array(z.string()), properties: z.record(z.string(), z.unknown()) });
const edgeRow = z.object({
  type: z.string(),
  from: z.string(),
  to: z.string(),
  properties: z.record(z.string(), z.unknown()),
});
/** Rows after which others have their turn: a server that reads a whole graph goes on answering. */
const TURN_ROWS = 250;
/** Reading a whole graph takes longer than a question to it. */
const WHOLE_GRAPH_TIMEOUT_MS = 300_000;

/**
 * Counts of nodes by label and relationships by type, and the graph hash.
 *
 * Shape   the hash is SHA-256 over the canonical JSON of all nodes (labels, properties) and relationships (type, ends,
 *         properties), sorted: the same on both engines and for any order of loading. Where the texts lay is left out.
 */
export async function summariseGraph(store: Store): Promise<GraphSummary> {
  const options = { timeoutMs: WHOLE_GRAPH_TIMEOUT_MS };
  const names: string[] = [];
  const nodes = await store.read(readStatement("all-nodes"), {}, options);
  const nodeLines = await mapInTurns(nodes, (row) => {
    const { labels, properties } = nodeRow.parse(row);
    names.push(...labels);
    const label = labels.includes("Article") ? "Article" : "";
    return canonicalJson([labels.toSorted(), withoutPlace(label, properties)]);
  });
  const edges = await store.read(readStatement("all-edges"), {}, options);
  const edgeLines = await mapInTurns(edges, (row) => {
    const { type, from, to, properties } = edgeRow.parse(row);
    names.push(type);
    return canonicalJson([type, from, to, properties]);
  });
  return {
    graphHash: await hashLines([...nodeLines.sort(), ...edgeLines.sort()]),
    counts: countNames(names),
  };
}

async function mapInTurns<Value, Result>(
  values: readonly Value[],
  map: (value: Value) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const [index, value] of values.entries()) {
    if (index % TURN_ROWS === TURN_ROWS - 1) await others();
    results.push(map(value));
  }
  return results;
}

/** SHA-256 over lines with line ends between them. */
async function hashLines(lines: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  let isFirst = true;
  await mapInTurns(lines, (line) => {
    hash.update(isFirst ? line : `\n${line}`);
    isFirst = false;
  });
  return hash.digest("hex");
}

function countNames(names: readonly string[]): Record<string, number> {
  const countByName = new Map<string, number>();
  for (const name of names) countByName.set(name, (countByName.get(name) ?? 0) + 1);
  return Object.fromEntries([...countByName].sort(([a], [b]) => (a < b ? -1 : 1)));
}
