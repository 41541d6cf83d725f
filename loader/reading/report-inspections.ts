import { findInspections } from "../inspections/find-inspections.ts";
import type { Article } from "../model/article.ts";
import type { ExtractedInspection, Framework } from "../model/extraction.ts";
import { FIRST_OF_NEW } from "../model/framework-days.ts";
import type { Mention } from "../model/mention.ts";
import { areaName } from "../tables/area-bodies.ts";
import type { EventCues } from "../tables/event-cues.ts";
import { matchRegister, overlapsTold } from "../tables/match-register.ts";
import type { Reference } from "../tables/reference.ts";
import type { AreaScope } from "../text/area-scope.ts";
import type { Sentence } from "../text/sentence.ts";
import { readVisitDates, type VisitDates } from "./report-dates.ts";
import type { ReportLine } from "./report-lines.ts";

/** What a report's inspections are read from. */
export interface ReportText {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly lines: readonly ReportLine[];
  /** Names of those jointly responsible. */
  readonly heldNames: readonly string[];
}

/** The inspection a report is about, with the days its head tells, the one before it, and revisits it speaks of. */
export function findReportInspections(
  { article, sentences, mentions, lines, heldNames }: ReportText,
  reference: Reference,
  cues: EventCues,
): { inspections: readonly ExtractedInspection[]; scopes: readonly AreaScope[] } {
  const found = findInspections(sentences, article, mentions, reference, cues);
  const told = found.inspections.find(({ earlier }) => !earlier);
  const areaId = areaOfTitle(lines, mentions) ?? found.scopes[0]?.areaId;
  if (!told || areaId === undefined) return { inspections: [], scopes: [] };
  const main: ExtractedInspection = {
    ...told,
    area: areaName(areaId, reference),
    framework: "2023-area-send",
    ...datesOf(lines, "dates", told),
    bodies: [...heldNames],
  };
  const scopes = [{ start: 0, end: article.text.length, areaId, earlier: false }];
  return { inspections: [main, ...earlierOf(main, found.inspections, lines, reference)], scopes };
}

/** "Area SEND inspection of X Local Area Partnership": the area that its title names. */
export function areaOfTitle(lines: readonly ReportLine[], mentions: readonly Mention[]): string | null {
  const title = lines.find(({ section, isHead }) => section === "head" && isHead)?.cells[0];
  if (!title) return null;
  const naming = mentions.find(
    ({ kind, entityId, start, end }) =>
      kind === "area" && entityId !== null && start >= title.start && end <= title.end,
  );
  return naming?.entityId ?? null;
}

function datesOf(
  lines: readonly ReportLine[],
  section: "dates" | "previous",
  told: Pick<ExtractedInspection, "when" | "month">,
): Pick<ExtractedInspection, "when" | "month" | "from" | "to"> {
  const dates = visitOf(lines, section);
  return dates ? { when: dates.from, month: null, ...dates } : { when: told.when, month: told.month };
}

function visitOf(lines: readonly ReportLine[], section: "dates" | "previous"): VisitDates | null {
  const cells = lines.filter((line) => line.section === section).flatMap((line) => line.cells);
  return readVisitDates(cells.map(({ exact }) => exact).join(" "));
}

function earlierOf(
  main: ExtractedInspection,
  found: readonly ExtractedInspection[],
  lines: readonly ReportLine[],
  reference: Reference,
): ExtractedInspection[] {
  const dates = visitOf(lines, "previous");
  const others = found.filter(
    ({ earlier, when }) => earlier && when !== null && !(dates && overlapsTold(dates, when)),
  );
  if (dates === null) return others;
  const framework = frameworkOf(main.area, dates, reference);
  const { area, inspectorates } = main;
  const outcome = found.find(
    ({ when, earlier }) => earlier && when !== null && overlapsTold(dates, when),
  )?.outcome;
  const bodies =
    framework === main.framework
      ? main.bodies
      : main.bodies.filter((name) => !/\bICB\b|Integrated Care/u.test(name));
  return [
    {
      area,
      inspectorates,
      framework,
      when: dates.from,
      month: null,
      ...dates,
      outcome: outcome ?? "unknown",
      bodies,
      earlier: true,
    },
    ...others,
  ];
}

/** The register tells whether the visit before was a revisit; else its year tells the framework. */
function frameworkOf(area: string, { from }: VisitDates, reference: Reference): Framework {
  if (from >= FIRST_OF_NEW) return "2023-area-send";
  const told = { area, when: from, month: null, earlier: true };
  const isRow = (framework: Framework): boolean =>
    matchRegister({ ...told, framework }, null, reference) !== null;
  return !isRow("2016-local-area") && isRow("revisit") ? "revisit" : "2016-local-area";
}
