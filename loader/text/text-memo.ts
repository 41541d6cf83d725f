import { countBelow } from "./taken-places.ts";
import type { Token } from "./tokens.ts";

/** A sentence, or the tokens of one or of a part of it. */
type OfText = readonly Token[] | { readonly tokens: readonly Token[] };

/**
 * What was worked out for the sentences of one text, where several stages ask for it. They come in the text's order: one that
 * begins no later than the last new one is another text's, unless it begins with a token that is known, and what is known of the text
 * before is forgotten. (A WeakMap would do without that, but it keeps what it holds from an early death, and collecting it costs more
 * than reading; a Map takes several times the room of lists.)
 */
export class TextMemo<Key extends OfText, Value> {
  #keys: Key[] = [];
  #values: Value[] = [];
  /** Where the keys begin: ascending. */
  #starts: number[] = [];
  /** What begins where another does: a sentence without what stands inserted in it. */
  #others: Map<Key, Value> | undefined;
  /** The place of the key that was asked for last: the next one asked for mostly comes after it. */
  #at = 0;

  /** What is known of a sentence that begins at `start`; undefined where it was not asked for yet. */
  of(key: Key, start: number): Value | undefined {
    const at = this.#placeOf(key, start);
    return this.#keys[at] === key ? this.#values[at] : this.#others?.get(key);
  }

  /** Remembers what was worked out for a sentence that begins at `start`. */
  remember(key: Key, start: number, value: Value): void {
    const at = this.#placeOf(key, start);
    const known = this.#keys[at];
    if (known && firstOf(known) === firstOf(key)) {
      this.#others ??= new Map();
      this.#others.set(key, value);
      return;
    }
    if (at < this.#keys.length) this.forget();
    this.#keys.push(key);
    this.#values.push(value);
    this.#starts.push(start);
  }

  /** Forgets all. */
  forget(): void {
    // New lists, for those that are emptied stay as long as they were.
    this.#keys = [];
    this.#values = [];
    this.#starts = [];
    this.#others = undefined;
    this.#at = 0;
  }

  /** The place of a key, or that of the first that begins where it does or later. */
  #placeOf(key: Key, start: number): number {
    if (this.#keys[this.#at] === key) return this.#at;
    if (this.#keys[this.#at + 1] === key) return ++this.#at;
    const { length } = this.#starts;
    // Where it begins after all, as most that are new do, it need not be sought.
    this.#at = start > (this.#starts[length - 1] ?? -1) ? length : countBelow(this.#starts, start);
    return this.#at;
  }
}

function firstOf(key: OfText): Token | undefined {
  return "tokens" in key ? key.tokens[0] : key[0];
}
