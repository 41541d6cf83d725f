import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { isRunning } from "../../cypher/stores/is-running.ts";
import type { Neo4jServer } from "./neo4j.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** One for each worker; none where no server is at hand. */
    neo4j: readonly Neo4jServer[];
  }
}

/** Milliseconds to wait for the process of the file before to be gone, and between two looks. */
const LONGEST_WAIT = 120_000;
const PAUSE = 200;

/**
 * A server that this file has alone until its process ends, see `neo4j-server.ts`; undefined where there is none. Vitest's number of the
 * worker tells no server: it can be given twice when a group of projects begins.
 */
export function neo4jServer(): Neo4jServer | undefined {
  const servers = inject("neo4j");
  if (servers.length === 0) return undefined;
  for (let waited = 0; waited <= LONGEST_WAIT; waited += PAUSE) {
    const free = servers.find(({ url }) => take(lockOf(url)));
    if (free) return free;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  }
  throw new Error(`All of the ${servers.length} Neo4j servers of the tests are still in use.`);
}

function lockOf(url: string): string {
  return join(tmpdir(), `sendgraph-tests-${url.replace(/\W+/g, "-")}.pid`);
}

/** Writes this process down as the one that has what the file stands for, unless another that is alive has it. */
function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    process.once("exit", () => rmSync(lock, { force: true }));
    return true;
  } catch {
    const holder = holderOf(lock);
    if (holder === process.pid) return true;
    if (holder === null || isRunning(holder)) return false;
    rmSync(lock, { force: true });
    return take(lock);
  }
}

/** Null where the file is gone or not yet written. */
function holderOf(lock: string): number | null {
  try {
    return Number(readFileSync(lock, "utf8")) || null;
  } catch {
    return null;
  }
}
