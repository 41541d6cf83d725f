import type { OutcomeName } from "../model/extraction.ts";
import type { AreaNaming } from "../model/namings-in.ts";
import { listed } from "../text/listed-words.ts";
import { firstTokenFrom, type TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { EventStretch } from "./event-text.ts";
import { endOfList } from "./foreign-stretch.ts";

/**
 * Places that a sentence gives the result which it tells of another, or its opposite: "the second council to receive the lowest outcome,
 * after Bury", "it was not asked for a statement, unlike Bury", "it can be told to write a statement, as happened to Bury".
 *
 * Shape   `stretch` begins at the first place; `result` is the part of the sentence that tells the result.
 */
export interface ToldBeside {
  readonly areaIds: readonly string[];
  readonly stretch: EventStretch;
  readonly result: EventStretch;
  readonly isOpposite: boolean;
}

interface Result extends TokenRange {
  readonly row: { readonly outcome: OutcomeName | "same" | "shield" };
}

/** `others` are the places in a sentence which the text is not about, `results` where it tells a result, and which. */
export function findToldBeside(
  whole: EventStretch,
  others: readonly AreaNaming[],
  isOursBefore: boolean,
  results: () => readonly Result[],
): ToldBeside | null {
  return findLinked(whole, others, isOursBefore, results) ?? findDenied(whole, others, results);
}

function findLinked(
  { event, first, last }: EventStretch,
  others: readonly AreaNaming[],
  isOursBefore: boolean,
  results: () => readonly Result[],
): ToldBeside | null {
  const { tokens } = event.sentence;
  const [naming] = others;
  if (!naming) return null;
  const at = firstTokenFrom(tokens, naming.start);
  const link = linkBefore(tokens, at);
  if (link <= first) return null;
  const cue = results().findLast((result) => result.last <= link);
  const way = cue && wayOf(tokens, link, cue, isOursBefore);
  if (!cue || !way) return null;
  const isOpposite = way === "opposite";
  if (isOpposite && cue.row.outcome !== "no-wsoa") return null;
  const end = endOfList(naming, others, tokens);
  const areaIds = others
    .filter(({ start }) => firstTokenFrom(tokens, start) < end)
    .map(({ areaId }) => areaId);
  const result = { event, first, last: link };
  return { areaIds: [...new Set(areaIds)], stretch: { event, first: at, last }, result, isOpposite };
}

const AUXILIARY = new WordForm(/^(?:was|were|did|has|have|had|is|are)$/);
const MARK = new WordForm(/^[.,;!?]$/);

/** "Kent was told to write a statement and Bury was not". */
function findDenied(
  { event, first, last }: EventStretch,
  others: readonly AreaNaming[],
  results: () => readonly Result[],
): ToldBeside | null {
  const { tokens } = event.sentence;
  const naming = others.at(-1);
  if (!naming) return null;
  const after = firstTokenFrom(tokens, naming.end);
  const isBare = AUXILIARY.fits(tokens[after]) && tokens[after + 1]?.norm === "not";
  if (!isBare || (after + 2 < last && !MARK.fits(tokens[after + 2]))) return null;
  const at = firstTokenFrom(tokens, naming.start);
  const cue = results().findLast((result) => result.last <= at);
  if (cue?.row.outcome !== "wsoa" && cue?.row.outcome !== "no-wsoa") return null;
  const result = { event, first, last: cue.last };
  return { areaIds: [naming.areaId], stretch: { event, first: at, last }, result, isOpposite: true };
}

/** What may stand between the link and the name: "after neighbouring Bury", "as happened last year to Bury". */
const BETWEEN = listed("told-beside: between");
const REACH = 8;

/** The token that links the name to what is told before; 0 where none does. */
function linkBefore(tokens: readonly Token[], at: number): number {
  let link = at - 1;
  while (at - link <= REACH && BETWEEN.fits(tokens[link]) && !AT.fits(tokens[link])) link--;
  if (AT.fits(tokens[link]) && !BETWEEN.fits(tokens[link - 1])) return link;
  while (at - link <= REACH && BETWEEN.fits(tokens[link])) link--;
  return LINK.fits(tokens[link]) ? link : 0;
}

const LINK = new WordForm(/^(?:after|following|alongside|joining|unlike|as|that)$/);
/** "Inspectors found systemic failings in Bury", "reached the same verdict on Bury". */
const AT = new WordForm(/^(?:in|on|about|across|of)$/);
const FROM_INSPECTORS = listed("told-beside: from inspectors");
const ORDINAL = listed("told-beside: ordinal");
/** Words between "the second council" and its result: "in the north west this year to be told". */
const ORDINAL_REACH = 14;
/** Words between a result and the place that had it: "was reached on". */
const RESULT_REACH = 2;

function wayOf(
  tokens: readonly Token[],
  link: number,
  cue: Result,
  isOursBefore: boolean,
): "same" | "opposite" | null {
  const norm = tokens[link]?.norm;
  if (norm === "unlike") return "opposite";
  const isNear = link - cue.last <= RESULT_REACH;
  if (norm === "as" || norm === "that") {
    const isLike = isNear && cue.row.outcome === "same";
    return isLike || (norm === "as" && tokens[link + 1]?.norm === "happened") ? "same" : null;
  }
  if (AT.fits(tokens[link])) {
    const isFound =
      isNear && !isOursBefore && tokens.slice(0, cue.last).some((token) => FROM_INSPECTORS.fits(token));
    return isFound ? "same" : null;
  }
  const before = tokens.slice(Math.max(0, cue.first - ORDINAL_REACH), cue.first);
  return before.some((token) => ORDINAL.fits(token)) ? "same" : null;
}
