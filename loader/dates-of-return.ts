import type { OwnedDate } from "./date-owners.ts";
import { resolveDate } from "./resolve-date.ts";

/** Inspectors come back more than so many months after the inspection that found failings or weaknesses. */
const MONTHS_BETWEEN = 4;

/**
 * The dates of a text on a monitoring inspection or revisit, which is the latest that it tells of: what it dates months before was the
 * inspection that found failings ("Bury was inspected in February 2024. A monitoring inspection was held in September").
 */
export function datesOfReturn(dates: readonly OwnedDate[], published: string | null): OwnedDate[] {
  const months = dates.map((each) => monthsOf(each, published));
  const latest = Math.max(...months.map((month, at) => (dates[at]?.owner === "main" ? (month ?? 0) : 0)));
  return dates.map((each, at): OwnedDate => {
    const month = months[at] ?? latest;
    if (each.owner !== "main" || each.isNow || latest - month < MONTHS_BETWEEN) return each;
    const date = { ...each.date, year: Math.floor((month - 1) / MONTHS_A_YEAR) };
    return { ...each, date, owner: "earlier" };
  });
}

const MONTHS_A_YEAR = 12;

/** A date's month, counted from the year 0; null where its year is not told. */
function monthsOf({ date }: OwnedDate, published: string | null): number | null {
  const [year, month] = resolveDate(date, published).when?.split("-").map(Number) ?? [];
  return year === undefined || month === undefined ? null : year * MONTHS_A_YEAR + month;
}
