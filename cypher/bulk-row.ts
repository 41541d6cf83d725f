import type { GraphEdge, GraphNode, Properties, PropertyValue } from "./graph-batch.ts";

/** A line of a CSV file for `neo4j-admin database import`, and which file it goes into. */
export interface BulkRow {
  readonly kind: "nodes" | "relationships";
  /** What the importer is to give: `Body:Council`, or `SUPPORTS`. */
  readonly names: string;
  /** The first line of the file. Rows with other properties, or of other types, go into another. */
  readonly head: string;
  readonly line: string;
}

/** What separates the values of a list: no text has it, for the reader takes control signs out. */
export const LIST_SEPARATOR = "\u001F";

/** A node as the importer reads it. */
export function bulkNode({ id, label, secondLabel, properties }: GraphNode): BulkRow {
  const names = secondLabel === undefined ? label : `${label}:${secondLabel}`;
  return { kind: "nodes", names, ...cells(["id:ID"], [id], properties) };
}

/** A relationship as the importer reads it. */
export function bulkEdge({ type, from, to, properties }: GraphEdge): BulkRow {
  return { kind: "relationships", names: type, ...cells([":START_ID", ":END_ID"], [from, to], properties) };
}

function cells(
  heads: readonly string[],
  ids: readonly string[],
  properties: Properties,
): { head: string; line: string } {
  const entries = Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    head: [...heads, ...entries.map(([name, value]) => `${name}:${typeOf(value)}`)].join(","),
    line: [...ids, ...entries.map(([, value]) => textOf(value))].map(quote).join(","),
  };
}

function typeOf(value: PropertyValue): string {
  if (typeof value === "string") return "string";
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "number") return Number.isInteger(value) ? "long" : "double";
  return "string[]";
}

function textOf(value: PropertyValue): string {
  return typeof value === "object" ? value.join(LIST_SEPARATOR) : String(value);
}

/** Always in quotes: an empty text is a text, where an empty cell would be none. */
function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
