import type { NodeLabel, STAMP_LABEL } from "./schema.ts";

/** The statement by which Neo4j keeps the ids of a label unique, and finds its nodes by them. */
export function idConstraint(label: NodeLabel | typeof STAMP_LABEL): string {
  return `CREATE CONSTRAINT sendgraph_${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`;
}
