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

/** The labels of a group with the share of each, the surest first. */
export function guessLabels(group: LearntGroup, words: readonly string[]): readonly Guess[] {
  const length = lengthOf(words);
  const scores = Float64Array.from(group.bias);
  for (const word of new Set(words)) {
    const weights = group.weightsByWord.get(word);
    if (weights)
      for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) + (weights[i] ?? 0) / length;
  }
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const all = odds.reduce((sum, each) => sum + each, 0);
  return group.labels
    .map((label, i) => ({ label, share: (odds[i] ?? 0) / all }))
    .sort((a, b) => b.share - a.share || (a.label < b.label ? -1 : 1));
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
  const weighed = [...new Set(words)]
    .map((word) => ({ word, weight: group.weightsByWord.get(word)?.[at] ?? 0 }))
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1));
  const least = (weighed[0]?.weight ?? 0) * LEAST_OF_MOST;
  return weighed
    .filter(({ weight }) => weight > 0 && weight >= least)
    .slice(0, most)
    .map(({ word }) => word);
}
