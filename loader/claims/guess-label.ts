import {
  type LearntGroup,
  type LearntWords,
  learntWord,
  PLACE_BITS,
  WEIGHT_STEP,
} from "../tables/learnt-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import { isWord, type Token } from "../text/tokens.ts";

/** A stretch of fewer words than this counts as so long: two words are no ground to be sure on. */
const FEWEST_WORDS = 4;

/** The words of a stretch as they are learnt: marks and endings ('s) left out, every number alike. */
export function learntWordsOf(tokens: readonly Token[], { first, last }: TokenRange): string[] {
  return tokens.slice(first, last).filter(isWord).map(learntWord);
}

/**
 * What was learnt of the words of a stretch.
 *
 * Shape   `rows` each once; `count` of all its words; `odds` of the labels of all groups, by their place: to turn them into shares
 *         takes time, and few are asked for. Holds until the next stretch is heard.
 */
export interface HeardWords {
  readonly rows: readonly number[];
  readonly count: number;
  readonly odds: Float64Array;
}

/** Looks the words of a stretch up, and weighs what they tell. */
export function hearWords(
  learnt: LearntWords,
  tokens: readonly Token[],
  { first, last }: TokenRange,
): HeardWords {
  let count = 0;
  for (let at = first; at < last; at++) {
    const token = tokens[at];
    if (token && isWord(token)) count++;
  }
  const rows = learnt.lookUp.rowsOf(tokens, { first, last });
  return { rows, count, odds: weighRows(learnt, rows, lengthOf(count)) };
}

/** What every word of a stretch is divided by, so that a long one is no surer than a short one for its length alone. */
export function lengthOf(count: number): number {
  return Math.sqrt(Math.max(FEWEST_WORDS, count));
}

/** Sums of weights, and the odds they come to, one for each label; kept, as they are filled anew for each stretch. */
const sums = new Int32Array(1 << PLACE_BITS);
const odds = new Float64Array(1 << PLACE_BITS);

function weighRows(learnt: LearntWords, rows: readonly number[], length: number): Float64Array {
  const { starts, weights, bias } = learnt;
  sums.fill(0, 0, bias.length);
  for (const row of rows) {
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at++) {
      const weight = weights[at] ?? 0;
      const place = placeOf(weight);
      sums[place] = (sums[place] ?? 0) + (weight >> PLACE_BITS);
    }
  }
  for (let place = 0; place < bias.length; place++)
    odds[place] = ((sums[place] ?? 0) * WEIGHT_STEP) / length + (bias[place] ?? 0);
  return odds;
}

/** The place of the label that a number of `weights` is of. */
function placeOf(weight: number): number {
  return weight & ((1 << PLACE_BITS) - 1);
}

function shareOfOdds(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** The labels of a group that the words speak for most, the first most of all: at most `most` of them, none with odds below `least`. */
export function likeliestLabels(
  { labels, from }: LearntGroup,
  { odds }: HeardWords,
  most: number,
  least: number,
): readonly string[] {
  const places: number[] = [];
  const oddsAt = (place: number | undefined): number => odds[from + (place ?? 0)] ?? 0;
  for (let place = 0; place < labels.length; place++) {
    if (oddsAt(place) < least) continue;
    if (places.length === most && oddsAt(place) <= oddsAt(places.at(-1))) continue;
    let at = Math.min(places.length, most - 1);
    for (; at > 0 && oddsAt(places[at - 1]) < oddsAt(place); at--) places[at] = places[at - 1] ?? 0;
    places[at] = place;
  }
  return places.map((place) => labels[place] ?? "");
}

/** The odds of one label of a group; what was not learnt has none at all. */
export function oddsOf({ labels, from }: LearntGroup, { odds }: HeardWords, label: string): number {
  const place = labels.indexOf(label);
  return place < 0 ? Number.NEGATIVE_INFINITY : (odds[from + place] ?? 0);
}

/** The odds of that label of a group that the words speak for most. */
export function mostOdds({ labels, from }: LearntGroup, { odds }: HeardWords): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < labels.length; i++) most = Math.max(most, odds[from + i] ?? 0);
  return oddsWithin(most);
}

/** Odds count no further than this either way. */
const MOST_ODDS = 7;

export function oddsWithin(odds: number): number {
  return Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds));
}

/** How sure the words are of one label, not at all of one that was not learnt; where those of its group exclude each other, their shares are parts of one whole. */
export function shareOf({ labels, from, isOneOf }: LearntGroup, { odds }: HeardWords, label: string): number {
  const place = labels.indexOf(label);
  if (place < 0) return 0;
  const share = shareOfOdds(odds[from + place] ?? 0);
  if (!isOneOf) return share;
  let all = 0;
  for (let i = 0; i < labels.length; i++) all += shareOfOdds(odds[from + i] ?? 0);
  return share / all;
}

/** Words that speak for a label with less than this share of the weightiest one's weight decided nothing. */
const LEAST_OF_MOST = 1 / 3;

/** The words, beginnings and pairs that spoke most for a label, the weightiest first. */
export function decidingWords(
  learnt: LearntWords,
  { labels, from }: LearntGroup,
  { rows }: HeardWords,
  label: string,
  most: number,
): readonly string[] {
  const place = from + labels.indexOf(label);
  const weighed: { word: string; weight: number }[] = [];
  for (const row of rows) {
    const weight = weightOf(learnt, row, place);
    if (weight > 0) weighed.push({ word: learnt.names[row] ?? "", weight });
  }
  weighed.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1));
  const least = (weighed[0]?.weight ?? 0) * LEAST_OF_MOST;
  const words: string[] = [];
  for (const { word, weight } of weighed) if (words.length < most && weight >= least) words.push(word);
  return words;
}

/** How much a row speaks for the label at a place; 0 where it tells nothing of it. */
function weightOf({ starts, weights }: LearntWords, row: number, place: number): number {
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at++)
    if (placeOf(weights[at] ?? 0) === place) return (weights[at] ?? 0) >> PLACE_BITS;
  return 0;
}
