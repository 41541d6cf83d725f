import { Neo4jContainer } from "@testcontainers/neo4j";
import neo4j, { type Driver } from "neo4j-driver";

/** A Neo4j server for tests, and how to end it. */
export interface Neo4jServer {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  stop(): Promise<void>;
}

const IMAGE = "neo4j:5.26-community";
const HOW_TO_ENABLE =
  "Set SENDGRAPH_TEST_NEO4J_URL (with NEO4J_USERNAME, NEO4J_PASSWORD) to an empty server, or start Docker.";
/** Marks a database that the tests filled, so that they may empty it again: an index, for a node would be somebody else's. */
const MARKER = "sendgraph_test_database";

/**
 * The server named by SENDGRAPH_TEST_NEO4J_URL, else one in a container; undefined, said aloud, where there is neither.
 * With SENDGRAPH_TEST_REQUIRE_NEO4J=1 its absence is an error.
 */
export async function startNeo4j(): Promise<Neo4jServer | undefined> {
  const { SENDGRAPH_TEST_NEO4J_URL: url, NEO4J_USERNAME = "neo4j", NEO4J_PASSWORD = "" } = process.env;
  if (url) return { url, username: NEO4J_USERNAME, password: NEO4J_PASSWORD, stop: async () => {} };
  return startContainer();
}

async function startContainer(): Promise<Neo4jServer | undefined> {
  try {
    const container = await new Neo4jContainer(IMAGE).withPassword("password1").start();
    return {
      url: container.getBoltUri(),
      username: container.getUsername(),
      password: container.getPassword(),
      stop: async () => void (await container.stop()),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (process.env["SENDGRAPH_TEST_REQUIRE_NEO4J"] === "1") {
      throw new Error(`Neo4j is required and could not be started: ${reason}`, { cause: error });
    }
    console.warn(`Skipped: the tests on Neo4j (no server and no container: ${reason}). ${HOW_TO_ENABLE}`);
    return undefined;
  }
}

/** Empties the database, if it is empty or the tests' own; a user's database is never touched. */
export async function emptyDatabase({
  url,
  username,
  password,
}: Pick<Neo4jServer, "url" | "username" | "password">): Promise<void> {
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
    // In parts: a large graph is more than the server's memory for one transaction.
    const session = driver.session();
    await session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS");
    await session.close();
  } finally {
    await driver.close();
  }
}

async function count(driver: Driver, query: string): Promise<number> {
  const { records } = await driver.executeQuery(query);
  return Number(records[0]?.get("n"));
}
