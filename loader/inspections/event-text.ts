import { groupBy } from "../../cypher/group-by.ts";
import { findDates } from "../numbers/find-dates.ts";
import type { PatternMatch } from "../patterns/pattern-set.ts";
import type { EventCues, EventRole, EventWordRow, OutcomeCueRow } from "../tables/event-cues.ts";
import { type Sentence, TELLING_ROLES } from "../text/sentence.ts";
import { overlaps, type TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

/** A sentence with the event words that stand in it. */
export interface EventSentence {
  readonly sentence: Sentence;
  /** Its number among the sentences that are read: headline, lead and body. */
  readonly place: number;
  readonly wordsByRole: ReadonlyMap<EventRole, readonly PatternMatch<EventWordRow>[]>;
  /** Does it tell a share of all areas ("30 of the 68 areas") rather than of one? */
  readonly isNational: boolean;
  /** The words of the sentence after it, which may say what came of what it only feared: "None was asked for." */
  readonly following?: readonly Token[];
}

/** A sentence or a part of one. */
export interface EventStretch extends TokenRange {
  readonly event: EventSentence;
}

/** The text that was read last. */
let known: {
  readonly sentences: readonly Sentence[];
  readonly cues: EventCues;
  readonly text: readonly EventSentence[];
} | null = null;

/**
 * The sentences that tell something of an area inspection (no bylines, captions, furniture, nor grades that other inspections gave in
 * passing), with their event words; several stages ask for those of one text, which is read once.
 */
export function readEventText(sentences: readonly Sentence[], cues: EventCues): readonly EventSentence[] {
  if (known?.sentences === sentences && known.cues === cues) return known.text;
  const text = markSentences(sentences, cues);
  known = { sentences, cues, text };
  return text;
}

/** Is it read at all: no byline, caption or furniture? */
export function isTelling({ role, tokens }: Sentence): boolean {
  return TELLING_ROLES.has(role) && tokens.length > 0;
}

function markSentences(sentences: readonly Sentence[], cues: EventCues): EventSentence[] {
  const text: EventSentence[] = [];
  for (const [at, sentence] of sentences.entries()) {
    if (!isTelling(sentence)) continue;
    const event = withoutGraded(markSentence(sentence, text.length, cues), cues);
    const following = sentences[at + 1]?.tokens;
    if (event) text.push(following ? { ...event, following } : event);
  }
  return text;
}

function markSentence(sentence: Sentence, place: number, cues: EventCues): EventSentence {
  const words = cues.words.find(sentence.tokens);
  const wordsByRole = words.length === 0 ? NO_ROLES : groupBy(words, roleOf);
  const isNational =
    wordsByRole.has("national") &&
    !wordsByRole.has("part-of-national") &&
    !(wordsByRole.get("national") ?? NO_WORDS).every(({ first }) => isInAside(sentence.tokens, first));
  return { sentence, place, wordsByRole, isNational };
}

/**
 * Without the grade that another inspection gave: what comes in a clause before it stays where it tells an area inspection and the grade has
 * a date or inspectors of its own ("they demanded a statement, and in May Ofsted rated its children's services good"); null where nothing
 * does, as "Ofsted visited in May, and rated its children's services good" tells when that other inspection was.
 */
function withoutGraded(event: EventSentence, cues: EventCues): EventSentence | null {
  const graded = wordsOf(event, "graded")[0];
  if (!graded) return event;
  const { sentence, place } = event;
  const { tokens } = sentence;
  const cut = tokens.findLastIndex(
    ({ norm }, at) => at < graded.first && (norm === ";" || (norm === "," && JOINS.fits(tokens[at + 1]))),
  );
  const mark = tokens[cut];
  if (!mark) return afterGraded(event, graded.last, cues);
  if (!isOfItsOwn(event, cut)) return null;
  const before = markSentence({ ...sentence, tokens: tokens.slice(0, cut), end: mark.start }, place, cues);
  return tellsOfInspection(before) && tellsResult(before, cues) ? before : null;
}

/** "Days after its children's services were rated inadequate, | Ofsted and the CQC have told Bury to act on SEND". */
function afterGraded(
  { sentence, place }: EventSentence,
  from: number,
  cues: EventCues,
): EventSentence | null {
  const comma = sentence.tokens.findIndex(({ norm }, at) => at >= from && norm === ",");
  const next = sentence.tokens[comma + 1];
  if (comma < 0 || !next) return null;
  const tokens = sentence.tokens.slice(comma + 1);
  const after = markSentence({ ...sentence, tokens, start: next.start }, place, cues);
  return after.wordsByRole.has("ofsted") && after.wordsByRole.has("cqc") ? after : null;
}

/** Does what a sentence tells from a token on have inspectors or a date of its own? */
function isOfItsOwn(event: EventSentence, first: number): boolean {
  const { tokens } = event.sentence;
  const range = { first, last: tokens.length };
  if (wordsOf(event, "inspectorate", range).length > 0) return true;
  return yearsIn(event.sentence, range).length > 0 || findDates({ tokens: tokens.slice(first) }).length > 0;
}

/** Does it tell a result that only area inspections have, or that both inspectorates came? */
function tellsResult({ sentence, wordsByRole }: EventSentence, cues: EventCues): boolean {
  if (wordsByRole.has("ofsted") && wordsByRole.has("cqc")) return true;
  return (
    wordsByRole.has("demanded") ||
    cues.outcomes.find(sentence.tokens).some(({ row }) => !OF_ANY_INSPECTION.has(row.outcome))
  );
}

/** Those of other inspections too: Ofsted praises children's services as well. */
const OF_ANY_INSPECTION: ReadonlySet<OutcomeCueRow["outcome"]> = new Set([
  "praised",
  "improvement-requested",
  "unknown",
  "same",
  "shield",
]);

const JOINS = new WordForm(/^(?:and|but|while|whereas|although|though)$/);

/** "It was not told to write one, as a quarter of places have been": the country comes in an aside. */
function isInAside(tokens: readonly Token[], at: number): boolean {
  const comma = tokens.findLastIndex(({ norm }, i) => i < at && norm === ",");
  return comma > 0 && at - comma <= ASIDE_REACH && OPENS_ASIDE.fits(tokens[comma + 1]);
}

const ASIDE_REACH = 9;
const OPENS_ASIDE = new WordForm(/^(?:as|like|unlike|joining|alongside|along)$/);

function roleOf({ row }: PatternMatch<EventWordRow>): EventRole {
  return row.role;
}

const NO_ROLES: EventSentence["wordsByRole"] = new Map();
const NO_WORDS: readonly PatternMatch<EventWordRow>[] = [];

/** Where the words of a role stand, within `range` if given. */
export function wordsOf(
  { wordsByRole }: EventSentence,
  role: EventRole,
  range?: TokenRange,
): readonly PatternMatch<EventWordRow>[] {
  const words = wordsByRole.get(role) ?? NO_WORDS;
  if (!range || words.length === 0) return words;
  return words.filter((word) => word.first >= range.first && word.first < range.last);
}

/** Words of a role that are not about the future ("will revisit"). */
export function heldWordsOf(
  event: EventSentence,
  role: EventRole,
  range?: TokenRange,
): readonly PatternMatch<EventWordRow>[] {
  const words = wordsOf(event, role, range);
  const future = wordsOf(event, "future");
  if (words.length === 0 || future.length === 0) return words;
  return words.filter((word) => !future.some((other) => overlaps(word, other)));
}

/** Does the sentence speak of inspecting? */
export function isOfInspection(event: EventSentence): boolean {
  return event.wordsByRole.has("visit") || event.wordsByRole.has("inspectorate");
}

/** Does it tell of an inspection: by a word for one, or by what both inspectorates say together ("according to Ofsted and the Care Quality Commission")? */
export function tellsOfInspection(event: EventSentence): boolean {
  const { wordsByRole } = event;
  return isOfInspection(event) || (wordsByRole.has("ofsted") && wordsByRole.has("cqc"));
}

/** Four-figure years from 2000 to 2099 in a run of tokens, in order. */
export function yearsIn(
  { tokens }: Sentence,
  range: TokenRange = { first: 0, last: tokens.length },
): readonly number[] {
  let years: number[] | undefined;
  for (let at = range.first; at < Math.min(range.last, tokens.length); at++) {
    const token = tokens[at];
    if (token?.kind !== "number" || !YEAR.fits(token)) continue;
    years ??= [];
    years.push(Number(token.norm));
  }
  return years ?? NO_YEARS;
}

const YEAR = new WordForm(/^20\d\d$/);
const NO_YEARS: readonly number[] = [];
