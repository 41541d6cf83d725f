import { once } from "node:events";
import { type Command, InvalidArgumentError } from "commander";
import { serve } from "../explorer/api/serve.ts";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import { print, tell } from "./output.ts";
import { openNamedStore } from "./settings.ts";

interface ServeOptions {
  readonly store?: string;
  readonly port: number;
  readonly host: string;
}

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
    .option("--host <host>", "address to listen on: this machine's loopback", hostOf, "127.0.0.1")
    .action(async (options: ServeOptions) => {
      finish(await runServer(options));
    });
}

function portOf(value: string): number {
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new InvalidArgumentError("A port is a whole number from 0 to 65535.");
}

function hostOf(value: string): string {
  if (LOOPBACK.includes(value)) return value;
  throw new InvalidArgumentError(`This version serves this machine alone: ${LOOPBACK.join(", ")}.`);
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Milliseconds that connections and the engine have to end after a signal. */
const END_MS = 3000;

/** A signal before anything is served: the process ends in good order, and what it keeps beside the graph goes with it. */
function endEarly(): void {
  process.exit(EXIT.done);
}

async function runServer({ store: url, port, host }: ServeOptions): Promise<ExitStatus> {
  for (const signal of SIGNALS) process.on(signal, endEarly);
  const store = await openNamedStore(url, "watch");
  try {
    const server = await serve({ store, port, host });
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
