import { z } from "zod";
import type { GraphBatch, GraphEdge, GraphNode } from "../graph-batch.ts";
import { groupBy } from "../group-by.ts";
import { BODY_LABELS, type NodeLabel, RELATIONSHIP_JOINS } from "../schema.ts";
import type { Transaction } from "./engine.ts";
import { writeBatch } from "./write-batch.ts";

/** Labels whose nodes come from reference data. */
const LABELS: readonly NodeLabel[] = ["Area", "Body", "Inspectorate", "Theme", "Outcome"];
/** Between them, what reference data asserts. */
const JOINS = RELATIONSHIP_JOINS.filter(({ type }) =>
  ["COMMISSIONS_FOR", "SUCCEEDED_BY", "BROADER"].includes(type),
);

const idRows = z.array(z.object({ id: z.string() }));
const edgeRows = z.array(z.object({ from: z.string(), to: z.string() }));

/**
 * Brings what is in the graph of reference data up to what it says now, inside a transaction: properties, kinds, who succeeded whom,
 * who commissions for which area, which theme is part of which. Nodes that the graph has not are added only as successors or
 * wider themes of those that it has, as an article would bring them.
 */
export async function applyReference(transaction: Transaction, reference: GraphBatch): Promise<void> {
  const nodeById = new Map(reference.nodes.map((node) => [node.id, node]));
  const edgeByName = new Map(reference.edges.map((edge) => [nameOf(edge.type, edge), edge]));
  const kept = await removeStale(transaction, edgeByName);
  const known: string[] = [];
  for (const label of LABELS) {
    const rows = idRows.parse(await transaction.run(`MATCH (n:${label}) RETURN n.id AS id`));
    known.push(...rows.map(({ id }) => id).filter((id) => nodeById.has(id)));
  }
  const { ids, edges } = follow(known, reference.edges);
  const nodes = [...ids].sort().flatMap((id) => nodeById.get(id) ?? []);
  await removeKinds(transaction, nodes);
  await writeBatch(transaction, { nodes, edges: [...edges, ...kept] });
}

/** Removes what reference data asserts no more; gives what it asserts and the graph has, as it is asserted now. */
async function removeStale(
  transaction: Transaction,
  edgeByName: ReadonlyMap<string, GraphEdge>,
): Promise<GraphEdge[]> {
  const kept: GraphEdge[] = [];
  for (const { type, asserted, from, to } of JOINS) {
    const key = asserted === "source" ? " {source: 'reference'}" : "";
    const pattern = `MATCH (x:${from})-[r:${type}${key}]->(y:${to})`;
    const rows = edgeRows.parse(await transaction.run(`${pattern} RETURN x.id AS from, y.id AS to`));
    kept.push(...rows.flatMap((row) => edgeByName.get(nameOf(type, row)) ?? []));
    const stale = rows.filter((row) => !edgeByName.has(nameOf(type, row)));
    if (stale.length === 0) continue;
    await transaction.run(
      `UNWIND $stale AS row MATCH (x:${from} {id: row.from})-[r:${type}${key}]->(y:${to} {id: row.to}) DELETE r`,
      { stale },
    );
  }
  return kept.filter(({ type }) => !isFollowed(type));
}

/** The nodes with all that succeeded them or is wider than they, and the edges that lead there. */
function follow(
  known: readonly string[],
  edges: readonly GraphEdge[],
): { ids: Set<string>; edges: GraphEdge[] } {
  const followed = groupBy(
    edges.filter(({ type }) => isFollowed(type)),
    ({ from }) => from,
  );
  const ids = new Set(known);
  const found: GraphEdge[] = [];
  for (const id of ids) {
    for (const edge of followed.get(id) ?? []) {
      found.push(edge);
      ids.add(edge.to);
    }
  }
  return { ids, edges: found };
}

/** A body may be of another kind than it was: the label of the old one goes, that of the new one is written with the node. */
async function removeKinds(transaction: Transaction, nodes: readonly GraphNode[]): Promise<void> {
  for (const kind of BODY_LABELS) {
    const ids = nodes
      .filter((node) => node.label === "Body" && node.secondLabel !== kind)
      .map(({ id }) => id);
    if (ids.length > 0) {
      await transaction.run(`MATCH (n:Body) WHERE n:${kind} AND n.id IN $ids REMOVE n:${kind}`, { ids });
    }
  }
}

function isFollowed(type: string): boolean {
  return type === "SUCCEEDED_BY" || type === "BROADER";
}

function nameOf(type: string, { from, to }: { readonly from: string; readonly to: string }): string {
  return `${type} ${from} ${to}`;
}
