import { areaName } from "./area-bodies.ts";
import type { AreaScope, Stretch } from "./area-scope.ts";
import { type AreaSegment, cutAreaSegments, scopesOf, stretchesElsewhere } from "./area-segments.ts";
import type { Article } from "./article.ts";
import { dateContextOf } from "./date-context.ts";
import { type DateContext, findOwnedDates, type OwnedDate } from "./date-owners.ts";
import { datesOf } from "./dates-by-name.ts";
import { findEarlierInspections, isAboutEarlier, opensDemand } from "./earlier-inspections.ts";
import type { EventCues } from "./event-cues.ts";
import { type EventSentence, type EventStretch, readEventText, wordsOf, yearsIn } from "./event-text.ts";
import type { ExtractedInspection, Framework, OutcomeName } from "./extraction.ts";
import { findFiguresBeside } from "./figures-beside.ts";
import { findFramework, isLate } from "./find-framework.ts";
import { findOutcome, findOutcomeCues, tellsSame } from "./find-outcome.ts";
import { type ForeignTelling, findForeignTellings } from "./foreign-inspections.ts";
import { findInspectedAreas, findNamings } from "./inspected-areas.ts";
import { findBodiesHeld, namesOfInspectorates } from "./inspection-parties.ts";
import type { Mention } from "./mention.ts";
import type { AreaNaming } from "./namings-in.ts";
import type { Reference } from "./reference.ts";
import { type ResolvedDate, resolveDate } from "./resolve-date.ts";
import { OPPOSITES, withSame } from "./same-result.ts";
import type { Sentence } from "./sentence.ts";
import { tellsOfNow } from "./tells-of-now.ts";
import { WordForm } from "./word-form.ts";

/** What a text tells of inspections. */
export interface FoundInspections {
  readonly inspections: readonly ExtractedInspection[];
  /** Which area each stretch of the text speaks of. */
  readonly scopes: readonly AreaScope[];
  /** Where it speaks of no one of those areas but of others, or of several; UTF-16 offsets, figures and names among them. */
  readonly elsewhere: readonly Stretch[];
}

/** An outcome cue of this priority or more tells that the area was inspected. */
const TELLING_PRIORITY = 50;

/** A stretch in passing has no area of ours and no place of its own. */
const NO_BOUNDS = { start: 0, end: 0, areaIds: [] } as const;

/** The inspections a text tells of: one main inspection an area, and those before it that it tells of. */
export function findInspections(
  sentences: readonly Sentence[],
  article: Article,
  mentions: readonly Mention[],
  reference: Reference,
  cues: EventCues,
): FoundInspections {
  const text = readEventText(sentences, cues);
  const namings = findNamings(mentions, reference);
  const inspected = findInspectedAreas(text, namings, (event) => tellsOutcome(event, cues));
  const areaIds = withoutFormer(inspected, isLate(text, article.published), reference);
  const areas = { inspected: areaIds, isOurs: kinOf(areaIds, reference) };
  const segments = cutAreaSegments(text, namings, areas, (stretch) => findOutcomeCues(stretch, cues));
  const earlier = new Set<AreaSegment>();
  const inspectorates = namesOfInspectorates(mentions, reference);
  const each = areaIds.flatMap((areaId): ExtractedInspection[] => {
    const ours = segments.filter((segment) => segment.areaIds.includes(areaId));
    const framework = findFramework(ours, text, article.published);
    const context = dateContextOf(text, framework, article.published);
    const before = earlierSegments(ours, context);
    for (const segment of before) earlier.add(segment);
    const dates = ours.flatMap((segment) =>
      datesOf(areaId, findOwnedDates(segment, context), segment, namings),
    );
    const now = ours.filter((segment) => !before.has(segment));
    const bodiesUnder = (name: Framework): string[] => findBodiesHeld(mentions, areaId, name, reference);
    const { when, month } = chooseDate(dates, article.published);
    const main: ExtractedInspection = {
      area: areaName(areaId, reference),
      inspectorates,
      framework,
      when,
      month,
      outcome: findOutcome(now, framework, article.kind, cues),
      bodies: bodiesUnder(framework),
      earlier: false,
    };
    const outcomeUnder = (name: Framework, told: readonly AreaSegment[]): OutcomeName =>
      findOutcome(told, name, article.kind, cues);
    const told = findEarlierInspections({ segments: ours, dates, framework, context, outcomeUnder });
    const formerId = formerAreaNamed(areaId, mentions, reference) ?? areaId;
    const area = areaName(formerId, reference);
    const first = told.map(({ date, framework: under, outcome }): ExtractedInspection => {
      const resolved = date ? resolveDate(date, null) : { when: null, month: null };
      const bodies = findBodiesHeld(mentions, formerId, under, reference);
      return { area, inspectorates, framework: under, ...resolved, outcome, bodies, earlier: true };
    });
    const latest = first.at(-1);
    const isOfNow = (main.when ?? main.month) !== null || tellsOfNow(now, main.outcome);
    return latest && !isOfNow ? [{ ...latest, earlier: false }, ...first.slice(0, -1)] : [main, ...first];
  });
  const inspections = withSame(each, segments, reference, cues);
  const main = inspections.find(({ earlier: isBefore }) => !isBefore);
  const beside = findForeignTellings(text, namings, areaIds, cues).flatMap(
    (telling): ExtractedInspection[] => {
      const told = readTelling(telling, main, { text, namings, article }, cues);
      const area = areaName(telling.areaId, reference);
      const bodies = findBodiesHeld(mentions, telling.areaId, told.framework, reference);
      const isTold =
        told.outcome !== "unknown" ||
        (telling.isInspected && ((told.when ?? told.month) !== null || tellsTime(telling.stretch)));
      return isTold ? [{ area, inspectorates, ...told, bodies, earlier: false }] : [];
    },
  );
  return {
    inspections: [...inspections, ...beside],
    scopes: scopesOf(segments, (segment) => earlier.has(segment)),
    elsewhere: stretchesElsewhere(segments, findFiguresBeside(text, namings, areas.isOurs)),
  };
}

