import type { GraphEdge } from "./graph-batch.ts";
import { RELATIONSHIPS } from "./schema.ts";

const BY_SOURCE = new Set<string>(
  RELATIONSHIPS.filter(({ asserted }) => asserted === "source").map(({ type }) => type),
);

/** What makes a relationship one: two of the same name are the same relationship, said twice. */
export function edgeName({ type, from, to, properties: { source = "" } }: GraphEdge): string {
  return [type, from, to, BY_SOURCE.has(type) ? source : ""].join("\t");
}
