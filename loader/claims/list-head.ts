import type { Polarity } from "../../cypher/schema.ts";
import { namesProgress } from "../signs/put-right.ts";
import { marksIn, type SentenceMarks } from "../signs/sentence-marks.ts";
import type { Sentence } from "../text/sentence.ts";
import { isWithin } from "../text/token-range.ts";
import { WordForm } from "../text/word-form.ts";
import type { ClaimPart } from "./claim-part.ts";
import { BULLET, ENDS, type ListOpening } from "./list-opening.ts";

/** The sign of a list's items; `put-right` where its head tells of progress on them, which blame in their own words does not undo. */
export type HeadSign = Polarity | "put-right";

/**
 * What the sentence before leaves to the next: the sign of its verdict, whether it opened a list, and whether that list is only of
 * what was looked at.
 */
export interface ListHead {
  readonly sign: HeadSign | null;
  readonly isOpen: boolean;
  /** Is the sign only that of the sentence before ("It makes uneasy reading. Among the points made:")? */
  readonly isLent: boolean;
  readonly isOfMethod: boolean;
  /** For how many sentences more a bare head ("The three were:") may go back to weaknesses that were named. */
  readonly namesFor: number;
}

/** The head that a heading above leaves. */
export function titled(sign: Polarity): ListHead {
  return { sign, isOpen: true, isLent: false, isOfMethod: false, namesFor: 0 };
}

/** Before the first sentence. */
export const NO_HEAD: ListHead = { sign: null, isOpen: false, isLent: false, isOfMethod: false, namesFor: 0 };

/** How early in a sentence the words "include", "among these" must stand for it to go on with a list. */
const OPENING_TOKENS = 6;
const GOES_ON = /^(?:these|this|they|among|others|other|it|areas|examples)$/;
/** "The first is the speed of plans": an item of the list, told in a sentence. */
const COUNTS_ON =
  /^(?:the (?:first|second|third|fourth|fifth|sixth|other|others|last|final)|a (?:second|third|fourth|fifth|further)|one|another) (?:is|was|are|were|concerns|relates|being)\b|^(?:these|those) (?:are|were) (?:the|how)$/;
const COUNTING = new WordForm(/^(?:the|a|one|another|these|those)$/);

/** "The three were: the speed of plans; …": those that were named. */
const COUNTS_BACK =
  /^\W*(?:the|these|those|they|all) ?(?:two|three|four|five|six|seven|eight|nine|ten|\d+)? ?(?:\w+ )?(?:were|are):/i;
const NAMES =
  /\b(?:weaknesses|areas? of (?:\w+ )?(?:weakness|concern)|weak areas|priority (?:areas?|actions?)|areas? for (?:priority action|improvement)|failings|shortcomings)\b/i;
const PROGRESS = /\b(?:progress|improve(?:d|ments?))\b/i;
const ASKED = /\b(?:whether|if|to (?:see|test|check|judge|assess|establish|find out))\b/i;
/** Sentences from the naming of weaknesses to the head that goes back to them. */
const NAMES_REACH = 2;

/** By what an item judges for itself. */
const JUDGES = ["cue", "share", "remedy"] as const;

/** Does it name weaknesses, and not as such that have been put right? */
function namesWeaknesses({ text }: Sentence): boolean {
  return NAMES.test(text) && (!PROGRESS.test(text) || ASKED.test(text));
}

/** A sentence, and how it opens a list if it does. */
export interface Line {
  readonly sentence: Sentence;
  readonly opening: ListOpening | null;
}

/** The sign that a sentence takes from the head of its list, null where it stands for itself. */
export function signFromHead(
  { sentence, opening }: Line,
  marks: SentenceMarks,
  head: ListHead,
): HeadSign | null {
  if (head.namesFor > 0 && COUNTS_BACK.test(sentence.text) && !opening) return "weakness";
  if (head.sign === null) return null;
  if (head.isOpen && !opening && isItem(sentence))
    return head.isLent && JUDGES.some((kind) => marks.byKind.has(kind)) ? null : head.sign;
  if (opening && (opening.announces !== null || marks.byKind.has("cue"))) return null;
  if (countsOn(marks)) return head.sign;
  return goesOnWithList(marks) ? head.sign : null;
}

