import { Neo4jContainer } from "@testcontainers/neo4j";
import type { TestProject } from "vitest/node";
import { SHORT_LIVED_JAVA } from "./local-neo4j.ts";
import type {} from "./provided-neo4j.ts";

const IMAGE = "neo4j:5.26-community";
const HOW_TO_ENABLE =
  "Set SENDGRAPH_TEST_NEO4J_URL (with NEO4J_USERNAME, NEO4J_PASSWORD) to an empty server, or start Docker.";

/**
 * Vitest's global set-up: the server named by SENDGRAPH_TEST_NEO4J_URL, else one in a container, for all tests on Neo4j of a run; none,
 * said aloud, where there is neither. With SENDGRAPH_TEST_REQUIRE_NEO4J=1 its absence is an error.
 */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const { SENDGRAPH_TEST_NEO4J_URL: url, NEO4J_USERNAME = "neo4j", NEO4J_PASSWORD = "" } = process.env;
  if (url) {
    project.provide("neo4j", { url, username: NEO4J_USERNAME, password: NEO4J_PASSWORD });
    return undefined;
  }
  try {
    const container = await new Neo4jContainer(IMAGE)
      .withPassword("password1")
      .withEnvironment(SHORT_LIVED_JAVA)
      .start();
    project.provide("neo4j", {
      url: container.getBoltUri(),
      username: container.getUsername(),
      password: container.getPassword(),
    });
    return async () => void (await container.stop());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (process.env["SENDGRAPH_TEST_REQUIRE_NEO4J"] === "1") {
      throw new Error(`Neo4j is required and could not be started: ${reason}`, { cause: error });
    }
    console.warn(`Skipped: the tests on Neo4j (no server and no container: ${reason}). ${HOW_TO_ENABLE}`);
    project.provide("neo4j", null);
    return undefined;
  }
}
