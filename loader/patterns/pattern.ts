import { normOf } from "../text/spellings.ts";
import { isWord, type Token, tokenise } from "../text/tokens.ts";
import { PLACE_WORDS } from "./place-words.ts";

/** What one place of a pattern asks of one token. */
export type TokenTest =
  | { readonly kind: "exact"; readonly norm: string; readonly lexeme: number }
  | { readonly kind: "prefix"; readonly norm: string }
  | { readonly kind: "number" };

/** A place of a pattern where one of some words stands, or may stand: alternatives of one or more tokens. */
export interface WordsPart {
  readonly kind: "words";
  readonly alternatives: readonly (readonly TokenTest[])[];
  /** What the first token of each asks for. */
  readonly firsts: readonly TokenTest[];
  readonly optional: boolean;
}

/** One place of a pattern: words, a gap, or a named placeholder (`NAME`, `PLACE`). */
export type PatternPart =
  | WordsPart
  | { readonly kind: "gap" }
  | { readonly kind: "placeholder"; readonly name: string };

/** Words that a `...` may leap over, at the most. */
export const GAP_WORDS = 5;

/** Words that `#` takes for a number, besides digits. */
const NUMBER_WORDS = new Set(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand half third quarter dozen`.split(
    /\s+/,
  ),
);
const PLACEHOLDER = /^(?:NAME|PLACE)$/;

/** Places as they are written: the tables write the same ones over and over, and each is read once. */
const partBySource = new Map<string, PatternPart>();

/**
 * Reads one pattern of the cue tables.
 *
 * Shape   words with single spaces between; `*` at a word's end is any ending, alone any word; `a|b` alternatives of one word; `...` a
 *         gap of 0 to 5 words that may cross punctuation; `?word` optional; `#` a number in digits or words;
 *         `NAME` and `PLACE` are placeholders that the caller explains.
 * Errors  an empty pattern throws a plain Error: it is a fault of our own tables.
 */
export function parsePattern(pattern: string): PatternPart[] {
  const parts = pattern.trim().split(/\s+/).filter(Boolean).map(partOf);
  if (!parts.some((part) => part.kind !== "gap")) throw new Error(`The pattern "${pattern}" names no word.`);
  return parts;
}

/** The first place of a pattern, as it is written. */
export function firstPlaceOf(pattern: string): string {
  return pattern.trim().split(/\s/, 1)[0] ?? "";
}

/** Words and their beginnings, spelt as the tokens of a text are: "wait*|delay|delays". */
const PLAIN = /^[a-z]+\*?(?:\|[a-z]+\*?)*$/;

/** What tokens pass the first place of a pattern, where it asks for plain words: told without reading it; null where it does not. */
export function plainFirstTests(place: string): TokenTest[] | null {
  if (!PLAIN.test(place)) return null;
  return place
    .split("|")
    .map((word) =>
      word.endsWith("*")
        ? { kind: "prefix", norm: word.slice(0, -1) }
        : { kind: "exact", norm: normOf(word), lexeme: -1 },
    );
}

function partOf(source: string): PatternPart {
  const known = partBySource.get(source);
  if (known) return known;
  const part = parsePart(source);
  partBySource.set(source, part);
  return part;
}

function parsePart(source: string): PatternPart {
  if (source === "...") return { kind: "gap" };
  if (PLACEHOLDER.test(source)) return { kind: "placeholder", name: source };
  const optional = source.startsWith("?");
  const alternatives = source
    .slice(optional ? 1 : 0)
    .split("|")
    .map((alternative) => parseAlternative(alternative.replace(/^\?/, "")))
    .filter((tests) => tests.length > 0);
  const firsts = alternatives.flatMap(([first]) => first ?? []);
  return { kind: "words", alternatives, firsts, optional };
}

function parseAlternative(source: string): TokenTest[] {
  if (source === "*") return [{ kind: "prefix", norm: "" }];
  const open = source.endsWith("*");
  const tests: TokenTest[] = tokenise(open ? source.slice(0, -1) : source).map((token) =>
    token.norm === "#" ? { kind: "number" } : { kind: "exact", norm: token.norm, lexeme: token.lexeme },
  );
  const last = tests.at(-1);
  if (open && last?.kind === "exact") tests[tests.length - 1] = { kind: "prefix", norm: last.norm };
  return tests;
}

/** Does the token pass the test? */
export function passes(test: TokenTest, token: Token): boolean {
  switch (test.kind) {
    case "exact":
      return test.lexeme >= 0 ? token.lexeme === test.lexeme : token.norm === test.norm;
    case "prefix":
      if (test.norm === "") return isWord(token);
      return token.norm.startsWith(test.norm) && !PLACE_WORDS.has(token.norm);
    case "number":
      return token.kind === "number" || NUMBER_WORDS.has(token.norm);
  }
}

/** The numbers in words that `#` takes. */
export function isNumberToken(token: Token): boolean {
  return token.kind === "number" || NUMBER_WORDS.has(token.norm);
}
