import { findDates, type ToldDate } from "../numbers/find-dates.ts";
import type { EventRole } from "../tables/event-cues.ts";
import { listed } from "../text/listed-words.ts";
import { overlaps, type TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { AreaSegment } from "./area-segments.ts";
import { tellsDemandThen } from "./demand-then.ts";
import { type EventSentence, heldWordsOf, wordsOf } from "./event-text.ts";

/** A date with what it dates: the visit itself, an earlier one, or the demand for a written statement. */
export interface OwnedDate {
  readonly date: ToldDate;
  readonly owner: "main" | "earlier" | "demand";
  /** Told beside a word for visiting, not just beside the name of an inspectorate. */
  readonly isOfVisit: boolean;
  /** Of an earlier date: told beside a word for coming back ("a return visit in 2021"). */
  readonly isOfReturn: boolean;
  /** Is it told beside a word for coming back, whichever it dates? */
  readonly isNow?: boolean;
  /** Is it the day on which inspectors came back to the area, or held a monitoring inspection of it? */
  readonly isOfComingBack?: boolean;
}

/** Which years are too old for the inspection the text is about. */
export interface DateContext {
  /** Dates up to this year belong to an earlier inspection. */
  readonly lastOldYear: number;
  /** Does the text tell of a return ("follows an inspection in May" is then an earlier one)? */
  readonly isReturn: boolean;
  /** Is it on a monitoring inspection, which came years after any revisit? */
  readonly isMonitoring?: boolean;
  /** Does the sentence come right behind one on a monitoring inspection ("It took place in May")? */
  readonly isBehindMonitoring?: boolean;
  /** Does any word of the sentence tell of an inspection, or of what one found? */
  readonly isTold?: boolean;
}

/** The roles that can own a date, the stronger first where two end at one word. */
const OWNERS = ["deadline", "earlier", "published", "demand", "now", "visit", "inspectorate", "cut"] as const;
type Owner = (typeof OWNERS)[number];

/** Tokens between a date and the word that owns it after it, at the most. */
const AFTER_REACH = 12;

/** A sentence with more dates than this is a table; the rest date nothing. */
const MOST_DATES = 20;

interface OwnerCue {
  readonly owner: Owner;
  readonly first: number;
  readonly last: number;
  /** Of `earlier`: it is so as written statements are of an inspection before ("told to draw up a written statement"). */
  readonly isDemand: boolean;
  /** "Inspection", and not "inspectors came". */
  readonly isNoun: boolean;
  /** Of `now`: inspectors did come back to the area ("returned to Kent", "a monitoring inspection", and not "returned to school", "the latest report"). */
  readonly isComingBack: boolean;
}

/** The dates of a stretch that date an inspection, in order; dates of letters, deadlines and anything else are left out. */
export function findOwnedDates({ event, first, last }: AreaSegment, context: DateContext): OwnedDate[] {
  const dates = findDates(event.sentence)
    .filter((date) => date.first >= first && date.first < last && !isOfSomebody(event.sentence.tokens, date))
    .filter((date) => !isToCome(event, date))
    .slice(0, MOST_DATES);
  if (dates.length === 0) return [];
  const cues = ownerCues(event, context);
  const isOfFirst = context.isReturn && dates.length === 1 && tellsDemandThen(event);
  return dates
    .flatMap((date): OwnedDate[] => {
      const { tokens } = event.sentence;
      if (isOfName(tokens, date) && OF_RESULT.some((role) => event.wordsByRole.has(role)))
        return [
          { date, owner: isOld(date, context) ? "earlier" : "main", isOfVisit: true, isOfReturn: false },
        ];
      const isTime = isTimeOf(tokens, date);
      const owners = (isTime ? withoutSince(cues, date) : cues).filter((cue) => isTheirs(tokens, cue, date));
      const owned = ownDate(date, beginOf(tokens, date), owners, {
        ...context,
        isReturn: context.isReturn || isTime,
        isTold: TOLD.some((role) => event.wordsByRole.has(role)),
        isBehindMonitoring: context.isBehindMonitoring === true && !isOfOthers(event) && !isOfOne(event),
      });
      return owned ? [owned] : [];
    })
    .map((owned) => (isOfFirst ? { ...owned, owner: "earlier", isOfReturn: false } : owned));
}

/** What opens a clause on somebody else, or what was said: "heard that the helpline | closed in June". */
const TURNS = new WordForm(/^(?:that|which|who|whose|whom|where|whether|how|because|said|says)$/);
const WHO = new WordForm(/^(?:who|whose|which)$/);
/** Tokens after which another may do what follows "and": "Ofsted gave it a list of things to do and parents protested in July". */
const OWN_REACH = 8;

/** Inspectors named before a date came then, where nothing between tells of others: "Ofsted and the CQC spent a week there in May". */
function isTheirs(tokens: readonly Token[], { owner, last }: OwnerCue, date: TokenRange): boolean {
  if (owner !== "inspectorate") return true;
  // "Inspectors, who returned in May".
  const from = WHO.fits(tokens[last]) || WHO.fits(tokens[last + 1]) ? last + 2 : last;
  for (let at = from; at < date.first; at++)
    if (TURNS.fits(tokens[at]) || (isLink(tokens, at) && date.first - last > OWN_REACH)) return false;
  return true;
}

/** "Widespread and/or systemic" is no turn to another. */
function isLink(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.norm === "and" && tokens[at + 1]?.norm !== "/";
}

/** "In 2018 serious weaknesses came to light", and not "her son was diagnosed in 2018": some word tells of an inspection or what it found. */
const TOLD = ["visit", "inspectorate", "weakness", "demanded", "demand", "earlier", "revisit"] as const;
/** What befalls a child or somebody in office: "a boy who was referred | in September 2019". */
const BEFELL = listed("date-owners: befell");
const WHEN = new WordForm(/^(?:in|on|since|from|during|back|early|late|mid|last|-)$/);

function isOfSomebody(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  if (isTimeOf(tokens, { first, last })) return false;
  let at = first - 1;
  while (at > first - 4 && WHEN.fits(tokens[at])) at--;
  return BEFELL.fits(tokens[at]);
}

/** "Inspections resume this month", "they will from this month be told": what only begins dates nothing that was seen. */
function isToCome({ sentence: { tokens }, wordsByRole }: EventSentence, date: ToldDate): boolean {
  if (date.relative !== "this-month") return false;
  return (
    wordsByRole.has("future") || BEGINS.fits(tokens[date.first - 1]) || BEGINS.fits(tokens[date.first - 2])
  );
}

const BEGINS = new WordForm(/^(?:from|resumes?|begins?|starts?|restarts?)$/);

/** Roles of words that tell what was found: beside them a date in brackets after a name is the visit's. */
const OF_RESULT = ["visit", "weakness", "demanded"] as const;
const NO_NAME = listed("date-owners: no name", /^[)"]$/);

/** "Kent (May 2018) and Medway (June 2018) were found to have serious weaknesses": the date of the one named. */
function isOfName(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  const name = tokens[first - 2];
  const isInBrackets = tokens[first - 1]?.norm === "(" && tokens[last]?.norm === ")";
  return isInBrackets && name?.isCapital === true && !NO_NAME.fits(name);
}

function isOld({ year }: ToldDate, { lastOldYear }: DateContext): boolean {
  return year !== null && year <= lastOldYear;
}

/** "Since November 2019, when the area failed its inspection": that is its date, and no deadline. */
export function isTimeOf(tokens: readonly Token[], { last }: TokenRange): boolean {
  return tokens[tokens[last]?.norm === "," ? last + 1 : last]?.norm === "when";
}

function withoutSince(cues: readonly OwnerCue[], date: ToldDate): OwnerCue[] {
  return cues.filter(({ owner, last }) => owner !== "deadline" || last < date.first - 1 || last > date.first);
}

function ownerCues(event: EventSentence, { isReturn }: DateContext): OwnerCue[] {
  const { tokens } = event.sentence;
  const demands = new Set(wordsOf(event, "demanded").map(({ first }) => first));
  const returns = isReturn && !isOfOthers(event) ? RETURNS.flatMap((role) => heldWordsOf(event, role)) : [];
  const cues = OWNERS.flatMap((owner) =>
    wordsOf(event, owner satisfies EventRole)
      // A full inspection is an earlier one where inspectors come back, and else the one that the text is about.
      .filter(({ first }) => owner !== "earlier" || isReturn || tokens[first]?.norm !== "full")
      .map((word): OwnerCue => {
        const { first, last } = word;
        const isComingBack = owner === "now" && returns.some((other) => overlaps(word, other));
        const isNoun = INSPECTION.fits(tokens[first]);
        return { owner, first, last, isDemand: demands.has(first), isNoun, isComingBack };
      }),
  );
  return cues
    .filter((cue) => !isMeetingOfVisit(cue, cues, tokens))
    .sort((a, b) => a.last - b.last || OWNERS.indexOf(b.owner) - OWNERS.indexOf(a.owner));
}

/** "Five days of meetings in December" are the visit's, and no councillors' meeting. */
function isMeetingOfVisit(cue: OwnerCue, cues: readonly OwnerCue[], tokens: readonly Token[]): boolean {
  if (cue.owner !== "published" || !MEETINGS.fits(tokens[cue.first])) return false;
  return cues.some(({ owner, first, last }) => owner === "visit" && first < cue.first && last > cue.first);
}

const MEETINGS = new WordForm(/^meetings?$/);

const INSPECTION = new WordForm(/^(?:inspections?|visits?)$/);
/** Roles of words that tell of coming back to an area. */
const RETURNS = ["revisit", "monitoring"] as const;

/** "A second inspection of the hospital", "a monitoring visit by the Department for Education": it is not inspectors who came back to an area. */
function isOfOthers(event: EventSentence): boolean {
  return event.sentence.tokens.some(
    (token) => OF_PLACE.fits(token) || (OFFICIALS.fits(token) && !event.wordsByRole.has("inspectorate")),
  );
}

/** One inspectorate alone, who may have come for something else ("Ofsted visited in May"). */
function isOfOne({ wordsByRole }: EventSentence): boolean {
  return wordsByRole.has("ofsted") !== wordsByRole.has("cqc");
}

const OF_PLACE = listed("date-owners: of place");
const OFFICIALS = listed("date-owners: officials");

/** Where the words for a date begin: "by the end of May", "since early May". */
function beginOf(tokens: readonly Token[], { first }: TokenRange): number {
  let from = first;
  while (PART_OF_MONTH.fits(tokens[from - 1])) from--;
  return from;
}

const PART_OF_MONTH = listed("date-owners: part of month");

function ownDate(
  date: ToldDate,
  from: number,
  cues: readonly OwnerCue[],
  context: DateContext,
): OwnedDate | null {
  const before = cues.filter((cue) => cue.last <= date.first && cue.owner !== "cut");
  const isOfOld = isOld(date, context);
  if (before.some((cue) => cue.owner === "deadline" && cue.last >= from - 1)) {
    // "They returned, and by May 2021 all was well": what had come about by an old date was seen then.
    const isOfReturn = isOfOld && before.some(({ owner }) => owner === "now");
    return isOfReturn ? { date, owner: "earlier", isOfVisit: false, isOfReturn } : null;
  }
  const nearest = before.filter(({ owner }) => owner !== "deadline").at(-1);
  // "Asked for a statement after its September 2021 inspection": the date is part of the name.
  const named = cues.find(({ owner, isNoun, first }) => owner === "visit" && isNoun && first === date.last);
  const cue = named ?? nearest ?? cueAfter(date, cues);
  if (!cue && isOfOld && context.isTold !== false)
    return { date, owner: "earlier", isOfVisit: false, isOfReturn: false };
  if (!cue || cue.owner === "published") return null;
  if (cue.owner === "demand") return { date, owner: "demand", isOfVisit: false, isOfReturn: false };
  const isEarlier = isOfOld || tellsEarlier(cue, cues, context);
  return {
    date,
    owner: isEarlier ? "earlier" : "main",
    isOfVisit: cue.owner !== "inspectorate",
    isOfReturn: isEarlier && cue.owner === "now",
    isNow: cue.owner === "now",
    isOfComingBack: tellsComingBack(cue, cues, context),
  };
}

/** "In May inspectors visited": the first cue after the date. */
function cueAfter(date: ToldDate, cues: readonly OwnerCue[]): OwnerCue | undefined {
  const after = cues.filter(
    ({ owner, first }) =>
      first >= date.last && first - date.last <= AFTER_REACH && owner !== "deadline" && owner !== "cut",
  );
  const first = Math.min(...after.map((cue) => cue.first));
  const near = after.filter((cue) => cue.first - first <= 3);
  const visit = near.find(({ owner }) => owner === "visit");
  // "In May they came back": a visit, and the return.
  const back = visit && near.find((cue) => cue.owner === "now" && overlaps(cue, visit));
  return near.find(({ owner }) => owner === "earlier") ?? back ?? visit ?? near[0];
}

/** Walks back from the owning word: "the first inspection, which took place in May" is the first one's date. */
function tellsEarlier(cue: OwnerCue, cues: readonly OwnerCue[], { isReturn }: DateContext): boolean {
  if (cue.owner === "earlier") return true;
  if (cue.owner === "now") return false;
  const back = cues.filter((other) => other.last <= cue.last && other !== cue).reverse();
  const turn = back.find(({ owner }) => owner === "earlier" || owner === "now" || owner === "cut");
  // Where the text tells of no return, the statement was demanded after this inspection.
  if (turn?.owner !== "cut") return turn?.owner === "earlier" && (isReturn || !turn.isDemand);
  return isReturn && back.some(({ owner, last }) => owner === "now" && last <= turn.first);
}

/** What may stand between an inspection and its verb: "by Ofsted and the CQC". */
const IS_OF_NOUN: ReadonlySet<Owner> = new Set(["inspectorate", "deadline"]);

/** "Inspectors returned in May", "a monitoring inspection by Ofsted and the CQC was carried out in May". */
function tellsComingBack(
  cue: OwnerCue,
  cues: readonly OwnerCue[],
  { isBehindMonitoring }: DateContext,
): boolean {
  if (cue.owner !== "visit") return cue.isComingBack;
  if (isBehindMonitoring === true) return true;
  const before = cues.filter(({ owner, last }) => last <= cue.first && !IS_OF_NOUN.has(owner));
  const isWithin = cues.some((other) => other.isComingBack && overlaps(other, cue));
  const noun = before.findLast(({ owner }) => owner !== "visit");
  const other = before.findLast((each) => !(noun && overlaps(each, noun)));
  return isWithin || (noun?.isComingBack === true && !(other && other.first > noun.last));
}
