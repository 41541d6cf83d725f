import { listed } from "../text/listed-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { NUMBERS, numberAt, TENS } from "./number-words.ts";

/** What inspectors count when they return. */
export const COUNTED = listed("weakness-counts: counted");
/** What is nothing else: areas may be places, and points may be scored. */
export const WEAKNESS = listed("weakness-counts: weakness");
/** Words that may stand between "of" and the number or what is counted: "of the", "of its original". */
export const BEFORE_WHOLE = listed("weakness-counts: before whole");
/** After a bare number these tell that nothing else is counted: "two of four have", "in two of the four." */
const AFTER_BARE = new WordForm(
  /^(?:has|have|had|is|are|was|were|been|that|which|they|it|she|he|inspectors|still|remain(?:s|ed)?|now|and|but|while|since|by|to|on|in|at|identified|named|found|listed|first|last|left|put|would|could|did|right)$/,
);
/** Reach of a part to its whole: "two of the", "two problems out of". Tokens. */
const PART_REACH = 3;
const WHOLE_REACH = 4;
/** So many of so many. */
export interface Count extends TokenRange {
  readonly part: number;
  readonly whole: number;
}

/** So many of so many that begins at a token: "two of the four", "all three weaknesses", "of the four …, two", "none"; null where none does. */
export function weaknessCountAt(tokens: readonly Token[], at: number, last: number): Count | null {
  if (tokens[at]?.kind !== "number" && !OPENS_COUNT.fits(tokens[at])) return null;
  return (
    countAt(tokens, at, last) ??
    countAll(tokens, at, last) ??
    countAfter(tokens, at, last) ??
    countOfThose(tokens, at) ??
    countNone(tokens, at, last)
  );
}

const OPENS_COUNT = new WordForm(
  new Set(["all", "both", "each", "every", "of", "not", "none", ...NUMBERS.keys(), ...TENS.keys()]),
);

/** "Two of the four", "one out of five weaknesses", "three problems out of four". */
function countAt(tokens: readonly Token[], at: number, last: number): Count | null {
  const part = numberAt(tokens, at);
  if (!part) return null;
  const of = tokens.findIndex(
    ({ norm }, i) => i >= part.last && i <= part.last + PART_REACH && i < last && norm === "of",
  );
  if (of < 0 || !areOfCount(tokens, part.last, of)) return null;
  let from = of + 1;
  while (from <= of + WHOLE_REACH && from < last && BEFORE_WHOLE.fits(tokens[from])) from++;
  const whole = numberAt(tokens, from);
  if (!whole || !(hasCounted(tokens, part.last, of) || isCountedAfter(tokens, whole.last, last))) return null;
  const [few, all] = [Number(part.value), Number(whole.value)];
  return few <= all ? { first: at, last: whole.last, part: few, whole: all } : null;
}

/** "On all four", "all three of the weaknesses", "both failings". */
function countAll(tokens: readonly Token[], at: number, last: number): Count | null {
  if (!ALL.fits(tokens[at]) || tokens[at - 1]?.norm === "not") return null;
  let from = at + 1;
  const number = numberAt(tokens, from);
  if (number) from = number.last;
  while (tokens[from]?.norm === "of" || BEFORE_WHOLE.fits(tokens[from])) from++;
  const isOfWeaknesses = from < last && (number ? WEAKNESS : SURELY_WEAK).fits(tokens[from]);
  const isCounted =
    number !== null &&
    (ON.fits(tokens[at - 1]) || haveBeen(tokens, from)) &&
    isCountedAfter(tokens, from, last);
  if (!isOfWeaknesses && !isCounted) return null;
  const all = number ? Number(number.value) : 1;
  return { first: at, last: Math.min(from + 1, last), part: all, whole: all };
}

/** "All five | had been": what is done to them follows. */
function haveBeen(tokens: readonly Token[], at: number): boolean {
  if (!HAVE.fits(tokens[at])) return false;
  return BEEN.fits(tokens[at + 1]) || (SINCE.fits(tokens[at + 1]) && BEEN.fits(tokens[at + 2]));
}

const HAVE = new WordForm(/^(?:has|have|had|were|are)$/);
const BEEN = new WordForm(/^(?:been|put|found|judged)$/);
const SINCE = new WordForm(/^(?:since|now|by|already|all|not|never|still)$/);

/** "Four of those | had not been put right", where all of them were told before: fewer than all. */
function countOfThose(tokens: readonly Token[], at: number): Count | null {
  const part = ALL.fits(tokens[at - 1]) ? null : numberAt(tokens, at);
  if (!part || tokens[part.last]?.norm !== "of" || !THOSE.fits(tokens[part.last + 1])) return null;
  const last = part.last + 2;
  if (!haveBeen(tokens, last)) return null;
  return { first: at, last, part: Number(part.value), whole: Number(part.value) + 1 };
}

const THOSE = new WordForm(/^(?:those|these|them|which)$/);

