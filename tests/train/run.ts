// Learns seeds/learnt/ from the marked texts beside the project and from the examples of the tables.
//
//   npm run train -- [--gold FOLDER]... [--out FOLDER]
//
// FOLDER   marked articles: gold/NAME.json for articles/NAME.txt, as ../shared/eval/dev has them, which is what is read without it
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { groupBy } from "../../cypher/group-by.ts";
import { lengthOf } from "../../loader/guess-label.ts";
import { learntFeaturesOf } from "../../loader/learnt-words.ts";
import { readCues } from "../../loader/reading-cues.ts";
import { type MarkedText, readGold, readReports, readSentences, readTableExamples } from "./marked-texts.ts";
import { type Example, learnWeights } from "./regression.ts";
import { type LearntLabels, wordLines } from "./word-table.ts";

const SHARED = "../shared/eval";
const SENTENCES = "tests/train/sentences";
const SIGNS = ["strength", "weakness", "none"];
/** What a weight of 1 costs: the more, the fewer words tell anything. */
const PENALTY = { theme: 1 / 3, sign: 1 / 6 } as const;
/** Claims in which people must have found two themes together. */
const LEAST_TOGETHER = 3;
/** A letter for each label. */
const KEYS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

const { values } = parseArgs({
  options: {
    gold: { type: "string", multiple: true, default: [join(SHARED, "dev")] },
    reports: { type: "string", default: join(SHARED, "reports") },
    out: { type: "string", default: "seeds/learnt" },
  },
});

const cues = readCues("seeds");
const byPeople = [...readSentences(SENTENCES), ...values.gold.flatMap((folder) => readGold(folder, cues))];
const texts = [...readTableExamples("seeds"), ...byPeople, ...(await readReports(values.reports, cues))];
const themeLabels = [...new Set(readTableExamples("seeds").flatMap(({ themes }) => themes ?? []))].sort();
const themes = learn(0, themeLabels, ({ themes: own }) => own, PENALTY.theme);
const signs = learn(themeLabels.length, SIGNS, ({ sign }) => (sign ? [sign] : null), PENALTY.sign);

mkdirSync(values.out, { recursive: true });
const labels = [
  ...themeLabels.map((label, i) => `theme,${label},${themes.keys[i]},${themes.weights.bias[i]?.toFixed(3)}`),
  ...SIGNS.map((label, i) => `sign,${label},${signs.keys[i]},${signs.weights.bias[i]?.toFixed(3)}`),
];
const words = wordLines([themes, signs]);
writeFileSync(join(values.out, "labels.csv"), ["group,label,key,bias", ...labels, ""].join("\n"));
writeFileSync(join(values.out, "words.csv"), ["words,weights", ...words, ""].join("\n"));
writeFileSync(join(values.out, "company.csv"), ["theme,beside", ...companyOf(byPeople), ""].join("\n"));
console.error(`${texts.length} marked texts, ${words.length} words and pairs`);

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
