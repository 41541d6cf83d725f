import { fold } from "./fold.ts";
import { nearestPart, partsOf } from "./fuzzy.ts";

/** What is typed, folded and in pieces: the words as they stand, and with the slips mended by the words of the graph's names. */
export interface SearchWords {
  readonly phrase: string;
  readonly typed: readonly string[];
  /** Null where there is nothing to mend. */
  readonly mended: readonly string[] | null;
}

/** Reads what is typed into the search. */
export function readSearch(text: string, names: readonly string[]): SearchWords {
  const phrase = fold(text).replace(/[?!]/g, "").trim();
  const typed = phrase.split(/\s+/).filter((word) => word !== "");
  const known = new Set(names.flatMap(partsOf));
  const mended = typed.map((word) => nearestPart(word, known) ?? word);
  return { phrase, typed, mended: mended.join(" ") === typed.join(" ") ? null : mended };
}

/** A sentence that holds the words: where it stands in its article. */
interface Place {
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

/** How many sentences are listed. */
const MOST_SENTENCES = 8;

/** The sentences to list, best first: of two that overlap, as pieces of one do, the better alone. */
export function chooseSentences<Found extends Place>(found: readonly Found[]): Found[] {
  const chosen: Found[] = [];
  for (const one of found) {
    const isTold = chosen.some(
      ({ article, start, end }) => article === one.article && start < one.end && one.start < end,
    );
    if (!isTold) chosen.push(one);
  }
  return chosen.slice(0, MOST_SENTENCES);
}
