import { type LearntGroup, type LearntWords, NUMBER } from "./learnt-words.ts";
import type { TokenRange } from "./token-range.ts";
import { isWord, type Token } from "./tokens.ts";

/**
 * What the words of a stretch speak for most.
 *
 * Units   `share` from 0 to 1: how sure; where labels exclude each other, the shares of all add up to 1.
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

/** The label that the words speak for most, of those that are not `told` already; null where all are. */
export function guessLabel(
  group: LearntGroup,
  heard: HeardWords,
  isTold: (label: string) => boolean = () => false,
): Guess | null {
  weighLabels(group, heard);
  let [best, share] = [-1, 0];
  for (let i = 0; i < group.labels.length; i++) {
    const own = shares[i] ?? 0;
    if (own <= share || isTold(group.labels[i] ?? "")) continue;
    [best, share] = [i, own];
  }
  const label = group.labels[best];
  return label === undefined ? null : { label, share };
}

/** How sure the words are of one label. */
export function shareOf(group: LearntGroup, heard: HeardWords, label: string): number {
  weighLabels(group, heard);
  return shares[group.labels.indexOf(label)] ?? 0;
}

/** How sure the words that were weighed last are of every label of their group, in its order. */
let shares = new Float64Array(0);

function weighLabels({ isOneOf, bias, digits, scales }: LearntGroup, { rows, count }: HeardWords): void {
  const labels = bias.length;
  if (shares.length < labels) shares = new Float64Array(labels);
  const told = shares.fill(0);
  for (const row of rows) {
    const scale = scales[row] ?? 0;
    let at = row * labels;
    for (let i = 0; i < labels; i++, at++) told[i] = (told[i] ?? 0) + Math.fround((digits[at] ?? 0) * scale);
  }
  const length = lengthOf(count);
  let all = 0;
  for (let i = 0; i < labels; i++) {
    const odds = Math.exp((told[i] ?? 0) / length + (bias[i] ?? 0));
    told[i] = odds;
    all += odds;
  }
  turnToShares(told, isOneOf ? all : null);
}

/** Odds to shares: of the sum of all, or each against itself alone. */
function turnToShares(odds: Float64Array, sum: number | null): void {
  for (let i = 0; i < odds.length; i++) {
    const own = odds[i] ?? 0;
    odds[i] = own / (sum ?? 1 + own);
  }
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
