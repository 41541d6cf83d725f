import { setTimeout as wait } from "node:timers/promises";

/** How long a server that went away is waited for, and who is told. */
export interface Patience {
  readonly forMs: number;
  readonly onWait: (message: string) => void;
}

/** Milliseconds without an answer before a person is told. */
const SILENT_MS = 10_000;
const ATTEMPT_MS = 1_000;

/** How a server that is away is told from one that is busy. */
interface Signs {
  readonly isAway: (error: unknown) => boolean;
  /** Never rejects. */
  readonly answers: () => Promise<boolean>;
  readonly lateError: () => Error;
}

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
  { isAway, answers, lateError }: Signs,
): Promise<Result> {
  let heardAt = performance.now();
  let failingSince: number | undefined;
  const silentMs = () => performance.now() - heardAt;
  let isTold = false;
  let giveUp: (error: Error) => void = () => undefined;
  const over = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  over.catch(() => undefined);
  const tellBack = () => {
    if (isTold) onWait(`Neo4j at ${url} answers again, after ${Math.round(silentMs() / 1_000)} s.`);
    isTold = false;
  };
  const look = async () => {
    // A server that is busy with what it was asked for is not away.
    if (await answers()) {
      tellBack();
      heardAt = performance.now();
      return;
    }
    if (silentMs() > forMs) return giveUp(lateError());
    if (!isTold)
      onWait(`Neo4j at ${url} does not answer: waiting for it, up to ${Math.round(forMs / 60_000)} minutes.`);
    isTold = true;
  };
  const timer = setInterval(() => void look(), SILENT_MS);
  try {
    for (;;) {
      try {
        const running = work();
        // Nobody hears of its end when patience is over first.
        running.catch(() => undefined);
        const result = await Promise.race([running, over]);
        tellBack();
        return result;
      } catch (error) {
        failingSince ??= performance.now();
        if (!isAway(error) || performance.now() - failingSince > forMs) throw error;
        await wait(ATTEMPT_MS);
      }
    }
  } finally {
    clearInterval(timer);
  }
}
