import { listed } from "../text/listed-words.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { stretchOf } from "./unclaimed-stretch.ts";

const LAW = listed("opening-aim: law");
const BY = new WordForm(/^(?:by|under|in)$/);
const OBLIGES = new WordForm(/^(?:must|should|shall|ought)$/);
/** "Has to" obliges; the perfect does not: "under the reforms the area has been too slow". */
const HAS = new WordForm(/^(?:have|has)$/);
/** "In implementing the reforms, leaders …": what is done by the law is no law. */
const DOING = new WordForm(/^[a-z]{2,}ing$/);
const LAW_REACH = 6;
const DUTY_REACH = 10;

const AIMS = listed("opening-aim: aims");
/** Priorities that those who judge set are what is to be mended. */
const JUDGES = new WordForm(/^(?:inspectors?|ofsted|cqc|report|letter|improvement|action)$/);
/** Whose priorities are no inspectors': "our priorities are:". */
const OWN = new WordForm(/^(?:our|its|their|council's|strategy|strategy's|plan|charter)$/);
/** What may stand before the aims: whose they are, how many, and the verb of who has or names them. */
const BEFORE_AIMS = new WordForm(
  /^(?:the|a|an|our|its|their|'s|s'|itself|themselves|one|two|three|four|five|six|seven|eight|nine|ten|[0-9]+|key|main|new|clear|simple|joint|top|overall|overarching|guiding|shared|strategic|following|draft|proposed|long|-|term|council's|strategy's|plan's)$/,
);
const NAMES_AIMS = listed("opening-aim: names aims");
/** Words between the verb, or the sentence's beginning, and the aims: "sets out | the council's three key aims". */
const OWNERS_REACH = 3;
/** What leads from the aims to the colon: "our aims are:", "our aims are simple:", "our pledge to parents:". */
const ARE = new WordForm(/^(?:are|were|is|include|includes)$/);
const SIMPLE = new WordForm(/^(?:simple|clear|threefold|these|follows)$/);
const TO_WHOM = new WordForm(/^(?:to|for|of|in|on)$/);
/** "They want the best for children": told of who has the aims, and not what the aims are. */
const HOLDERS = new WordForm(/^(?:they|it|she|he|but|yet)$/);
/** Tokens from the sentence's beginning to the colon after its aims. */
const AIMS_REACH = 12;

/**
 * The token up to which a sentence only tells, from its beginning, what is to be: by law, as an aim ("Our priorities are: plans are
 * finished on time"), or as what a headline sees ended ("End to long waits"). 0 where it does not.
 */
export function openingAim(tokens: readonly Token[]): number {
  const [first, second] = tokens;
  if (first?.norm === "end" && second?.norm === "to") return stretchOf(tokens, { first: 0, last: 1 }).last;
  if (BY.fits(first)) return isByLaw(tokens) ? stretchOf(tokens, { first: 0, last: 1 }).last : 0;
  const colon = colonIn(tokens);
  // What is listed after it goes on over semicolons.
  return colon > 0 && isList(tokens, colon) ? tokens.length : 0;
}

function isList(tokens: readonly Token[], colon: number): boolean {
  if (JUDGES.fitsAny(tokens, 0, colon) || HOLDERS.fits(tokens[colon + 1])) return false;
  return hasAims(tokens, colon);
}

/** "The strategy has three aims:", not "the council has kept its promise:" nor "its aims are not met:". */
function hasAims(tokens: readonly Token[], colon: number): boolean {
  for (let at = 0; at < colon; at++) {
    const isAim = AIMS.fits(tokens[at]) || (tokens[at]?.norm === "priorities" && OWN.fitsAny(tokens, 0, at));
    if (isAim && leadsToColon(tokens, at + 1, colon)) return isNamedBefore(tokens, at);
  }
  return false;
}

function leadsToColon(tokens: readonly Token[], after: number, colon: number): boolean {
  let end = colon;
  if (SIMPLE.fits(tokens[end - 1]) && ARE.fits(tokens[end - 2]) && tokens[end - 2]?.norm !== "is") end -= 2;
  else if (ARE.fits(tokens[end - 1])) end--;
  if (after >= end) return true;
  return TO_WHOM.fits(tokens[after]) && !FINITE.fitsAny(tokens, after, end);
}

function isNamedBefore(tokens: readonly Token[], aims: number): boolean {
  let at = aims - 1;
  while (at >= 0 && BEFORE_AIMS.fits(tokens[at])) at--;
  if (at < 0 || NAMES_AIMS.fits(tokens[at])) return true;
  // "The council's three aims": who has them is named first.
  const isOwned = OWNS.fits(tokens[at + 1]) || OWNS_OF_ITSELF.fits(tokens[at]);
  return isOwned && at <= OWNERS_REACH && !FINITE.fitsAny(tokens, 0, at);
}

const OWNS = new WordForm(/^(?:'s|')$/);
const OWNS_OF_ITSELF = new WordForm(/^[a-z]+(?:'s|s')$/);
const FINITE = new WordForm(/^(?:is|are|was|were|has|have|had|not|never|no)$/);

/** "By law plans must be reviewed", "under the reforms, services should work together". */
function isByLaw(tokens: readonly Token[]): boolean {
  if (DOING.fits(tokens[1])) return false;
  for (let law = 1; law < LAW_REACH; law++)
    if (LAW.fits(tokens[law])) return obliges(tokens, law + 1, Math.min(tokens.length, law + DUTY_REACH));
  return false;
}

function obliges(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (OBLIGES.fits(tokens[at]) || (HAS.fits(tokens[at]) && tokens[at + 1]?.norm === "to")) return true;
  return false;
}

function colonIn(tokens: readonly Token[]): number {
  const end = Math.min(tokens.length - 1, AIMS_REACH);
  for (let at = 1; at < end; at++) if (tokens[at]?.norm === ":") return at;
  return 0;
}
