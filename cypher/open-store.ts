import { SendgraphError } from "./errors.ts";
import type { Store } from "./store.ts";
import { openEmbeddedEngine } from "./stores/embedded-store.ts";
import type { Engine } from "./stores/engine.ts";
import { GraphStore } from "./stores/graph-store.ts";
import type { StoreAccess, StoreOptions } from "./stores/store-options.ts";
import { openWatchedEngine } from "./stores/watched-engine.ts";

const NEO4J_SCHEMES = ["neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"];
const NEO4J_URL = /^(?<scheme>[a-z0-9+]+):\/\/(?<host>[^/@?#\s]+?)(?::(?<port>\d+))?\/?$/i;
const MOST_PORT = 65_535;

/**
 * Opens the graph that a URL names: `memory:`, `embedded:PATH`, or a Neo4j server.
 *
 * Errors  `store-url` for a URL that is none of these; `store-unreachable`, `store-credentials`, `store-locked`.
 */
export async function openStore(url: string, options: StoreOptions = {}): Promise<Store> {
  if (url === "memory:") return GraphStore.over(await openEmbeddedEngine(null));
  if (url.startsWith("embedded:") && url.length > "embedded:".length) {
    return GraphStore.over(await openFile(url.slice("embedded:".length), options.access));
  }
  const { scheme = "", port = "" } = NEO4J_URL.exec(url)?.groups ?? {};
  if (NEO4J_SCHEMES.includes(scheme.toLowerCase()) && Number(port) <= MOST_PORT) {
    // Fetched when asked for: the driver is a third of what a command takes to start.
    const { openNeo4jEngine } = await import("./stores/neo4j-store.ts");
    return GraphStore.over(await openNeo4jEngine(url, options));
  }
  throw new SendgraphError(
    "store-url",
    `"${withoutPassword(url)}" names no store.`,
    `A store is memory:, embedded:PATH (a file), or a Neo4j server: ${NEO4J_SCHEMES.map((name) => `${name}://HOST:PORT`).join(", ")}. ` +
      "User and password are given apart (NEO4J_USERNAME, NEO4J_PASSWORD).",
  );
}

function openFile(path: string, access: StoreAccess = "write"): Promise<Engine> {
  return access === "watch" ? openWatchedEngine(path) : openEmbeddedEngine(path, access);
}

/** A URL to show: people write passwords into them. */
function withoutPassword(url: string): string {
  return url.replace(/\/\/[^@/]*@/, "//…@");
}
