// Learns seeds/learnt/ from marked texts: what words tell, and how what rows and words tell is weighed.
//
//   npm run train -- [--gold FOLDER]... [--reports FOLDER] [--articles FOLDER]... [--seeds FOLDER] [--gates]
//
// --gold FOLDER      marked articles that words are learnt from: gold/NAME.json for articles/NAME.txt, as ../shared/eval/dev has them,
//                    which is what is read without it
// --articles FOLDER  marked articles that the weighing is learnt from: others, as the words of those are known by heart
// --gates            learns the weighing alone
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readGates } from "../../loader/gates.ts";
import { readCues } from "../../loader/reading-cues.ts";
import { readReference } from "../../loader/reference.ts";
import { blankGates, learnGates } from "./learn-gates.ts";
import { learnWords } from "./learn-words.ts";

const SHARED = "../shared/eval";
const GATES_HEAD = "gate,reason,weight";

const { values } = parseArgs({
  options: {
    gold: { type: "string", multiple: true, default: [join(SHARED, "dev")] },
    reports: { type: "string", default: join(SHARED, "reports") },
    articles: { type: "string", multiple: true, default: ["tests/train/articles"] },
    seeds: { type: "string", default: "seeds" },
    gates: { type: "boolean", default: false },
  },
});

const out = join(values.seeds, "learnt");
mkdirSync(out, { recursive: true });
ensureGates();
const reference = readReference(values.seeds);
if (!values.gates) {
  const { labels, words, company } = await learnWords(
    values.seeds,
    values,
    readCues(values.seeds, reference),
  );
  write("labels.csv", "group,label,key,bias", labels);
  write("words.csv", "words,weights", words);
  write("company.csv", "theme,beside", company);
}
write("gates.csv", GATES_HEAD, learnGates(values.articles, reference, readCues(values.seeds, reference)));

/** Texts are read with gates: before any were learnt, and where other reasons were, none counts. */
function ensureGates(): void {
  try {
    readGates(values.seeds);
  } catch {
    write("gates.csv", GATES_HEAD, blankGates());
  }
}

function write(name: string, head: string, rows: readonly string[]): void {
  writeFileSync(join(out, name), [head, ...rows, ""].join("\n"));
}
