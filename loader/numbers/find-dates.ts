import { LexemeNumbers } from "../text/lexeme-memo.ts";
import type { Sentence } from "../text/sentence.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

/**
 * A date as the text tells it, tokens `first` to `last`.
 *
 * Shape   of a range ("between 17 and 19 May 2022") the first day; `relative` tells a year or month by the time of
 *         publication ("May last year", "last month").
 * Units   month and day from 1.
 */
export interface ToldDate extends TokenRange {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly relative: "this-year" | "last-year" | "this-month" | "last-month" | null;
}

/** The months by their names in lower case, January first. */
export const MONTHS =
  "january february march april may june july august september october november december".split(" ");
const SHORT_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
/** The month that a word names, full or short; 0 for other words. */
const months = new LexemeNumbers(
  ({ norm }) => Math.max(MONTHS.indexOf(norm), SHORT_MONTHS.indexOf(norm)) + 1,
);
/** Months that are other words too. */
const DOUBTFUL = new WordForm(/^(?:may|march|mar|jan)$/);
/** Words before "May" and "March" that make them months; a number beside them does too. */
const BEFORE_A_MONTH = new WordForm(
  /^(?:in|of|by|from|since|until|during|early|mid|late|last|this|and|to|between|or|-|–|through|for|next)$/,
);
const ORDINAL_TAIL = new WordForm(/^(?:st|nd|rd|th)$/);
const RANGE_MARK = new WordForm(/^(?:and|to|until|-|–|—|\/)$/);

/** A word that every date has. */
const OF_DATE = new WordForm(new Set([...MONTHS, ...SHORT_MONTHS, "month"]));

/** Dates that a sentence tells, in order: months with day or year, "last month". A bare year is none. */
export function findDates({
  tokens,
  forms,
}: Pick<Sentence, "tokens"> & Partial<Pick<Sentence, "forms">>): ToldDate[] {
  const dates: ToldDate[] = [];
  if (forms && !OF_DATE.mayStandIn(forms)) return dates;
  for (let i = 0; i < tokens.length; i++) {
    const date = monthDateAt(tokens, i, dates.at(-1)?.last ?? 0) ?? relativeMonthAt(tokens, i);
    if (!date) continue;
    dates.push(date);
    i = date.last - 1;
  }
  return joinRanges(tokens, dates);
}

function monthDateAt(tokens: readonly Token[], at: number, from: number): ToldDate | null {
  const month = monthAt(tokens, at);
  if (month === null) return null;
  const before = dayBefore(tokens, at, from);
  const after = before === null ? dayAfter(tokens, at) : null;
  const last = after?.last ?? at + 1;
  const year = yearAt(tokens, last);
  // "The previous October" goes by another date of the text, and not by when that came out.
  if (!year && OF_ANOTHER.fits(tokens[at - 1])) return null;
  const ofThat = !year && THAT.fits(tokens[at - 1]) ? yearBefore(tokens, at) : null;
  if (!year && ofThat === null && THAT.fits(tokens[at - 1])) return null;
  return {
    first: before?.first ?? at,
    last: year?.last ?? last,
    year: year?.year ?? ofThat,
    month,
    day: before?.day ?? after?.day ?? null,
    relative: year?.relative ?? relativeBefore(tokens, at),
  };
}

const OF_ANOTHER = new WordForm(/^(?:previous|preceding|following|next)$/);
const THAT = new WordForm(/^that$/);

/** "In September 2021, after a visit that July": the year told last before. */
function yearBefore(tokens: readonly Token[], at: number): number | null {
  const told = tokens.slice(0, at).findLast(({ kind, norm }) => kind === "number" && /^20\d\d$/.test(norm));
  return told ? Number(told.norm) : null;
}

function monthAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (!token?.isCapital) return null;
  const month = months.of(token);
  if (month === 0) return null;
  if (!DOUBTFUL.fits(token)) return month;
  const before = tokens[at - 1];
  const isBesideNumber = before?.kind === "number" || tokens[at + 1]?.kind === "number";
  const isTold = BEFORE_A_MONTH.fits(before) || ORDINAL_TAIL.fits(before);
  return isBesideNumber || isTold ? month : null;
}

function dayOf(token: Token | undefined): number | null {
  if (token?.kind !== "number" || !/^\d{1,2}$/.test(token.norm)) return null;
  const day = Number(token.norm);
  return day >= 1 && day <= 31 ? day : null;
}

/** "17 and 19 May", "30th of May", "4 May": the first day told before the month. */
function dayBefore(
  tokens: readonly Token[],
  month: number,
  from: number,
): { first: number; day: number } | null {
  let at = month - 1;
  if (tokens[at]?.norm === "of") at--;
  if (ORDINAL_TAIL.fits(tokens[at])) at--;
  const day = at >= from ? dayOf(tokens[at]) : null;
  if (day === null) return null;
  const mark = skipBack(tokens, at - 1);
  if (!RANGE_MARK.fits(tokens[mark])) return { first: at, day };
  let start = mark - 1;
  if (ORDINAL_TAIL.fits(tokens[start])) start--;
  const firstDay = start >= from ? dayOf(tokens[start]) : null;
  return firstDay !== null && firstDay < day ? { first: start, day: firstDay } : { first: at, day };
}

