import type { Properties, PropertyValue } from "./graph-batch.ts";
import type { GraphPart } from "./graph-rows.ts";
import { idConstraint } from "./id-constraint.ts";
import { NODE_LABELS, STAMP_LABEL } from "./schema.ts";
import type { Stamp } from "./store.ts";
import { edgeKey, edgeRow, edgeStatement, nodeKey, nodeRow, nodeStatement } from "./stores/write-batch.ts";

/** What a statement takes as a literal: properties, and those of a row. */
type LiteralMap = Readonly<Record<string, PropertyValue | Properties>>;

/** Rows a statement of a script: what `cypher-shell` and the Neo4j Browser take in one go. */
const ROWS_A_STATEMENT = 500;

/**
 * A graph as a script of Cypher for `cypher-shell` or the Neo4j Browser: constraints, then nodes, then relationships.
 *
 * Shape   a statement a line, each ended with a semicolon; run twice it gives the same graph.
 */
export async function* writeGraphScript(
  stamp: Omit<Stamp, "derivedBy">,
  parts: AsyncIterable<GraphPart>,
): AsyncGenerator<string> {
  for (const label of [...NODE_LABELS, STAMP_LABEL] as const) {
    yield `${idConstraint(label)};`;
  }
  for await (const part of parts) {
    if (part.kind === "nodes") yield* statements(part.nodes, nodeKey, nodeStatement, nodeRow);
    else yield* statements(part.edges, edgeKey, edgeStatement, edgeRow);
  }
  const { registerHash, ...version } = stamp;
  const told = map({ ...version, ...(registerHash !== null && { registerHash }) });
  yield `MERGE (s:${STAMP_LABEL} {id: "graph"}) SET s += ${told};`;
}

function* statements<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  statementOf: (row: Row) => string,
  rowOf: (row: Row) => LiteralMap,
): Generator<string> {
  for (let start = 0; start < rows.length; ) {
    const first = rows[start];
    if (first === undefined) return;
    let end = start;
    while (end < rows.length && end - start < ROWS_A_STATEMENT && keyOf(rows[end] ?? first) === keyOf(first))
      end += 1;
    const list = rows
      .slice(start, end)
      .map((row) => map(rowOf(row)))
      .join(", ");
    // A function, because a literal may hold what `replace` would take for a pattern.
    yield `${statementOf(first).replace("$rows", () => `[${list}]`)};`;
    start = end;
  }
}

function map(value: LiteralMap): string {
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, value]) => `\`${key.replaceAll("`", "``")}\`: ${literal(value)}`).join(", ")}}`;
}

function literal(value: PropertyValue | Properties): string {
  if (typeof value === "string") return quote(value);
  if (isList(value)) return `[${value.map(quote).join(", ")}]`;
  if (typeof value === "object") return map(value);
  return String(value);
}

function isList(value: PropertyValue | Properties): value is readonly string[] {
  return Array.isArray(value);
}

/** JSON's escapes are Cypher's, but that Cypher takes none in a line's or paragraph's separator and needs none there. */
function quote(text: string): string {
  return JSON.stringify(text);
}
