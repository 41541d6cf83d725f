import type { ToldDate } from "./find-dates.ts";

/**
 * A told date against the day of publication.
 *
 * Shape   `when` is `YYYY-MM` or `YYYY-MM-DD`, null where the year cannot be told; `month` then holds what is known.
 */
export interface ResolvedDate {
  readonly when: string | null;
  readonly month: number | null;
}

/**
 * Resolves a date: a month without year is the latest not after publication, and stays open without a day of publication.
 *
 * Units   `published` is an ISO date.
 */
export function resolveDate(date: ToldDate, published: string | null): ResolvedDate {
  const month = date.month ?? monthBefore(date, published);
  if (month === null) return { when: null, month: null };
  const year = date.year ?? yearOf({ ...date, month }, published);
  if (year === null) return { when: null, month };
  const day = date.day === null ? "" : `-${twoFigures(date.day)}`;
  return { when: `${year}-${twoFigures(month)}${day}`, month: null };
}

function monthBefore(date: ToldDate, published: string | null): number | null {
  if (published === null) return null;
  const month = Number(published.slice(5, 7));
  if (date.relative === "this-month") return month;
  if (date.relative !== "last-month") return null;
  return month === 1 ? 12 : month - 1;
}

function yearOf(date: ToldDate & { month: number }, published: string | null): number | null {
  if (published === null) return null;
  const year = Number(published.slice(0, 4));
  if (date.relative === "this-year") return year;
  if (date.relative === "last-year") return year - 1;
  const day = date.day === null ? "01" : twoFigures(date.day);
  return `${year}-${twoFigures(date.month)}-${day}` <= published ? year : year - 1;
}

function twoFigures(value: number): string {
  return String(value).padStart(2, "0");
}
