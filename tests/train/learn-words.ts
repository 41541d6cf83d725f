import { groupBy } from "../../cypher/group-by.ts";
import { lengthOf } from "../../loader/claims/guess-label.ts";
import { learntFeaturesOf } from "../../loader/tables/learnt-words.ts";
import type { MarkedText } from "./marked-texts.ts";
import { type Example, learnWeights } from "./regression.ts";
import { type LearntLabels, wordLines } from "./word-table.ts";

const SIGNS = ["strength", "weakness", "none"];
/** What a weight of 1 costs: the more, the fewer words tell anything. */
const PENALTY = { theme: 0.4, sign: 0.2 } as const;
/** Claims in which people must have found two themes together. */
const LEAST_TOGETHER = 3;
/** A letter for each label. */
const KEYS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** The rows of `labels.csv`, `words.csv` and `company.csv`. */
export interface WordTables {
  readonly labels: readonly string[];
  readonly words: readonly string[];
  readonly company: readonly string[];
}

/** What words are learnt from: the examples of the tables, texts that people marked, and the sentences of reports. */
export interface LearntFrom {
  readonly examples: readonly MarkedText[];
  readonly byPeople: readonly MarkedText[];
  readonly reports: readonly MarkedText[];
}

/** Learns what words tell. */
export function learnWords({ examples, byPeople, reports }: LearntFrom): WordTables {
  const texts = [...examples, ...byPeople, ...reports];
  const themeLabels = [...new Set(examples.flatMap(({ themes }) => themes ?? []))].sort();
  const themes = learn(texts, 0, themeLabels, ({ themes: own }) => own, PENALTY.theme);
  const signs = learn(texts, themeLabels.length, SIGNS, ({ sign }) => (sign ? [sign] : null), PENALTY.sign);
  const words = wordLines([themes, signs]);
  console.error(`${texts.length} marked texts, ${words.length} words and pairs`);
  const labels = [
    ...themeLabels.map(
      (label, i) => `theme,${label},${themes.keys[i]},${themes.weights.bias[i]?.toFixed(3)}`,
    ),
    ...SIGNS.map((label, i) => `sign,${label},${signs.keys[i]},${signs.weights.bias[i]?.toFixed(3)}`),
  ];
  return { labels, words, company: companyOf(byPeople) };
}

/** The themes that people found in one claim, two and two, and not by chance. */
function companyOf(marked: readonly MarkedText[]): string[] {
  const pairs = marked.flatMap(({ themes: told }) =>
    [...new Set(told)]
      .sort()
      .flatMap((theme, i, all) => all.slice(i + 1).map((other) => `${theme},${other}`)),
  );
  const byPair = groupBy(pairs, (pair) => pair);
  return [...byPair].flatMap(([pair, all]) => (all.length >= LEAST_TOGETHER ? [pair] : [])).sort();
}

/** Learns the labels of one group; their letters are those from `from` on. */
function learn(
  texts: readonly MarkedText[],
  from: number,
  names: readonly string[],
  labelsOf: (text: MarkedText) => readonly string[] | null,
  penalty: number,
): LearntLabels {
  const keys = names.map((_, i) => KEYS.charAt(from + i));
  return { keys, weights: learnWeights(examplesOf(texts, names, labelsOf), names.length, penalty) };
}

function examplesOf(
  marked: readonly MarkedText[],
  names: readonly string[],
  labelsOf: (text: MarkedText) => readonly string[] | null,
): Example[] {
  return marked.flatMap((text): Example[] => {
    const told = labelsOf(text);
    if (told === null) return [];
    const labels = told.map((name) => names.indexOf(name)).filter((at) => at >= 0);
    const { words: own, weight } = text;
    return [{ features: learntFeaturesOf(own), share: 1 / lengthOf(own.length), labels, weight }];
  });
}
