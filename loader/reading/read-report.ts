import type { Article } from "../model/article.ts";
import type { ExtractedBody, Extraction, ReviewLine } from "../model/extraction.ts";
import type { Mention } from "../model/mention.ts";
import { resolveEntities, toMentions } from "../names/resolve-entities.ts";
import { findMeasures } from "../numbers/find-measures.ts";
import { areaName } from "../tables/area-bodies.ts";
import type { Reference } from "../tables/reference.ts";
import type { Sentence } from "../text/sentence.ts";
import type { ReadingCues } from "./reading-cues.ts";
import { findActions } from "./report-actions.ts";
import { bodiesBetween, findHeldBodies, type HeldBody } from "./report-bodies.ts";
import { findReportFindings } from "./report-findings.ts";
import { areaOfTitle, findReportInspections } from "./report-inspections.ts";
import { readReportLines } from "./report-lines.ts";
import { findInspectors, findLeaders } from "./report-people.ts";
import { findReportUnits } from "./report-units.ts";

/** A report cut into sentences, with what it names. */
export interface NamedReport {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly review: readonly ReviewLine[];
}

/**
 * Reads an inspection report under the framework of 2023 by its own structure: dates and outcome at its head, those jointly
 * responsible, what is effective, what must be better, what is asked of whom, and who led and who inspected.
 *
 * Shape   pure; as `readArticle`, with `actions`, and the days on site of its inspections; `reference` has the names of its day.
 */
export function readReport(report: NamedReport, reference: Reference, cues: ReadingCues): Extraction {
  const { article, sentences, mentions, review } = report;
  const lines = readReportLines(article.text, cues.reports.heads);
  const held = findHeldBodies(lines, sentences, mentions, areaOfTitle(lines, mentions), reference);
  const entities = resolveEntities(mentions, reference);
  const nameById = new Map(entities.bodies.map(({ id, name }) => [id, name]));
  const nameOfBody = (id: string): string => nameById.get(id) ?? reference.bodies.get(id)?.name ?? id;
  const heldNames = held.map(({ id }) => nameOfBody(id)).sort();
  const { inspections, scopes } = findReportInspections(
    { article, sentences, mentions, lines, heldNames },
    reference,
    cues.events,
  );
  const actions = findActions(lines, {
    bodiesIn: ({ start, end }) => bodiesBetween(mentions, start, end, reference),
    held,
    nameOfBody,
  });
  const units = findReportUnits(lines, sentences);
  const judging = units.map(({ sentence }) => sentence);
  const [scope] = scopes;
  const findings = scope ? findReportFindings(article, units, scope.areaId, actions, cues) : [];
  const people = [
    ...findLeaders(lines, (column) => ofColumn(column, held), nameOfBody, cues.names),
    ...findInspectors(lines, cues.names),
  ];

  const named = <Claim extends { readonly area: string }>(claim: Claim): Claim => ({
    ...claim,
    area: areaName(claim.area, reference),
  });
  return {
    article,
    ...entities,
    bodies: [...entities.bodies, ...held.flatMap((body) => unnamed(body, entities.bodies, reference))],
    people,
    inspections: [...inspections],
    findings: findings.map(named),
    measures: findMeasures(judging, { scopes }, cues.events).map(named),
    statements: [],
    actions: actions.map(({ action }) => action),
    mentions: toMentions(mentions),
    review: [...review],
  };
}

/** A body that answers though the text names it nowhere in full. */
function unnamed(
  { id, kind }: HeldBody,
  named: readonly ExtractedBody[],
  reference: Reference,
): ExtractedBody[] {
  const body = named.some((each) => each.id === id) ? undefined : reference.bodies.get(id);
  const areaId = body?.areas.length === 1 ? body.areas[0]?.id : undefined;
  const area = areaId === undefined ? null : areaName(areaId, reference);
  return body ? [{ id, name: body.name, kind, area, mentions: [] }] : [];
}

/** The table of details has the council on the left and the boards on the right. */
function ofColumn(column: number, held: readonly HeldBody[]): readonly HeldBody[] {
  return held.filter(({ kind }) => kind === (column === 0 ? "council" : "icb"));
}
