import { join } from "node:path";
import type { Extraction } from "../../loader/model/extraction.ts";
import { readArticle } from "../../loader/reading/read-article.ts";
import { readCues } from "../../loader/reading/reading-cues.ts";
import { readReference } from "../../loader/tables/reference.ts";

const seeds = join(import.meta.dirname, "../../seeds");
const facts = readReference(seeds);
const cues = readCues(seeds, facts);

/** A made-up text as it is read with the project's own tables. */
export function readText(text: string): Extraction {
  return readArticle(text, facts, cues);
}
