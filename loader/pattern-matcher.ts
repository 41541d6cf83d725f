import { GAP_WORDS, type PatternPart, passes, type TokenTest } from "./pattern.ts";
import { isWord, type Token } from "./tokens.ts";

/** For a placeholder at token `index`: every token index at which it may end (exclusive). */
export type PlaceholderEnds = (tokens: readonly Token[], index: number) => readonly number[];

/** Tokens, marks among them, that a `...` may leap over: a bound for texts that are nothing but marks. */
const GAP_TOKENS = 40;

/** Tries one pattern at one place. */
export class PatternMatcher {
  readonly #placeholders: Readonly<Record<string, PlaceholderEnds>>;
  #tokens: readonly Token[] = [];
  #to = 0;
  /** How many words the pattern named in the last match. */
  words = 0;

  constructor(placeholders: Readonly<Record<string, PlaceholderEnds>>) {
    this.#placeholders = placeholders;
  }

  /** The token after the shortest match that begins at `at` and ends at `to` or before; -1 where there is none. */
  match(parts: readonly PatternPart[], tokens: readonly Token[], at: number, to: number): number {
    this.#tokens = tokens;
    this.#to = to;
    return this.#match(parts, 0, at, 0);
  }

  #match(parts: readonly PatternPart[], part: number, at: number, words: number): number {
    const current = parts[part];
    if (!current) {
      this.words = words;
      return at;
    }
    switch (current.kind) {
      case "gap":
        return this.#matchGap(parts, part, at, words);
      case "placeholder":
        return this.#matchPlaceholder(current.name, parts, part, at, words);
      case "words": {
        for (const tests of current.alternatives) {
          const end = at + tests.length;
          if (end > this.#to || !stands(tests, this.#tokens, at)) continue;
          const last = this.#match(parts, part + 1, end, words + 1);
          if (last >= 0) return last;
        }
        return current.optional ? this.#match(parts, part + 1, at, words) : -1;
      }
    }
  }

  #matchPlaceholder(
    name: string,
    parts: readonly PatternPart[],
    part: number,
    at: number,
    words: number,
  ): number {
    for (const end of this.#placeholders[name]?.(this.#tokens, at) ?? []) {
      const last = end <= this.#to ? this.#match(parts, part + 1, end, words + 1) : -1;
      if (last >= 0) return last;
    }
    return -1;
  }

  #matchGap(parts: readonly PatternPart[], part: number, at: number, words: number): number {
    let leapt = 0;
    const most = Math.min(this.#to, at + GAP_TOKENS);
    for (let next = at; next <= most; next++) {
      const last = this.#match(parts, part + 1, next, words);
      if (last >= 0) return last;
      const token = this.#tokens[next];
      if (!token || (isWord(token) && ++leapt > GAP_WORDS)) return -1;
    }
    return -1;
  }
}

function stands(tests: readonly TokenTest[], tokens: readonly Token[], at: number): boolean {
  for (let i = 0; i < tests.length; i++) {
    const test = tests[i];
    const token = tokens[at + i];
    if (!test || !token || !passes(test, token)) return false;
  }
  return true;
}
