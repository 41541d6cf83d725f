import { listed } from "../text/listed-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { isPause } from "./clause-before.ts";
import { DEMANDS } from "./denied-statement.ts";

export type CameOfIt = "came" | "did-not" | "did";

/** Where a second clause says what came of what was feared, possible or told of many: "…, but none was asked for". */
const TURNS = new WordForm(/^(?:but|yet|though|although|however|and|;|only|while|whereas)$/);
const NONE = new WordForm(/^(?:none|nothing|neither|nobody|never)$/);
const NOT = new WordForm(/^(?:not|n't|never|nor)$/);
const SHORT = new WordForm(
  /^(?:was|were|did|do|does|has|have|had|is|are|will|would|wo|got|gets?|one|it|they|this|that|area|council|county|city|borough|inspectors|ofsted|in|the|end|so|we|you|exactly|just|proved|fears|be|been|case|them|those|these|here|right|correct)$/,
);
const CHOSE = listed("outcome-came-of-it: chose");
const UNFOUNDED = listed("outcome-came-of-it: unfounded");
const CONFIRMED = listed("outcome-came-of-it: confirmed");
const DID = new WordForm(/^(?:was|were|did|has|have|is|are|got|gets?|will|must)$/);
const ONE = new WordForm(/^(?:one|it|so|them|those|these)$/);
const THIS = new WordForm(
  /^(?:this|it|one|none|they|inspectors|area|council|borough|county|city|neither|that)$/,
);
const REACH = 14;
const OPENING = 7;

/**
 * What a second clause says of what the first only feared or held possible: that it came ("but one was demanded", "and got it"), that it
 * did not ("but none was", "but inspectors decided against it"), that what was told happened ("but Bury did"), or neither.
 */
export function cameOfIt(tokens: readonly Token[], { last }: TokenRange): CameOfIt | null {
  for (let at = last; at < Math.min(tokens.length, last + REACH); at++) {
    if (UNFOUNDED.fits(tokens[at])) return "did-not";
    if (CONFIRMED.fits(tokens[at])) return NOT.fitsAny(tokens, at - 3, at) ? "did-not" : "came";
    if (!turnsAt(tokens, at)) continue;
    const told = toldIn(tokens, at + 1);
    if (told) return told;
  }
  return null;
}

/** What the next sentence says of it: "They did not.", "None was asked for.", "In the event, it was not." */
export function cameAfter(following: readonly Token[]): CameOfIt | null {
  const pause = following.findIndex((token, at) => token.norm === "," && at <= OPENS_REACH);
  return toldIn(following, OPENS.fits(following[0]) && pause > 0 ? pause + 1 : 0);
}

const OPENS = new WordForm(/^(?:in|but|yet|however|instead)$/);
const OPENS_REACH = 4;

function turnsAt(tokens: readonly Token[], at: number): boolean {
  if (TURNS.fits(tokens[at])) return true;
  return isPause(tokens, at) && THIS.fits(tokens[at + 1]);
}

/** The clause must be short for what it leaves out: "but it was not", and not "but it was slow to act". */
function toldIn(tokens: readonly Token[], from: number): CameOfIt | null {
  const end = endOfClause(tokens, from);
  const words = tokens.slice(from, Math.min(end, from + OPENING)).filter(({ kind }) => kind !== "mark");
  if (words.some((token) => CHOSE.fits(token))) return "did-not";
  const negative = words.findIndex((token) => NOT.fits(token) || NONE.fits(token));
  if (negative >= 0)
    return isLeftOut(words.slice(0, negative)) && isLeftOut(words.slice(negative + 1)) ? "did-not" : null;
  if (!words.some((token) => DID.fits(token))) return null;
  const isWhole = end - from <= OPENING && isLeftOut(words);
  if (!isWhole) return null;
  if (words.some((token) => ONE.fits(token))) return "came";
  return words.length <= 2 ? "did" : null;
}

function isLeftOut(words: readonly Token[]): boolean {
  return words.every(
    (token) => SHORT.fits(token) || DEMANDS.fits(token) || TAIL.fits(token) || token.isCapital,
  );
}

const TAIL = listed("outcome-came-of-it: tail");

function endOfClause(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex(
    (token, at) => at >= from && token.kind === "mark" && !(token.norm === "-" && !isPause(tokens, at)),
  );
  return end < 0 ? tokens.length : end;
}
