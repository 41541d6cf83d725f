import { SendgraphError } from "../../cypher/errors.ts";

/** How many may wait for their turn, and how long. Milliseconds. */
export interface TurnstileLimits {
  readonly mostWaiting: number;
  readonly mostWaitMs: number;
}

/**
 * Lets one piece of work in at a time, so that who asks for much holds up others who ask for the same, and not the server.
 *
 * Errors  `busy` where too many wait already, or a turn comes so late that nobody can be waiting for it any more.
 */
export class Turnstile {
  readonly #limits: TurnstileLimits;
  readonly #now: () => number;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(limits: TurnstileLimits, now: () => number = () => performance.now()) {
    this.#limits = limits;
    this.#now = now;
  }

  /** Does the work when its turn has come. */
  async pass<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#waiting >= this.#limits.mostWaiting) throw busyError();
    this.#waiting += 1;
    const since = this.#now();
    const turn = this.#last.then(() => {
      if (this.#now() - since > this.#limits.mostWaitMs) throw busyError();
      return work();
    });
    // Whoever comes next waits for this one, however it ends.
    this.#last = turn.then(
      () => undefined,
      () => undefined,
    );
    try {
      return await turn;
    } finally {
      this.#waiting -= 1;
    }
  }
}

function busyError(): SendgraphError {
  return new SendgraphError(
    "busy",
    "The server has as many figures to draw as it takes at once.",
    "Try again in a little while, or draw it with the command line: sendgraph figure.",
  );
}
