import { SendgraphError } from "./errors.ts";
import { type GraphPart, readGraph } from "./graph-rows.ts";
import { BODY_LABELS } from "./schema.ts";
import type { GraphSummary, PrepareOptions, Store } from "./store.ts";
import { UNKNOWN_REGISTER } from "./stores/stamp.ts";
import { summariseGraph } from "./summary.ts";

/** Rows a transaction, so that a server holds no more than these at once. */
const ROWS_A_TRANSACTION = 10_000;

/** A graph that can be read part by part, again and again, and the hash that it must have when it arrives. */
export interface GraphSource {
  readonly graphHash: string;
  /** That of its stamp: with it, a later load knows which register the graph has. */
  readonly registerHash: string | null;
  readonly parts: () => AsyncIterable<GraphPart>;
}

/** A store's graph, to be copied; `size` is how many nodes and relationships it has. */
export async function graphOf(store: Store): Promise<GraphSource & { readonly size: number }> {
  const summary = await summariseGraph(store);
  const stamp = await store.stamp();
  const registerHash = stamp === null ? UNKNOWN_REGISTER : stamp.registerHash;
  return { graphHash: summary.graphHash, registerHash, parts: () => readGraph(store), size: sizeOf(summary) };
}

/**
 * Writes a graph into a store that has none, and makes sure that it arrived whole.
 *
 * Shape   `onProgress` hears how many nodes and relationships are written. Cut off anywhere, the same copy begun again gives
 *         the whole graph.
 * Errors  `store-not-empty` where the store has another graph; those of the stores.
 */
export async function copyGraphTo(
  store: Store,
  { graphHash, registerHash, parts }: GraphSource,
  {
    onProgress = () => undefined,
    ...preparing
  }: PrepareOptions & { readonly onProgress?: (written: number) => void } = {},
): Promise<GraphSummary> {
  await store.prepare(preparing);
  await requireNoOther(store, parts());
  let written = 0;
  for await (const part of parts()) {
    const rows = part.kind === "nodes" ? part.nodes : part.edges;
    for (let start = 0; start < rows.length; start += ROWS_A_TRANSACTION) {
      const end = start + ROWS_A_TRANSACTION;
      if (part.kind === "nodes") await store.writeBatch({ nodes: part.nodes.slice(start, end), edges: [] });
      else await store.writeBatch({ nodes: [], edges: part.edges.slice(start, end) });
      written += Math.min(end, rows.length) - start;
      onProgress(written);
    }
  }
  const arrived = await summariseGraph(store);
  if (arrived.graphHash === graphHash) {
    await store.writeStamp({ registerHash });
    return arrived;
  }
  throw new SendgraphError(
    "store-not-empty",
    `The graph that arrived has the hash ${arrived.graphHash}, not ${graphHash}: something else was in the store or was written meanwhile, or the file is not whole.`,
    "Copy into an empty store that nobody else writes to.",
  );
}

/** Bodies are counted by their kind too, which is no node of its own. */
function sizeOf({ counts }: GraphSummary): number {
  const kinds = new Set<string>(BODY_LABELS);
  return Object.entries(counts).reduce((sum, [name, count]) => (kinds.has(name) ? sum : sum + count), 0);
}

/** Articles that the store has and the graph has not are another graph: the two would be mixed up. */
async function requireNoOther(store: Store, parts: AsyncIterable<GraphPart>): Promise<void> {
  const rows = await store.read("MATCH (a:Article) RETURN a.id AS id");
  if (rows.length === 0) return;
  const known = new Set<string>();
  for await (const part of parts) {
    if (part.kind === "edges") break;
    for (const { id, label } of part.nodes) if (label === "Article") known.add(id);
  }
  const others = rows.filter(({ id }) => !known.has(String(id)));
  if (others.length === 0) return;
  throw new SendgraphError(
    "store-not-empty",
    `The store has articles that are not in the graph to write (${others.length}).`,
    "Name an empty one: another file, or another database (NEO4J_DATABASE).",
  );
}
