import { type EventSentence, wordsOf } from "./event-text.ts";
import { findDates } from "./find-dates.ts";
import { resolveDate } from "./resolve-date.ts";
import { WordForm } from "./word-form.ts";

/** What inspectors publish. */
const REPORT = new WordForm(/^(?:report|letter|findings|outcome|results?|judgement)$/);
/** Tokens between "published" and its day, with the weekday and brackets. */
const REACH = 5;

/**
 * The day on which a text says that the inspectors' report came out ("The report was published on 6 February 2025"), the latest of several;
 * null where none is told. An ISO date. A text without a date of its own is of that day or later, and "in December" the December before.
 */
export function findToldPublication(text: readonly EventSentence[]): string | null {
  const days = text.flatMap((event): string[] => {
    const published = wordsOf(event, "published");
    const { tokens } = event.sentence;
    if (published.length === 0 || !tokens.some((token) => REPORT.fits(token))) return [];
    return findDates(event.sentence).flatMap((date) => {
      const isOfReport = published.some(({ last }) => last <= date.first && date.first - last <= REACH);
      const { when } = resolveDate(date, null);
      return isOfReport && date.day !== null && when !== null ? [when] : [];
    });
  });
  return days.sort().at(-1) ?? null;
}
