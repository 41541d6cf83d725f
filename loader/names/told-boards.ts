import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../text/sentence.ts";
import type { TokenRange } from "../text/token-range.ts";
import { normsOf, type Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { areaIn, gatherGroups } from "./group-names.ts";
import type { NamingContext } from "./naming-context.ts";
import { opensTelling } from "./told-after.ts";

/** Words without which no board of care is told. */
const OF_CARE = new WordForm(/^(?:board|boards|icb)$/u);
/** ", the integrated care board which took over", ", the area's new ICB". */
const TOLD_BOARD =
  /^(?:(?:the|its|our|an?|[\p{L}-]+ 's) )(?:[\p{L}'-]+ ){0,4}?(?:integrated care board|icb)\b/u;
const TELLING_REACH = 10;
const NHS = new WordForm(/^nhs$/u);
const INNER = new WordForm(/^(?:and|&|of|with)$/u);
/** What oversees boards, and is none. */
const NATIONAL = new WordForm(/^(?:england|improvement|wales|scotland|uk|digital|providers|confederation)$/u);
const MOST_TOKENS = 10;

/**
 * Boards of care that the tables do not hold: "NHS Thames Valley, the integrated care board for the area", "Thames Valley Integrated
 * Care Board", "NHS Thames Valley ICB".
 *
 * Shape   by name, in its full form: "NHS Thames Valley Integrated Care Board".
 */
export function findToldBoards(
  sentences: readonly Sentence[],
  named: readonly Mention[],
  context: NamingContext,
): Mention[] {
  return gatherGroups(sentences, named, context, OF_CARE, (tokens, at, places) => {
    const range = toldBy(tokens, at) ?? endingIn(tokens, at);
    return range && { range, kind: "icb", areaId: areaIn(tokens, range, places), formal: inFull };
  });
}

/** "NHS Thames Valley" before a comma that opens what it is. */
function toldBy(tokens: readonly Token[], at: number): TokenRange | null {
  if (!opensTelling(tokens, at)) return null;
  if (!TOLD_BOARD.test(normsOf(tokens.slice(at + 1, at + 1 + TELLING_REACH)))) return null;
  const first = startOfName(tokens, at);
  return NHS.fits(tokens[first]) && at - first > 1 && !NATIONAL.fits(tokens[first + 1])
    ? { first, last: at }
    : null;
}

/** "Thames Valley Integrated Care Board", "NHS Thames Valley ICB", each with a capital. */
function endingIn(tokens: readonly Token[], at: number): TokenRange | null {
  if (!OF_CARE.fits(tokens[at]) || !tokens[at]?.isCapital) return null;
  const isShort = tokens[at]?.norm === "icb";
  const isFull = tokens[at - 1]?.norm === "care" && tokens[at - 2]?.norm === "integrated";
  if (!(isShort || isFull)) return null;
  const noun = isShort ? at : at - 2;
  const first = startOfName(tokens, noun);
  const least = NHS.fits(tokens[first]) ? 2 : LEAST_WORDS;
  return tokens[noun]?.isCapital && noun - first >= least ? { first, last: at + 1 } : null;
}

/** "Thames Valley" at the least: one word with a capital may be any that opens a sentence. */
const LEAST_WORDS = 2;

function startOfName(tokens: readonly Token[], end: number): number {
  let first = end;
  for (let at = end - 1; at >= Math.max(0, end - MOST_TOKENS); at--) {
    const token = tokens[at];
    const isName = token?.kind === "word" && token.isCapital && token.norm !== "the";
    if (!isName && !INNER.fits(token)) break;
    if (isName) first = at;
    if (NHS.fits(token)) break;
  }
  return first;
}

function inFull(printed: string): string {
  const name = printed.replace(/ (?:ICB|Integrated Care Board)$/u, "");
  return `${name.startsWith("NHS ") ? name : `NHS ${name}`} Integrated Care Board`;
}
