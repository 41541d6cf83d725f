/** Texts that are remembered at most, and characters of one. */
const MOST_TEXTS = 500;
const LONGEST_TEXT = 20_000;

/**
 * The texts of queries that were found to be as they must (to read and do nothing else, to nest no deeper than a parser takes), so that
 * a query that is asked often is not looked over each time. That depends on the text alone: not on its parameters, nor on what is in the
 * graph. The first that was added is forgotten first.
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
