import { findQuantities, type Quantity } from "../numbers/find-quantities.ts";
import { isMultiple } from "../numbers/multiples.ts";
import { overlaps, type TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { type CueMatch, marksIn, type SentenceMarks, wordsBetween } from "./sentence-marks.ts";
import { type Weighed, withWeight } from "./weighed.ts";

/**
 * Of plans, reviews or answers in time, a share from which it is praise whatever the words, one from which it is where no word blames
 * ("only six in ten"), and one below which it is blame; between the last two it is neither by itself.
 */
const PERCENT = { praised: 65, well: 55, blamed: 45 } as const;
/** Words from a share to what it is a share of ("95% of all new plans were issued | on time"). */
const REACH = 14;
/** What a share weighs. */
const WEIGHT = 3;
/** Blame so firm that a high share does not lift it ("only 95 per cent"). */
const FIRM_BLAME = 5;
/** Words before a share that belong to it ("just over 95%"). */
const WORDS_BEFORE = 2;

/**
 * What figures say of what is done in time: 95 per cent inside 20 weeks is praise, 31 per cent is blame, whatever the words; where
 * words tell a change ("up from 12 per cent") the change counts.
 */
export function judgeShares(
  marks: SentenceMarks,
  clause: TokenRange,
  weighed: readonly Weighed[],
): readonly Weighed[] {
  const timely = marksIn(marks, "share", clause);
  if (timely.length === 0 || weighed.some(({ from }) => from === "direction")) return weighed;
  const quantities = findQuantities(marks.tokens.slice(clause.first, clause.last)).filter(
    ({ first }) => !isMultiple(marks.tokens[clause.first + first]),
  );
  let judged = weighed;
  for (const mark of timely) judged = judgeTimely(marks, clause, mark, quantities, judged);
  return judged;
}

/** "From 41% of plans done in time | to 88%": the share that it came to, whose rise or fall counts; null where none is told. */
function laterShare(
  tokens: readonly Token[],
  from: number,
  quantities: readonly Quantity[],
  offset: number,
): number | null {
  const to = tokens.findIndex(({ norm }, at) => at >= from && at <= from + TO_REACH && norm === "to");
  const quantity = quantities.find(({ first }) => to > 0 && offset + first > to && offset + first <= to + 3);
  return quantity ? percentOf(quantity) : null;
}

/** What the share of one thing that is done in time says. */
function judgeTimely(
  marks: SentenceMarks,
  clause: TokenRange,
  mark: CueMatch,
  quantities: readonly Quantity[],
  judged: readonly Weighed[],
): readonly Weighed[] {
  const quantity = quantities.findLast(
    ({ last }) =>
      clause.first + last <= mark.first && wordsBetween(marks, clause.first + last, mark.first) <= REACH,
  );
  // "Has gone from finishing nine plans in ten on time to one in ten": the first is no share that could be read.
  if (quantity && percentOf(quantity) === null) {
    const now = laterShare(marks.tokens, mark.last, quantities, clause.first);
    return now === null ? judged : judgeShare(judged, mark, mark, now);
  }
  if (!quantity) {
    const after = quantities.find((each) => isToldAfter(marks, clause, mark, each));
    const span = { first: mark.first, last: clause.first + (after?.last ?? 0) };
    return after ? judgeShare(judged, mark, span, percentOf(after) ?? 0) : judged;
  }
  const percent = toldInTime(marks.tokens, clause.first, quantity, mark);
  const first = Math.max(clause.first, clause.first + quantity.first - WORDS_BEFORE);
  const later = laterShare(marks.tokens, mark.last, quantities, clause.first);
  const span = { first, last: mark.last };
  if (later === null) return judgeShare(judged, mark, span, percent);
  const others = judged.filter((stretch) => !overlaps(stretch, span));
  return [...others, told(span, later > percent ? "strength" : "weakness")];
}

/** "80 per cent were | not issued on time": of the others it is told that they were. */
const DENIES = new WordForm(
  /^(?:not|never|failed|fail|failing|(?:was|were|had|have|has|is|are|did|do)n['’]t)$/,
);

/** The share that is in time; a middling one that falls short of its aim is as good as one that tells neither. */
function toldInTime(tokens: readonly Token[], offset: number, quantity: Quantity, mark: TokenRange): number {
  const share = percentOf(quantity) ?? 0;
  const isDenied =
    isAllBut(tokens, offset + quantity.first) !== DENIES.fitsAny(tokens, offset + quantity.last, mark.first);
  const percent = isDenied ? 100 - share : share;
  if (percent < PERCENT.well || percent >= PERCENT.praised) return percent;
  return isShortOfAim(tokens, offset + quantity.first, mark.last) ? PERCENT.blamed : percent;
}

/** "All but | three of the 1,400 were on time". */
function isAllBut(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.norm === "but" && tokens[at - 2]?.norm === "all";
}

const AIM = new WordForm(/^(?:target|aim|goal|short)$/);
const AIM_REACH = 5;

/** "57 per cent in time, against a | target of 90", "no more than 57 per cent": a middling share is no praise then, a high one is. */
function isShortOfAim(tokens: readonly Token[], first: number, end: number): boolean {
  if (tokens[first - 3]?.norm === "no" && tokens[first - 1]?.norm === "than") return true;
  return AIM.fitsAny(tokens, end, Math.min(tokens.length, end + AIM_REACH));
}

/** What a share that is told after its verb is called before: "the proportion of plans completed in 20 weeks was 79 per cent". */
const SHARE = new WordForm(/^(?:proportion|percentage|share|rate)$/);
const SHARE_TOKENS = 10;
/** Tokens between what is in time and the share that it is. */
const AFTER_TOKENS = 4;
const IS = new WordForm(/^(?:is|was|stands|stood|reached|remains|averaged)$/);

/** Not done, a target, or a difference: "30 per cent up on last year". */
const NO_SHARE = new WordForm(
  /^(?:not|never|missed|late|failing|target|once|up|down|higher|lower|better|worse|above|below|short|more|less|points|within)$/,
);
/** Tokens from a share to what makes it a difference: "30 per cent up". */
const DIFFERENCE_REACH = 5;

/** Is it a share told after what it is a share of? */
function isToldAfter(
  { tokens }: SentenceMarks,
  { first }: TokenRange,
  mark: TokenRange,
  share: Quantity,
): boolean {
  const at = first + share.first;
  if (at < mark.last || at > mark.last + AFTER_TOKENS || percentOf(share) === null) return false;
  const before = tokens.slice(Math.max(first, mark.first - SHARE_TOKENS), mark.first);
  const behind = tokens.slice(mark.last, at + DIFFERENCE_REACH);
  if ([...before, ...behind].some((token) => NO_SHARE.fits(token))) return false;
  return (
    before.some((token) => SHARE.fits(token)) && tokens.slice(mark.last, at).some((token) => IS.fits(token))
  );
}

/** Tokens from what is in time to "to 88%". */
const TO_REACH = 3;

function judgeShare(
  weighed: readonly Weighed[],
  mark: CueMatch,
  span: TokenRange,
  percent: number,
): readonly Weighed[] {
  const others = weighed.filter((stretch) => !overlaps(stretch, span));
  const inSpan = weighed.filter((stretch) => overlaps(stretch, span));
  const isFirm = inSpan.some(({ sign, weight }) => sign === "weakness" && weight >= FIRM_BLAME);
  if (isFirm) return weighed;
  if (percent >= PERCENT.praised) return [...others, told(span, "strength")];
  const blame = inSpan.filter(({ sign }) => sign === "weakness");
  if (percent >= PERCENT.well && blame.length === 0) return [...others, told(span, "strength")];
  if (percent >= PERCENT.blamed)
    return [...others, ...inSpan.map((each) => (isPraiseOf(each, mark) ? withWeight(each, 0) : each))];
  return [...others, ...(blame.length > 0 ? blame : [told(span, "weakness")])];
}

function isPraiseOf({ sign, first, last }: Weighed, mark: TokenRange): boolean {
  return sign === "strength" && overlaps({ first, last }, mark);
}

function told({ first, last }: TokenRange, sign: "strength" | "weakness"): Weighed {
  return { first, last, sign, weight: WEIGHT, from: "cue", turnedFrom: null };
}

/** Does a share stand in a stretch ("55 per cent of plans"), whose figure alone tells whether it is praise? */
export function tellsShare({ tokens }: SentenceMarks, { first, last }: TokenRange): boolean {
  return findQuantities(tokens.slice(first, last)).some((quantity) => percentOf(quantity) !== null);
}

/** "31%", "four in 10", "30 of the 68" in hundredths; null for what is no share. */
export function percentOf({ kind, value, unit }: Quantity): number | null {
  if (kind === "percent") return unit === "%" ? Number(value) : null;
  if (kind !== "ratio") return null;
  const [part, whole] = [Number(value), Number(unit.replace(/^\D+/, ""))];
  return whole > 0 && part <= whole ? (100 * part) / whole : null;
}
