import { once } from "node:events";
import { type Command, InvalidArgumentError } from "commander";
import { SendgraphError } from "../cypher/errors.ts";
import { listSavedNames } from "../cypher/saved-queries.ts";
import type { Access } from "../explorer/api/guard.ts";
import { serve } from "../explorer/api/serve.ts";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import { print, tell } from "./output.ts";
import { millisecondsOf, openNamedStore, queriesFolderOf } from "./settings.ts";

interface ServeOptions {
  readonly store?: string;
  readonly port: number;
  readonly host: string;
  readonly publicReadOnly?: boolean;
  readonly queries?: string;
  readonly timeout: string;
  readonly ownQueries: number;
}

/** Characters of a token at least: what a machine makes, not what a person thinks of. */
const LEAST_TOKEN = 16;
const LOOPBACK = ["127.0.0.1", "localhost", "::1"];

/** Adds `sendgraph serve`. */
export function addServe(program: Command, finish: (status: ExitStatus) => void): void {
  program
    .command("serve")
    .description("serve the explorer and its read-only API on this machine")
    .option(
      "--store <url>",
      "the graph to show (default: $SENDGRAPH_STORE, or embedded:.sendgraph/graph.grafeo)",
    )
    .option("--port <n>", "port to listen on, 0 for a free one", portOf, 4400)
    .option(
      "--host <host>",
      "address to listen on; others than this machine need a token in SENDGRAPH_TOKEN",
      "127.0.0.1",
    )
    .option("--public-read-only", "whoever reaches the address may read: no token is asked for")
    .option(
      "--queries <dir>",
      "folder of saved queries (default: $SENDGRAPH_QUERIES, or those that come with sendgraph)",
    )
    .option("--timeout <seconds>", "the longest that a query may take", "10")
    .option(
      "--own-queries <n>",
      "queries of readers' own that run at once; more wait, or get 503",
      countOf,
      2,
    )
    .action(async (options: ServeOptions) => {
      finish(await runServer(options));
    });
}

function portOf(value: string): number {
  const port = value.trim() === "" ? Number.NaN : Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new InvalidArgumentError("A port is a whole number from 0 to 65535.");
}

const MOST_OWN_QUERIES = 64;

function countOf(value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count >= 1 && count <= MOST_OWN_QUERIES) return count;
  throw new InvalidArgumentError(`It is a whole number from 1 to ${MOST_OWN_QUERIES}.`);
}

/** Who may ask. The token comes from the environment alone, so that it stands in no process list. */
function accessOf({ host, publicReadOnly }: ServeOptions): Access {
  const token = process.env["SENDGRAPH_TOKEN"] ?? "";
  if (publicReadOnly === true) return { kind: "public" };
  if (token !== "" && token.length < LEAST_TOKEN) {
    throw new SendgraphError(
      "usage",
      `The token in SENDGRAPH_TOKEN has ${token.length} characters; ${LEAST_TOKEN} is the least.`,
      "Make one: openssl rand -hex 16",
    );
  }
  if (token !== "") return { kind: "token", token };
  if (LOOPBACK.includes(host)) return { kind: "here" };
  throw new SendgraphError(
    "token-needed",
    `"${host}" may be reached from other machines.`,
    "Set a token in SENDGRAPH_TOKEN that readers must bring, or allow everybody to read with --public-read-only.",
  );
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Milliseconds that connections and the engine have to end after a signal. */
const END_MS = 3000;

/** A signal before anything is served: the process ends in good order, and what it keeps beside the graph goes with it. */
function endEarly(): void {
  process.exit(EXIT.done);
}

async function runServer(options: ServeOptions): Promise<ExitStatus> {
  const { store: url, port, host, ownQueries } = options;
  const access = accessOf(options);
  const timeoutMs = millisecondsOf(options.timeout);
  const queriesDir = queriesFolderOf(options.queries);
  // A folder that is not there is told now, not to each reader.
  await listSavedNames(queriesDir);
  for (const signal of SIGNALS) process.on(signal, endEarly);
  const store = await openNamedStore(url, "watch");
  try {
    const server = await serve({ store, port, host, access, timeoutMs, queriesDir, ownQueries });
    await print(server.url);
    tell(`${store.description}. Open the address in a browser; Ctrl C ends it.`);
    // First the new listeners, then the old ones away: a signal caught while none listens would be lost.
    const signalled = Promise.race(SIGNALS.map((signal) => once(process, signal)));
    for (const signal of SIGNALS) process.off(signal, endEarly);
    await signalled;
    // It only reads, so nothing can be lost: what does not end in good order by then is ended all the same.
    setTimeout(() => process.exit(EXIT.done), END_MS).unref();
    await server.close();
  } finally {
    await store.close();
  }
  return EXIT.done;
}
