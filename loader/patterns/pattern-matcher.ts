import { isWord, type Token } from "../text/tokens.ts";
import { GAP_WORDS, passes, type TokenTest } from "./pattern.ts";
import { type PatternSteps, STEP, STEP_FIELDS } from "./pattern-steps.ts";
import { bitOf } from "./word-tests.ts";

/** For a placeholder at token `index`: the token after its last; -1 where it does not stand there. */
export type PlaceholderEnd = (tokens: readonly Token[], index: number) => number;

const FIRST_TOKENS = 512;
/** Tokens, marks among them, that a `...` may leap over: a bound for texts that are nothing but marks. */
const GAP_TOKENS = 40;

/** What stands after the last token: no word's number. */
const END = -2;

/** Tries one pattern at one place. */
export class PatternMatcher {
  readonly #placeholders: Readonly<Record<string, PlaceholderEnd>>;
  readonly #made: PatternSteps;
  #tokens: readonly Token[] = [];
  /** The numbers of the tokens' words, and `END` after the last. */
  #lexemes: Int32Array = new Int32Array(FIRST_TOKENS);
  #to = 0;
  /** How many words the pattern named in the last match. */
  words = 0;

  constructor(placeholders: Readonly<Record<string, PlaceholderEnd>>, made: PatternSteps) {
    this.#placeholders = placeholders;
    this.#made = made;
  }

  /** Goes through `tokens` up to `to` from now on. The caller writes the number of each token's word before a match reaches it. */
  begin(tokens: readonly Token[], to: number): Int32Array {
    this.#tokens = tokens;
    this.#to = Math.min(to, tokens.length);
    // A pattern is asked what stands two tokens on.
    if (this.#to + 2 > this.#lexemes.length) this.#lexemes = new Int32Array(2 * this.#to + 2);
    this.#lexemes[this.#to] = END;
    return this.#lexemes;
  }

  /** The same, with the numbers of the words from `from` on. */
  beginWith(tokens: readonly Token[], from: number, to: number): Int32Array {
    const lexemes = this.begin(tokens, to);
    for (let at = from; at < this.#to; at++) lexemes[at] = tokens[at]?.lexeme ?? END;
    return lexemes;
  }

  /**
   * The token after the shortest match of a pattern from its step at `step` on that begins at token `from`; -1 where there is none.
   * `wordsBefore` words of the pattern have been found before.
   */
  match(step: number, from: number, wordsBefore = 0): number {
    const { all: steps } = this.#made;
    let at = from;
    let words = wordsBefore;
    for (let next = step; steps[next] !== STEP.end; next += STEP_FIELDS) {
      const kind = steps[next] ?? STEP.end;
      const what = steps[next + 1] ?? 0;
      if (kind === STEP.word || kind === STEP.test) {
        if (!this.#stands(kind, what, at)) return -1;
        at++;
        words++;
        continue;
      }
      if (kind === STEP.gap) return this.#matchGap(next + STEP_FIELDS, what, at, words);
      const last = this.#matchWith(kind, what, next + STEP_FIELDS, at, words);
      if (last >= 0 || !isOptional(kind)) return last;
    }
    this.words = words;
    return at;
  }

  #stands(kind: number, what: number, at: number): boolean {
    return kind === STEP.word ? this.#lexemes[at] === what : this.#passes(what, at);
  }

  /** The end of a match in which what is asked for stands at `at`, and `next` comes after. */
  #matchWith(kind: number, what: number, next: number, at: number, words: number): number {
    if (kind === STEP.placeholder) return this.#matchPlaceholder(what, next, at, words);
    if (kind === STEP.optionalTest) return this.#passes(what, at) ? this.match(next, at + 1, words + 1) : -1;
    const phrases = this.#made.phrases[what];
    if (!phrases || !this.#passes(phrases.first, at)) return -1;
    for (const tests of phrases.alternatives) {
      const end = at + tests.length;
      if (end > this.#to || !stands(tests, this.#tokens, at)) continue;
      const last = this.match(next, end, words + 1);
      if (last >= 0) return last;
    }
    return -1;
  }

  #passes(test: number, at: number): boolean {
    const lexeme = this.#lexemes[at] ?? END;
    return lexeme !== END && this.#made.tests.passes(test, lexeme, this.#tokens, at);
  }

  #matchPlaceholder(name: number, step: number, at: number, words: number): number {
    const end = this.#placeholders[this.#made.names[name] ?? ""]?.(this.#tokens, at) ?? -1;
    return end >= 0 && end <= this.#to ? this.match(step, end, words + 1) : -1;
  }

  #matchGap(step: number, ends: number, at: number, words: number): number {
    let leapt = 0;
    const most = Math.min(this.#to, at + GAP_TOKENS);
    for (let next = at; next <= most; next++) {
      const token = this.#tokens[next];
      const canEnd = (ends & bitOf(this.#lexemes[next] ?? END)) !== 0;
      const last = canEnd ? this.match(step, next, words) : -1;
      if (last >= 0) return last;
      if (!token || (isWord(token) && ++leapt > GAP_WORDS)) return -1;
    }
    return -1;
  }
}

function isOptional(kind: number): boolean {
  return kind === STEP.optionalTest || kind === STEP.optionalPhrases;
}

function stands(tests: readonly TokenTest[], tokens: readonly Token[], at: number): boolean {
  for (let i = 0; i < tests.length; i++) {
    const test = tests[i];
    const token = tokens[at + i];
    if (!test || !token || !passes(test, token)) return false;
  }
  return true;
}
