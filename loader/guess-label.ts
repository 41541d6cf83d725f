import type { LearntGroup } from "./learnt-words.ts";
import type { TokenRange } from "./token-range.ts";
import type { Token } from "./tokens.ts";

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
/** How every number is known. */
const NUMBER = "#";

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

/** What every word of a stretch is divided by, so that a long one is no surer than a short one for its length alone. */
export function lengthOf(words: readonly string[]): number {
  return Math.sqrt(Math.max(FEWEST_WORDS, words.length));
}

/** The label that the words speak for most. */
export function guessLabel(group: LearntGroup, words: readonly string[]): Guess {
  const odds = oddsOf(group, words);
  let [best, all] = [0, 0];
  for (let i = 0; i < odds.length; i++) {
    const each = odds[i] ?? 0;
    all += each;
    if (each > (odds[best] ?? 0)) best = i;
  }
  return { label: group.labels[best] ?? "", share: (odds[best] ?? 0) / all };
}

/** How sure the words are of one label. */
export function shareOf(group: LearntGroup, words: readonly string[], label: string): number {
  const odds = oddsOf(group, words);
  return (odds[group.labels.indexOf(label)] ?? 0) / odds.reduce((sum, each) => sum + each, 0);
}

/** What the words say of every label of a group, in its order. */
function oddsOf({ bias, rowByWord, digits, scales }: LearntGroup, words: readonly string[]): Float64Array {
  const odds = new Float64Array(bias.length);
  const labels = odds.length;
  for (const row of rowsOf(rowByWord, words)) {
    const scale = scales[row] ?? 0;
    let at = row * labels;
    for (let i = 0; i < labels; i++, at++) odds[i] = (odds[i] ?? 0) + Math.fround((digits[at] ?? 0) * scale);
  }
  const length = lengthOf(words);
  for (let i = 0; i < odds.length; i++) odds[i] = Math.exp((odds[i] ?? 0) / length + (bias[i] ?? 0));
  return odds;
}

/** The rows of the words that are known, each once. */
function rowsOf(rowByWord: LearntGroup["rowByWord"], words: readonly string[]): number[] {
  const rows: number[] = [];
  for (const word of words) {
    const row = rowByWord.get(word);
    if (row !== undefined && !rows.includes(row)) rows.push(row);
  }
  return rows;
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