const ALL = new WordForm(/^(?:all|both|each|every)$/);
const ON = new WordForm(/^(?:in|on|against|with|across|for|about)$/);
/** "Both problems" may be anybody's. */
const SURELY_WEAK = new WordForm(/^(?:weakness(?:es)?|failings?|shortcomings?)$/);

/** "Not one had been put right", "none of the four has been dealt with". */
function countNone(tokens: readonly Token[], at: number, last: number): Count | null {
  const isNotOne =
    tokens[at]?.norm === "not" && (tokens[at + 1]?.norm === "one" || tokens[at + 2]?.norm === "single");
  if (!isNotOne && tokens[at]?.norm !== "none") return null;
  const end = Math.min(last, at + NONE_REACH);
  const verb = tokens.findIndex((token, i) => i > at && i < end && HAS.fits(token));
  if (verb < 0 || !isOfNone(tokens, at + 1, verb)) return null;
  return { first: at, last: verb, part: 0, whole: 1 };
}

/** Stand only those counted between "none" and its verb? "None of the parents was happy" is of parents. */
function isOfNone(tokens: readonly Token[], from: number, verb: number): boolean {
  for (let at = from; at < verb; at++) {
    const token = tokens[at];
    const isOfCount = OF_NONE.fits(token) || BEFORE_WHOLE.fits(token) || COUNTED.fits(token);
    if (!isOfCount && numberAt(tokens, at) === null) return false;
  }
  return true;
}

const OF_NONE = new WordForm(/^(?:of|one|single|a)$/);
const NONE_REACH = 6;
const HAS = new WordForm(/^(?:has|have|had|was|were|is|are|remain(?:s|ed)?|persist(?:s|ed)?)$/);

/** "Of the four areas that they had pledged to address, they made headway in just two": the whole comes first. */
function countAfter(tokens: readonly Token[], at: number, last: number): Count | null {
  if (tokens[at]?.norm !== "of" || (at > 0 && !OPENS_AFTER.fits(tokens[at - 1]))) return null;
  let from = at + 1;
  while (BEFORE_WHOLE.fits(tokens[from])) from++;
  const whole = numberAt(tokens, from);
  if (!whole || !isCountedAfter(tokens, whole.last, last) || isBorder(tokens, whole.last)) return null;
  for (let i = whole.last; i < last; i++) {
    const part = partAt(tokens, i);
    if (part === null) continue;
    const all = Number(whole.value);
    return part <= all ? { first: at, last: i + 1, part, whole: all } : null;
  }
  return null;
}

/** "Of the four areas that border Bury": places, and no weaknesses. */
function isBorder(tokens: readonly Token[], from: number): boolean {
  return tokens
    .slice(from, from + PART_REACH + 1)
    .some(({ norm }) => /^(?:border|share|neighbour)s?$/.test(norm));
}

/** What may stand before "of the four". */
const OPENS_AFTER = new WordForm(/^(?:[,;:.–—"“]|-|and|but|that|while)$/);
const BEFORE_PART = new WordForm(
  /^(?:in|on|just|only|,|that|but|has|have|had|for|with|against|inspectors|say|said|found|and)$/,
);

/** The part of a whole that was told before: "just two", ", three had", "none". */
function partAt(tokens: readonly Token[], at: number): number | null {
  if (tokens[at]?.norm === "none") return 0;
  const part = BEFORE_PART.fits(tokens[at - 1]) ? numberAt(tokens, at) : null;
  if (!part) return null;
  const next = tokens[part.last];
  return !next || next.kind === "mark" || AFTER_BARE.fits(next) || COUNTED.fits(next)
    ? Number(part.value)
    : null;
}

/** Between the part and "of" stands nothing, "out" or what is counted. */
function areOfCount(tokens: readonly Token[], from: number, of: number): boolean {
  for (let i = from; i < of; i++)
    if (!(COUNTED.fits(tokens[i]) || BEFORE_WHOLE.fits(tokens[i]) || tokens[i]?.norm === "out")) return false;
  return true;
}

function hasCounted(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => COUNTED.fits(token));
}

/** Is it of weaknesses that so many are told, or of nothing that is named? */
function isCountedAfter(tokens: readonly Token[], from: number, last: number): boolean {
  let at = from;
  while (at < last && BEFORE_WHOLE.fits(tokens[at])) at++;
  if (isSortOfWeakness(tokens, at, last)) return true;
  const token = tokens[at];
  if (at >= last || !token || token.kind === "mark") return true;
  return COUNTED.fits(token) || AFTER_BARE.fits(token);
}

/** Are weaknesses named behind words for their sort ("special needs failings")? */
function isSortOfWeakness(tokens: readonly Token[], from: number, last: number): boolean {
  for (let at = from; at < Math.min(last, from + SORT_REACH); at++) {
    if (WEAKNESS.fits(tokens[at])) return true;
    if (tokens[at]?.kind !== "word" || AFTER_BARE.fits(tokens[at])) return false;
  }
  return false;
}

const SORT_REACH = 4;
