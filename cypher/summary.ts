import { z } from "zod";
import { canonicalJson, sha256 } from "./canonical-json.ts";
import { readStatement } from "./statements.ts";
import type { GraphSummary, Store } from "./store.ts";
import { withoutPlace } from "./text-place.ts";

const nodeRows = z.array(
  z.object({ labels: z.array(z.string()), properties: z.record(z.string(), z.unknown()) }),
);
const edgeRows = z.array(
  z.object({
    type: z.string(),
    from: z.string(),
    to: z.string(),
    properties: z.record(z.string(), z.unknown()),
  }),
);
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
  const nodes = nodeRows.parse(await store.read(readStatement("all-nodes"), {}, options));
  const edges = edgeRows.parse(await store.read(readStatement("all-edges"), {}, options));
  const nodeLines = nodes.map(({ labels, properties }) =>
    canonicalJson([labels.toSorted(), withoutPlace(labels.includes("Article") ? "Article" : "", properties)]),
  );
  const edgeLines = edges.map(({ type, from, to, properties }) =>
    canonicalJson([type, from, to, properties]),
  );
  return {
    graphHash: sha256([...nodeLines.sort(), ...edgeLines.sort()].join("\n")),
    counts: countNames([...nodes.flatMap(({ labels }) => labels), ...edges.map(({ type }) => type)]),
  };
}

function countNames(names: readonly string[]): Record<string, number> {
  const countByName = new Map<string, number>();
  for (const name of names) countByName.set(name, (countByName.get(name) ?? 0) + 1);
  return Object.fromEntries([...countByName].sort(([a], [b]) => (a < b ? -1 : 1)));
}
