import type { Framework, OutcomeName } from "../model/extraction.ts";
import { LAST_OLD_YEAR } from "../model/framework-days.ts";
import { countPutRight } from "../numbers/count-put-right.ts";
import { findDates, type ToldDate } from "../numbers/find-dates.ts";
import { listed } from "../text/listed-words.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { AreaSegment } from "./area-segments.ts";
import { isAskedOfOthers } from "./asked-of-others.ts";
import { type DateContext, isTimeOf, type OwnedDate } from "./date-owners.ts";
import { isDeniedStatement } from "./denied-statement.ts";
import { heldWordsOf, isOfInspection, wordsOf, yearsIn } from "./event-text.ts";
import { isOld, isOldFramework, isOldYear, tellsTwoYears } from "./old-years.ts";

/** An inspection before the one that the text is about. */
export interface EarlierInspection {
  readonly framework: Framework;
  readonly outcome: OutcomeName;
  readonly date: ToldDate | null;
}

interface Told {
  readonly segments: readonly AreaSegment[];
  readonly dates: readonly OwnedDate[];
  readonly framework: Framework;
  readonly context: DateContext;
  /** The outcome that stretches tell of an inspection under a framework. */
  readonly outcomeUnder: (framework: Framework, segments: readonly AreaSegment[]) => OutcomeName;
}

/**
 * The earlier inspections that a text tells of, the first of them first: behind a revisit the first inspection, behind a
 * monitoring inspection the one that found failings and those before it, behind one of 2023 on what old years date.
 */
export function findEarlierInspections(told: Told): EarlierInspection[] {
  if (told.framework === "2023-area-send") return [...firstOfOld(told), ...revisitOfOld(told)];
  if (told.framework !== "revisit") return [];
  if (!told.context.isMonitoring) return firstBefore(told);
  const old = [...firstOfOld(told), ...revisitOfOld(told)];
  return [...old, ...failingsBefore(told, old.length > 0)];
}

/** Before a revisit: the inspection that named the weaknesses. */
function firstBefore({ segments, dates, context }: Told): EarlierInspection[] {
  const date = earlierDate(dates);
  const isTold = date !== null || segments.some((segment) => namesFirst(segment) || isOld(segment, context));
  return isTold ? [{ framework: "2016-local-area", outcome: outcomeOf(segments), date }] : [];
}

/** The weaknesses of the first inspection, or "four years ago the area was told to write a statement". */
function namesFirst(segment: AreaSegment): boolean {
  return has(segment, "weakness") || (has(segment, "ago") && has(segment, "demanded"));
}

/** Before a monitoring inspection: the one under the framework of 2023 that found failings; where older ones are told of, only if it is too. */
function failingsBefore({ segments, dates, outcomeUnder }: Told, isOldTold: boolean): EarlierInspection[] {
  const date = earlierDate(dates.filter(({ date: { year } }) => year === null || year > LAST_OLD_YEAR));
  const isTold =
    !isOldTold || date !== null || outcomeUnder("2023-area-send", segments) === "systemic-failings";
  return isTold ? [{ framework: "2023-area-send", outcome: "systemic-failings", date }] : [];
}

/** In a text of 2023 or later: the first inspection, under the framework of 2016. */
function firstOfOld({ segments, dates, context, outcomeUnder }: Told): EarlierInspection[] {
  const told = segments.filter(
    (segment) =>
      tellsFirst(segment, context) ||
      (isOldFramework(segment, context) && outcomeUnder("2016-local-area", [segment]) === "no-wsoa"),
  );
  if (told.length === 0) return [];
  const date = earlierDate(dates.filter(({ date: { year }, isOfReturn }) => !isOfReturn && isOldYear(year)));
  const judged = outcomeUnder("2016-local-area", withNext(told, segments));
  const demanded = outcomeOf(withNext(told, segments));
  const isTold = judged === "no-wsoa" || (demanded === "unknown" && OPINIONS.has(judged));
  return [{ framework: "2016-local-area", outcome: isTold ? judged : demanded, date }];
}

/** What is told of an inspection that asked for nothing. */
const OPINIONS: ReadonlySet<OutcomeName> = new Set(["praised", "improvement-requested"]);

