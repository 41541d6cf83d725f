import type { PatternPart, TokenTest, WordsPart } from "./pattern.ts";
import { ANY_WORD, WordTests } from "./word-tests.ts";

/** What a step of a pattern asks for; each step is two numbers, this and one more. */
export const STEP = {
  /** Nothing: the pattern ends. */
  end: 0,
  /** The word of that number. */
  word: 1,
  /** A token that passes the test of that number. */
  test: 2,
  optionalTest: 3,
  /** Alternatives of which one at least has several tokens, by their number. */
  phrases: 4,
  optionalPhrases: 5,
  /** Up to some words; with the bits of the words that can end them. */
  gap: 6,
  /** A placeholder, by the number of its name. */
  placeholder: 7,
} as const;
/** Numbers of a step. */
export const STEP_FIELDS = 2;

/** Alternatives of several tokens, and the test that the first of any passes. */
export interface Phrases {
  readonly first: number;
  readonly alternatives: readonly (readonly TokenTest[])[];
}

const FIRST_NUMBERS = 4096;

/** Makes the steps of patterns: plain numbers, so that what is tried thousands of times lies close together. */
export class PatternSteps {
  readonly tests = new WordTests();
  readonly phrases: Phrases[] = [];
  readonly names: string[] = [];
  /** The steps of all patterns, one pattern after another. */
  all: Int32Array = new Int32Array(FIRST_NUMBERS);
  #used = 0;
  readonly #firstByPart = new Map<PatternPart, number>();

  /** Adds the steps of a pattern, to its end; tells where they begin. */
  add(parts: readonly PatternPart[]): number {
    const begin = this.#used;
    this.#used += (parts.length + 1) * STEP_FIELDS;
    if (this.#used > this.all.length) {
      const grown = new Int32Array(2 * this.#used);
      grown.set(this.all);
      this.all = grown;
    }
    for (let i = 0; i <= parts.length; i++) {
      const [kind, what] = this.#stepAt(parts, i);
      this.all[begin + i * STEP_FIELDS] = kind;
      this.all[begin + i * STEP_FIELDS + 1] = what;
    }
    return begin;
  }

  #stepAt(parts: readonly PatternPart[], at: number): readonly [kind: number, what: number] {
    const part = parts[at];
    switch (part?.kind) {
      case undefined:
        return [STEP.end, 0];
      case "gap":
        return [STEP.gap, this.bitsFrom(parts, at + 1)];
      case "placeholder":
        return [STEP.placeholder, this.names.push(part.name) - 1];
      case "words": {
        const { alternatives, optional } = part;
        const first = this.#firstOf(part);
        if (alternatives.some(({ length }) => length > 1)) {
          const number = this.phrases.push({ first, alternatives }) - 1;
          return [optional ? STEP.optionalPhrases : STEP.phrases, number];
        }
        const word = optional ? -1 : loneWord(alternatives);
        if (word >= 0) return [STEP.word, word];
        return [optional ? STEP.optionalTest : STEP.test, first];
      }
    }
  }

  /** The bits of the words that can stand where a pattern goes on with part `at`. */
  bitsFrom(parts: readonly PatternPart[], at: number): number {
    const part = parts[at];
    if (part?.kind !== "words") return ANY_WORD;
    const bits = this.tests.bitsOf(this.#firstOf(part));
    return part.optional ? bits | this.bitsFrom(parts, at + 1) : bits;
  }

  /** The number of the tests that the first token of the place passes; places that are written alike are one and the same. */
  #firstOf(part: WordsPart): number {
    const known = this.#firstByPart.get(part);
    if (known !== undefined) return known;
    const number = this.tests.numberOf(part.firsts);
    this.#firstByPart.set(part, number);
    return number;
  }
}

/** The number of the one word that stands there; -1 where there are others, or it is rare. */
function loneWord([alternative, ...others]: readonly (readonly TokenTest[])[]): number {
  const test = alternative?.[0];
  return others.length === 0 && test?.kind === "exact" ? test.lexeme : -1;
}
