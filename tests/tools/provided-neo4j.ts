import { inject } from "vitest";
import type { Neo4jServer } from "./neo4j.ts";

declare module "vitest" {
  interface ProvidedContext {
    neo4j: Neo4jServer | null;
  }
}

/** The server of this run's tests, see `neo4j-server.ts`; undefined where there is none. */
export function neo4jServer(): Neo4jServer | undefined {
  return inject("neo4j") ?? undefined;
}
