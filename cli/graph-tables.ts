import { csvCell } from "../cypher/csv-cell.ts";
import type { GraphEdge, GraphNode, Properties, PropertyValue } from "../cypher/graph-batch.ts";
import type { GraphPart } from "../cypher/graph-rows.ts";

/** One CSV file of a graph: all nodes of a label, or all relationships of a type between two labels. */
export interface GraphTable {
  /** `Area`, `Area-HAS_WEAKNESS-Theme`: the file's name without its ending. */
  readonly name: string;
  /** The head and a line a row, without line ends. */
  readonly lines: readonly string[];
}

/**
 * A graph as CSV tables after RFC 4180, one a label (`id`, `kind`, then the properties by name) and one a relationship type
 * between two labels (`from`, `to`, then the properties). Lists are joined by semicolons. Empty ones are left out.
 */
export async function* writeGraphTables(parts: AsyncIterable<GraphPart>): AsyncGenerator<GraphTable> {
  for await (const part of parts) {
    if (part.kind === "nodes") yield* nodeTable(part.nodes);
    else yield* edgeTable(part.edges);
  }
}

function* nodeTable(nodes: readonly GraphNode[]): Generator<GraphTable> {
  const [first] = nodes;
  if (first === undefined) return;
  const columns = columnsOf(nodes);
  const isBody = nodes.some(({ secondLabel }) => secondLabel !== undefined);
  const head = ["id", ...(isBody ? ["label"] : []), ...columns];
  const rows = nodes.map(({ id, secondLabel, properties }) => [
    id,
    ...(isBody ? [secondLabel ?? ""] : []),
    ...cellsOf(columns, properties),
  ]);
  yield { name: first.label, lines: [head, ...rows].map(line) };
}

function* edgeTable(edges: readonly GraphEdge[]): Generator<GraphTable> {
  const [first] = edges;
  if (first === undefined) return;
  const columns = columnsOf(edges);
  const rows = edges.map(({ from, to, properties }) => [from, to, ...cellsOf(columns, properties)]);
  const name = `${first.fromLabel}-${first.type}-${first.toLabel}`;
  yield { name, lines: [["from", "to", ...columns], ...rows].map(line) };
}

function columnsOf(rows: readonly { readonly properties: Properties }[]): string[] {
  return [...new Set(rows.flatMap(({ properties }) => Object.keys(properties)))].sort();
}

function cellsOf(columns: readonly string[], properties: Properties): string[] {
  return columns.map((column) => textOf(properties[column] ?? ""));
}

function textOf(value: PropertyValue): string {
  return typeof value === "object" ? value.join("; ") : String(value);
}

function line(cells: readonly string[]): string {
  return cells.map(csvCell).join(",");
}
