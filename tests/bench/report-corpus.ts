import { existsSync } from "node:fs";
import { openReader } from "../../cli/reader.ts";
import { findSources } from "../../cli/sources.ts";
import { Standings } from "../../cypher/article-standing.ts";
import type { Store } from "../../cypher/store.ts";
import { readForGraph } from "../../loader/article-reading.ts";
import { buildRegisterBatch } from "../../loader/batch/build-register.ts";
import { readCorpus } from "../../loader/files/read-corpus.ts";
import { loadCorpus } from "../../loader/load-corpus.ts";
import { readTexts } from "../../loader/read-texts.ts";

/** The inspectors' reports beside the project, where they are; the seed articles always. */
const FOLDERS = ["../shared/eval/reports", "seeds/articles"];

/** Loads the full register, the reports and the seed articles, as `sendgraph load` does. Gives what to call the corpus. */
export async function loadReports(store: Store): Promise<string> {
  const folders = FOLDERS.filter((folder) => existsSync(folder));
  const reader = openReader();
  await store.prepare();
  await store.writeRegister(buildRegisterBatch(reader.reference));
  const entries = readTexts(readCorpus(findSources(folders).sources), (source) =>
    readForGraph(source, reader),
  );
  const { texts } = await loadCorpus(entries, {
    write: (article, change) => store.writeArticle(article, change),
    writeStandings: (standings) => store.writeStandings(standings),
    review: () => Promise.resolve(),
    standings: new Standings([]),
    folder: process.cwd(),
  });
  await store.derive();
  return `${reader.reference.areas.size} areas of the register and ${texts.length} texts of ${folders.join(" and ")}`;
}
