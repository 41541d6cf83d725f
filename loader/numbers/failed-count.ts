import { listed } from "../text/listed-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

/** What rows call so many areas that have moved on, and what such a count is where the text tells that they have not. */
const TURNED: ReadonlyMap<string, string> = new Map([
  ["areas of weakness with enough progress", "areas of weakness without enough progress"],
  ["areas of weakness put right", "areas of weakness not put right"],
  ["areas of weakness: all", "areas of weakness without enough progress"],
  ["areas of weakness: two of two", "areas of weakness without enough progress"],
]);

/** What a count of weaknesses is of: "failed to make enough progress in 12 of the 13 areas" counts those without. */
export function whatOfCount(
  what: string,
  tokens: readonly Token[],
  count: TokenRange,
  phrase: TokenRange,
): string {
  const turned = TURNED.get(what);
  if (turned === undefined) return what;
  const first = Math.min(count.first, phrase.first);
  const last = Math.max(count.last, phrase.last);
  const isRest = tokens[count.first - 1]?.norm === "but" && tokens[count.first - 2]?.norm === "all";
  const before = isRest ? count.first - 2 : count.first;
  const hasFailed =
    isFailedBefore(tokens, before) ||
    isFailedIn(tokens, first, before) ||
    isFailedAfter(tokens, { first: before, last: count.last }, last);
  // "In all but one of the five" counts those of which the contrary is told.
  return hasFailed === isRest ? what : turned;
}

/** Is so many of so many told of weaknesses that have been worked on? Such a count is never of all the country. */
export function isOfWeaknesses(what: string): boolean {
  return TURNED.has(what) || OF_WEAKNESSES.test(what);
}
const OF_WEAKNESSES = /^(?:areas of weakness|number of (?:significant )?weaknesses)/;

/** Tokens before and after a count within which it is told that nothing has moved. */
const REACH = 16;
const ENDS = new WordForm(
  /^(?:[,;:.()–—]|but|while|although|though|whereas|because|it|they|he|she|we|which|who|and)$/,
);
const FAILS = listed("failed-count: fails");
const NOT = new WordForm(/^(?:not|n't|never|no|cannot|neither|nor|\w+n't)$/);
const LITTLE = new WordForm(/^(?:little|few)$/);
/** "Not only", "no longer", "no doubt", "not failed". */
const NO_DENIAL = listed("failed-count: no denial");
/** What has been denied where a negator stands before it: nothing else that inspectors miss is counted in areas. */
const MOVED = listed("failed-count: moved");

/** "Failed to make enough progress in", "had not improved in", "progress was not enough in": told before the count, in its own clause. */
function isFailedBefore(tokens: readonly Token[], count: number): boolean {
  const from = Math.max(0, count - REACH);
  let hasMoved = false;
  for (let at = count - 1; at >= from; at--) {
    const token = tokens[at];
    if (ENDS.fits(token)) return false;
    hasMoved ||= MOVED.fits(token);
    if (isTurning(tokens, at, hasMoved)) return true;
    // "Despite struggling to recruit staff the county made progress in": it is something else that has failed.
    if (!MOVED.fits(token) && !LINKS.fits(token)) break;
    // "Having failed in 2017 the council has made progress in": who has done it stands between.
    const isActive = HAS.fits(token) && tokens[at + 1]?.norm !== "been";
    if (isActive && !BEFORE_HAVE.fits(tokens[at - 1])) return false;
  }
  return isOfFailings(tokens, count);
}
/** What may stand between a failing and the count of what has failed: "had not | been found to have made any real progress in". */
const LINKS = new WordForm(
  /^(?:to|make|making|makes|take|taken|taking|show|shown|see|seen|saw|find|found|think|thought|believe|believed|feel|felt|achieve|achieved|judged|in|on|against|with|for|of|the|its|their|these|any|yet|been|be|being|have|has|had|much|real|significant|serious|further|very|too|by|up|at|all|that|as|council|area|county|city|borough|town|partnership|local|leaders|inspectors|efforts|work|action|effective|a|an|was|were|is|are|did|does|do|only|just|still|about|nearly|almost|some|many|but|so|far)$/,
);
const HAS = new WordForm(/^(?:has|have|had)$/);
const BEFORE_HAVE = new WordForm(/^(?:to|not|n't|\w+n't)$/);

const FAILINGS = new WordForm(/^(?:failings?|weakness(?:es)?|concerns|problems|shortcomings)$/);
const SORT = new WordForm(/^(?:serious|significant|major|ongoing|continuing|further|remaining|widespread)$/);
const TELLS = new WordForm(
  /^(?:is|are|was|were|found|saw|identified|raised|highlighted|has|have|had|remaining|still|to)$/,
);

