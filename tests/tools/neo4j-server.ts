import type { StartedNeo4jContainer } from "@testcontainers/neo4j";
import type { TestProject } from "vitest/node";
import { SHORT_LIVED_JAVA } from "./local-neo4j.ts";
import { neo4jServerCount } from "./neo4j-server-count.ts";
import type {} from "./provided-neo4j.ts";

const IMAGE = "neo4j:5.26-community";
const HOW_TO_ENABLE =
  "Set SENDGRAPH_TEST_NEO4J_URL (with NEO4J_USERNAME, NEO4J_PASSWORD) to an empty server, or start Docker.";

/**
 * A plan of a query is kept, however large the graph is by now: a database that is emptied and filled over and over had its plans made
 * anew all the time, and that was most of what a server did.
 */
const KEPT_PLANS = { NEO4J_dbms_cypher_min__replan__interval: "1h" };

/**
 * Vitest's global set-up: the server named by SENDGRAPH_TEST_NEO4J_URL, else containers, one for each worker of the tests on Neo4j;
 * none, said aloud, where there is neither. With SENDGRAPH_TEST_REQUIRE_NEO4J=1 its absence is an error.
 */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const { SENDGRAPH_TEST_NEO4J_URL: url, NEO4J_USERNAME = "neo4j", NEO4J_PASSWORD = "" } = process.env;
  if (url) {
    project.provide("neo4j", [{ url, username: NEO4J_USERNAME, password: NEO4J_PASSWORD }]);
    return undefined;
  }
  try {
    const containers = await Promise.all(Array.from({ length: neo4jServerCount() }, startContainer));
    project.provide(
      "neo4j",
      containers.map((container) => ({
        url: container.getBoltUri(),
        username: container.getUsername(),
        password: container.getPassword(),
      })),
    );
    return async () => void (await Promise.all(containers.map((container) => container.stop())));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (process.env["SENDGRAPH_TEST_REQUIRE_NEO4J"] === "1") {
      throw new Error(`Neo4j is required and could not be started: ${reason}`, { cause: error });
    }
    console.warn(`Skipped: the tests on Neo4j (no server and no container: ${reason}). ${HOW_TO_ENABLE}`);
    project.provide("neo4j", []);
    return undefined;
  }
}

async function startContainer(): Promise<StartedNeo4jContainer> {
  // Fetched when asked for: where a server is named there is no container.
  const { Neo4jContainer } = await import("@testcontainers/neo4j");
  const environment = { ...SHORT_LIVED_JAVA, ...KEPT_PLANS };
  return new Neo4jContainer(IMAGE).withPassword("password1").withEnvironment(environment).start();
}
