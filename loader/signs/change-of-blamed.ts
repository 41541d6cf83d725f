import { listed } from "../text/listed-words.ts";
import { overlaps } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import type { CueMatch } from "./sentence-marks.ts";

/** Changes of how many there are; "raised poor standards" betters what is blamed. */
const COUNTS = listed("change-of-blamed: counts");

/** Is it more, or fewer, of what is blamed: "an increase in the number of | late plans"? What is good in itself is none when it is late. */
export function isOfBlamed(
  tokens: readonly Token[],
  change: CueMatch,
  noun: CueMatch,
  winners: readonly CueMatch[],
): boolean {
  if (noun.row.kind !== "good-up" || noun.first < change.last || !COUNTS.fits(tokens[change.first]))
    return false;
  return winners.some(
    ({ row, first, last }) =>
      row.value === "weakness" &&
      row.weight >= BLAMED_WEIGHT &&
      first >= change.last &&
      overlaps({ first, last: last + 1 }, noun),
  );
}

/** Tokens before a noun within which it is blamed: "a shortage of speech therapists". */
const BLAMED_REACH = 3;

/** "Plans issued late have fallen", "the shortage of nurses has fallen": what has changed is what is blamed of a thing that is good in itself. */
export function isBlamed(noun: CueMatch, change: CueMatch, winners: readonly CueMatch[]): boolean {
  if (noun.row.kind !== "good-up") return false;
  return winners.some(
    ({ row, first, last }) =>
      row.value === "weakness" &&
      row.weight >= BLAMED_WEIGHT &&
      first >= noun.first - BLAMED_REACH &&
      last <= change.first,
  );
}

const BLAMED_WEIGHT = 2;
