/** Texts that are remembered at most, and characters of one. */
const MOST_TEXTS = 500;
const LONGEST_TEXT = 20_000;

/**
 * The texts of queries that were found to read and do nothing else, so that a query that is asked often is not explained each time. That
 * depends on the text alone: not on its parameters, nor on what is in the graph. The least recently asked is forgotten first.
 */
export class SeenTexts {
  readonly #texts = new Set<string>();

  has(text: string): boolean {
    return this.#texts.has(text);
  }

  add(text: string): void {
    if (text.length > LONGEST_TEXT) return;
    this.#texts.delete(text);
    this.#texts.add(text);
    const [oldest] = this.#texts;
    if (this.#texts.size > MOST_TEXTS && oldest !== undefined) this.#texts.delete(oldest);
  }
}
