import type {
  ExtractedFinding,
  ExtractedInspection,
  ExtractedPerson,
  Extraction,
} from "../model/extraction.ts";
import type { Reference } from "../tables/reference.ts";
import type { Sentence } from "../text/sentence.ts";
import { findAddressees, findSignatories } from "./letter-people.ts";
import type { NamedReport } from "./read-report.ts";
import type { ReadingCues } from "./reading-cues.ts";
import { findActions } from "./report-actions.ts";
import { bodiesBetween, type HeldBody } from "./report-bodies.ts";
import { readVisitDates } from "./report-dates.ts";
import { findReportFindings } from "./report-findings.ts";
import { type ReportLine, readReportLines } from "./report-lines.ts";
import { findReportUnits } from "./report-units.ts";

/** Sections that a full inspection's letter has; a revisit's letter is told weakness by weakness, without them. */
const SECTIONS = ["effective", "better"] as const;
const MADE_PAGES: ReadonlySet<ExtractedPerson["kind"]> = new Set(["journalist", "photographer"]);
const VISITED = /\b(?:Ofsted|inspection|inspectors|visit(?:ed)?|revisit(?:ed)?)\b/u;

/**
 * Reads an official letter under the framework of 2016 by its own structure: addressees, the days of the visit, main findings,
 * strengths and areas for development, the weaknesses that a written statement of action must tackle, and who signs.
 *
 * Shape   pure; `base` is the letter read as any text, which stands wherever the letter's parts are not found. What the statement
 *         must tackle is asked of the council and the commissioning groups, as an area for priority action is.
 */
export function readLetter(
  base: Extraction,
  { article, sentences, mentions }: NamedReport,
  reference: Reference,
  cues: ReadingCues,
): Extraction {
  const lines = readReportLines(article.text, cues.reports.letterHeads);
  const main = base.inspections.find(({ earlier }) => !earlier);
  const area = base.areas.find(({ name }) => name === main?.area);
  if (!main || !area) return base;
  const held = base.bodies.filter(({ name }) => main.bodies.includes(name));
  const bodiesIn = ({ start, end }: { start: number; end: number }): readonly HeldBody[] =>
    bodiesBetween(mentions, start, end, reference);
  const nameOfBody = (id: string): string => base.bodies.find((body) => body.id === id)?.name ?? id;
  const context = { held, bodiesIn, nameOfBody };
  const isWhole = SECTIONS.every((section) => lines.some((line) => line.section === section && line.isHead));
  const actions = isWhole ? findActions(lines, context) : [];
  const found = isWhole
    ? findReportFindings(article, findReportUnits(lines, sentences), area.id, actions, cues)
    : null;
  const own = found?.map((finding): ExtractedFinding => ({ ...finding, area: area.name }));
  return {
    ...base,
    article: { ...article, title: titleOf(lines) ?? article.title },
    people: peopleOf(base, [
      ...findAddressees(lines, context, cues.names),
      ...findSignatories(lines, cues.names),
    ]),
    inspections: base.inspections.map((told) => (told === main ? withDays(told, lines, sentences) : told)),
    findings: own ?? base.findings,
    ...(actions.length > 0 ? { actions: actions.map(({ action }) => action) } : {}),
  };
}

const TITLE = /^Joint (?:local )?area SEND (?:inspection|re-?visit|reinspection)\b/iu;

/** "Joint local area SEND inspection in …", below "Dear …". */
function titleOf(lines: readonly ReportLine[]): string | null {
  const cells = lines.filter(({ section }) => section === "inspection").flatMap((line) => line.cells);
  return cells.find(({ exact }) => TITLE.test(exact))?.exact ?? null;
}

/** A letter has no journalist; those whom its own parts name stand before those found by their sentences. */
function peopleOf(base: Extraction, found: readonly ExtractedPerson[]): ExtractedPerson[] {
  const names = new Set(found.map(({ name }) => name));
  const bare = (name: string): string => name.replace(/^(?:Mr|Mrs|Ms|Miss|Dr|Dear)\s+/gu, "");
  const others = base.people.filter(({ name, kind }) => !MADE_PAGES.has(kind) && !names.has(bare(name)));
  return [...new Map([...found, ...others].map((person) => [person.name, person])).values()];
}

/** "Between 27 and 31 March 2017, Ofsted and the CQC inspected …": the first days told after "Dear …". */
function withDays(
  told: ExtractedInspection,
  lines: readonly ReportLine[],
  sentences: readonly Sentence[],
): ExtractedInspection {
  const opening = new Set(
    lines.filter(({ section }) => section === "inspection").map((line) => line.paragraph),
  );
  for (const { paragraph, text } of sentences) {
    if (!opening.has(paragraph) || !VISITED.test(text)) continue;
    const days = readVisitDates(text);
    if (days) return { ...told, when: days.from, month: null, ...days };
  }
  return told;
}