/** In a text of 2023 or later: the revisit, years ago, of an area with a written statement. */
function revisitOfOld({ segments, dates, context, outcomeUnder }: Told): EarlierInspection[] {
  const told = segments.filter(
    (segment, at) =>
      tellsOldRevisit(segment, context) || tellsLaterReturn(segment, segments[at - 1], context),
  );
  if (told.length === 0) return [];
  const date = dates.find(({ date: { year }, isOfReturn }) => isOfReturn && isOldYear(year))?.date ?? null;
  return [{ framework: "revisit", outcome: outcomeUnder("revisit", withNext(told, segments)), date }];
}

/** Stretches with those right after them in their paragraphs that tell no year of their own: "They came back in 2022. Little had changed." */
function withNext(told: readonly AreaSegment[], segments: readonly AreaSegment[]): readonly AreaSegment[] {
  const more = segments.filter((segment, at) => {
    const before = segments[at - 1];
    const { sentence } = segment.event;
    return (
      before !== undefined &&
      told.includes(before) &&
      before.event.sentence.paragraph === sentence.paragraph &&
      !told.includes(segment) &&
      yearsIn(sentence).length === 0 &&
      !has(segment, "visit") &&
      !sentence.tokens.some((token) => OF_NOW.fits(token))
    );
  });
  return more.length === 0 ? told : [...told, ...more];
}

/** What is told of today, behind what was told of then. */
const OF_NOW = new WordForm(
  /^(?:now|new|newest|latest|this|today|yesterday|currently|has|have|is|are|will|must|report|letter)$/,
);

function earlierDate(dates: readonly OwnedDate[]): ToldDate | null {
  const told =
    dates.find(({ owner }) => owner === "earlier") ?? dates.find(({ owner }) => owner === "demand");
  return told?.date ?? null;
}

/** An old year or "years ago" beside a visit, or a written statement, which only the framework of 2016 knew. */
function tellsFirst(segment: AreaSegment, context: DateContext): boolean {
  if (has(segment, "demand")) return true;
  if (has(segment, "monitoring")) return false;
  const isOfOldYear = isOldFramework(segment, context) && !tellsShares(segment);
  const isDated = isOfOldYear || has(segment, "ago");
  const isOfFirst = !tellsOldRevisit(segment, context) || tellsBoth(segment, context);
  if (isOfOldYear && has(segment, "weakness")) return isOfFirst;
  return (
    isDated &&
    isOfFirst &&
    (has(segment, "visit") ||
      has(segment, "demanded") ||
      isJudgedThen(segment) ||
      hadReport(segment) ||
      tellsOldRevisit(segment, context))
  );
}

/** "We had a good report in 2017". */
function hadReport({ event, first, last }: AreaSegment): boolean {
  const tokens = event.sentence.tokens.slice(first, last);
  return tokens.some(
    (token, at) =>
      HAD.fits(token) &&
      OF_WHAT_SORT.fits(tokens[at + REPORT_REACH - 1]) &&
      REPORT.fits(tokens[at + REPORT_REACH]),
  );
}

/** "Had a good report": its place after "had". */
const REPORT_REACH = 3;
const HAD = new WordForm(/^(?:had|got|received|given|handed)$/);
const OF_WHAT_SORT = listed("earlier-inspections: of what sort");
const REPORT = new WordForm(/^(?:report|letter|write-up|inspection|verdict)$/);

/** "In 2018 the borough was praised by inspectors": the year stands before their verdict, and is no figure's. */
function isJudgedThen({ event, first, last }: AreaSegment): boolean {
  if (!isOfInspection(event)) return false;
  const tokens = event.sentence.tokens.slice(first, last);
  return tokens.some(
    (token, at) =>
      (JUDGED.fits(token) && tokens[at + 1]?.norm === "by") ||
      (JUDGES.fits(token) && JUDGED.fits(tokens[at + 1])),
  );
}

const JUDGES = new WordForm(/^(?:inspectors|ofsted|watchdogs?|inspectorates)$/);
const JUDGED = new WordForm(/^(?:praised|criticised|commended|slammed|rebuked|hailed|liked|admired)$/);

const SHARE = new WordForm(/^(?:%|cent|percent)$/);

/** "When inspectors called, 50 per cent were in time, up from 6 per cent in 2022": the year is the figure's. */
function tellsShares({ event, first, last }: AreaSegment): boolean {
  return event.sentence.tokens.slice(first, last).some((token) => SHARE.fits(token));
}

function tellsOldRevisit(segment: AreaSegment, context: DateContext): boolean {
  return isOldFramework(segment, context) && !tellsMonitoring(segment) && has(segment, "revisit");
}

function tellsMonitoring(segment: AreaSegment): boolean {
  return heldWordsOf(segment.event, "monitoring", segment).length > 0;
}

