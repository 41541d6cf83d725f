import { setTimeout as wait } from "node:timers/promises";

/** How long a server that went away is waited for, and who is told. */
export interface Patience {
  readonly forMs: number;
  readonly onWait: (message: string) => void;
}

/** Milliseconds without an answer before a person is told. */
const SILENT_MS = 10_000;
const ATTEMPT_MS = 1_000;

/**
 * Does what a server is asked for; while the server is away (`isAway` tells by the error) or silent, waits and says so, and does it
 * again: it must do no harm twice.
 *
 * Errors  those of `work`; the last, or `lateError`, when patience is over.
 */
export async function doPatiently<Result>(
  work: () => Promise<Result>,
  { forMs, onWait }: Patience,
  url: string,
  isAway: (error: unknown) => boolean,
  lateError: () => Error,
): Promise<Result> {
  const began = performance.now();
  const waited = () => performance.now() - began;
  let isTold = false;
  let giveUp: (error: Error) => void = () => undefined;
  const over = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  over.catch(() => undefined);
  const timer = setInterval(() => {
    if (waited() > forMs) return giveUp(lateError());
    if (!isTold)
      onWait(`Neo4j at ${url} does not answer: waiting for it, up to ${Math.round(forMs / 60_000)} minutes.`);
    isTold = true;
  }, SILENT_MS);
  try {
    for (;;) {
      try {
        const running = work();
        // Nobody hears of its end when patience is over first.
        running.catch(() => undefined);
        const result = await Promise.race([running, over]);
        if (isTold) onWait(`Neo4j at ${url} answers again, after ${Math.round(waited() / 1_000)} s.`);
        return result;
      } catch (error) {
        if (!isAway(error) || waited() > forMs) throw error;
        await wait(ATTEMPT_MS);
      }
    }
  } finally {
    clearInterval(timer);
  }
}
