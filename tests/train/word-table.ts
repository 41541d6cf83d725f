import { ZERO_DIGIT } from "../../loader/learnt-words.ts";
import type { Weights } from "./regression.ts";
import type { WordVectors } from "./word-vectors.ts";

/** The largest step that a digit tells, either way. */
const LARGEST_DIGIT = 7;
/** Decimals of a scale. */
const DECIMALS = 3;

/** So many words are kept: what remains stays below 300 KiB. */
const MOST_WORDS = 4200;
/** A word that no example has is met as if `UNSEEN` examples had it; of the common ones some more. */
const UNSEEN = 0.2;
const COMMON = { share: 300, rank: 100 } as const;

/** The lines of `learnt/words.csv`: the words that tell most and are met most, with their weights in digits. */
export function wordLines(
  themes: Weights,
  signs: Weights,
  counts: ReadonlyMap<string, number>,
  vectors: WordVectors,
): string[] {
  const words = [...new Set([...themes.byWord.keys(), ...signs.byWord.keys()])];
  const reckonUse = (word: string): number => {
    const rank = vectors.rankByWord.get(word) ?? Number.POSITIVE_INFINITY;
    const met = Math.sqrt((counts.get(word) ?? 0) + UNSEEN + COMMON.share / (rank + COMMON.rank));
    return met * (sizeOf(themes.byWord.get(word)) + sizeOf(signs.byWord.get(word)));
  };
  const kept = words
    .filter((word) => /^(?:[\p{L}'’]+|#)$/u.test(word))
    .map((word) => ({ word, use: reckonUse(word) }))
    .sort((a, b) => b.use - a.use || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ word }) => word)
    .sort();
  return kept.map((word) =>
    [
      word,
      ...digitsOf(themes.byWord.get(word), themes.bias.length),
      ...digitsOf(signs.byWord.get(word), signs.bias.length),
    ].join(","),
  );
}

function sizeOf(weights: Float32Array | undefined): number {
  return Math.sqrt((weights ?? new Float32Array()).reduce((sum, each) => sum + each * each, 0));
}

/** The scale of a word's weights, and one hexadecimal digit a weight. */
function digitsOf(weights: Float32Array | undefined, labelCount: number): [string, string] {
  const own = weights ?? new Float32Array(labelCount);
  const scale = Number(
    (own.reduce((most, each) => Math.max(most, Math.abs(each)), 0) / LARGEST_DIGIT).toFixed(DECIMALS),
  );
  const digits = Array.from(own, (each) =>
    scale === 0 ? ZERO_DIGIT : clamp(Math.round(each / scale)) + ZERO_DIGIT,
  );
  return [String(scale), digits.map((digit) => digit.toString(16)).join("")];
}

function clamp(step: number): number {
  return Math.max(-LARGEST_DIGIT, Math.min(LARGEST_DIGIT, step));
}
