import { inject } from "vitest";
import type { Neo4jServer } from "./neo4j.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** One for each worker; none where no server is at hand. */
    neo4j: readonly Neo4jServer[];
  }
}

/** The server of this worker's tests, see `neo4j-server.ts`; undefined where there is none. */
export function neo4jServer(): Neo4jServer | undefined {
  return inject("neo4j")[Number(process.env["VITEST_POOL_ID"]) - 1];
}
