import { findQuantities, type Quantity } from "../numbers/find-quantities.ts";
import { listed } from "../text/listed-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { sizeOf } from "./once-and-now.ts";
import { marksIn, type SentenceMarks } from "./sentence-marks.ts";
import type { Weighed } from "./weighed.ts";

const NOW = new WordForm(/^(?:now|today|nowadays)$/);
/** Tokens from "now" to its figure: "now stands at 1,100", "it now takes a day". */
const NOW_REACH = 6;
/** What tells that a figure is of former days: "used to take", "which stood at 300", "was 18 weeks". */
const THEN = listed("figures-then-and-now: then");
/** What a time is of that should be short. */
const LASTS = listed("figures-then-and-now: lasts");
const WEIGHT = 4;

/**
 * "The backlog, which stood at 300 two years ago, now stands at 1,100", "it used to take 15 weeks and now takes five": what two figures
 * tell of then and now, of what there should be less of, or more.
 *
 * Shape   null where no "now" in `clause` has a figure, or none of the same sort is told of former days before it.
 */
export function figuresThenAndNow(marks: SentenceMarks, clause: TokenRange): Weighed | null {
  const { tokens } = marks;
  let now = clause.first;
  while (now < clause.last && !NOW.fits(tokens[now])) now++;
  if (now === clause.last || !THEN.fitsAny(tokens, 0, now)) return null;
  const after = findQuantities(tokens.slice(now, clause.last)).find(({ first }) => first < NOW_REACH);
  const before = after && findQuantities(tokens.slice(0, now)).find((each) => isAlike(each, after));
  if (!after || !before) return null;
  const [was, is] = [sizeOf(before), sizeOf(withUnit(after, before))];
  const isLessGood = before.kind === "time" ? isOfLasting(tokens) : isOfBad(marks, now);
  if (was === is || Number.isNaN(was) || Number.isNaN(is) || isLessGood === null) return null;
  return {
    first: now,
    last: now + after.last,
    sign: is < was === isLessGood ? "strength" : "weakness",
    weight: WEIGHT,
    from: "direction",
    turnedFrom: null,
  };
}

/** Of one sort, or a bare number after one with its unit: "15 weeks … five". */
function isAlike(before: Quantity, after: Quantity): boolean {
  return before.kind === after.kind || (after.kind === "count" && before.kind === "time");
}

function withUnit(after: Quantity, before: Quantity): Quantity {
  return after.kind === before.kind ? after : { ...after, kind: before.kind, unit: before.unit };
}

function isOfLasting(tokens: readonly Token[]): true | null {
  return LASTS.fitsAny(tokens, 0, tokens.length) ? true : null;
}

/** Is what is counted better when there is less of it? Null where no word tells, or words of both sorts do. */
function isOfBad(marks: SentenceMarks, before: number): boolean | null {
  const range = { first: 0, last: before };
  const isBad = marksIn(marks, "good-down", range).length > 0;
  const isGood = marksIn(marks, "good-up", range).length > 0;
  return isBad === isGood ? null : isBad;
}
