import { interned } from "../rows/interned.ts";

/** What a token is: a word, a number in digits, the tail of a word (`'s`), or any other mark. */
export type TokenKind = "word" | "number" | "tail" | "mark";

/** What all tokens of one spelling share. */
export interface Spelling {
  /** Where its letters stand among those of all spellings that are remembered, and how many they are; -1 where it is not. */
  readonly at: number;
  readonly length: number;
  readonly norm: string;
  readonly kind: TokenKind;
  readonly isCapital: boolean;
  /** The number of `norm` among the words that are remembered; -1 for a rare one, which is not. */
  readonly lexeme: number;
}

/** More spellings than this are not remembered: memory stays flat however long a corpus is. */
const MOST_SPELLINGS = 60_000;
/** Longer ones, and longer numbers, hardly come twice. In code units. */
const LONGEST = 40;
const LONGEST_NUMBER = 4;
const CAPITAL = /^\p{Lu}/u;

const spellings = new Map<string, Spelling>();
const lexemes = new Map<string, number>();

/** The letters of all spellings that are remembered, one after another. */
let letters = new Uint16Array(0x10000);
let lettersUsed = 0;

/** Slots for the spellings met last, by a rough sum over their characters: most tokens are found without cutting them out. */
const SLOTS = 0x4000;
const recent: (Spelling | undefined)[] = Array.from({ length: SLOTS });

/**
 * The spelling of the token at `text.slice(start, end)`, `units` being the text's code units; of the same one always the same object,
 * while it is remembered.
 */
export function spellingAt(
  text: string,
  units: Uint16Array,
  start: number,
  end: number,
  kind: TokenKind,
): Spelling {
  const slot = slotOf(units, start, end);
  const found = recent[slot];
  if (found?.length === end - start && standsAt(found.at, units, start, end)) return found;
  const raw = text.slice(start, end);
  const spelling = spellings.get(raw) ?? makeSpelling(raw, kind);
  if (spelling.at >= 0) recent[slot] = spelling;
  return spelling;
}

/** Do the letters at `from` stand in the text? */
function standsAt(from: number, units: Uint16Array, start: number, end: number): boolean {
  for (let at = start, own = from; at < end; at++, own++) if (letters[own] !== units[at]) return false;
  return true;
}

function slotOf(units: Uint16Array, start: number, end: number): number {
  let sum = end - start;
  const last = Math.min(end, start + 8);
  for (let at = start; at < last; at++) sum = (Math.imul(sum, 31) + (units[at] ?? 0)) | 0;
  return (Math.imul(sum, 31) + (units[end - 1] ?? 0)) & (SLOTS - 1);
}

function makeSpelling(raw: string, kind: TokenKind): Spelling {
  const isKept =
    spellings.size < MOST_SPELLINGS && raw.length <= (kind === "number" ? LONGEST_NUMBER : LONGEST);
  const printed = normOf(raw);
  const lexeme = lexemes.get(printed) ?? (isKept ? lexemes.size : -1);
  const own = lexeme >= 0 ? detached(raw) : raw;
  const norm = interned(printed === raw ? own : printed);
  const at = isKept ? keepLetters(own) : -1;
  const spelling: Spelling = {
    at,
    length: raw.length,
    norm,
    kind,
    isCapital: CAPITAL.test(raw),
    lexeme,
  };
  if (isKept) {
    lexemes.set(norm, lexeme);
    spellings.set(own, spelling);
  }
  return spelling;
}

/** Keeps a spelling's letters; tells where. */
function keepLetters(raw: string): number {
  const at = lettersUsed;
  lettersUsed += raw.length;
  if (lettersUsed > letters.length) {
    const grown = new Uint16Array(2 * letters.length);
    grown.set(letters);
    letters = grown;
  }
  for (let i = 0; i < raw.length; i++) letters[at + i] = raw.charCodeAt(i);
  return at;
}

/** Words that are spelt in two ways, or said short, by the one that tables and rules have. */
const AS_USUAL: ReadonlyMap<string, string> = new Map([
  ["'t", "not"],
  ["n't", "not"],
  ["can't", "cannot"],
  ["wo", "will"],
  ["whilst", "while"],
  ["amongst", "among"],
  ["amidst", "amid"],
  ["well-being", "wellbeing"],
  ["long-standing", "longstanding"],
  ["youngster", "child"],
  ["youngsters", "children"],
]);
/** "Co-production" and "coproduction", "multi-agency" and "multiagency" are one word each. */
const LOOSE_PREFIXES = ["co", "multi", "over", "under", "re", "inter"];
export const LOOSE_PREFIX: ReadonlySet<string> = new Set(LOOSE_PREFIXES);
const LOOSE_HYPHEN = new RegExp(`^(${LOOSE_PREFIXES.join("|")})-(?=\\p{L})`, "u");
/** "Recognized" is "recognised". */
const OXFORD = /(?<=\p{L}{4})iz(e[ds]?|ing|ations?)$/u;

/** A word as it compares. */
export function normOf(raw: string): string {
  const norm = raw.toLowerCase().replace(/[’‘`]/g, "'");
  return AS_USUAL.get(norm) ?? norm.replace(LOOSE_HYPHEN, "$1").replace(OXFORD, "is$1");
}

/** A copy that does not hold on to the text it was cut from, as a slice does. */
function detached(raw: string): string {
  return ` ${raw}`.slice(1);
}