/** "There were failings in five of the seven areas". */
function isOfFailings(tokens: readonly Token[], count: number): boolean {
  if (!IN.fits(tokens[count - 1]) || !FAILINGS.fits(tokens[count - 2])) return false;
  return TELLS.fits(tokens[SORT.fits(tokens[count - 3]) ? count - 4 : count - 3]);
}

/** The same within the words of a row that begin before the count: those may reach over a comma. */
function isFailedIn(tokens: readonly Token[], from: number, count: number): boolean {
  for (let at = from; at < count; at++)
    if (FAILS.fits(tokens[at]) && !isDenied(tokens, at) && !isSure(tokens, at)) return true;
  return false;
}

function isTurning(tokens: readonly Token[], at: number, hasMoved: boolean): boolean {
  const token = tokens[at];
  if (FAILS.fits(token)) return !isDenied(tokens, at) && !isSure(tokens, at) && isOfProgress(tokens, at);
  if (LITTLE.fits(token)) return hasMoved && tokens[at - 1]?.norm !== "a";
  return NOT.fits(token) && hasMoved && !NO_DENIAL.fits(tokens[at + 1]);
}

const TO_WHAT = new WordForm(/^(?:to|in|on|against|across|with|of)$/);

/** "Failed to", "slow in", "insufficient progress", not "failed its inspection", "slow beginnings". */
function isOfProgress(tokens: readonly Token[], at: number): boolean {
  return TO_WHAT.fits(tokens[at + 1]) || MOVED.fitsAny(tokens, at + 1, at + 4);
}

/** "Without doubt", "without exception" lack nothing. */
function isSure(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.norm === "without" && SURE.fitsAny(tokens, at + 1, at + 3);
}
const SURE = new WordForm(/^(?:doubt|question|exception|delay|fail|hesitation)$/);

function isDenied(tokens: readonly Token[], at: number): boolean {
  return NOT.fits(tokens[at - 1]) || (NOT.fits(tokens[at - 2]) && tokens[at - 1]?.norm !== "have");
}

/** "Four of the six": nobody does anything in them, and what follows is told of them. */
const IN = new WordForm(/^(?:in|on|against|with|across|for|about|of|at|to)$/);
const BEFORE_COUNT = new WordForm(/^(?:only|just|still|about|nearly|almost|all|but|some|as|many)$/);
const OPENS_RELATIVE = new WordForm(
  /^(?:that|which|who|where|when|identified|found|named|listed|highlighted|raised|flagged|since|after|in|compared|with|than|once|previously|formerly|originally)$/,
);
const WAS = new WordForm(/^(?:was|were|been)$/);
const STILL_FAILS = listed("failed-count: still fails");
const GOOD = listed("failed-count: good");
const MORE = new WordForm(/^(?:need(?:s|ed)?|require(?:s|d)?)$/);

/** "Three of the four areas had not improved", "four of six remain", "four have yet to improve". */
function isFailedAfter(tokens: readonly Token[], count: TokenRange, last: number): boolean {
  if (!isSubject(tokens, count.first)) return false;
  let at = endOfCounted(tokens, count.last);
  const to = Math.min(tokens.length, Math.max(last, at) + REACH);
  for (; at < to; at++) {
    const token = tokens[at];
    if (ENDS.fits(token)) return false;
    if (OPENS_RELATIVE.fits(token) && !WAS.fits(tokens[at - 1])) return false;
    if (NOT.fits(token)) return !NO_DENIAL.fits(tokens[at + 1]);
    if (FAILS.fits(token)) return true;
    if (STILL_FAILS.fits(token)) return !GOOD.fits(tokens[at + 1]);
    if (isYetOrMore(tokens, at)) return true;
  }
  return false;
}

/** "Four of the six have", not "in four of the six". */
function isSubject(tokens: readonly Token[], count: number): boolean {
  let before = count - 1;
  while (before >= 0 && BEFORE_COUNT.fits(tokens[before])) before--;
  return before < 0 || !IN.fits(tokens[before]);
}

/** "Have yet to", "still need", "saw too little". */
function isYetOrMore(tokens: readonly Token[], at: number): boolean {
  const [norm, next] = [tokens[at]?.norm, tokens[at + 1]];
  if (norm === "yet") return next?.norm === "to";
  if (norm === "too") return LITTLE.fits(next);
  return norm === "still" && MORE.fits(next);
}

const COUNTED = listed("failed-count: counted");

function endOfCounted(tokens: readonly Token[], last: number): number {
  let at = last;
  while (COUNTED.fits(tokens[at])) at++;
  return at;
}
