import {
  APOSTROPHE,
  characterKind,
  characterLength,
  DIGIT,
  GAP,
  isKnownInside,
  JOINER,
  knownKind,
  LETTER,
} from "./characters.ts";
import { codeUnitsOf } from "./code-units.ts";
import { endsTermAt, joinTerm } from "./send-term.ts";
import { LOOSE_PREFIX, spellingAt, type TokenKind } from "./spellings.ts";
import type { Token } from "./token.ts";

export type { Token } from "./token.ts";

const COMMA = 0x2c;
const STOP = 0x2e;

/** Cuts a text into tokens. Linear in the text's length. */
export function tokenise(text: string): Token[] {
  const cut: Cut = { text, units: codeUnitsOf(text), tokens: [] };
  const { units, tokens } = cut;
  let at = 0;
  while (at < text.length) {
    const kind = knownKind(units[at] ?? 0) || characterKind(text, at);
    if (kind === GAP) at++;
    else if (kind === LETTER) at = addToken(cut, at, wordEnd(cut, at), "word");
    else if (kind === DIGIT) at = addNumber(cut, at);
    else if (kind === APOSTROPHE) at = addTail(cut, at);
    else at = addToken(cut, at, at + characterLength(text, at), "mark");
  }
  return tokens;
}

/** A text, its code units, and the tokens that are cut from it. */
interface Cut {
  readonly text: string;
  readonly units: Uint16Array;
  readonly tokens: Token[];
}

function addToken({ text, units, tokens }: Cut, from: number, end: number, as: TokenKind): number {
  const start = as === "word" ? startOfPrefix(tokens, from) : from;
  const { norm, kind, isCapital, lexeme } = spellingAt(text, units, start, end, as);
  tokens.push({ start, end, norm, kind, isCapital, lexeme });
  if (endsTermAt(norm)) joinTerm(tokens);
  return end;
}

/** "Co-production" is one word, as "coproduction" is: where its prefix begins, whose tokens go; or where it began itself. */
function startOfPrefix(tokens: Token[], start: number): number {
  const hyphen = tokens.at(-1);
  if (hyphen?.norm !== "-" || hyphen.end !== start) return start;
  const prefix = tokens.at(-2);
  if (prefix === undefined || prefix.end !== hyphen.start || !LOOSE_PREFIX.has(prefix.norm)) return start;
  tokens.length -= 2;
  return prefix.start;
}

/** A letter, then letters, digits and joiners. */
function wordEnd({ text, units }: Cut, start: number): number {
  let at = start;
  for (;;) {
    while (isKnownInside(units[at] ?? 0)) at++;
    const kind = knownKind(units[at] ?? 0) || characterKind(text, at);
    if (kind !== LETTER && kind !== DIGIT && kind !== JOINER) return at;
    at += characterLength(text, at);
  }
}

/** Digits with commas between, and a decimal part; a comma at the end is a mark of its own. */
function addNumber(cut: Cut, start: number): number {
  const { text } = cut;
  let end = start;
  while (characterKind(text, end) === DIGIT || text.charCodeAt(end) === COMMA) end++;
  if (text.charCodeAt(end) === STOP && characterKind(text, end + 1) === DIGIT) {
    end++;
    while (characterKind(text, end) === DIGIT) end++;
  }
  if (text.charCodeAt(end - 1) !== COMMA) return addToken(cut, start, end, "number");
  addToken(cut, start, end - 1, "number");
  return addToken(cut, end - 1, end, "mark");
}

/**
 * An apostrophe with one or two letters at a word's end ('s, n't). Where no word stands before, it is a quotation mark that opens before
 * a short word ('on track'): the word counts, the mark does not.
 */
function addTail(cut: Cut, start: number): number {
  const { text, tokens } = cut;
  let end = start + 1;
  let letters = 0;
  while (letters < 3 && characterKind(text, end) === LETTER) {
    end += characterLength(text, end);
    letters++;
  }
  if (letters === 0 || letters > 2 || isNumeral(text, end)) return start + 1;
  if (tokens.at(-1)?.end !== start) return addToken(cut, start + 1, end, "word");
  return addNot(cut, start, end) ?? addToken(cut, start, end, "tail");
}

/** "Don't" is "do" and "not", "can't" is "cannot": takes the "n" from the word before. Null where the tail is none of "not". */
function addNot(cut: Cut, start: number, end: number): number | null {
  const { text, tokens } = cut;
  const word = tokens.at(-1);
  const isNot = end - start === 2 && /^t$/i.test(text[start + 1] ?? "") && word?.norm.endsWith("n") === true;
  if (!isNot) return null;
  tokens.pop();
  if (word.norm === "can") return addToken(cut, word.start, end, "word");
  if (word.norm !== "n") addToken(cut, word.start, word.end - 1, "word");
  return addToken(cut, start - 1, end, "word");
}

const NUMERAL = /^\p{N}/u;

function isNumeral(text: string, at: number): boolean {
  const kind = characterKind(text, at);
  return kind === DIGIT || (kind === JOINER && NUMERAL.test(text.slice(at, at + 2)));
}

/** The words and marks of a run as they compare, with a space between, for expressions that reach over several. */
export function normsOf(tokens: readonly Token[]): string {
  let norms = "";
  for (const { norm } of tokens) norms += norms === "" ? norm : ` ${norm}`;
  return norms;
}

/** Does the token count as a word, in gaps and in the reach of a negation? */
export function isWord(token: Token): boolean {
  return token.kind === "word" || token.kind === "number";
}
