import type { Token } from "../text/tokens.ts";
import { passes, type TokenTest } from "./pattern.ts";

const BITS = 32;
/** The bits of what may be any token. */
export const ANY_WORD = -1;

/** The bit of a word, by its number's last digits. */
export function bitOf(lexeme: number): number {
  return 1 << (lexeme & (BITS - 1));
}

/** Answers that are remembered, each in the one slot that a rough sum gives it: with a quarter of the slots one article's drove each other out. */
const KNOWN_BITS = 16;
/** A word's number has fewer bits than this. */
const LEXEME_BITS = 16;
const NOT_KNOWN = -1;

/** Alternatives of one token each, by a number for each list of them. What was once told of a word is known again by one look. */
export class WordTests {
  readonly #numberByTests = new Map<string, number>();
  readonly #tests: (readonly TokenTest[])[] = [];
  /** A bit for each word that passes, by its last digits: most tokens are told to be none of them without another look. */
  readonly #bits: number[] = [];
  readonly #known = new Int32Array(1 << KNOWN_BITS).fill(NOT_KNOWN);

  /** The number of a list of alternatives. */
  numberOf(tests: readonly TokenTest[]): number {
    const key = JSON.stringify(tests);
    const known = this.#numberByTests.get(key);
    if (known !== undefined) return known;
    const number = this.#tests.push(tests) - 1;
    this.#bits.push(tests.reduce((bits, test) => bits | bitsOfTest(test), 0));
    this.#numberByTests.set(key, number);
    return number;
  }

  /** The bits of the words that pass; all bits where other tokens may pass too. */
  bitsOf(number: number): number {
    return this.#bits[number] ?? ANY_WORD;
  }

  /** Is the token at `at` one of the alternatives? `lexeme` is its word's number. */
  passes(number: number, lexeme: number, tokens: readonly Token[], at: number): boolean {
    if (((this.#bits[number] ?? ANY_WORD) & bitOf(lexeme)) === 0) return false;
    if (lexeme < 0) return this.#isAny(number, tokens[at]);
    const asked = (number << LEXEME_BITS) | lexeme;
    const slot = Math.imul(asked, 0x9e3779b1) >>> (BITS - KNOWN_BITS);
    const known = this.#known[slot] ?? NOT_KNOWN;
    if (known !== NOT_KNOWN && known >> 1 === asked) return (known & 1) === 1;
    const isAny = this.#isAny(number, tokens[at]);
    this.#known[slot] = (asked << 1) | (isAny ? 1 : 0);
    return isAny;
  }

  #isAny(number: number, token: Token | undefined): boolean {
    const tests = this.#tests[number];
    if (token === undefined || tests === undefined) return false;
    for (const test of tests) if (passes(test, token)) return true;
    return false;
  }
}

function bitsOfTest(test: TokenTest): number {
  return test.kind === "exact" && test.lexeme >= 0 ? bitOf(test.lexeme) : ANY_WORD;
}
