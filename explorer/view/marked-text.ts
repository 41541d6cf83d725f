import { groupBy } from "../../cypher/group-by.ts";
import type { Sentence } from "./evidence.ts";

/** A stretch of an article's text, with the sentences it belongs to and whether it stands under the marker. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly sentences: readonly Sentence[];
  readonly isCue: boolean;
}

/** One paragraph: its stretches in order, and the sentences that begin in it. */
export interface Paragraph {
  readonly start: number;
  readonly stretches: readonly Stretch[];
  readonly begins: readonly Sentence[];
}

/**
 * Cuts an article's text into paragraphs and these into stretches that are evidence of the same sentences, or of none.
 *
 * Shape   the stretches' texts joined, with the line ends, are the text again; sentences may overlap.
 */
export function markText(text: string, sentences: readonly Sentence[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    if (line.trim() !== "") {
      paragraphs.push({
        start,
        stretches: cut(text, start, end, sentences),
        begins: sentences.filter((sentence) => start <= sentence.start && sentence.start < end),
      });
    }
    start = end + 1;
  }
  return paragraphs;
}

/** What begins in a paragraph as notes beside it: the themes that one voice gives in one sentence are one note. */
export function groupNotes(begins: readonly Sentence[]): (readonly [Sentence, ...Sentence[]])[] {
  const groups = groupBy(begins, ({ id, saidBy, speaker, kind, polarity, learntFrom }) =>
    JSON.stringify([id, saidBy, speaker, kind, learntFrom, saidBy === "inspectors" ? null : polarity]),
  );
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [[first, ...others] as const] : []));
}

function cut(text: string, start: number, end: number, sentences: readonly Sentence[]): Stretch[] {
  const inside = (offset: number | null): offset is number =>
    offset !== null && start < offset && offset < end;
  const bounds = new Set([start, end]);
  for (const sentence of sentences) {
    for (const offset of [sentence.start, sentence.end, sentence.cueStart, sentence.cueEnd]) {
      if (inside(offset)) bounds.add(offset);
    }
  }
  const ordered = [...bounds].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((from, index) => {
    const to = ordered[index + 1] ?? end;
    return {
      text: text.slice(from, to),
      start: from,
      sentences: sentences.filter((sentence) => sentence.start <= from && to <= sentence.end),
      isCue: sentences.some(
        ({ cueStart, cueEnd }) => cueStart !== null && cueEnd !== null && cueStart <= from && to <= cueEnd,
      ),
    };
  });
}
