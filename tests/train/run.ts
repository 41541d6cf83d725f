// Learns seeds/learnt/ from marked texts: what words tell, and how what rows and words tell is weighed.
//
//   npm run train -- [--gold FOLDER]... [--reports FOLDER] [--articles FOLDER]... [--seeds FOLDER]
//
// --gold FOLDER      marked articles that words alone are learnt from: gold/NAME.json for articles/NAME.txt, as ../shared/eval/dev has them,
//                    which is what is read without it
// --articles FOLDER  marked articles that words and the weighing are learnt from: each is read for the weighing with words that were
//                    learnt without it, as those of a text that was learnt from are known by heart
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readGates } from "../../loader/claims/gates.ts";
import { type ReadingCues, readCues } from "../../loader/reading/reading-cues.ts";
import { readLearntWords } from "../../loader/tables/learnt-words.ts";
import { readReference } from "../../loader/tables/reference.ts";
import { blankGates, learnGates } from "./learn-gates.ts";
import { learnWords, type WordTables } from "./learn-words.ts";
import {
  claimsOf,
  readMarkedArticles,
  readReports,
  readSentences,
  readTableExamples,
} from "./marked-texts.ts";

const SHARED = "../shared/eval";
const SENTENCES = "tests/train/sentences";
const GATES_HEAD = "gate,reason,weight";
/** Into so many parts the articles are put; each part is read with words learnt from the others. */
const FOLDS = 5;

const { values } = parseArgs({
  options: {
    gold: { type: "string", multiple: true, default: [join(SHARED, "dev")] },
    reports: { type: "string", default: join(SHARED, "reports") },
    articles: { type: "string", multiple: true, default: ["tests/train/articles"] },
    seeds: { type: "string", default: "seeds" },
  },
});

ensureGates(values.seeds);
const reference = readReference(values.seeds);
const cues = readCues(values.seeds, reference);
const examples = readTableExamples(values.seeds);
const reports = await readReports(values.reports, cues);
const articles = values.articles.flatMap(readMarkedArticles);
const beside = [
  ...readSentences(SENTENCES),
  ...values.gold.flatMap(readMarkedArticles).flatMap((article) => claimsOf(article, cues)),
];
const wordsWithout = (fold: number | null): WordTables => {
  const others = articles.filter((_, i) => i % FOLDS !== fold);
  return learnWords({
    examples,
    reports,
    byPeople: [...beside, ...others.flatMap((article) => claimsOf(article, cues))],
  });
};
const gates = learnGates(
  Array.from({ length: FOLDS }, (_, fold) => withWords(wordsWithout(fold))).flatMap((cues, fold) =>
    articles.filter((_, i) => i % FOLDS === fold).map((article) => ({ article, cues })),
  ),
  reference,
);
writeWords(values.seeds, wordsWithout(null));
write(values.seeds, "gates.csv", GATES_HEAD, gates);

/** The tables with other words. */
function withWords(words: WordTables): ReadingCues {
  const folder = mkdtempSync(join(tmpdir(), "sendgraph-train-"));
  try {
    writeWords(folder, words);
    return { ...cues, claims: { ...cues.claims, learnt: readLearntWords(folder) } };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeWords(folder: string, { labels, words, company }: WordTables): void {
  write(folder, "labels.csv", "group,label,key,bias", labels);
  write(folder, "words.csv", "words,weights", words);
  write(folder, "company.csv", "theme,beside", company);
}

/** Texts are read with gates: before any were learnt, and where other reasons were, none counts. */
function ensureGates(folder: string): void {
  try {
    readGates(folder);
  } catch {
    write(folder, "gates.csv", GATES_HEAD, blankGates());
  }
}

function write(folder: string, name: string, head: string, rows: readonly string[]): void {
  mkdirSync(join(folder, "learnt"), { recursive: true });
  writeFileSync(join(folder, "learnt", name), [head, ...rows, ""].join("\n"));
}
