import { resolveDate } from "../numbers/resolve-date.ts";
import type { OwnedDate } from "./date-owners.ts";

/** Inspectors come back more than so many months after the inspection that found failings or weaknesses. */
const MONTHS_BETWEEN = 4;

/**
 * The dates of a text on a monitoring inspection or revisit, where it tells when inspectors came back: what it dates months before was the
 * inspection that found failings ("Bury was inspected in February 2024. A monitoring inspection was held in September"). Any other later
 * date is a letter's, a meeting's or another inspection's ("Their letter came in July"), and moves nothing.
 */
export function datesOfReturn(dates: readonly OwnedDate[], published: string | null): readonly OwnedDate[] {
  const day = published === null ? null : monthOf(published);
  const months = dates.map(({ date }) => monthOf(resolveDate(date, published).when));
  const ofReturn = months.filter((month, at) => isOfReturn(dates[at]) && (month ?? 0) <= (day ?? Infinity));
  const latest = Math.max(0, ...ofReturn.map((month) => month ?? 0));
  if (latest === 0) return dates;
  return dates.map((each, at): OwnedDate => {
    const month = months[at] ?? latest;
    if (each.owner !== "main" || each.isNow || latest - month < MONTHS_BETWEEN) return each;
    const date = { ...each.date, year: Math.floor((month - 1) / MONTHS_A_YEAR) };
    return { ...each, date, owner: "earlier" };
  });
}

function isOfReturn(date: OwnedDate | undefined): boolean {
  return date?.owner === "main" && date.isOfComingBack === true;
}

const MONTHS_A_YEAR = 12;

/** The month of a day or month, counted from the year 0; null where its year is not told. */
function monthOf(when: string | null): number | null {
  const [year, month] = when?.split("-").map(Number) ?? [];
  return year === undefined || month === undefined ? null : year * MONTHS_A_YEAR + month;
}
