import { GAP_WORDS, passes, type TokenTest } from "./pattern.ts";
import type { PatternStep } from "./pattern-steps.ts";
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

  /**
   * The token after the shortest match of a pattern from step `first` on that begins at `at` and ends at `to` or before; -1 where
   * there is none. `words` of the pattern have been found before.
   */
  match(first: PatternStep | null, tokens: readonly Token[], at: number, to: number, words = 0): number {
    this.#tokens = tokens;
    this.#to = Math.min(to, tokens.length);
    return this.#match(first, at, words);
  }

  #match(first: PatternStep | null, from: number, wordsBefore: number): number {
    let [at, words] = [from, wordsBefore];
    for (let step = first; step; step = step.next) {
      if (step.kind === "gap") return this.#matchGap(step.next, at, words);
      if (step.kind === "word" && !step.optional) {
        if (!this.#stands(step, at)) return -1;
        at++;
        words++;
        continue;
      }
      const last = this.#matchWith(step, at, words);
      if (last >= 0 || !step.optional) return last;
    }
    this.words = words;
    return at;
  }

  /** The end of a match in which the step stands at `at`. */
  #matchWith(step: PatternStep, at: number, words: number): number {
    if (step.kind === "placeholder") return this.#matchPlaceholder(step, at, words);
    if (!this.#stands(step, at)) return -1;
    if (step.kind === "word") return this.#match(step.next, at + 1, words + 1);
    for (const tests of step.phrases) {
      const end = at + tests.length;
      if (end > this.#to || !stands(tests, this.#tokens, at)) continue;
      const last = this.#match(step.next, end, words + 1);
      if (last >= 0) return last;
    }
    return -1;
  }

  #stands({ word }: PatternStep, at: number): boolean {
    const token = at < this.#to ? this.#tokens[at] : undefined;
    return token !== undefined && word.passes(token);
  }

  #matchPlaceholder({ name, next }: PatternStep, at: number, words: number): number {
    for (const end of this.#placeholders[name]?.(this.#tokens, at) ?? []) {
      const last = end <= this.#to ? this.#match(next, end, words + 1) : -1;
      if (last >= 0) return last;
    }
    return -1;
  }

  #matchGap(step: PatternStep | null, at: number, words: number): number {
    let leapt = 0;
    const most = Math.min(this.#to, at + GAP_TOKENS);
    for (let next = at; next <= most; next++) {
      const last = this.#match(step, next, words);
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
