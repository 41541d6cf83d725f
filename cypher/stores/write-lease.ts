import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { SendgraphError } from "../errors.ts";
import type { Transaction } from "./engine.ts";
import { isRunning } from "./is-running.ts";

/** Milliseconds after which whoever gives no sign of life has lost the graph; a sign comes three times as often. */
const LEASE_MS = 30_000;
/** Milliseconds between two looks whether the graph is free. */
const LOOK_MS = 1_000;

/** Who writes to the graph, as others are told. */
const holderText = z.object({ host: z.string(), pid: z.number(), since: z.string() });
const leaseRows = z.array(
  z.object({ token: z.string().nullable(), holder: z.string().nullable(), isOver: z.boolean() }),
);

type Write = <Result>(work: (transaction: Transaction) => Promise<Result>) => Promise<Result>;

/**
 * The right to write to a graph on a server, for one process at a time: kept on the graph's stamp and renewed with every write, so
 * that of one who was killed it passes on by itself. The server's clock alone decides.
 */
export class WriteLease {
  readonly #token = randomUUID();
  readonly #write: Write;
  #heartbeat: NodeJS.Timeout | undefined;

  private constructor(write: Write) {
    this.#write = write;
  }

  /** Takes the graph; while another has it, waits and tells who it is. */
  static async take(write: Write, onWait: (message: string) => void): Promise<WriteLease> {
    const lease = new WriteLease(write);
    let told = "";
    for (;;) {
      const holder = await write((transaction) => lease.#tryToTake(transaction));
      if (holder === null) break;
      if (holder !== told) onWait(`${tellHolder(holder)} is writing to this graph: waiting until it ends.`);
      told = holder;
      await wait(LOOK_MS);
    }
    // A long reading between two writes is no silence. What becomes of a sign of life, the next write tells.
    lease.#heartbeat = setInterval(() => {
      write((transaction) => lease.renew(transaction)).catch(() => undefined);
    }, LEASE_MS / 3).unref();
    return lease;
  }

  /** Begins every write. Error: `store-locked` where another has taken the graph meanwhile. */
  async renew({ run }: Transaction): Promise<void> {
    const rows = await run(
      `MATCH (s:SendgraphStamp {id: 'graph'}) WHERE s.leaseToken = $token
       SET s.leaseUntil = timestamp() + $forMs RETURN s.id AS id`,
      { token: this.#token, forMs: LEASE_MS },
    );
    if (rows.length > 0) return;
    throw new SendgraphError(
      "store-locked",
      "Another process has begun to write to this graph, or has emptied it, while this one was silent.",
      "Begin again: what was written stays, and a load goes on from there.",
    );
  }

  async release(): Promise<void> {
    clearInterval(this.#heartbeat);
    await this.#write(({ run }) =>
      run(
        `MATCH (s:SendgraphStamp {id: 'graph'}) WHERE s.leaseToken = $token
         REMOVE s.leaseToken, s.leaseUntil, s.leaseHolder RETURN s.id AS id`,
        { token: this.#token },
      ),
    );
  }

  /** Null where the graph is ours now, else who has it. */
  async #tryToTake({ run }: Transaction): Promise<string | null> {
    // Whoever has it writes to the stamp in a long transaction: to lock the stamp would be to wait for that without a word.
    const holder = await this.#heldBy(run);
    if (holder !== null) return holder;
    // To write first is to lock: of two who come together, one waits here until the other has it.
    await run("MERGE (s:SendgraphStamp {id: 'graph'}) SET s.leaseAsked = timestamp() RETURN s.id AS id");
    const faster = await this.#heldBy(run);
    if (faster !== null) return faster;
    await run(
      `MATCH (s:SendgraphStamp {id: 'graph'})
       SET s.leaseToken = $token, s.leaseHolder = $holder, s.leaseUntil = timestamp() + $forMs RETURN s.id AS id`,
      { token: this.#token, holder: ownHolder(), forMs: LEASE_MS },
    );
    return null;
  }

  async #heldBy(run: Transaction["run"]): Promise<string | null> {
    const [lease] = leaseRows.parse(
      await run(
        `MATCH (s:SendgraphStamp {id: 'graph'})
         RETURN s.leaseToken AS token, s.leaseHolder AS holder, coalesce(s.leaseUntil, 0) < timestamp() AS isOver`,
      ),
    );
    if (lease === undefined || lease.token === null || lease.token === this.#token || lease.isOver)
      return null;
    return hasEnded(lease.holder ?? "") ? null : (lease.holder ?? "");
  }
}

function ownHolder(): string {
  return JSON.stringify({ host: hostname(), pid: process.pid, since: new Date().toISOString() });
}

function readHolder(text: string): z.infer<typeof holderText> | null {
  try {
    return holderText.parse(JSON.parse(text));
  } catch {
    return null; // Another version's way to say it.
  }
}

function hasEnded(text: string): boolean {
  const holder = readHolder(text);
  return holder !== null && holder.host === hostname() && !isRunning(holder.pid);
}

function tellHolder(text: string): string {
  const holder = readHolder(text);
  if (holder === null) return "Another process";
  return `Another process (${holder.pid} on ${holder.host}, since ${holder.since})`;
}
