import type { Article } from "../model/article.ts";
import type { ExtractedInspection, Framework, OutcomeName } from "../model/extraction.ts";
import { FIRST_OF_NEW, LAST_OLD_YEAR } from "../model/framework-days.ts";
import type { AreaNaming } from "../model/namings-in.ts";
import type { EventCues } from "../tables/event-cues.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { AreaSegment } from "./area-segments.ts";
import { chooseDate } from "./choose-date.ts";
import { type DateContext, findOwnedDates } from "./date-owners.ts";
import { datesOf } from "./dates-by-name.ts";
import { type EventSentence, type EventStretch, heldWordsOf, wordsOf, yearsIn } from "./event-text.ts";
import { findFramework } from "./find-framework.ts";
import { echoTold, findOutcome, findOutcomeCues } from "./find-outcome.ts";
import type { ForeignTelling } from "./foreign-inspections.ts";
import { byEcho, OPPOSITES } from "./same-result.ts";

/** A stretch in passing has no area of ours and no place of its own. */
const NO_BOUNDS = { start: 0, end: 0, areaIds: [], isTelling: true } as const;

/** Is it told in which year, or how long ago? */
export function tellsTime(stretch: EventStretch): boolean {
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
export function readTelling(
  { areaId, areaIds, stretch, more, beside }: ForeignTelling,
  main: ExtractedInspection | undefined,
  { text, namings, article: { published } }: ReadText,
  cues: EventCues,
): Told {
  const segment: AreaSegment = { ...beforeReturn(stretch, cues), ...NO_BOUNDS };
  const result: AreaSegment = beside ? { ...beside.result, ...NO_BOUNDS } : segment;
  const echo = echoTold(result, cues);
  // An order to write a plan was of one framework alone.
  const isOrder = echo === "same" && contradicts(result, main?.outcome, cues);
  const same = echo && !isOrder ? main : undefined;
  const framework =
    same?.framework ??
    (isOrder ? "2016-local-area" : null) ??
    frameworkTold(result, cues, published) ??
    frameworkThen(stretch) ??
    findFramework([segment], text, published);
  const segments = [result, ...more.map((each): AreaSegment => ({ ...each, ...NO_BOUNDS }))];
  const told = findOutcome(segments, framework, "news", cues);
  const ordered = isOrder && told === "unknown" ? "wsoa" : told;
  const found = same && echo ? byEcho(same.outcome, echo) : ordered;
  const outcome = beside?.isOpposite ? (OPPOSITES.get(found) ?? "unknown") : found;
  const { tokens, end } = stretch.event.sentence;
  const bounds = {
    start: tokens[segment.first]?.start ?? 0,
    end: tokens[segment.last]?.start ?? end,
    areaIds,
  };
  const owned = findOwnedDates(segment, NOTHING_BEFORE);
  const dates = datesOf(areaId, owned, { ...segment, ...bounds }, namings);
  return { framework, outcome, ...chooseDate(dates, published) };
}

/** "Kent was told to write its own statement", "was given a similar order" after an area that was not: its result is its own. */
function contradicts(stretch: EventStretch, outcome: OutcomeName | undefined, cues: EventCues): boolean {
  if (outcome === "wsoa") return false;
  const { tokens } = stretch.event.sentence;
  return findOutcomeCues(stretch, cues).some(
    ({ row, first, last }) =>
      (row.outcome === "wsoa" && row.priority >= OF_ONE_FRAMEWORK) ||
      (row.outcome === "same" && outcome !== "no-wsoa" && tellsOrder(tokens, first, last)),
  );
}

function tellsOrder(tokens: readonly Token[], first: number, last: number): boolean {
  return tokens.slice(first, last).some((token) => ORDER.fits(token));
}

const ORDER = new WordForm(/^(?:orders?|instructions?|plans?|statements?)$/);

/** What is told in passing of a place is dated as it is told: nothing before it is. */
const NOTHING_BEFORE: DateContext = { lastOldYear: 0, isReturn: false };

/** "Kent was told to write one in 2016, and when inspectors returned in 2019 all was well": two inspections, each with its result. */
export function tellingsByReturn(telling: ForeignTelling, cues: EventCues): ForeignTelling[] {
  const { stretch, beside } = telling;
  const [back] = heldWordsOf(stretch.event, "revisit", stretch);
  if (!back || beside) return [telling];
  const { tokens } = stretch.event.sentence;
  const comma = tokens.findLastIndex(({ norm }, at) => at < back.first && norm === ",");
  if (comma <= stretch.first || back.first - comma > RETURN_REACH) return [telling];
  const before = { ...stretch, last: comma };
  const after = { ...stretch, first: comma + 1 };
  const isResult = ({ row }: { row: { priority: number } }): boolean => row.priority >= OF_ONE_FRAMEWORK;
  if (![before, after].every((part) => findOutcomeCues(part, cues).some(isResult))) return [telling];
  return [
    { ...telling, stretch: before, more: [] },
    { ...telling, stretch: after },
  ];
}

/** Tokens from a comma to "returned": ", and when inspectors returned". */
const RETURN_REACH = 6;

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
const OF_ONE_FRAMEWORK = 80;
/** Progress that is too little is told of a return alone. */
const FIRM_OF_RETURN = 70;

function frameworkTold(stretch: EventStretch, cues: EventCues, published: string | null): Framework | null {
  const isBeforeNew = published !== null && published < FIRST_OF_NEW;
  const isBeforeReturns = yearsIn(stretch.event.sentence, stretch).some(
    (year) => year < FIRST_YEAR_OF_RETURNS,
  );
  for (const { row } of findOutcomeCues(stretch, cues)) {
    if (isBeforeNew && row.framework === "2023-area-send") continue;
    if (isBeforeReturns && row.framework === "revisit") continue;
    const least = row.framework === "revisit" ? FIRM_OF_RETURN : OF_ONE_FRAMEWORK;
    if (row.framework !== "any" && row.priority >= least) return row.framework;
  }
  return null;
}

/** Nobody was revisited before. */
const FIRST_YEAR_OF_RETURNS = 2018;

/** What is told of an old year alone was under the framework of that time. */
function frameworkThen(stretch: EventStretch): Framework | null {
  const years = yearsIn(stretch.event.sentence, stretch);
  return years.length > 0 && Math.max(...years) <= LAST_OLD_YEAR ? "2016-local-area" : null;
}
