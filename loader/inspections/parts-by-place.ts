import { type AreaNaming, namingsIn } from "../model/namings-in.ts";
import { findDates } from "../numbers/find-dates.ts";
import { cutBefore, openingOfClause } from "../text/clause-of-name.ts";
import { hasFinite } from "../text/finite-verb.ts";
import { firstTokenFrom, type TokenRange } from "../text/token-range.ts";
import { WordForm } from "../text/word-form.ts";
import { hasOwnTime } from "./clauses-of-areas.ts";
import type { EventStretch } from "./event-text.ts";
import { isListed } from "./foreign-stretch.ts";
import { tellsInspected } from "./tells-inspected.ts";

/** What may stand between words for a result and the place that had it: "inconsistent experiences in nearby Stockton". */
const OF_PLACE = new WordForm(/^(?:in|at|for|across|neighbouring|nearby|the|county|city|borough|of)$/);

/**
 * Cuts what a sentence tells of several neighbours where it turns from one to the next that is told of by itself ("Kent was found to have
 * failings, while Bexley was told that …"). One of whom nothing of its own is told stays with the one before ("Kent and Bexley").
 *
 * `others` are the neighbours that the sentence names, `outcomes` the places of words that tell a result.
 */
export function cutByPlace(
  stretch: EventStretch,
  others: readonly AreaNaming[],
  outcomes: readonly TokenRange[],
): EventStretch[] {
  const { tokens } = stretch.event.sentence;
  const cuts: number[] = [];
  others.forEach((naming, i) => {
    const before = others[i - 1];
    const from = before ? firstTokenFrom(tokens, before.end) : 0;
    const at = firstTokenFrom(tokens, naming.start);
    if (!before || before.areaId === naming.areaId || from <= stretch.first || at >= stretch.last) return;
    const own = outcomes.findLast(({ first, last }) => first >= from && isRightBefore(last, at));
    const next = others[i + 1];
    const end = next ? firstTokenFrom(tokens, next.start) : stretch.last;
    const isTold = isResultIn(firstTokenFrom(tokens, naming.end), end) || isVisited(naming);
    if (own) cuts.push(own.first);
    else if ((isTold && turnsTo(at, from, before)) || endsBefore(from, at))
      cuts.push(cutBefore(tokens, at, from));
  });
  const ends = [...cuts, stretch.last];
  return ends.map((last, i) => ({ ...stretch, first: ends[i - 1] ?? stretch.first, last }));

  // "Bury has had a report of its own, while Oldham was asked for nothing": the result behind "while" is Oldham's alone.
  function turnsTo(at: number, from: number, before: AreaNaming): boolean {
    if (openingOfClause(tokens, at) >= from) return true;
    // "In May Kent and in June Bexley were told": what is told is of both.
    if (hasOwnTime(tokens, from, at) && hasFinite(tokens, stretch.first, at)) return true;
    return !isListed(tokens, from, at) && (isResultIn(from, at) || isVisited(before));
  }

  function endsBefore(from: number, at: number): boolean {
    return tokens.slice(from, at).some(({ norm }) => norm === ";");
  }

  function isResultIn(from: number, to: number): boolean {
    return outcomes.some(({ first, last }) => first >= from && last <= to);
  }

  function isRightBefore(last: number, at: number): boolean {
    return last < at && tokens.slice(last, at).every((token) => OF_PLACE.fits(token));
  }

  function isVisited({ start, end }: AreaNaming): boolean {
    return tellsInspected(tokens, firstTokenFrom(tokens, start), firstTokenFrom(tokens, end));
  }
}

/** Namings within a part of a sentence. */
export function inPart(
  { event, first, last }: EventStretch,
  namings: readonly AreaNaming[],
): readonly AreaNaming[] {
  const { tokens, start, end } = event.sentence;
  return namingsIn(namings, tokens[first]?.start ?? start, tokens[last]?.start ?? end);
}

/** The places of a part where it tells a date for each of them ("Kent was inspected in January and Bexley in February"). */
export function datedIn(part: EventStretch, places: readonly string[]): readonly string[] {
  const dates = findDates(part.event.sentence).filter(
    ({ first }) => first >= part.first && first < part.last,
  );
  return places.length > 1 && dates.length === places.length ? places : [];
}
