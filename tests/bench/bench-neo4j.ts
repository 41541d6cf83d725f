import { openStore } from "../../cypher/open-store.ts";
import type { Store } from "../../cypher/store.ts";
import { emptyDatabase, type Neo4jServer } from "../tools/neo4j.ts";

/** The Neo4j that benchmarks use: named, never started, and empty or the tests' own. Null, said aloud, where none is named. */
export function namedNeo4j(): Neo4jServer | null {
  const { SENDGRAPH_TEST_NEO4J_URL: url, NEO4J_USERNAME = "neo4j", NEO4J_PASSWORD = "" } = process.env;
  if (url) return { url, username: NEO4J_USERNAME, password: NEO4J_PASSWORD };
  console.log(
    "Not measured on Neo4j: set SENDGRAPH_TEST_NEO4J_URL (with NEO4J_USERNAME, NEO4J_PASSWORD) to an empty server.",
  );
  return null;
}

/** Empties the server's database and opens it. */
export async function openEmptyNeo4j(server: Neo4jServer): Promise<Store> {
  await emptyDatabase(server);
  return openStore(server.url, server);
}
