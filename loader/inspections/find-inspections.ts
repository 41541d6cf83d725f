import type { Article } from "../model/article.ts";
import type { ExtractedInspection, Framework, OutcomeName } from "../model/extraction.ts";
import { FIRST_OF_NEW, NEW_ONLY_FROM } from "../model/framework-days.ts";
import type { Mention } from "../model/mention.ts";
import type { AreaNaming } from "../model/namings-in.ts";
import { resolveDate } from "../numbers/resolve-date.ts";
import { areaName } from "../tables/area-bodies.ts";
import type { EventCues } from "../tables/event-cues.ts";
import type { Reference } from "../tables/reference.ts";
import type { AreaScope, AreaStretch, Stretch } from "../text/area-scope.ts";
import type { Sentence } from "../text/sentence.ts";
import { type AreaSegment, cutAreaSegments, scopesOf, stretchesElsewhere } from "./area-segments.ts";
import { chooseDate } from "./choose-date.ts";
import { dateContextOf } from "./date-context.ts";
import { type DateContext, findOwnedDates, type OwnedDate } from "./date-owners.ts";
import { datesOf } from "./dates-by-name.ts";
import { datesOfReturn } from "./dates-of-return.ts";
import { findEarlierInspections, isAboutEarlier, opensDemand } from "./earlier-inspections.ts";
import { type EventSentence, type EventStretch, heldWordsOf, readEventText } from "./event-text.ts";
import { findFiguresBeside, findSentencesOfOthers } from "./figures-beside.ts";
import { findFramework, isLate } from "./find-framework.ts";
import { findOutcome, findOutcomeCues } from "./find-outcome.ts";
import { type ForeignTelling, findForeignTellings } from "./foreign-inspections.ts";
import { findInspectedAreas, findNamings } from "./inspected-areas.ts";
import { holdToAccount, namesOfInspectorates } from "./inspection-parties.ts";
import { readTelling, tellingsByReturn, tellsTime } from "./read-telling.ts";
import { withSame } from "./same-result.ts";
import { tellsOfNow } from "./tells-of-now.ts";
import { findToldPublication } from "./told-publication.ts";
import { isToldToAnswer } from "./told-to-answer.ts";

/** What a text tells of inspections. */
export interface FoundInspections {
  readonly inspections: readonly ExtractedInspection[];
  /** Which area each stretch of the text speaks of. */
  readonly scopes: readonly AreaScope[];
  /** Where it speaks of no one of those areas but of others, or of several; UTF-16 offsets, figures and names among them. */
  readonly elsewhere: readonly Stretch[];
  /** The sentences that name one area besides those, in order. */
  readonly others: readonly AreaStretch[];
}

/** An outcome cue of this priority or more tells that the area was inspected. */
const TELLING_PRIORITY = 50;

/**
 * The inspections a text tells of: one main inspection an area, and those before it that it tells of. `employers` are bodies that are
 * named by somebody's post alone: they answer too.
 */
export function findInspections(
  sentences: readonly Sentence[],
  article: Article,
  mentions: readonly Mention[],
  reference: Reference,
  cues: EventCues,
  employers: readonly Mention[] = [],
): FoundInspections {
  const text = readEventText(sentences, cues);
  const namings = findNamings(mentions, reference);
  const inspected = findInspectedAreas(text, namings, (event) => tellsOutcome(event, cues));
  const areaIds = withoutFormer(inspected, isLate(text, article.published), reference);
  const areas = { inspected: areaIds, isOurs: kinOf(areaIds, reference) };
  const segments = cutAreaSegments(text, namings, areas, (stretch) => findOutcomeCues(stretch, cues));
  const earlier = new Set<AreaSegment>();
  const day = article.published ?? findToldPublication(text);
  const inspectorates = namesOfInspectorates(mentions, reference);
  const each = areaIds.flatMap((areaId): ExtractedInspection[] => {
    const ours = segments.filter((segment) => segment.areaIds.includes(areaId));
    const framework = findFramework(ours, text, article.published);
    const context = contextOf(ours, text, framework, article.published);
    const before = earlierSegments(ours, context);
    for (const segment of before) earlier.add(segment);
    const dates = datesTold(areaId, ours, { context, namings, published: day });
    const now = ours.filter((segment) => !before.has(segment));
    const { when, month } = chooseDate(dates, day);
    const main: ExtractedInspection = {
      area: areaName(areaId, reference),
      inspectorates,
      framework,
      when,
      month,
      outcome: findOutcome(now, framework, article.kind, cues),
      bodies: [],
      earlier: false,
    };
    const outcomeUnder = (name: Framework, told: readonly AreaSegment[]): OutcomeName =>
      findOutcome(told, name, article.kind, cues);
    const told = findEarlierInspections({ segments: ours, dates, framework, context, outcomeUnder });
    const formerId = formerAreaNamed(areaId, mentions, reference) ?? areaId;
    const area = areaName(formerId, reference);
    const first = told.map(({ date, framework: under, outcome }): ExtractedInspection => {
      const resolved = date ? resolveDate(date, null) : { when: null, month: null };
      return { area, inspectorates, framework: under, ...resolved, outcome, bodies: [], earlier: true };
    });
    const latest = first.at(-1);
    const isOfNow = (main.when ?? main.month) !== null || tellsOfNow(now, main.outcome);
    return latest && !isOfNow ? [{ ...latest, earlier: false }, ...first.slice(0, -1)] : [main, ...first];
  });
  const inspections = withSame(each, segments, reference, cues);
  const main = inspections.find(({ earlier: isBefore }) => !isBefore);
  const beside = findForeignTellings(text, namings, areaIds, cues)
    .flatMap((telling) => tellingsByReturn(telling, cues))
    .flatMap((telling): ExtractedInspection[] => {
      const told = readTelling(telling, main, { text, namings, article }, cues);
      const area = areaName(telling.areaId, reference);
      return isWorthTelling(told, telling)
        ? [{ area, inspectorates, ...told, bodies: [], earlier: false }]
        : [];
    });
  const named = [...mentions, ...employers];
  const { published } = article;
  const others = namings.filter(({ areaId, isReference }) => !isReference && !areas.isOurs(areaId));
  return {
    inspections: holdToAccount(
      [...inspections, ...beside],
      { mentions: named, isToAnswer: (id) => isToldToAnswer(id, mentions, text), published },
      reference,
    ),
    scopes: scopesOf(segments, (segment) => earlier.has(segment)),
    elsewhere: stretchesElsewhere(segments, findFiguresBeside(text, others)),
    others: findSentencesOfOthers(text, others),
  };
}

