import type { GraphEdge, GraphNode, Properties, PropertyValue } from "./graph-batch.ts";
import type { GraphPart } from "./graph-rows.ts";
import { NODE_LABELS } from "./schema.ts";
import { edgeStatement, nodeStatement } from "./stores/write-batch.ts";

/** Rows a statement of a script: what `cypher-shell` and the Neo4j Browser take in one go. */
const ROWS_A_STATEMENT = 500;

/**
 * A graph as a script of Cypher for `cypher-shell` or the Neo4j Browser: constraints, then nodes, then relationships.
 *
 * Shape   a statement a line, each ended with a semicolon; run twice it gives the same graph.
 */
export async function* writeGraphScript(parts: AsyncIterable<GraphPart>): AsyncGenerator<string> {
  for (const label of NODE_LABELS) {
    yield `CREATE CONSTRAINT sendgraph_${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;`;
  }
  for await (const part of parts) {
    if (part.kind === "nodes") yield* statements(part.nodes, nodeKey, nodeStatement, nodeRow);
    else yield* statements(part.edges, edgeKey, edgeStatement, edgeRow);
  }
}

function* statements<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  statementOf: (row: Row) => string,
  literalOf: (row: Row) => string,
): Generator<string> {
  for (let start = 0; start < rows.length; ) {
    const first = rows[start];
    if (first === undefined) return;
    let end = start;
    while (end < rows.length && end - start < ROWS_A_STATEMENT && keyOf(rows[end] ?? first) === keyOf(first))
      end += 1;
    const list = rows.slice(start, end).map(literalOf).join(", ");
    // A function, because a literal may hold what `replace` would take for a pattern.
    yield `${statementOf(first).replace("$rows", () => `[${list}]`)};`;
    start = end;
  }
}

const nodeKey = ({ label, secondLabel }: GraphNode): string => `${label} ${secondLabel ?? ""}`;
const edgeKey = ({ type, fromLabel, toLabel }: GraphEdge): string => `${type} ${fromLabel} ${toLabel}`;

function nodeRow({ id, properties }: GraphNode): string {
  return `{id: ${literal(id)}, properties: ${map({ ...properties, id })}}`;
}

function edgeRow({ from, to, properties }: GraphEdge): string {
  const source = properties["source"] ?? "";
  return `{from: ${literal(from)}, to: ${literal(to)}, source: ${literal(source)}, properties: ${map(properties)}}`;
}

function map(properties: Properties): string {
  const members = Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, value]) => `\`${key.replaceAll("`", "``")}\`: ${literal(value)}`).join(", ")}}`;
}

function literal(value: PropertyValue): string {
  if (typeof value === "string") return quote(value);
  if (typeof value === "object") return `[${value.map(quote).join(", ")}]`;
  return String(value);
}

/** JSON's escapes are Cypher's, but that Cypher takes none in a line's or paragraph's separator and needs none there. */
function quote(text: string): string {
  return JSON.stringify(text);
}