/** "Monday 20 and Friday 24 May", "the 20th to the 24th of May": what may stand between the mark of a range and its last day. */
const BEFORE_DAY = new WordForm(/^(?:the|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/);

function skipBack(tokens: readonly Token[], at: number): number {
  let before = at;
  while (BEFORE_DAY.fits(tokens[before])) before--;
  return before;
}

/** "June 22, 2017": the day told after the month. */
function dayAfter(tokens: readonly Token[], month: number): { last: number; day: number } | null {
  const day = dayOf(tokens[month + 1]);
  if (day === null) return null;
  const hasTail = ORDINAL_TAIL.fits(tokens[month + 2]);
  const last = month + (hasTail ? 3 : 2);
  return { last: endOfDays(tokens, last), day };
}

/** Token after "to 21" of "March 17 to 21, 2025"; `last` where no second day follows, or where it has a month of its own. */
function endOfDays(tokens: readonly Token[], last: number): number {
  if (!RANGE_MARK.fits(tokens[last]) || dayOf(tokens[last + 1]) === null) return last;
  const end = last + (ORDINAL_TAIL.fits(tokens[last + 2]) ? 3 : 2);
  return monthAt(tokens, end) === null ? end : last;
}

interface ToldYear {
  readonly last: number;
  readonly year: number | null;
  readonly relative: ToldDate["relative"];
}

/** "2022", ", 2022", "this year", "of last year" after a month. */
function yearAt(tokens: readonly Token[], at: number): ToldYear | null {
  const skip = tokens[at]?.norm === "," || tokens[at]?.norm === "of" ? 1 : 0;
  const token = tokens[at + skip];
  if (token?.kind === "number" && /^20\d\d$/.test(token.norm))
    return { last: at + skip + 1, year: Number(token.norm), relative: null };
  if (tokens[at + skip + 1]?.norm !== "year") return null;
  if (token?.norm === "this") return { last: at + skip + 2, year: null, relative: "this-year" };
  return token?.norm === "last" ? { last: at + skip + 2, year: null, relative: "last-year" } : null;
}

/** "this May". "Last May" is the latest May, as May alone is. */
function relativeBefore(tokens: readonly Token[], month: number): ToldDate["relative"] {
  return tokens[month - 1]?.norm === "this" ? "this-year" : null;
}

function relativeMonthAt(tokens: readonly Token[], at: number): ToldDate | null {
  const which = tokens[at]?.norm;
  if ((which !== "last" && which !== "this") || tokens[at + 1]?.norm !== "month") return null;
  const isCount = tokens[at - 1]?.norm === "the" || tokens[at - 1]?.norm === "past";
  if (isCount) return null;
  const relative = which === "last" ? "last-month" : "this-month";
  return { first: at, last: at + 2, year: null, month: null, day: null, relative };
}

/** Two dates joined by "and", "to" or a dash after "between" or "from", or with days, are one range: its first day, its year. */
function joinRanges(tokens: readonly Token[], dates: readonly ToldDate[]): ToldDate[] {
  const joined: ToldDate[] = [];
  for (const date of dates) {
    const start = joined.at(-1);
    if (!start || !isRange(tokens, start, date)) {
      joined.push(date);
      continue;
    }
    const isOverNewYear = (start.month ?? 0) > (date.month ?? 0);
    const year = start.year ?? (date.year === null ? null : date.year - (isOverNewYear ? 1 : 0));
    joined[joined.length - 1] = {
      ...start,
      year,
      last: date.last,
      relative: start.relative ?? date.relative,
    };
  }
  return joined;
}

function isRange(tokens: readonly Token[], start: ToldDate, end: ToldDate): boolean {
  // "Between Monday 13 January and Friday 17 January": a weekday may stand before the last day.
  if (skipBack(tokens, end.first - 1) !== start.last || start.month === null || end.month === null)
    return false;
  if (!RANGE_MARK.fits(tokens[start.last])) return false;
  const hasDays = start.day !== null && end.day !== null;
  return (
    hasDays || isOverMonths(start, end) || /^(?:between|from)$/.test(tokens[start.first - 1]?.norm ?? "")
  );
}

/** "In January and February 2022": a month and the next, whose year is that of both. */
function isOverMonths(start: ToldDate, end: ToldDate): boolean {
  const isUndated = start.year === null && start.relative === null && start.day === null;
  const isNext = (start.month ?? 0) % MONTHS.length === (end.month ?? 0) - 1;
  return isUndated && isNext && end.day === null && (end.year !== null || end.relative !== null);
}
