// Learns seeds/learnt/ from the marked texts beside the project and from the examples of the tables.
//
//   npm run train -- [--vectors FILE] [--gold FOLDER]... [--out FOLDER]
//
// FILE     word vectors in GloVe's text format, the commonest word first (glove.6B.100d.txt: public domain); without them
//          only words that the marked texts have are known
// FOLDER   further marked articles: gold/NAME.json for articles/NAME.txt, as ../shared/eval/dev has them
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readCues } from "../../loader/reading-cues.ts";
import { type MarkedText, readGold, readReports, readSentences, readTableExamples } from "./marked-texts.ts";
import { type Example, learnWeights } from "./regression.ts";
import { wordLines } from "./word-table.ts";
import { readWordVectors } from "./word-vectors.ts";

const SHARED = "../shared/eval";
const SIGNS = ["strength", "weakness", "none"];

const { values } = parseArgs({
  options: {
    vectors: { type: "string" },
    gold: { type: "string", multiple: true, default: [join(SHARED, "dev")] },
    reports: { type: "string", default: join(SHARED, "reports") },
    out: { type: "string", default: "seeds/learnt" },
  },
});

const cues = readCues("seeds");
const vectors = readWordVectors(values.vectors);
const texts = [
  ...readTableExamples("seeds"),
  ...readSentences("seeds"),
  ...values.gold.flatMap((folder) => readGold(folder, cues)),
  ...(await readReports(values.reports, cues)),
];
const themeLabels = [...new Set(readTableExamples("seeds").flatMap(({ themes }) => themes ?? []))].sort();
const themes = learnWeights(
  examplesOf(texts, themeLabels, ({ themes: own }) => own),
  themeLabels.length,
  vectors,
  "many",
);
const signs = learnWeights(
  examplesOf(texts, SIGNS, ({ sign }) => (sign ? [sign] : null)),
  SIGNS.length,
  vectors,
  "one",
);

mkdirSync(values.out, { recursive: true });
const labels = [
  ...themeLabels.map((label, i) => `theme,${label},${themes.bias[i]?.toFixed(3)}`),
  ...SIGNS.map((label, i) => `sign,${label},${signs.bias[i]?.toFixed(3)}`),
];
const words = wordLines(themes, signs, countWords(texts), vectors);
writeFileSync(join(values.out, "labels.csv"), ["group,label,bias", ...labels, ""].join("\n"));
writeFileSync(
  join(values.out, "words.csv"),
  ["word,themeScale,themes,signScale,signs", ...words, ""].join("\n"),
);
console.error(`${texts.length} marked texts, ${words.length} words`);

function examplesOf(
  marked: readonly MarkedText[],
  names: readonly string[],
  labelsOf: (text: MarkedText) => readonly string[] | null,
): Example[] {
  return marked.flatMap((text): Example[] => {
    const own = labelsOf(text);
    if (own === null) return [];
    const labels = own.map((name) => names.indexOf(name)).filter((at) => at >= 0);
    return [{ words: text.words, labels, weight: text.weight }];
  });
}

function countWords(marked: readonly MarkedText[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words: own } of marked)
    for (const word of new Set(own)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
