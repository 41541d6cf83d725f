import { overlaps, type TokenRange } from "../text/token-range.ts";
import { normsOf, type Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { marksIn, type SentenceMarks } from "./sentence-marks.ts";
import type { Weighed } from "./weighed.ts";

const IS = new WordForm(/^(?:is|are|was|were|remain|remains|being)$/);
const RARE = new WordForm(/^(?:exception|exceptions|rare|rarity|rarities|uncommon|unusual)$/);
/** "Are the exception", "were now very rare". */
const BETWEEN = new WordForm(
  /^(?:the|an|a|now|very|rather|still|increasingly|comparatively|relatively|far|from)$/,
);
const REACH = 4;
const EXCEPTION = new WordForm(/^exceptions?$/);
/** "Waits for CAMHS are the exception" sets them apart from others: long ones would be few. */
const WAITS = new WordForm(/^(?:waits?|waiting)$/);
/** What blame that is told to be rare weighs as praise. */
const WEIGHT = 4;
/** What it is good to have to wait only so long for: "waits of less than a year are rare". */
const SMALL = /\b(?:less|fewer|shorter|under|below)(?: than)?\b/;

/**
 * "Poor plans are the exception", "delays were rare": what is blamed and told of few is praised, and what tells that it is rare is no
 * blame beside it; "waits of less than a year are rare" is the contrary.
 */
export function turnRare(
  marks: SentenceMarks,
  clause: TokenRange,
  weighed: readonly Weighed[],
): readonly Weighed[] {
  const { tokens } = marks;
  const rare = rareIn(tokens, clause);
  if (rare === null) return weighed;
  const isRare = !EXCEPTION.fits(tokens[rare.last - 1]);
  const isTurned = ({ first, last }: TokenRange): boolean =>
    last <= rare.first && (isRare || last > first + 1 || !WAITS.fits(tokens[first]));
  const bad = weighed.filter((each) => each.sign === "weakness" && each.from === "cue" && isTurned(each));
  const nouns = marksIn(marks, "good-down", clause).filter(isTurned);
  const [first] = [...bad, ...nouns].sort((a, b) => a.first - b.first);
  if (!first || weighed.some(({ sign, last }) => sign === "strength" && last <= rare.first)) return weighed;
  const isSmall = SMALL.test(normsOf(tokens.slice(first.first, rare.first)));
  const told: Weighed = {
    first: first.first,
    last: rare.last,
    sign: isSmall ? "weakness" : "strength",
    weight: WEIGHT,
    from: "direction",
    turnedFrom: null,
  };
  return [...weighed.filter((each) => !overlaps(each, told)), told];
}

/** "Are … rare", where nothing goes on to tell of what: "rare beyond the city", "not the exception" say something else. */
function rareIn(tokens: readonly Token[], { first, last }: TokenRange): TokenRange | null {
  for (let at = first + 2; at < last; at++) {
    if (!RARE.fits(tokens[at])) continue;
    if (tokens[at + 1]?.kind === "word" && tokens[at + 1]?.norm !== "and") return null;
    let verb = at - 1;
    while (verb > at - REACH && BETWEEN.fits(tokens[verb])) verb--;
    return IS.fits(tokens[verb]) && tokens[verb + 1]?.norm !== "far" ? { first: verb, last: at + 1 } : null;
  }
  return null;
}
