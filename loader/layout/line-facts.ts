import type { FurnitureRow, NameCues } from "../tables/name-cues.ts";
import type { Line } from "../text/line.ts";
import { isWord, type Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

/** What is known of one line before its neighbours are looked at. */
export interface LineFacts {
  readonly line: Line;
  readonly words: number;
  /** Ends as a sentence does, and is long enough for one. */
  readonly isProse: boolean;
  readonly isBullet: boolean;
  /** Tells whose picture it is. */
  readonly isCredit: boolean;
  readonly cue: FurnitureRow | null;
}

/** Words that a line of prose has at the least. */
const PROSE_WORDS = 8;
/** Tokens of a line that may tell of what it is. */
const MOST_TOKENS = 40;
const BULLET = /^[•·▪●◦*–—-]\s/u;
export const SENTENCE_END = /[.!?…:;,]["”’')\]]*$/u;
const CREDIT =
  /(?:^|[.!?)”"’]\s*|\(|\s[-–—]\s)(?:Picture|PICTURE|Pic|PIC|Photo|PHOTO|Photograph|PHOTOGRAPH|Image|IMAGE|Credit|CREDIT)(?:s|S)?\s?(?:[:/]|(?:credit|source|by|courtesy|from)\b)|\b[Ii]mage source,|^©/u;

/** "Words: Jane Hill. Photo: John Day": who wrote comes first. */
const OF_WORDS = /^(?:words|text|report)(?::| by)\s/iu;

/** What no credit does without, but for the sign of copyright. */
const CREDIT_WORD = new WordForm(/^(?:pic|photo|image|credit)/u);

/** Looks at one line by itself. */
export function factsOf(line: Line, tokens: readonly Token[], cues: NameCues): LineFacts {
  let words = 0;
  let isCredit = line.text.startsWith("©");
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token && isWord(token)) words++;
    isCredit ||= CREDIT_WORD.fits(token);
  }
  isCredit &&= CREDIT.test(line.text) && !OF_WORDS.test(line.text);
  const isProse = words >= PROSE_WORDS && SENTENCE_END.test(line.text.slice(-6));
  const isBullet = BULLET.test(line.text);
  return { line, words, isProse, isBullet, isCredit, cue: cueOf(tokens, words, isBullet, cues) };
}

/** "3. Media enquiries: ...", the last of the notes to editors. */
const OF_NUMBER = new WordForm(/^[.)]$/);

function cueOf(
  tokens: readonly Token[],
  words: number,
  isBullet: boolean,
  cues: NameCues,
): FurnitureRow | null {
  const isNumbered = tokens[0]?.kind === "number" && OF_NUMBER.fits(tokens[1]);
  const from = isNumbered ? 2 : Number(isBullet || tokens[0]?.norm === "|");
  const matches = cues.furniture.find(tokens, from, Math.min(tokens.length, MOST_TOKENS), from + 1);
  if (matches.length === 0 || words === 0) return null;
  const fitting = matches.filter(
    ({ row, last }) =>
      (row.reach !== "whole" && row.reach !== "credit") || tokens.slice(last).filter(isWord).length === 0,
  );
  const best = fitting.sort((a, b) => b.words - a.words || a.rank - b.rank)[0];
  return best?.row ?? null;
}
