import { WEIGHT_DIGITS, WEIGHT_STEP, ZERO_DIGIT } from "../../loader/tables/learnt-words.ts";
import type { Weights } from "./regression.ts";

/** What is learnt of one group of labels, and the letters that stand for them. */
export interface LearntLabels {
  readonly keys: readonly string[];
  readonly weights: Weights;
}

/** Words of letters, the mark that stands for numbers, and what is put to them. */
const OF_WORDS = /^[\p{L}'’#* -]+$/u;

/** The lines of `learnt/words.csv`: every feature that tells something, with a letter and a digit for each label that it tells of. */
export function wordLines(groups: readonly LearntLabels[]): string[] {
  const features = [...new Set(groups.flatMap(({ weights }) => [...weights.byFeature.keys()]))]
    .filter((feature) => OF_WORDS.test(feature))
    .sort();
  return features.flatMap((feature) => {
    const told = groups.flatMap(({ keys, weights }) =>
      [...(weights.byFeature.get(feature) ?? [])].map(([label, weight]) => tell(keys[label] ?? "", weight)),
    );
    const line = told.join("");
    return line === "" ? [] : [`${feature},${line}`];
  });
}

/** A label's letter and the digit of its weight; nothing where the weight is less than half a step. */
function tell(key: string, weight: number): string {
  const most = WEIGHT_DIGITS.length - 1 - ZERO_DIGIT;
  const steps = Math.max(-ZERO_DIGIT, Math.min(most, Math.round(weight / WEIGHT_STEP)));
  return steps === 0 ? "" : key + WEIGHT_DIGITS.charAt(ZERO_DIGIT + steps);
}
