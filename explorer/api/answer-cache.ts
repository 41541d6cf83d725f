import { type Encoding, pack } from "./compressed.ts";

/** Characters of all answers together, and of the largest that is kept. */
const MOST_TOGETHER = 32 * 1024 * 1024;
const MOST_EACH = MOST_TOGETHER / 8;

/** An answer as JSON, packed once for all who accept it so. */
export class Answer {
  readonly text: string;
  readonly #packed = new Map<Encoding, ReturnType<typeof pack>>();

  constructor(text: string) {
    this.text = text;
  }

  /** Its bytes packed; null where that makes them no smaller. */
  packed(encoding: Encoding): ReturnType<typeof pack> {
    const known = this.#packed.get(encoding) ?? pack(new TextEncoder().encode(this.text), encoding);
    this.#packed.set(encoding, known);
    return known;
  }
}

/**
 * Answers by what was asked, so that fifty readers of one graph ask the store once. Those of another graph are forgotten;
 * of this one, when there is no more room, those that were asked for longest ago.
 */
export class AnswerCache {
  readonly #answers = new Map<string, Answer>();
  #graphHash = "";
  #size = 0;

  /** The answer that is known of this graph. */
  get(graphHash: string, asked: string): Answer | undefined {
    if (graphHash !== this.#graphHash) return undefined;
    const answer = this.#answers.get(asked);
    if (answer === undefined) return undefined;
    // The newest stands last.
    this.#answers.delete(asked);
    this.#answers.set(asked, answer);
    return answer;
  }

  /** Keeps an answer that was read of this graph. */
  set(graphHash: string, asked: string, answer: Answer): void {
    if (graphHash !== this.#graphHash) this.#forgetAll(graphHash);
    if (answer.text.length > MOST_EACH) return;
    this.#forget(asked);
    this.#answers.set(asked, answer);
    this.#size += asked.length + answer.text.length;
    for (const oldest of this.#answers.keys()) {
      if (this.#size <= MOST_TOGETHER) return;
      this.#forget(oldest);
    }
  }

  #forget(asked: string): void {
    const answer = this.#answers.get(asked);
    if (answer === undefined) return;
    this.#answers.delete(asked);
    this.#size -= asked.length + answer.text.length;
  }

  #forgetAll(graphHash: string): void {
    this.#answers.clear();
    this.#size = 0;
    this.#graphHash = graphHash;
  }
}
