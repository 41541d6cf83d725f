import { MONTHS } from "../numbers/find-dates.ts";

/** First and last day of a visit, ISO dates. */
export interface VisitDates {
  readonly from: string;
  readonly to: string;
}

const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const MONTH = `(${MONTHS.join("|")})`;
/** One day with what may be left out where the end of the range tells it. */
const PART = String.raw`${DAY}(?:\s+${MONTH})?(?:,?\s+(\d{4}))?`;
const RANGE = new RegExp(String.raw`\b${PART}(?:\s*(?:to|until|and|[-–—])\s*${PART})?`, "iu");

/** Reads "4 December 2023 to 8 December 2023", "28 February to 4 March 2022", "11-15 March 2024" or a lone day. */
export function readVisitDates(text: string): VisitDates | null {
  const match = RANGE.exec(text.replace(/\s+/gu, " "));
  if (!match) return null;
  const [, day, month, year, lastDay = day, lastMonth = month, lastYear = year] = match;
  const to = isoDate(lastDay, lastMonth, lastYear);
  if (to === null) return null;
  const from = isoDate(day, month ?? lastMonth, year ?? lastYear);
  if (from === null) return null;
  // "28 December to 3 January 2025" begins the year before.
  if (from > to && year === undefined) return { from: `${Number(from.slice(0, 4)) - 1}${from.slice(4)}`, to };
  return from <= to ? { from, to } : null;
}

function isoDate(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
): string | null {
  const number = MONTHS.indexOf((month ?? "").toLowerCase()) + 1;
  if (number === 0 || year === undefined || day === undefined) return null;
  const date = `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const read = new Date(`${date}T00:00:00Z`);
  return read.getUTCDate() === Number(day) ? date : null;
}
