/**
 * What was worked out for the sentences of one text, where several stages ask for it. They come in the text's order: one that
 * begins no later than the last new one is another text's, and what is known of the text before is forgotten. (A WeakMap would
 * do without that, but it keeps what it holds from an early death, and collecting it costs more than reading.)
 */
export class TextMemo<Key extends object, Value> {
  #known = new Map<Key, Value>();
  #lastStart = -1;

  /** What is known of a sentence; undefined where it was not asked for yet. */
  of(key: Key): Value | undefined {
    return this.#known.get(key);
  }

  /** Remembers what was worked out for a sentence that begins at `start`. */
  remember(key: Key, start: number, value: Value): void {
    // A new map, for one that is emptied stays tied to what it held.
    if (start <= this.#lastStart) this.#known = new Map();
    this.#lastStart = start;
    this.#known.set(key, value);
  }
}
