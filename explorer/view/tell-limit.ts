/** A server ends a query after so many seconds, unless it was started with another `--timeout`. */
const USUAL_LIMIT_S = 10;

/** When a query that has been running for so many seconds ends by itself; nothing in the first second, which most take less than. */
export function tellLimit(seconds: number): string {
  if (seconds < 1) return "";
  if (seconds <= USUAL_LIMIT_S) return `It ends by itself after ${USUAL_LIMIT_S} s.`;
  return `This server allows it more than the usual ${USUAL_LIMIT_S} s.`;
}
