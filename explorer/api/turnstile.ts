/** How many are let in at once, how many may wait for their turn, and how long. Milliseconds. */
export interface TurnstileLimits {
  readonly atOnce: number;
  readonly mostWaiting: number;
  readonly mostWaitMs: number;
}

/**
 * Lets so much work in at once and no more, in the order in which it came, so that who asks for much holds up others who ask for the
 * same, and not the server.
 *
 * Errors  what `refusal` makes, where too many wait already, or a turn does not come in time.
 */
export class Turnstile {
  readonly #limits: TurnstileLimits;
  readonly #refusal: () => Error;
  readonly #waiting: (() => void)[] = [];
  #inside = 0;

  constructor(limits: TurnstileLimits, refusal: () => Error) {
    this.#limits = limits;
    this.#refusal = refusal;
  }

  /** Does the work when its turn has come. */
  async pass<Result>(work: () => Promise<Result>): Promise<Result> {
    const leave = await this.enter();
    try {
      return await work();
    } finally {
      leave();
    }
  }

  /** Waits for a turn, unless the signal says that nobody wants it any more. What it gives is called when the work is over. */
  async enter(signal?: AbortSignal): Promise<() => void> {
    if (this.#inside < this.#limits.atOnce) this.#inside += 1;
    else await this.#wait(signal);
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      const next = this.#waiting.shift();
      // The place goes to whoever has waited longest.
      if (next === undefined) this.#inside -= 1;
      else next();
    };
  }

  #wait(signal: AbortSignal | undefined): Promise<void> {
    if (this.#waiting.length >= this.#limits.mostWaiting) throw this.#refusal();
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", giveUp);
      };
      const goIn = () => {
        end();
        resolve();
      };
      const giveUp = () => {
        end();
        this.#waiting.splice(this.#waiting.indexOf(goIn), 1);
        reject(this.#refusal());
      };
      const timer = setTimeout(giveUp, this.#limits.mostWaitMs);
      signal?.addEventListener("abort", giveUp, { once: true });
      this.#waiting.push(goIn);
    });
  }
}
