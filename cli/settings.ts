import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { SendgraphError } from "../cypher/errors.ts";
import { readFileBytes } from "../cypher/file-errors.ts";
import { queriesFolder } from "../cypher/saved-queries.ts";
import type { Store } from "../cypher/store.ts";
import type { StoreAccess } from "../cypher/stores/store-options.ts";
import { tell } from "./output.ts";

/** Where the graph lies unless a flag or `SENDGRAPH_STORE` says otherwise. */
const DEFAULT_STORE = "embedded:.sendgraph/graph.grafeo";

/** Milliseconds that a command which writes waits for a server that went away in the middle. */
const PATIENCE_MS = 600_000;

/** What commands say of `--into-existing`. */
export const INTO_EXISTING_HELP = "write into a database that holds somebody else's nodes too";

/** The store that a command is to use, as a person would name it. */
export function storeUrl(flag: string | undefined): string {
  return flag ?? process.env["SENDGRAPH_STORE"] ?? DEFAULT_STORE;
}

/**
 * Opens the store of a command. User, password and database come from the environment alone, so that they stand in no
 * process list.
 */
export async function openNamedStore(flag: string | undefined, access: StoreAccess): Promise<Store> {
  const url = storeUrl(flag);
  const { NEO4J_USERNAME: username, NEO4J_DATABASE: database } = process.env;
  const password = url.includes("://") ? readPassword(process.env) : undefined;
  // Fetched when asked for: commands that only read texts have no store.
  const { openStore } = await import("../cypher/open-store.ts");
  return openStore(url, {
    access,
    ...(access === "write" && { patience: { forMs: PATIENCE_MS, onWait: tell } }),
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password }),
    ...(database === undefined ? {} : { database }),
  });
}

/** The password: from the environment, or from the file that it names (the last line's end is no part of it). */
function readPassword({ NEO4J_PASSWORD, NEO4J_PASSWORD_FILE }: NodeJS.ProcessEnv): string | undefined {
  if (NEO4J_PASSWORD !== undefined || NEO4J_PASSWORD_FILE === undefined) return NEO4J_PASSWORD;
  return readFileBytes(NEO4J_PASSWORD_FILE)
    .toString("utf8")
    .replace(/\r?\n$/, "");
}

/** The folder of saved queries that a command is to use; an empty variable is none. */
export function queriesFolderOf(flag: string | undefined): string {
  return flag ?? (process.env["SENDGRAPH_QUERIES"] || queriesFolder());
}

/** The milliseconds of `--timeout`, which is in seconds. */
export function millisecondsOf(seconds: string): number {
  const number = Number(seconds);
  if (number > 0 && number <= 86_400) return Math.round(1_000 * number);
  throw new SendgraphError("usage", `"${seconds}" is no time.`, "Write --timeout 60, in seconds.");
}

/** The graph file of an embedded store; null for any other store. */
export function graphFileOf(flag: string | undefined): string | null {
  const url = storeUrl(flag);
  return url.startsWith("embedded:") ? resolve(url.slice("embedded:".length)) : null;
}

/** Is the store an embedded graph that nobody has made yet? */
export function isNotMadeYet(flag: string | undefined): boolean {
  const file = graphFileOf(flag);
  return file !== null && !existsSync(file);
}

/** Runs with the command's store open, and closes it whatever happens. */
export async function withStore<Result>(
  flag: string | undefined,
  access: StoreAccess,
  run: (store: Store) => Promise<Result>,
): Promise<Result> {
  const store = await openNamedStore(flag, access);
  try {
    return await run(store);
  } finally {
    await store.close();
  }
}
