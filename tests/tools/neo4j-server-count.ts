/** How many Neo4j servers the tests of a run have, and so how many files may run at once: one that is named is alone, of containers there are two. */
export function neo4jServerCount(): number {
  return process.env["SENDGRAPH_TEST_NEO4J_URL"] ? 1 : 2;
}
