import { readText } from "./read-text.ts";

const OPENING = `Inspectors report on Rutland

Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities (SEND) in Rutland in May 2023.

`;

/** The signs of what a sentence claims in a text on Rutland, each once. */
export function signsOf(sentence: string): string[] {
  const { findings } = readText(`${OPENING}${sentence}.\n`);
  const told = findings.filter(({ evidence }) => evidence.start >= OPENING.length);
  return [...new Set(told.map(({ polarity }) => polarity))];
}
