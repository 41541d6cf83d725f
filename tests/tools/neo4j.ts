import neo4j, { type Driver } from "neo4j-driver";

/** A Neo4j server for tests. */
export interface Neo4jServer {
  readonly url: string;
  readonly username: string;
  readonly password: string;
}

/** Marks a database that the tests filled, so that they may empty it again: an index, for a node would be somebody else's. */
const MARKER = "sendgraph_test_database";

/** Empties the database, if it is empty or the tests' own; a user's database is never touched. */
export async function emptyDatabase({ url, username, password }: Neo4jServer): Promise<void> {
  const driver = neo4j.driver(url, neo4j.auth.basic(username, password));
  try {
    const [nodes, marked] = [
      await count(driver, "MATCH (n) RETURN count(n) AS n"),
      await count(driver, `SHOW INDEXES YIELD name WHERE name = '${MARKER}' RETURN count(name) AS n`),
    ];
    if (nodes > 0 && marked === 0) {
      throw new Error(
        `The database at ${url} has ${nodes} nodes that the tests did not make. Name an empty one.`,
      );
    }
    await driver.executeQuery(`CREATE INDEX ${MARKER} IF NOT EXISTS FOR (n:SendgraphTest) ON (n.id)`);
    // In parts, and relationships first: a node of many is more than the server's memory for one transaction.
    const session = driver.session();
    await session.run("MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS");
    await session.run("MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS");
    await session.close();
  } finally {
    await driver.close();
  }
}

async function count(driver: Driver, query: string): Promise<number> {
  const { records } = await driver.executeQuery(query);
  return Number(records[0]?.get("n"));
}
