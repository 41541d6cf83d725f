import { CELL_MARK, ITEM_MARK } from "../files/clean-pdf.ts";
import type { Span } from "../model/extraction.ts";
import type { ReportHeads, ReportSection } from "../tables/report-cues.ts";
import { type Line, splitLines } from "../text/line.ts";
import { tokenise } from "../text/tokens.ts";

/**
 * One line of an inspection report, with the section it stands in.
 *
 * Shape   `cells` are those of a row of a table, or the line itself without its list mark; `isHead`: it opens its section, or is
 *         the head of the table below it.
 */
export interface ReportLine {
  readonly section: ReportSection;
  readonly paragraph: number;
  readonly isHead: boolean;
  readonly isItem: boolean;
  readonly cells: readonly Span[];
}

/** A head is a line of its own: with more words it is prose that begins like one. */
const MOST_HEAD_WORDS = 45;
/** Sections of one line, after which the one before goes on. */
const ONE_LINE: ReadonlySet<ReportSection> = new Set(["dates", "previous"]);

/** The lines of a report with their sections: a section runs from its head to the next. */
export function readReportLines(text: string, heads: ReportHeads): ReportLine[] {
  let section: ReportSection = "head";
  return splitLines(text).map((line): ReportLine => {
    const opened = sectionOf(line, heads);
    const own = opened ?? section;
    if (!ONE_LINE.has(own)) section = own;
    const isItem = line.text.startsWith(ITEM_MARK.trim());
    return { section: own, paragraph: line.paragraph, isHead: opened !== null, isItem, cells: cellsOf(line) };
  });
}

/** The section whose head the line is; a row is a head if its last cell is one ("Responsible body | Areas for priority action"). */
function sectionOf(line: Line, heads: ReportHeads): ReportSection | null {
  for (const { exact } of [...cellsOf(line)].reverse()) {
    const tokens = tokenise(exact);
    if (tokens.length > MOST_HEAD_WORDS) continue;
    const [best] = heads.find(tokens, 0, tokens.length, 1);
    if (best) return best.row.section;
  }
  return null;
}

function cellsOf({ start, text }: Line): Span[] {
  let from = start;
  return text.split(CELL_MARK).map((cell) => {
    const mark = cell.startsWith(ITEM_MARK) ? ITEM_MARK.length : 0;
    const span = { exact: cell.slice(mark), start: from + mark, end: from + cell.length };
    from += cell.length + CELL_MARK.length;
    return span;
  });
}
