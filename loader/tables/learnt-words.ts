import { join } from "node:path";
import { z } from "zod";
import { readRows } from "../rows/read-rows.ts";
import type { Token } from "../text/tokens.ts";
import { LearntLookUp } from "./learnt-look-up.ts";

const GROUPS = ["theme", "sign"] as const;

/** What words were learnt to tell: a theme, or whether a sentence praises, blames or makes no claim. */
type LabelGroup = (typeof GROUPS)[number];

const LabelRow = z.object({
  group: z.enum(GROUPS),
  label: z.string().min(1),
  key: z.string().length(1),
  bias: z.coerce.number(),
});
const CompanyRow = z.object({ theme: z.string().min(1), beside: z.string().min(1) });
const WordRow = z.object({ words: z.string().min(1), weights: z.string().regex(/^(?:[A-Za-z0-9]{2})+$/) });

/** The labels of one group, and where they stand among all. */
export interface LearntGroup {
  readonly labels: readonly string[];
  /** The place of the first of them among the labels of all groups. */
  readonly from: number;
  /** Do they exclude each other, as praise, blame and no claim do? */
  readonly isOneOf: boolean;
}

/**
 * A small linear model: what words, beginnings of words and pairs of them tell of themes and of praise and blame, learnt from
 * texts that people have marked.
 *
 * Shape   a row for each of `names`; its weights stand from `starts[row]` to `starts[row + 1]` in `weights`, each with its label in one
 *         number, so that they lie together: the label's place, and above `PLACE_BITS` the weight.
 * Units   a weight counts in `WEIGHT_STEP`.
 */
export type LearntWords = Readonly<Record<LabelGroup, LearntGroup>> & {
  readonly bias: readonly number[];
  readonly names: readonly string[];
  readonly starts: Int32Array;
  readonly weights: Int16Array;
  readonly lookUp: LearntLookUp;
  /** Themes that people found in one claim, as `companyKey`. */
  readonly company: ReadonlySet<string>;
};

/** Two themes of one claim, in whatever order. */
export function companyKey(theme: string, other: string): string {
  return theme < other ? `${theme},${other}` : `${other},${theme}`;
}

/** How every number is known. */
const NUMBER = "#";

/** Digits of weights, the least first. */
export const WEIGHT_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/** The digit that stands for nothing. */
export const ZERO_DIGIT = 30;
/** What one digit more adds. */
export const WEIGHT_STEP = 0.5;
/** Bits of a weight's number that tell its label's place. */
export const PLACE_BITS = 8;

/** Of longer words the beginning is known too: "educa*" of "education" and "educators". */
const BEGINNING = 5;

/** The beginning by which a word's family is known; null where the word is too short to have one. */
function beginningOf(word: string): string | null {
  return word.length > BEGINNING ? `${word.slice(0, BEGINNING)}*` : null;
}

/** All that a stretch of words is known by: its words, their beginnings, and each two that follow each other. */
export function learntFeaturesOf(words: readonly string[]): string[] {
  const features = new Set<string>();
  words.forEach((word, at) => {
    features.add(word);
    const beginning = beginningOf(word);
    if (beginning !== null) features.add(beginning);
    const before = words[at - 1];
    if (before !== undefined) features.add(`${before} ${word}`);
  });
  return [...features];
}

/**
 * Reads `labels.csv`, `words.csv` and `company.csv` of `learnt/` below `seedsDir`; `npm run train` writes them.
 *
 * Shape   `weights` of a row of words: a label's `key` and a digit of `WEIGHT_DIGITS`, over and over.
 * Units   a weight is `WEIGHT_STEP` times how far its digit is from `ZERO_DIGIT`.
 * Errors  `reference-invalid` names the file, row and column.
 */
export function readLearntWords(seedsDir: string): LearntWords {
  const labels = readRows(join(seedsDir, "learnt", "labels.csv"), LabelRow);
  const words = readRows(join(seedsDir, "learnt", "words.csv"), WordRow);
  const placeByKey = new Map(labels.map(({ key }, place) => [key, place]));
  const company = readRows(join(seedsDir, "learnt", "company.csv"), CompanyRow);
  const group = (name: LabelGroup): LearntGroup => ({
    labels: labels.filter((row) => row.group === name).map(({ label }) => label),
    from: labels.findIndex((row) => row.group === name),
    isOneOf: name === "sign",
  });
  return {
    theme: group("theme"),
    sign: group("sign"),
    bias: labels.map(({ bias }) => bias),
    names: words.map((row) => row.words),
    ...readWeights(
      words.map(({ weights }) => weights),
      placeByKey,
    ),
    lookUp: new LearntLookUp(
      words.map((row) => row.words),
      (token) => [learntWord(token), beginningOf(learntWord(token))],
    ),
    company: new Set(company.map(({ theme, beside }) => companyKey(theme, beside))),
  };
}

/** The weights of all rows, one after another. */
function readWeights(
  rows: readonly string[],
  placeByKey: ReadonlyMap<string, number>,
): Pick<LearntWords, "starts" | "weights"> {
  const most = rows.reduce((all, { length }) => all + length / 2, 0);
  const starts = new Int32Array(rows.length + 1);
  const weights = new Int16Array(most);
  let end = 0;
  rows.forEach((text, row) => {
    for (let at = 0; at < text.length; at += 2) {
      const place = placeByKey.get(text.charAt(at));
      if (place === undefined) continue;
      weights[end++] = ((WEIGHT_DIGITS.indexOf(text.charAt(at + 1)) - ZERO_DIGIT) << PLACE_BITS) | place;
    }
    starts[row + 1] = end;
  });
  return { starts, weights: weights.slice(0, end) };
}

/** A token's word as it is learnt: every number alike. */
export function learntWord({ kind, norm }: Token): string {
  return kind === "number" ? NUMBER : norm;
}
