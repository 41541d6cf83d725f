import { nearestPart, partsOf } from "./fuzzy.ts";

/** What is typed, in pieces: the words as they stand, and with the slips mended by the words of the graph's names. */
export interface SearchWords {
  readonly phrase: string;
  readonly typed: readonly string[];
  /** Null where there is nothing to mend. */
  readonly mended: readonly string[] | null;
}

/** Reads what is typed into the search. */
export function readSearch(text: string, names: readonly string[]): SearchWords {
  const phrase = text.trim().toLowerCase();
  const typed = phrase
    .replaceAll(/[.?!](?=\s|$)/g, "")
    .split(/\s+/)
    .filter((word) => word !== "");
  const known = new Set(names.flatMap(partsOf));
  const mended = typed.map((word) => nearestPart(word, known) ?? word);
  return { phrase, typed, mended: mended.join(" ") === typed.join(" ") ? null : mended };
}
