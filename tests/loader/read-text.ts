import { join } from "node:path";
import type { Extraction } from "../../loader/extraction.ts";
import { readArticle } from "../../loader/read-article.ts";
import { readCues } from "../../loader/reading-cues.ts";
import { readReference } from "../../loader/reference.ts";

const seeds = join(import.meta.dirname, "../../seeds");
const facts = readReference(seeds);
const cues = readCues(seeds, facts);

/** A made-up text as it is read with the project's own tables. */
export function readText(text: string): Extraction {
  return readArticle(text, facts, cues);
}
