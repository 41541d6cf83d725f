import type { Reader } from "../loader/article-reading.ts";
import { readArticle } from "../loader/reading/read-article.ts";
import { readCues } from "../loader/reading/reading-cues.ts";
import { readReference } from "../loader/tables/reference.ts";
import { SEEDS_DIR } from "./seeds-dir.ts";

let opened: Reader | undefined;

/** Reads the tables under `seeds/` once and gives the function that reads texts with them; again, it is the same. */
export function openReader(): Reader {
  opened ??= makeReader();
  return opened;
}

function makeReader(): Reader {
  const reference = readReference(SEEDS_DIR);
  const cues = readCues(SEEDS_DIR, reference);
  return { reference, extract: ({ text, head }) => readArticle(text, reference, cues, head) };
}