/** Is it told in which year, or how long ago? */
function tellsTime(stretch: EventStretch): boolean {
  const { tokens } = stretch.event.sentence;
  const told = tokens.slice(stretch.first, stretch.last);
  const isRelative = told.some((token, at) => TIME.fits(token) && THEN.fits(told[at - 1]));
  return isRelative || yearsIn(stretch.event.sentence, stretch).length > 0;
}

const TIME = new WordForm(/^(?:year|month|week|term|spring|summer|autumn|winter)$/);
const THEN = new WordForm(/^(?:last|this|same)$/);

type Told = Pick<ExtractedInspection, "framework" | "outcome" | "when" | "month">;

interface ReadText {
  readonly text: readonly EventSentence[];
  readonly namings: readonly AreaNaming[];
  readonly article: Article;
}

/** What is told in passing of another area's inspection; `main` is that of the text, whose result may have been the same. */
function readTelling(
  { areaId, areaIds, stretch, more, beside }: ForeignTelling,
  main: ExtractedInspection | undefined,
  { text, namings, article: { published } }: ReadText,
  cues: EventCues,
): Told {
  const segment: AreaSegment = { ...beforeReturn(stretch, cues), ...NO_BOUNDS };
  const result: AreaSegment = beside ? { ...beside.result, ...NO_BOUNDS } : segment;
  const isSame = tellsSame(result, cues) && !contradicts(result, main?.outcome, cues);
  const same = isSame ? main : undefined;
  const framework =
    same?.framework ??
    frameworkTold(result, cues, published) ??
    frameworkThen(stretch) ??
    findFramework([segment], text, published);
  const segments = [result, ...more.map((each): AreaSegment => ({ ...each, ...NO_BOUNDS }))];
  const found = same?.outcome ?? findOutcome(segments, framework, "news", cues);
  const outcome = beside?.isOpposite ? (OPPOSITES.get(found) ?? "unknown") : found;
  const { tokens, end } = stretch.event.sentence;
  const bounds = {
    start: tokens[segment.first]?.start ?? 0,
    end: tokens[segment.last]?.start ?? end,
    areaIds,
  };
  const owned = findOwnedDates(segment, dateContextOf(text, framework, published));
  const dates = datesOf(areaId, owned, { ...segment, ...bounds }, namings);
  return { framework, outcome, ...chooseDate(dates, published) };
}

/** "Kent was told to write its own statement" after an area that was not: its result is its own. */
function contradicts(stretch: EventStretch, outcome: OutcomeName | undefined, cues: EventCues): boolean {
  return findOutcomeCues(stretch, cues).some(
    ({ row }) => row.outcome === "wsoa" && row.priority >= FIRM_PRIORITY && outcome !== "wsoa",
  );
}

/** "Kent, which was criticised in 2019, has since been revisited": the result is that of the inspection before. */
function beforeReturn(stretch: EventStretch, cues: EventCues): EventStretch {
  const { tokens } = stretch.event.sentence;
  const since = wordsOf(stretch.event, "revisit", stretch).find(({ first }) =>
    tokens.slice(Math.max(stretch.first, first - SINCE_REACH), first).some(({ norm }) => norm === "since"),
  );
  if (!since) return stretch;
  const before = { ...stretch, last: since.first };
  return findOutcomeCues(before, cues).length > 0 ? before : stretch;
}

/** Words between "since" and what came: "since been", "since then been". */
const SINCE_REACH = 3;

/** A result of this priority or more tells by itself under which framework: only that of 2016 knew written statements. */
const FIRM_PRIORITY = 80;

function frameworkTold(stretch: EventStretch, cues: EventCues, published: string | null): Framework | null {
  const isBeforeNew = published !== null && published < FIRST_OF_NEW;
  for (const { row } of findOutcomeCues(stretch, cues)) {
    if (isBeforeNew && row.framework === "2023-area-send") continue;
    if (row.framework !== "any" && row.priority >= FIRM_PRIORITY) return row.framework;
  }
  return null;
}

/** The last year of inspections under the framework of 2016. */
const LAST_OLD_YEAR = 2022;

/** What is told of an old year alone was under the framework of that time. */
function frameworkThen(stretch: EventStretch): Framework | null {
  const years = yearsIn(stretch.event.sentence, stretch);
  return years.length > 0 && Math.max(...years) <= LAST_OLD_YEAR ? "2016-local-area" : null;
}

/** The first day of inspections under the framework of 2023. */
const FIRST_OF_NEW = "2023-01-01";
/** The first day that nothing but the framework of 2023 was in force. */
const NEW_FROM = "2023-04-01";

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
  if (validFrom === null || validFrom < NEW_FROM) return false;
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

/** The date of the visit: told beside a visit before told beside an inspectorate, with its year before without, the finer. */
function chooseDate(dates: readonly OwnedDate[], published: string | null): ResolvedDate {
  const resolved = dates
    .filter(({ owner }) => owner === "main")
    .map(({ date, isOfVisit }) => ({ ...resolveDate(date, published), isOfVisit }))
    .filter(({ when, month }) => when !== null || month !== null);
  const [best] = [...resolved].sort(
    (a, b) => Number(b.isOfVisit) - Number(a.isOfVisit) || Number(b.when !== null) - Number(a.when !== null),
  );
  if (!best) return { when: null, month: null };
  const finer = resolved.find(({ when }) => best.when !== null && when?.startsWith(`${best.when}-`));
  return { when: finer?.when ?? best.when, month: best.month };
}
