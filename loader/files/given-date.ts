import { findDate } from "../numbers/published-date.ts";

/**
 * A date that is given about a text: `2024-05-09`, `2024-05-09T07:30:00+01:00` (the day as it is told there), "9 May 2024".
 *
 * Shape   `YYYY-MM-DD`, or null where it is no date that there is.
 */
export function givenDate(value: string): string | null {
  const day = /^\s*(\d{4}-\d\d-\d\d)(?=$|\s|T)/u.exec(value)?.[1];
  return findDate(day ?? value)?.iso ?? null;
}