/** Has what is told in passing a result, or of an inspection a time? */
function isWorthTelling(
  { outcome, when, month }: Pick<ExtractedInspection, "outcome" | "when" | "month">,
  { isInspected, stretch }: ForeignTelling,
): boolean {
  if (outcome !== "unknown") return true;
  return isInspected && ((when ?? month) !== null || tellsTime(stretch));
}

function contextOf(
  ours: readonly AreaSegment[],
  text: readonly EventSentence[],
  framework: Framework,
  published: string | null,
): DateContext {
  const isMonitoring =
    framework === "revisit" && ours.some(({ event }) => heldWordsOf(event, "monitoring").length > 0);
  return { ...dateContextOf(text, framework, published), isMonitoring };
}

interface DatedText {
  readonly context: DateContext;
  readonly namings: readonly AreaNaming[];
  readonly published: string | null;
}

/** The dates of an area's inspections that stretches about it tell. */
function datesTold(
  areaId: string,
  ours: readonly AreaSegment[],
  { context, namings, published }: DatedText,
): readonly OwnedDate[] {
  const dates = ours.flatMap((segment, at) => {
    const isBehindMonitoring = context.isMonitoring === true && isBehind(segment, ours[at - 1]);
    return datesOf(areaId, findOwnedDates(segment, { ...context, isBehindMonitoring }), segment, namings);
  });
  return context.isReturn ? datesOfReturn(dates, published) : dates;
}

/** Right behind what is told of a monitoring inspection, in one paragraph. */
function isBehind({ event }: AreaSegment, before: AreaSegment | undefined): boolean {
  return (
    before?.event.sentence.paragraph === event.sentence.paragraph &&
    heldWordsOf(before.event, "monitoring", before).length > 0
  );
}

/** "Cumbria's SEND inspection of 2019" in a text about Cumberland, which came after: what was before is the former area's. */
function formerAreaNamed(areaId: string, mentions: readonly Mention[], reference: Reference): string | null {
  const former = mentions.find(
    ({ entityId, kind }) => kind === "area" && entityId !== null && isFormer(entityId, areaId, reference),
  );
  return former?.entityId ?? null;
}

/** The areas without those that ended when another of them began, nor, in a `late` text, those that had ended before the framework of 2023. */
function withoutFormer(inspected: readonly string[], late: boolean, reference: Reference): string[] {
  return inspected.filter(
    (id) => !inspected.some((other) => isFormer(id, other, reference)) && !(late && isEnded(id, reference)),
  );
}

/** Did an area end when another began that only the framework of 2023 knows? */
function isFormer(id: string, areaId: string, { areas }: Reference): boolean {
  const { validFrom = null } = areas.get(areaId) ?? {};
  if (validFrom === null || validFrom < NEW_ONLY_FROM) return false;
  return areas.get(id)?.succeededBy.includes(areaId) === true;
}

/** Tells whether an area is one of those, or came after or before one of them. */
function kinOf(areaIds: readonly string[], { areas }: Reference): (id: string) => boolean {
  const comesAfter = (before: string, after: string): boolean =>
    areas.get(before)?.succeededBy.includes(after) === true;
  return (id) => areaIds.some((own) => own === id || comesAfter(id, own) || comesAfter(own, id));
}

/** Did an area end before anything was inspected under the framework of 2023? */
function isEnded(id: string, { areas }: Reference): boolean {
  const { validTo = null } = areas.get(id) ?? {};
  return validTo !== null && validTo < FIRST_OF_NEW;
}

function tellsOutcome(event: EventSentence, cues: EventCues): boolean {
  return findOutcomeCues(wholeOf(event), cues).some(
    ({ row }) => row.priority >= TELLING_PRIORITY && row.outcome !== "same",
  );
}

function wholeOf(event: EventSentence): EventStretch {
  return { event, first: 0, last: event.sentence.tokens.length };
}

/** Stretches about an earlier inspection, and those that go on with it ("Among these were …"). */
function earlierSegments(segments: readonly AreaSegment[], context: DateContext): Set<AreaSegment> {
  const earlier = new Set<AreaSegment>();
  if (context.lastOldYear === 0) return earlier;
  segments.forEach((segment, i) => {
    const before = segments[i - 1];
    const goesOn =
      before !== undefined &&
      earlier.has(before) &&
      (segment.event.wordsByRole.get("continuation") ?? []).some(({ first }) => first === segment.first);
    if (goesOn || isAboutEarlier(segment, context) || opensDemand(segment, segments[i + 1], context))
      earlier.add(segment);
  });
  return earlier;
}
