import type { Framework } from "../model/extraction.ts";
import { NEW_ONLY_FROM } from "../model/framework-days.ts";
import { countPutRight } from "../numbers/count-put-right.ts";
import type { EventRole } from "../tables/event-cues.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import {
  type EventSentence,
  type EventStretch,
  heldWordsOf,
  isOfInspection,
  wordsOf,
  yearsIn,
} from "./event-text.ts";

/** Publications under the framework of 2023 began on this day; a little later none under that of 2016 came out any more. */
const LATE_FROM = "2023-02-01";
/** Revisits were told of from this day. */
const REVISITS_FROM = "2018-11-01";
const LATE_YEAR = 2023;
const LEAD_SENTENCES = 3;

/** Under which framework the inspection was that these stretches of the text are about. */
export function findFramework(
  about: readonly EventStretch[],
  text: readonly EventSentence[],
  published: string | null,
): Framework {
  const ours = about.filter(({ event }) => !event.isNational);
  const isRevisit = tellsRevisit(ours);
  if (isLate(text, published)) {
    const isMonitoring = ours.some((stretch) => tellsMonitoring(stretch, published));
    const isOfOld = published === null || published < NEW_ONLY_FROM || isLateNews(text, published);
    const isOldRevisit =
      isRevisit && ((isOfOld && countRows(text, "late") === 0) || tellsPlanOfReturn(text, published));
    return isMonitoring || isOldRevisit ? "revisit" : "2023-area-send";
  }
  const canBeRevisit = published === null || published >= REVISITS_FROM;
  return isRevisit && canBeRevisit ? "revisit" : "2016-local-area";
}

/** Until this day news of the last revisits was still printed, in the words of their time. */
const LATE_NEWS_UNTIL = "2023-07-01";

function isLateNews(text: readonly EventSentence[], published: string): boolean {
  return published < LATE_NEWS_UNTIL && countRows(text, "early") > 0;
}

/** A plan that came of a revisit, told where the text opens: "the accelerated progress plan has been lifted". */
function tellsPlanOfReturn(text: readonly EventSentence[], published: string | null): boolean {
  const yearNow = Number((published ?? "9999").slice(0, 4));
  // What was seen since under the framework of 2023 is what the text is about.
  if (
    text.some(
      (event) =>
        isOfInspection(event) &&
        !event.wordsByRole.has("future") &&
        yearsIn(event.sentence).some((year) => year >= LATE_YEAR && year <= yearNow),
    )
  )
    return false;
  const opening = text.slice(0, PLAN_SENTENCES);
  const named = opening.filter((event) =>
    wordsOf(event, "revisit").some(({ first }) => event.sentence.tokens[first]?.norm === "accelerated"),
  );
  const isTold =
    named.some(({ sentence }) => LIFTED.fitsAny(sentence.tokens, 0, sentence.tokens.length)) ||
    (named.length > 0 && opening.some(({ sentence }) => tellsLiftedByOfficials(sentence.tokens)));
  // "It will be inspected again under the new rules" is of no inspection yet.
  const isOfOpening = ({ place, wordsByRole }: EventSentence): boolean =>
    place < OPENING_SENTENCES && !wordsByRole.has("future");
  return isTold && countRows(text.filter(isOfOpening), "late") === 0;
}

/** "Officials from the Department for Education say that it can be closed": those end such a plan, and no inspection does. */
function tellsLiftedByOfficials(tokens: readonly Token[]): boolean {
  return LIFTED.fitsAny(tokens, 0, tokens.length) && OFFICIALS.fitsAny(tokens, 0, tokens.length);
}

const OFFICIALS = new WordForm(/^(?:department|dfe|ministers?|government|whitehall)$/);
const LIFTED = listed("find-framework: lifted");

const PLAN_SENTENCES = 8;

/** Sentences within which a text says why inspectors came. */
const OPENING_SENTENCES = 12;

/** Is it told that a monitoring inspection was held: where the text begins, or soon after with who came, and no year long past? */
function tellsMonitoring(stretch: EventStretch, published: string | null): boolean {
  const { event } = stretch;
  if (heldWordsOf(event, "monitoring", stretch).length === 0) return false;
  if (event.place < LEAD_SENTENCES) return true;
  if (event.place >= OPENING_SENTENCES || wordsOf(event, "earlier", stretch).length > 0) return false;
  const lastYear = Number((published ?? "2000").slice(0, 4)) - 1;
  const isOld = yearsIn(event.sentence, stretch).some((year) => year < lastYear);
  return (
    !isOld && wordsOf(event, "ofsted", stretch).length + wordsOf(event, "inspectorate", stretch).length > 0
  );
}

/** A late year told weighs as much as this many words of the time: a plan may run to a year to come. */
const WEIGHT_OF_A_YEAR = 2;
/** Words of the old time stand in late texts too, where they tell what went before; those of the new time in no early one. */
const WEIGHT_OF_LATE = 2;

/** Of the time of area partnerships and boards: by its date, else by the years and words it tells. */
export function isLate(text: readonly EventSentence[], published: string | null): boolean {
  if (published !== null && published < LATE_FROM) return false;
  if (published !== null && published >= NEW_ONLY_FROM) return true;
  if (published !== null) return countRows(text, "late") >= countRows(text, "early");
  const tellsYear = text.some(({ sentence }) => tellsLateYear(sentence));
  const certain = WEIGHT_OF_LATE * countRows(text, "late") + (tellsYear ? WEIGHT_OF_A_YEAR : 0);
  const late = certain + countRows(text, "late-body");
  const early = countRows(text, "early");
  return late > early;
}

/** A year that something is due by ("by October 2025") is not the text's own. Tokens before it. */
const DUE_REACH = 3;
const DUE = new WordForm(/^(?:by|until|before)$/);

function tellsLateYear(sentence: Sentence): boolean {
  const { tokens } = sentence;
  return tokens.some(
    ({ kind }, at) =>
      kind === "number" &&
      yearsIn(sentence, { first: at, last: at + 1 }).some((year) => year >= LATE_YEAR) &&
      !tokens.slice(Math.max(0, at - DUE_REACH), at).some((before) => DUE.fits(before)),
  );
}

/** One certain word of a revisit that was held, or two softer ones. */
function tellsRevisit(about: readonly EventStretch[]): boolean {
  const soft = new Set<number>();
  let isCounted = false;
  for (const stretch of about) {
    if (heldWordsOf(stretch.event, "revisit", stretch).length > 0) return true;
    if (wordsOf(stretch.event, "since-last", stretch).length > 0) return true;
    for (const { rank } of heldWordsOf(stretch.event, "revisit-soft", stretch)) soft.add(rank);
    const counted = countPutRight(stretch.event.sentence.tokens, stretch);
    if (counted?.isOfWeaknesses) return true;
    isCounted ||= counted !== null;
  }
  return soft.size + Number(isCounted) > 1;
}

/** How many different rows of a role stand in the text. */
function countRows(text: readonly EventSentence[], role: EventRole): number {
  const ranks = new Set<number>();
  for (const event of text) for (const { rank } of wordsOf(event, role)) ranks.add(rank);
  return ranks.size;
}
