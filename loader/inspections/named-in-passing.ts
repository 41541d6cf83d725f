import { listed } from "../text/listed-words.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { figureBefore } from "./figures-beside.ts";

/** Words before a name that only measure by it, or tell whence, whither or whose company: "than Kent", "moved from Kent". */
const IN_PASSING = new WordForm(
  /^(?:from|to|into|near|towards|than|unlike|like|as|with|alongside|beside|beyond|between|outside|by|for|versus|via|through|after|before|since|following|formerly|except|at|or|not|against|below|above)$/,
);
/** Words that may stand between those and the name: "than in neighbouring Kent". */
export const BETWEEN = listed("named-in-passing: between");
export const BETWEEN_REACH = 4;

/** Words of going there, being taught or looked after there: "they travel to schools in Surrey and Hampshire". */
const TAKEN_THERE = listed("named-in-passing: taken there");
/** What is written to or about a place, or done there, and tells of it: "the letter to Kent County Council said". */
const OF_THERE = listed("named-in-passing: of there");
const TO_THERE = new WordForm(/^(?:to|into|at|for)$/);

/** What another area is told of only beside: "twice the rate of those in Kent". */
const BESIDE = new WordForm(/^(?:those|that)$/);

/** Is the name that begins at `at` one in passing, in a clause that begins at `first`? */
export function isInPassing(tokens: readonly Token[], first: number, at: number): boolean {
  if (isFragment(tokens)) return true;
  let before = at - 1;
  while (before >= first && at - before <= BETWEEN_REACH && BETWEEN.fits(tokens[before])) before--;
  if (before >= first && IN_PASSING.fits(tokens[before])) return !tellsOfThere(tokens, first, before);
  if (isMeasure(tokens, first, at) || asideAround(tokens, first, at) > 0) return true;
  if (tokens.slice(before + 1, at).some((token) => BESIDE.fits(token))) return true;
  return tokens.slice(first, at).some((token) => TAKEN_THERE.fits(token) && !isAcronym(token));
}

const OF_PLACE = new WordForm(/^(?:in|at|near|from|to)$/);
const FRAGMENT_WORDS = 3;

/** "We looked at a house in Kent. | In KENT." says nothing of Kent. */
function isFragment(tokens: readonly Token[]): boolean {
  return OF_PLACE.fits(tokens[0]) && tokens.filter(({ kind }) => kind === "word").length <= FRAGMENT_WORDS;
}

const AROUND = new WordForm(
  /^(?:the|a|an|just|only|about|around|rate|average|figure|of|nearly|almost|some)$/,
);

/** "31 per cent, against 58 per cent in Kent": its figure is only measured by. */
function isMeasure(tokens: readonly Token[], first: number, at: number): boolean {
  let before = (figureBefore(tokens, at) ?? 0) - 1;
  while (before > first && AROUND.fits(tokens[before])) before--;
  return before > first && IN_PASSING.fits(tokens[before]);
}

const ASIDE_REACH = 16;
const OPENS_ASIDE = new WordForm(/^(?:who|which|whose)$/);

/**
 * "The trust, which also serves Kent, has long waits", "Inspectors, who were in Kent last week, found": where the aside begins in which
 * the name at `at` stands; 0 where it stands in none.
 */
export function asideAround(tokens: readonly Token[], first: number, at: number): number {
  for (let i = at - 1; i > Math.max(first + 1, at - ASIDE_REACH); i--) {
    if (tokens[i]?.norm === ",") return 0;
    if (OPENS_ASIDE.fits(tokens[i]) && tokens[i - 1]?.norm === ",")
      return OF_THERE.fits(tokens[i - 2]) ? 0 : i;
  }
  return 0;
}

const WENT = new WordForm(/^(?:went|came|returned|back|called|visits?|trip)$/);
const VISITORS = new WordForm(/^(?:inspectors|teams?|ofsted|inspectorates|watchdogs)$/);

/** "Inspectors who went to Kent found": what is told is of there; "inspectors, who went to Kent before, found" is not. */
function wentThere(tokens: readonly Token[], first: number, before: number): boolean {
  if (!WENT.fits(tokens[before - 1])) return false;
  const told = tokens.slice(first, before);
  return told.some((token) => VISITORS.fits(token)) && !told.some(({ norm }) => norm === ",");
}

/** "At Kent County Council, plans are late", "the letter to Kent". */
function tellsOfThere(tokens: readonly Token[], first: number, before: number): boolean {
  if (!TO_THERE.fits(tokens[before])) return false;
  if (wentThere(tokens, first, before)) return true;
  return OF_THERE.fits(tokens[before - 1]) || (before === first && tokens[before]?.norm === "at");
}

/** "SEND" is not sending. */
function isAcronym({ norm, isCapital }: Token): boolean {
  return norm === "send" && isCapital;
}