/** "Two years on, the inspectors returned", right after what the first inspection of an old year asked for. */
function tellsLaterReturn(
  segment: AreaSegment,
  before: AreaSegment | undefined,
  context: DateContext,
): boolean {
  if (!before || !isOldFramework(before, context) || !has(before, "demanded")) return false;
  const isLater = has(segment, "ago") && !has(segment, "monitoring");
  return isLater && heldWordsOf(segment.event, "revisit", segment).length > 0;
}

/** What came of an inspection since. */
const GOES_ON = new WordForm(/^(?:progress|since|now)$/);

/** Is the stretch about an earlier inspection and not about what came of it? */
export function isAboutEarlier(segment: AreaSegment, context: DateContext): boolean {
  const { event } = segment;
  if (context.isMonitoring && isOfInspection(event) && tellsOldRevisit(segment, context)) return true;
  // "Two of the four weaknesses in its written statement have been put right" tells of the return.
  if (context.isReturn && countPutRight(event.sentence.tokens, segment)) return false;
  if (!isOfInspection(event)) return tellsDemandThen(segment, context);
  if (!context.isReturn && tellsOldRevisit(segment, context)) return true;
  if (has(segment, "now") || has(segment, "revisit") || has(segment, "since-last")) return false;
  if (goesOn(segment)) return false;
  const tellsEarlier = heldWordsOf(event, "earlier", segment).some(
    ({ first }) =>
      // "Another full inspection within three years": it is an earlier one only where inspectors have come back since.
      (context.isReturn || event.sentence.tokens[first]?.norm !== "full") &&
      !isYearsAfter(event.sentence.tokens, first),
  );
  return tellsEarlier || isOld(segment, context);
}

/** In a late text "they named nine areas of weakness", right before "they asked for a written statement": both are of that time. */
export function opensDemand(
  segment: AreaSegment,
  next: AreaSegment | undefined,
  { isReturn }: DateContext,
): boolean {
  if (isReturn || !next || !has(segment, "demanded") || !has(next, "demand")) return false;
  return segment.event.sentence.paragraph === next.event.sentence.paragraph;
}

/** "It got the lowest mark, seven years after it sailed through its last inspection": what is told first is of now. */
function isYearsAfter(tokens: readonly Token[], earlier: number): boolean {
  for (let at = Math.max(1, earlier - AFTER_REACH); at < earlier; at++)
    if (AFTER.fits(tokens[at]) && SPAN.fits(tokens[at - 1]) && at - 1 > OPENING) return true;
  return false;
}

const AFTER = new WordForm(/^(?:after|since|from|following)$/);
const SPAN = new WordForm(/^(?:years?|months?|decades?)$/);
/** Tokens from "years after" to "its last inspection", and those of a span that opens its sentence ("Just over two years after"). */
const AFTER_REACH = 9;
const OPENING = 4;

/** "Six years ago it was told to write a statement": no inspector is named, and what was found is of that time. */
function tellsDemandThen(segment: AreaSegment, context: DateContext): boolean {
  const isDated = has(segment, "ago") || isOld(segment, context);
  return isDated && has(segment, "demanded") && !has(segment, "late") && !goesOn(segment);
}

/** "Since November 2019, when the area failed": that tells when, not what came since. */
function goesOn({ event, first, last }: AreaSegment): boolean {
  const { tokens } = event.sentence;
  const told = tokens.slice(first, last).filter((token) => GOES_ON.fits(token));
  if (told.length === 0 || told.some(({ norm }) => norm !== "since")) return told.length > 0;
  return !findDates(event.sentence).some((date) => isTimeOf(tokens, date));
}

/** Both the first inspection and the return to it, in one sentence. */
function tellsBoth(segment: AreaSegment, context: DateContext): boolean {
  return tellsTwoYears(segment, context) || (has(segment, "demanded") && has(segment, "ago"));
}

function outcomeOf(segments: readonly AreaSegment[]): OutcomeName {
  const isDemanded = segments.some((segment) =>
    wordsOf(segment.event, "demanded", segment).some(
      (demand) =>
        !isDeniedStatement(segment.event.sentence.tokens, demand) &&
        !isAskedOfOthers(segment.event.sentence.tokens, demand.first),
    ),
  );
  return isDemanded ? "wsoa" : "unknown";
}

function has(segment: AreaSegment, role: Parameters<typeof wordsOf>[1]): boolean {
  return wordsOf(segment.event, role, segment).length > 0;
}
