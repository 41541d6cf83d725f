import { z } from "zod";
import type { GraphEdge, GraphNode } from "./graph-batch.ts";
import type { DrawnGraph, DrawnNode } from "./graph-xml.ts";
import type { RowEdge } from "./row-graph.ts";
import { BODY_LABELS, NODE_LABELS, type NodeLabel, RELATIONSHIP_JOINS } from "./schema.ts";
import type { Store } from "./store.ts";

/** Nodes, or relationships between nodes of earlier parts: a part of a graph that memory holds in one go. */
export type GraphPart =
  | { readonly kind: "nodes"; readonly nodes: readonly GraphNode[] }
  | { readonly kind: "edges"; readonly edges: readonly GraphEdge[] };

/** Reading all of a label takes longer than a question to it. */
const PART_TIMEOUT_MS = 300_000;

/** The properties of a node or relationship, as engines and JSON give them. */
export const propertyRecord = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
);
const nodeRows = z.array(z.object({ labels: z.array(z.string()), properties: propertyRecord }));
const edgeRows = z.array(z.object({ from: z.string(), to: z.string(), properties: propertyRecord }));

/**
 * Reads the whole graph, part by part: nodes first, each label sorted by id, then relationships, sorted by their ends.
 *
 * Shape   the same graph gives the same parts on both engines; memory holds one part at a time. Another's nodes in the
 *         same database are left out.
 */
export async function* readGraph(store: Store): AsyncGenerator<GraphPart> {
  const options = { timeoutMs: PART_TIMEOUT_MS };
  for (const label of NODE_LABELS) {
    const rows = await store.read(
      `MATCH (n:${label}) WHERE n.id IS NOT NULL RETURN labels(n) AS labels, properties(n) AS properties`,
      {},
      options,
    );
    const nodes = nodeRows.parse(rows).map((row) => nodeOf(label, row));
    yield { kind: "nodes", nodes: nodes.sort((a, b) => order(a.id, b.id)) };
  }
  for (const { type, from: fromLabel, to: toLabel } of RELATIONSHIP_JOINS) {
    const rows = await store.read(
      `MATCH (x:${fromLabel})-[r:${type}]->(y:${toLabel})
       RETURN x.id AS from, y.id AS to, properties(r) AS properties`,
      {},
      options,
    );
    const edges = edgeRows.parse(rows).map((row) => ({ type, fromLabel, toLabel, ...row }));
    yield { kind: "edges", edges: edges.sort(orderEdges) };
  }
}

/** A whole graph as one drawing, for programs that draw; memory holds it all. */
export async function drawGraph(parts: AsyncIterable<GraphPart>): Promise<DrawnGraph> {
  const nodes: DrawnNode[] = [];
  const edges: RowEdge[] = [];
  for await (const part of parts) {
    // One by one: a part may be larger than what a call takes.
    if (part.kind === "nodes") for (const node of part.nodes) nodes.push(drawNode(node));
    else
      for (const { from, to, type, properties } of part.edges)
        edges.push({ from, to, type, values: properties });
  }
  return { nodes, edges };
}

function drawNode({ id, label, secondLabel, properties }: GraphNode): DrawnNode {
  const { name, ...values } = properties;
  const called = name ?? properties["label"] ?? properties["title"] ?? id;
  const kind = secondLabel === undefined ? {} : { bodyLabel: secondLabel };
  return { id, label, name: String(called), values: { ...values, ...kind } };
}

function nodeOf(
  label: NodeLabel,
  row: { readonly labels: readonly string[]; readonly properties: Record<string, unknown> },
): GraphNode {
  const { id, ...rest } = propertyRecord.parse(row.properties);
  const secondLabel = BODY_LABELS.find((known) => row.labels.includes(known));
  return {
    id: String(id),
    label,
    ...(secondLabel ? { secondLabel } : {}),
    properties: rest,
  };
}

function orderEdges(a: GraphEdge, b: GraphEdge): number {
  const source = ({ properties: { source = "" } }: GraphEdge) => String(source);
  return order(a.from, b.from) || order(a.to, b.to) || order(source(a), source(b));
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