/** "These include …", "Among them is …"; "they feel included" lists nothing, and "Among the weaknesses were …" says itself what it lists. */
function goesOnWithList(marks: SentenceMarks): boolean {
  if (!GOES_ON.test(marks.tokens[0]?.norm ?? "")) return false;
  const beginning = { first: 0, last: Math.min(OPENING_TOKENS, marks.tokens.length) };
  const lists = marksIn(marks, "list", beginning);
  if (lists.some(({ row }) => row.value !== "")) return false;
  const judging = marksIn(marks, "cue", beginning).filter(({ words }) => words > 1);
  return lists.some((mark) => !judging.some((cue) => isWithin(mark, cue) || isWithin(cue, mark)));
}

/** "They asked how good agencies were at: – spotting needs", "We will: – cut waits": an item of what was looked at or is planned says nothing of how it is. */
export function isOfMethod({ sentence, opening }: Line, head: ListHead): boolean {
  return head.isOpen && head.isOfMethod && !opening && isItem(sentence);
}

function countsOn({ tokens }: SentenceMarks): boolean {
  if (!COUNTING.fits(tokens[0])) return false;
  const words = tokens.slice(0, 3).map(({ norm }) => norm);
  return COUNTS_ON.test(words.join(" "));
}

/** "They asked how good agencies were at:", "The visit looked at:". */
const ASKS =
  /\b(?:ask(?:s|ed|ing)?|look(?:s|ed|ing)? (?:at|into)|judg(?:e|ed|ing)|assess(?:ed|es|ing)?|examin(?:e|ed|ing)|test(?:ed|ing)?|consider(?:ed|ing)?|to (?:see|find out)|focus(?:ed|es|sing)? on)\b[^:]{0,120}\b(?:how|whether|if|at|on)\b[^:]{0,80}:\s*$/i;

/** "We will:", "What we will do next:", "Our plan is:": what is to come is neither good nor bad. */
const PLANS =
  /(?:^|[\s,])(?:we|i|it|they|council|partnership|trust|icb|board|team|leaders) (?:will|shall|plans? to|promised? to|pledged? to)(?: now| also)?:\s*$|^what (?:\S+ ){1,3}(?:will|plans? to) do(?: next| now| first)?:\s*$|^(?:\S+ ){1,3}(?:plans?|promises?|pledges?)(?: is| are| include)?(?: to)?:\s*$/i;

/** The head that the sentence leaves to the next one; one without a sign of its own ("Those were:") has that of the sentence before. */
export function nextHead(
  { sentence, opening }: Line,
  marks: SentenceMarks,
  parts: readonly ClaimPart[],
  head: ListHead,
): ListHead {
  if (head.isOpen && !opening && isItem(sentence)) return head;
  const judging = parts.findLast(({ verdict }) => verdict.polarity !== null);
  const judged = judging ? headSign(marks, judging) : null;
  const own = opening?.announces ?? judged;
  const isOpen = opening !== null;
  const goesBack = isOpen && !head.isOpen && isBare(sentence);
  const isOfNamed = goesBack && head.namesFor > 0 && COUNTS_BACK.test(sentence.text);
  return {
    sign: isOfNamed ? "weakness" : (own ?? (goesBack ? head.sign : null)),
    isOpen,
    isLent: own === null && !isOfNamed,
    isOfMethod: isOpen && (ASKS.test(sentence.text) || (own === null && PLANS.test(sentence.text))),
    namesFor: namesWeaknesses(sentence) ? NAMES_REACH : Math.max(0, head.namesFor - 1),
  };
}

/** What a part that opens a list announces. */
export function headSign(marks: SentenceMarks, { first, last, verdict }: ClaimPart): HeadSign | null {
  const isProgress = verdict.polarity === "strength" && namesProgress(marks, { first, last });
  return isProgress ? "put-right" : verdict.polarity;
}

/** Words that a head has which only points back: "Those three areas were:", "Four key areas are picked out:". */
const BARE_WORDS = 8;

function isBare({ tokens }: Sentence): boolean {
  return tokens.filter(({ kind }) => kind !== "mark").length <= BARE_WORDS;
}

/** Is it an item under a head, if it is no head itself: a bullet, a number, a lower-case start, or a line without a full stop? */
function isItem({ text }: Sentence): boolean {
  return BULLET.test(text) || /^\s*\p{Ll}/u.test(text) || !ENDS.test(text);
}
