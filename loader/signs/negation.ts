import { secondClauseAt } from "../text/second-clause.ts";
import { isWithin, overlaps, type TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { deniesPredicate } from "./denying-subject.ts";
import {
  isNeverSo,
  isOfRare,
  isOwned,
  isRarePraise,
  isSo,
  ownBlame,
  rareLast,
  rareWithout,
} from "./owned-negators.ts";
import { closesAside } from "./past-asides.ts";
import { type CueMatch, isOwnShield, marksIn, type SentenceMarks, wordsBetween } from "./sentence-marks.ts";
import { type Weighed, withWeight } from "./weighed.ts";
import { isShielded } from "./winning-cues.ts";
import { isDoneWithout, isOfSubject, tellsWho, withoutCancelled } from "./without.ts";

/** Words that a negator reaches over to the praise it flips. */
const REACH = 8;
/** The same where "that" hands the denial on: "no evidence that plans are timely and parents are heard". */
const HANDED_REACH = 14;
/** Words that may stand between a negator and the blame it flips: "no significant delays". */
const BLAME_REACH = 1;
/** The same for "rarely", "hardly any" and "no longer": they deny the whole of what follows. */
const SELDOM_REACH = 4;
const SELDOM = new WordForm(/^(?:rarely|seldom|hardly|barely|scarcely|never)$/);
/** What "no delays" weighs: a faint praise. */
const FAINT = 1;
/** What "no longer late" weighs: blame that has ended is praise. */
const ENDED = 2.5;
/** What "it is rare for plans to be late" weighs. */
const RARE = 4;
/** What a negator weighs where it has nothing to flip: "letters were not answered". */
const BARE = 2;
/** Negators above this weight are blame in themselves: they never turn blame to praise. */
const PLAIN_NEGATOR = 2;
/** What praise past a negator's reach still counts. */
const BEYOND = 0.5;

/** Turns what the clause's negators govern, and lets a negator with nothing to turn be blame. */
export function applyNegation(
  marks: SentenceMarks,
  clause: TokenRange,
  winners: readonly CueMatch[],
  weighed: readonly Weighed[],
): readonly Weighed[] {
  const negators = withoutCancelled(marks.tokens, liveNegators(marks, clause, winners));
  if (negators.length === 0) return weighed;
  const result = weighed.slice();
  const bare: Weighed[] = [];
  for (const negator of rareLast(marks, negators)) {
    if (denyOfNone(marks, negator, result) || turnOwned(marks, negator, result)) continue;
    if (result.some(({ sign, ...at }) => sign === "strength" && isRarePraise(marks, negator, at))) continue;
    const isPlain = !weighed.some(
      (stretch) => overlaps(stretch, negator) && !isInsideChange(stretch, negator),
    );
    const isTurned = turnAll(marks, negator, result, isPlain);
    // "It is rare for a child to be sent far": without a word of praise or blame nothing tells which of the two it is.
    if (
      isTurned ||
      !isPlain ||
      isOfRare(marks, negator) ||
      isElliptic(marks, negator) ||
      isBounded(marks, negator, clause) ||
      tellsWho(marks, negator, clause.last)
    )
      continue;
    bare.push(bareBlame(negator));
  }
  for (const stretch of bare) result.push(stretch);
  const inverted = negators.filter((negator) => isInverted(marks, negator));
  if (inverted.length === 0) return result;
  return result.filter(({ last }) => !inverted.some(({ first }) => last === first - 1));
}

/** "None of the plans was late": turns, in place, what is blamed of none; what "nobody was" would blame by itself goes. Tells whether it did. */
function denyOfNone({ tokens }: SentenceMarks, negator: CueMatch, result: Weighed[]): boolean {
  const denied = result.findIndex(
    (stretch) =>
      stretch.sign === "weakness" && stretch.from === "cue" && deniesPredicate(tokens, negator, stretch),
  );
  const blame = result[denied];
  if (!blame) return false;
  result[denied] = turnedTo("strength", ENDED, blame, negator);
  for (let i = 0; i < result.length; i++) {
    const { sign, first, last } = result[i] ?? blame;
    if (sign === "weakness" && first < negator.last && last <= blame.first) result.splice(i--, 1);
  }
  return true;
}

/** "The backlog has not been cleared": the negator stands between a noun and its change, and is neither. */
function isInsideChange({ from, first, last }: Weighed, negator: TokenRange): boolean {
  return from === "direction" && negator.first > first && negator.last < last;
}

/** Turns the blame right behind a negator whose own words blame ("never late", "anything but poor"), in place; tells whether it did. */
function turnOwned(marks: SentenceMarks, negator: CueMatch, result: Weighed[]): boolean {
  const own = ownBlame(marks, negator, result);
  if (own < 0 && !isOfRare(marks, negator)) return false;
  const at = result.findIndex((stretch) => isOwned(marks, negator, stretch));
  const blame = result[at] ?? rareWithout(marks, negator, result);
  if (
    !blame ||
    result.some(({ sign, first }) => sign === "strength" && isBeside(marks, [negator, blame], first))
  )
    return false;
  result[at < 0 ? result.length : at] = turnedTo(
    "strength",
    isOfRare(marks, negator) ? RARE : ENDED,
    blame,
    negator,
  );
  if (own >= 0) result.splice(own, 1);
  return true;
}

/** Stands praise after the negator, and not in a clause that tells since when, or why, nothing is amiss? "Never late since the new team began". */
function isBeside(
  { tokens }: SentenceMarks,
  [negator, blame]: readonly [TokenRange, TokenRange],
  praise: number,
): boolean {
  return praise >= negator.last && !(praise > blame.last && SINCE.fitsAny(tokens, blame.last, praise));
}

const SINCE = new WordForm(/^(?:since|because|thanks)$/);

/** Turns what one negator governs, in place; tells whether any sign is another now. */
function turnAll(marks: SentenceMarks, negator: CueMatch, result: Weighed[], isPlain: boolean): boolean {
  let isTurned = false;
  for (let i = 0; i < result.length; i++) {
    const stretch = result[i];
    if (!stretch) continue;
    const turned = turn(marks, negator, stretch, isPlain);
    isTurned ||= turned.sign !== stretch.sign;
    result[i] = turned;
  }
  return isTurned;
}

/** Negators outside shields, praise ("never afraid to") and what tells a fall by itself ("few and far between"); of two that overlap, the longer. */
function liveNegators(
  marks: SentenceMarks,
  clause: TokenRange,
  winners: readonly CueMatch[],
): readonly CueMatch[] {
  const all = marksIn(marks, "negator", clause);
  if (all.length === 0) return all;
  const outermost = all.filter(
    (negator) =>
      !all.some((other) => other !== negator && isWithin(negator, other) && other.last > negator.last),
  );
  const praise = winners.filter(({ row }) => row.value === "strength" || row.value === "mixed");
  // "They have reduced the number of poor plans": of what has changed, "poor" is the name.
  const named = marksIn(marks, "good-down", clause).filter(({ words }) => words > 1);
  const falls = marksIn(marks, "change", clause).filter((change) => tellsFall(marks, change));
  return outermost.filter(
    (negator) =>
      !isShielded(
        negator,
        winners.filter((winner) => !isOwnShield(winner, negator)),
      ) &&
      !praise.some((cue) => overlaps(negator, cue)) &&
      !named.some((noun) => isWithin(negator, noun) && noun.words > negator.words) &&
      !falls.some((change) => isWithin(negator, change)),
  );
}

function turn(marks: SentenceMarks, negator: CueMatch, stretch: Weighed, isPlain: boolean): Weighed {
  if (!isGoverned(marks, negator, stretch)) return stretch;
  const distance = Math.max(0, wordsBetween(marks, negator.last, stretch.first));
  if (stretch.sign === "strength") return turnPraise(marks, negator, stretch, distance);
  const hasEnded = marks.tokens[negator.last - 1]?.norm === "longer";
  const isWide = hasEnded || SELDOM.fits(marks.tokens[negator.first]);
  const reach = isInverted(marks, negator) ? REACH : isWide ? SELDOM_REACH : BLAME_REACH;
  const isDenied =
    distance <= reach ||
    deniesPredicate(marks.tokens, negator, stretch) ||
    isDoneWithout(marks.tokens, negator, stretch);
  const flipsBlame = isPlain && stretch.from !== "hint" && negator.row.weight <= PLAIN_NEGATOR && isDenied;
  if (stretch.sign !== "weakness" || !flipsBlame || stretch.from === "negation") return stretch;
  if (marks.tokens[negator.first]?.norm === "never" && isSo(marks.tokens, stretch.first, stretch.last))
    return stretch;
  return turnedTo("strength", isWide ? ENDED : FAINT, stretch, negator);
}

function turnPraise(marks: SentenceMarks, negator: CueMatch, stretch: Weighed, distance: number): Weighed {
  if (isNeverSo(marks.tokens, negator, stretch)) return stretch;
  return distance < reachOver(marks, negator, stretch)
    ? turnedTo("weakness", Math.max(stretch.weight, BARE), stretch, negator)
    : withWeight(stretch, stretch.weight * BEYOND);
}

function reachOver(marks: SentenceMarks, negator: TokenRange, stretch: TokenRange): number {
  return isHandedOn(marks, negator, stretch) ? HANDED_REACH : REACH;
}

/** "Struck by how seldom a child is sent away": who is struck says neither good nor bad, and the whole of what follows is denied. */
function isInverted({ tokens }: SentenceMarks, { first }: TokenRange): boolean {
  return tokens[first - 1]?.norm === "how" && SELDOM.fits(tokens[first]);
}

const OPENS = new WordForm(/^[:;]$/);

/** Stands it after the negator? Not what a colon opens ("it never had to write one: it was praised"), nor what follows the aside it is in. */
function isGoverned(marks: SentenceMarks, negator: CueMatch, stretch: Weighed): boolean {
  const { tokens } = marks;
  const { last } = negator;
  const { first, from } = stretch;
  if (isInsideChange(stretch, negator)) return true;
  if (first < last || from === "request") return false;
  for (let at = last; at < first; at++)
    if (OPENS.fits(tokens[at]) || turnsToNow(tokens, at) || closesAside(tokens, at, negator.first))
      return false;
  if (isOfSubject(tokens, negator, first)) return false;
  // "It wasn't comfortable and services are better": a second clause is not denied, but for what "that" hands on.
  return isHandedOn(marks, negator, stretch) || secondClauseAt(tokens, last, first) < 0;
}

/** "Training was inadequate | but is now excellent". */
function turnsToNow(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.norm === "but" && IS.fits(tokens[at + 1]);
}

const IS = new WordForm(/^(?:is|are|has|have|now|was|were)$/);

/** Does a "that" of the negator, or behind it, hand its denial on to what follows? */
function isHandedOn({ tokens }: SentenceMarks, negator: TokenRange, { first }: TokenRange): boolean {
  for (let at = negator.first; at < first; at++) if (tokens[at]?.norm === "that") return true;
  return false;
}

function turnedTo(sign: Weighed["sign"], weight: number, { first, last }: Weighed, by: TokenRange): Weighed {
  return { first, last, sign, weight, from: "negation", turnedFrom: by.first };
}

/** A fall told by several words that follow each other: what stands in a gap between them is none of its own. */
function tellsFall(marks: SentenceMarks, { row, first, last, words }: CueMatch): boolean {
  return row.value === "down" && words > 1 && words === wordsBetween(marks, first, last);
}

/** What "not" stands after where it only sets apart what is from what is not: "they are at the front and not hidden at the back". */
const SETS_APART = new WordForm(/^(?:and|,)$/);

/** "They know which schools do well and which do not": what is denied stands before. */
function isElliptic({ tokens }: SentenceMarks, { first, last }: TokenRange): boolean {
  const next = tokens[last];
  if (tokens[first]?.norm === "not" && SETS_APART.fits(tokens[first - 1])) return true;
  // "They used to wait but no longer do".
  const isNoLonger = tokens[last - 1]?.norm === "longer" && ELLIPTIC.fits(next);
  const end = isNoLonger ? tokens[last + 1] : next;
  return (tokens[first]?.norm === "not" || isNoLonger) && (end === undefined || end.kind === "mark");
}

const ELLIPTIC = new WordForm(/^(?:do|does|is|are|has|have|need|can)$/);

const BOUND = new WordForm(/^(?:until|unless|without)$/);

/** "Nothing is settled until they have been asked": what is denied is denied up to a point alone. */
function isBounded({ tokens }: SentenceMarks, { last }: TokenRange, clause: TokenRange): boolean {
  return BOUND.fitsAny(tokens, last, clause.last);
}

function bareBlame({ first, last, row }: CueMatch): Weighed {
  const weight = Math.min(row.weight, BARE);
  return { first, last, sign: "weakness", weight, from: "negation", turnedFrom: null };
}
