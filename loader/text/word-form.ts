import type { Token } from "./tokens.ts";

/** What a form is made of; `all` gives every word of it, null where it takes others too. */
interface Words {
  has(norm: string): boolean;
  all(): Iterable<string> | null;
}

/** Every form, by its number from 1; bit 0 of a word tells that its others are known. */
const everyForm: Words[] = [];
/** How many of them are in `numbersOf` or `others` already. */
let sorted = 0;
/** The numbers of the forms that a word is of, of those whose words are all known. */
const numbersOf = new Map<string, number[]>();
/** The numbers of the other forms, each of which a word must be tried against. */
const others: number[] = [];
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
  readonly #words: Words;
  readonly #at: number;
  readonly #bit: number;

  constructor(form: RegExp | ReadonlySet<string> | Words) {
    if (form instanceof RegExp) this.#words = wordsOfExpression(form);
    else this.#words = "all" in form ? form : wordsOfSet(form);
    const number = everyForm.push(this.#words);
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
    if (token.lexeme < 0) return this.#words.has(token.norm);
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
  sortForms();
  table[of] = KNOWN;
  for (const number of numbersOf.get(norm) ?? []) mark(of, number);
  for (const number of others) if (everyForm[number - 1]?.has(norm)) mark(of, number);
}

function mark(of: number, number: number): void {
  const at = of + (number >> 5);
  table[at] = (table[at] ?? 0) | (1 << (number & (BITS - 1)));
}

/** A word is looked up among those of most forms at once; only expressions that take more than a list of words are tried one by one. */
function sortForms(): void {
  for (; sorted < everyForm.length; sorted++) {
    const words = everyForm[sorted]?.all();
    if (words) for (const word of words) addNumber(word, sorted + 1);
    else others.push(sorted + 1);
  }
}

function addNumber(word: string, number: number): void {
  const numbers = numbersOf.get(word);
  if (numbers) numbers.push(number);
  else numbersOf.set(word, [number]);
}

/** "^(?:plans?|reviews?)$": nothing but words, the last letter of which may be left out. */
const LIST = /^\^(?:\(\?:([\p{L}\p{N}'’|?-]+)\)|([\p{L}\p{N}'’?-]+))\$$/u;
const WORD = /^[\p{L}\p{N}'’-]+\??$/u;

function wordsOfExpression(form: RegExp): Words {
  const [, group, word] = (!form.flags.includes("i") && LIST.exec(form.source)) || [];
  const listed = (group ?? word)?.split("|");
  const isList = listed?.every((word) => WORD.test(word));
  const words = isList
    ? listed?.flatMap((word) => (word.endsWith("?") ? [word.slice(0, -1), word.slice(0, -2)] : [word]))
    : null;
  return { has: (norm) => form.test(norm), all: () => words ?? null };
}

function wordsOfSet(words: ReadonlySet<string>): Words {
  return { has: (norm) => words.has(norm), all: () => words };
}
