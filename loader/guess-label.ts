import { type LearntGroup, type LearntWords, NUMBER } from "./learnt-words.ts";
import type { TokenRange } from "./token-range.ts";
import { isWord, type Token } from "./tokens.ts";

/**
 * What the words of a stretch speak for most.
 *
 * Units   `share` from 0 to 1: how sure, the shares of all labels adding up to 1.
 */
export interface Guess {
  readonly label: string;
  readonly share: number;
}

/** A stretch of fewer words than this counts as so long: two words are no ground to be sure on. */
const FEWEST_WORDS = 4;

/** The words of a stretch as they are learnt and looked up: marks and endings ('s) left out, every number alike. */
export function learntWordsOf(tokens: readonly Token[], { first, last }: TokenRange): string[] {
  const words: string[] = [];
  for (let at = first; at < last; at++) {
    const token = tokens[at];
    if (token?.kind === "word") words.push(token.norm);
    else if (token?.kind === "number") words.push(NUMBER);
  }
  return words;
}

/**
 * The words of a stretch as far as they were learnt.
 *
 * Shape   `rows` each once, by first place; `count` of all its words.
 */
export interface HeardWords {
  readonly rows: readonly number[];
  readonly count: number;
}

/** Looks the words of a stretch up. */
export function hearWords(
  learnt: LearntWords,
  tokens: readonly Token[],
  { first, last }: TokenRange,
): HeardWords {
  const rows: number[] = [];
  let count = 0;
  for (let at = first; at < last; at++) {
    const token = tokens[at];
    if (!token || !isWord(token)) continue;
    count++;
    const row = learnt.rows.of(token) - 1;
    if (row >= 0 && !rows.includes(row)) rows.push(row);
  }
  return { rows, count };
}

/** What every word of a stretch is divided by, so that a long one is no surer than a short one for its length alone. */
export function lengthOf(count: number): number {
  return Math.sqrt(Math.max(FEWEST_WORDS, count));
}

/** The label that the words speak for most. */
export function guessLabel(group: LearntGroup, heard: HeardWords): Guess {
  weighLabels(group, heard);
  let [best, all] = [0, 0];
  for (let i = 0; i < group.labels.length; i++) {
    const each = odds[i] ?? 0;
    all += each;
    if (each > (odds[best] ?? 0)) best = i;
  }
  return { label: group.labels[best] ?? "", share: (odds[best] ?? 0) / all };
}

/** How sure the words are of one label. */
export function shareOf(group: LearntGroup, heard: HeardWords, label: string): number {
  weighLabels(group, heard);
  let all = 0;
  for (let i = 0; i < group.labels.length; i++) all += odds[i] ?? 0;
  return (odds[group.labels.indexOf(label)] ?? 0) / all;
}

/** What the words that were weighed last say of every label of their group, in its order. */
let odds = new Float64Array(0);

function weighLabels({ bias, digits, scales }: LearntGroup, { rows, count }: HeardWords): void {
  const labels = bias.length;
  if (odds.length < labels) odds = new Float64Array(labels);
  const told = odds.fill(0);
  for (const row of rows) {
    const scale = scales[row] ?? 0;
    let at = row * labels;
    for (let i = 0; i < labels; i++, at++) told[i] = (told[i] ?? 0) + Math.fround((digits[at] ?? 0) * scale);
  }
  const length = lengthOf(count);
  for (let i = 0; i < labels; i++) told[i] = Math.exp((told[i] ?? 0) / length + (bias[i] ?? 0));
}

/** A word that speaks for a label with less than this share of the weightiest one's weight decided nothing. */
const LEAST_OF_MOST = 1 / 3;

/** The words that spoke most for a label against the others, the weightiest first. */
export function decidingWords(
  group: LearntGroup,
  words: readonly string[],
  label: string,
  most: number,
): readonly string[] {
  const at = group.labels.indexOf(label);
  const weightOf = (word: string): number => {
    const row = group.rowByWord.get(word);
    if (row === undefined) return 0;
    return Math.fround((group.digits[row * group.labels.length + at] ?? 0) * (group.scales[row] ?? 0));
  };
  const weighed = [...new Set(words)]
    .map((word) => ({ word, weight: weightOf(word) }))
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1));
  const least = (weighed[0]?.weight ?? 0) * LEAST_OF_MOST;
  return weighed
    .filter(({ weight }) => weight > 0 && weight >= least)
    .slice(0, most)
    .map(({ word }) => word);
}
