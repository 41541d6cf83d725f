import type { Extraction } from "../../loader/model/extraction.ts";
import { readArticle } from "../../loader/reading/read-article.ts";
import { readCues } from "../../loader/reading/reading-cues.ts";
import { readReference } from "../../loader/tables/reference.ts";

/** Reads one text. */
export type Reader = (text: string) => Extraction;

/** The reader with the project's own tables; the working folder is the project's. */
export function makeReader(): Reader {
  const reference = readReference("seeds");
  const cues = readCues("seeds");
  return (text) => readArticle(text, reference, cues);
}
