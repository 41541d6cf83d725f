import type { ReportSection } from "../tables/report-cues.ts";
import type { Sentence } from "../text/sentence.ts";
import type { ReportLine } from "./report-lines.ts";

/** Sections in which inspectors judge. */
const JUDGING: ReadonlySet<ReportSection> = new Set([
  "experience",
  "effective",
  "better",
  "priority",
  "improvement",
]);

/** A sentence of a judging section, without the mark of its list item and the other cells of its row. */
export interface ReportUnit {
  readonly section: ReportSection;
  readonly paragraph: number;
  readonly isItem: boolean;
  readonly sentence: Sentence;
}

/** The sentences in which a report judges, in order. */
export function findReportUnits(lines: readonly ReportLine[], sentences: readonly Sentence[]): ReportUnit[] {
  const lineByParagraph = new Map(lines.map((line) => [line.paragraph, line]));
  return sentences.flatMap((sentence): ReportUnit[] => {
    const line = lineByParagraph.get(sentence.paragraph);
    const cell = line?.cells.at(-1);
    if (!line || !cell || line.isHead || !JUDGING.has(line.section)) return [];
    const own = cutFront(sentence, cell.start);
    return own
      ? [{ section: line.section, paragraph: line.paragraph, isItem: line.isItem, sentence: own }]
      : [];
  });
}

/** What of a sentence stands at `start` or later. */
function cutFront(sentence: Sentence, start: number): Sentence | null {
  if (sentence.start >= start) return sentence;
  if (sentence.end <= start) return null;
  return {
    ...sentence,
    start,
    text: sentence.text.slice(start - sentence.start),
    tokens: sentence.tokens.filter((token) => token.start >= start),
  };
}
