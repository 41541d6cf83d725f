import { interned } from "./interned.ts";

/** What a token is: a word, a number in digits, the tail of a word (`'s`, `n't`), or any other mark. */
export type TokenKind = "word" | "number" | "tail" | "mark";

/** What all tokens of one spelling share. */
export interface Spelling {
  readonly raw: string;
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

/** Slots for the spellings met last, by a rough sum over their characters: most tokens are found without cutting them out. */
const SLOTS = 0x4000;
const recent: (Spelling | undefined)[] = Array.from({ length: SLOTS });

/** The spelling of the token at `text.slice(start, end)`; of the same one always the same object, while it is remembered. */
export function spellingAt(text: string, start: number, end: number, kind: TokenKind): Spelling {
  const slot = slotOf(text, start, end);
  const found = recent[slot];
  if (found?.raw.length === end - start && standsAt(found.raw, text, start)) return found;
  const raw = text.slice(start, end);
  const spelling = spellings.get(raw) ?? makeSpelling(raw, kind);
  if (spelling.lexeme >= 0) recent[slot] = spelling;
  return spelling;
}

/** The same as `startsWith`, which takes longer for a word. */
function standsAt(raw: string, text: string, start: number): boolean {
  for (let i = 0; i < raw.length; i++) if (raw.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

function slotOf(text: string, start: number, end: number): number {
  let sum = end - start;
  const last = Math.min(end, start + 8);
  for (let at = start; at < last; at++) sum = (sum * 31 + text.charCodeAt(at)) | 0;
  return (sum * 31 + text.charCodeAt(end - 1)) & (SLOTS - 1);
}

function makeSpelling(raw: string, kind: TokenKind): Spelling {
  const isKept =
    spellings.size < MOST_SPELLINGS && raw.length <= (kind === "number" ? LONGEST_NUMBER : LONGEST);
  const lexeme = lexemes.get(normOf(raw)) ?? (isKept ? lexemes.size : -1);
  const own = lexeme >= 0 ? detached(raw) : raw;
  const norm = interned(normOf(own));
  const spelling: Spelling = { raw: own, norm, kind, isCapital: CAPITAL.test(raw), lexeme };
  if (isKept) {
    lexemes.set(norm, lexeme);
    spellings.set(own, spelling);
  }
  return spelling;
}

function normOf(raw: string): string {
  const norm = raw.toLowerCase().replace(/[’‘`]/g, "'");
  return norm === "'t" ? "n't" : norm;
}

/** A copy that does not hold on to the text it was cut from, as a slice does. */
function detached(raw: string): string {
  return ` ${raw}`.slice(1);
}
