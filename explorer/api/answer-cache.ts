/** Characters of all answers together, and of the largest that is kept. */
const MOST_TOGETHER = 32 * 1024 * 1024;
const MOST_EACH = MOST_TOGETHER / 8;

/**
 * Answers as JSON by what was asked, so that fifty readers of one graph ask the store once. Those of another graph are forgotten;
 * of this one, when there is no more room, those that were asked for longest ago.
 */
export class AnswerCache {
  readonly #answers = new Map<string, string>();
  #graphHash = "";
  #size = 0;

  /** The answer that is known of this graph. */
  get(graphHash: string, asked: string): string | undefined {
    if (graphHash !== this.#graphHash) return undefined;
    const answer = this.#answers.get(asked);
    if (answer === undefined) return undefined;
    // The newest stands last.
    this.#answers.delete(asked);
    this.#answers.set(asked, answer);
    return answer;
  }

  /** Keeps an answer that was read of this graph. */
  set(graphHash: string, asked: string, answer: string): void {
    if (graphHash !== this.#graphHash) this.#forgetAll(graphHash);
    if (answer.length > MOST_EACH) return;
    this.#forget(asked);
    this.#answers.set(asked, answer);
    this.#size += asked.length + answer.length;
    for (const oldest of this.#answers.keys()) {
      if (this.#size <= MOST_TOGETHER) return;
      this.#forget(oldest);
    }
  }

  #forget(asked: string): void {
    const answer = this.#answers.get(asked);
    if (answer === undefined) return;
    this.#answers.delete(asked);
    this.#size -= asked.length + answer.length;
  }

  #forgetAll(graphHash: string): void {
    this.#answers.clear();
    this.#size = 0;
    this.#graphHash = graphHash;
  }
}
