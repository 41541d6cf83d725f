import { join } from "node:path";
import { z } from "zod";
import { LexemeNumbers } from "./lexeme-memo.ts";
import { readRows } from "./rows.ts";

const GROUPS = ["theme", "sign"] as const;

/** What words were learnt to tell: a theme, or whether a sentence praises, blames or makes no claim. */
type LabelGroup = (typeof GROUPS)[number];

const LabelRow = z.object({ group: z.enum(GROUPS), label: z.string().min(1), bias: z.coerce.number() });
const Digits = z.string().regex(/^[0-9a-f]+$/, "must be hexadecimal digits, one a label");
const WordRow = z.object({
  word: z.string().min(1),
  themeScale: z.coerce.number(),
  themes: Digits,
  signScale: z.coerce.number(),
  signs: Digits,
});

/**
 * The labels of one group with what each word adds to each of them, in the order of the labels.
 *
 * Shape   `digits` has a row for each word, of as many small numbers as there are labels: one array, so that a row is read at one go.
 * Units   a weight is the digit times the row's `scales`, rounded to single precision.
 */
export interface LearntGroup {
  /** Do the labels exclude each other, so that their shares add up to 1? */
  readonly isOneOf: boolean;
  readonly labels: readonly string[];
  readonly bias: readonly number[];
  readonly rowByWord: ReadonlyMap<string, number>;
  readonly digits: Int8Array;
  readonly scales: readonly number[];
}

/** A small linear model: what words tell of themes and of praise and blame, learnt from texts that people have marked. */
export type LearntWords = Readonly<Record<LabelGroup, LearntGroup>> & {
  /** The row of a token's word, counted from 1; 0 where it was not learnt. */
  readonly rows: LexemeNumbers;
};

/** How every number is known. */
export const NUMBER = "#";

/** The digit that stands for nothing. */
export const ZERO_DIGIT = 8;

/**
 * Reads `learnt/labels.csv` and `learnt/words.csv` below `seedsDir`; `npm run train` writes them.
 *
 * Units   a word's weight for a label is its digit less 8, times the word's scale.
 * Errors  `reference-invalid` names the file, row and column.
 */
export function readLearntWords(seedsDir: string): LearntWords {
  const labels = readRows(join(seedsDir, "learnt", "labels.csv"), LabelRow);
  const words = readRows(join(seedsDir, "learnt", "words.csv"), WordRow);
  const rowByWord = new Map(words.map(({ word }, row) => [word, row]));
  const groupOf = (group: LabelGroup, digits: readonly string[], scales: readonly number[]): LearntGroup => {
    const own = labels.filter((row) => row.group === group);
    return {
      isOneOf: group === "sign",
      labels: own.map(({ label }) => label),
      bias: own.map(({ bias }) => bias),
      rowByWord,
      digits: Int8Array.from(digits.flatMap(numbersOf)),
      scales,
    };
  };
  return {
    theme: groupOf(
      "theme",
      words.map(({ themes }) => themes),
      words.map(({ themeScale }) => themeScale),
    ),
    sign: groupOf(
      "sign",
      words.map(({ signs }) => signs),
      words.map(({ signScale }) => signScale),
    ),
    rows: new LexemeNumbers(
      ({ kind, norm }) => (rowByWord.get(kind === "number" ? NUMBER : norm) ?? NO_ROW) + 1,
    ),
  };
}

const NO_ROW = -1;

function numbersOf(digits: string): number[] {
  return Array.from(digits, (digit) => Number.parseInt(digit, 16) - ZERO_DIGIT);
}
