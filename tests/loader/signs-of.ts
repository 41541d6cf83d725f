import { join } from "node:path";
import { readArticle } from "../../loader/read-article.ts";
import { readCues } from "../../loader/reading-cues.ts";
import { readReference } from "../../loader/reference.ts";

const seeds = join(import.meta.dirname, "../../seeds");
const facts = readReference(seeds);
const cues = readCues(seeds);
const OPENING = `Inspectors report on Rutland

Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities (SEND) in Rutland in May 2023.

`;

/** The signs of what a sentence claims in a text on Rutland, each once. */
export function signsOf(sentence: string): string[] {
  const { findings } = readArticle(`${OPENING}${sentence}.\n`, facts, cues);
  const told = findings.filter(({ evidence }) => evidence.start >= OPENING.length);
  return [...new Set(told.map(({ polarity }) => polarity))];
}
