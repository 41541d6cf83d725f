import type { Token } from "./tokens.ts";

/** Tells whether a spelling is of the form. */
type Test = (norm: string) => boolean;

/** Every form, by its number from 1; bit 0 of a word tells that its others are known. */
const tests: Test[] = [];
const KNOWN = 1;
const BITS = 32;
const FIRST_WORDS = 4096;
/** How many numbers a word has in the table, so that all its forms lie together; it grows by one with every 32 forms. */
let width = 1;
let table = new Int32Array(0);

/**
 * Words of one sort: those of a list, or those that a regular expression takes in whole. A word is asked once for all forms and then
 * known by its number, which is far quicker than to match it each time.
 */
export class WordForm {
  readonly #test: Test;
  readonly #at: number;
  readonly #bit: number;

  constructor(form: RegExp | Pick<ReadonlySet<string>, "has">) {
    this.#test = form instanceof RegExp ? (norm) => form.test(norm) : (norm) => form.has(norm);
    const number = tests.push(this.#test);
    this.#at = number >> 5;
    this.#bit = 1 << (number & (BITS - 1));
    width = this.#at + 1;
    if (table.length > 0) table = new Int32Array(0);
  }

  /** May one of the words stand among those? Where not, they need not be gone through. */
  mayStandIn(forms: FormBits): boolean {
    return ((forms[this.#at] ?? 0) & this.#bit) !== 0;
  }

  /** Is there a token, and is it one of these words? */
  fits(token: Token | undefined): boolean {
    if (token === undefined) return false;
    if (token.lexeme < 0) return this.#test(token.norm);
    const of = token.lexeme * width;
    if (((table[of] ?? 0) & KNOWN) === 0) learn(token, of);
    return ((table[of + this.#at] ?? 0) & this.#bit) !== 0;
  }

  /** Is any token from `from` up to `to` one of these words? */
  fitsAny(tokens: readonly Token[], from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.fits(tokens[at])) return true;
    return false;
  }
}

/** Which forms the words of a stretch are of, taken together: the bits of each word's numbers in the table. */
export type FormBits = readonly number[];

/** Of what forms any of the words is. A rare word may be of any. */
export function formsAmong(tokens: readonly Token[]): FormBits {
  const bits = new Array<number>(width).fill(0);
  for (const token of tokens) {
    const of = token.lexeme * width;
    if (token.lexeme < 0) return bits.fill(-1);
    if (((table[of] ?? 0) & KNOWN) === 0) learn(token, of);
    for (let i = 0; i < width; i++) bits[i] = (bits[i] ?? 0) | (table[of + i] ?? 0);
  }
  return bits;
}

/** Asks of what forms a word is; its numbers stand in the table from `of` on. */
function learn({ norm }: Token, of: number): void {
  if (of >= table.length) {
    const grown = new Int32Array(Math.max(2 * of, FIRST_WORDS * width));
    grown.set(table);
    table = grown;
  }
  table[of] = KNOWN;
  tests.forEach((test, i) => {
    const at = of + ((i + 1) >> 5);
    if (test(norm)) table[at] = (table[at] ?? 0) | (1 << ((i + 1) & (BITS - 1)));
  });
}
