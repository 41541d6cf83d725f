import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { CueMatch } from "./sentence-marks.ts";
import { isBorder } from "./unclaimed-stretch.ts";

const COMES = new WordForm(/^(?:will|expected|forecast|predicted|projected|likely|hoped)$/);
const DOUBTS = new WordForm(/^(?:no|not|never|few|little|hardly|nobody|without)$/);
const DOUBT_REACH = 10;
const HAS = new WordForm(/^(?:has|have|had|did|fell|rose|is|are|was|were)$/);
const SURE = new WordForm(/^(?:so|assured|reassured)$/);
const FEARED = new WordForm(/^(?:fear|fears|feared|worry|worries|worried)$/);
const COME_TRUE = new WordForm(/^(?:realised|true|justified|founded)$/);
const SHOULD = new WordForm(/^(?:must|should|ought)$/);
const EVERY = new WordForm(/^(?:every|each)$/);

/** Do words that plan, hope or fear stand where something is told for a fact after all? */
export function isClaimedAnyway(tokens: readonly Token[], match: CueMatch): boolean {
  if (match.row.value === "here") return COMES.fits(tokens[match.first]) && isDoubted(tokens, match);
  if (FEARED.fits(tokens[match.first])) return cameTrue(tokens, match.last) || wasFound(tokens);
  return EVERY.fits(tokens[match.first]) && SHOULD.fits(tokens[match.last - 1]) && turns(tokens, match.last);
}

/**
 * "Few believe that waits | will fall", "waits are not | expected to fall", "waits are long and | will grow": that it is not believed,
 * or holds already, is told.
 */
function isDoubted(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  for (let at = first - 1; at >= Math.max(0, first - DOUBT_REACH); at--) {
    if (DOUBTS.fits(tokens[at])) return !tokens.slice(at, first).some(({ norm }) => norm === "and");
    if (tokens[at]?.norm === "that" && SURE.fits(tokens[at - 1])) return true;
    if (isBorder(tokens, at)) break;
  }
  const before = HAS.fits(tokens[first - 1]) ? first - 2 : first - 1;
  if (tokens[before]?.norm === "and") return true;
  return fellShort(tokens, last);
}

/** "Was expected to fall | but has risen", "predicted to drop |, have risen". */
function fellShort(tokens: readonly Token[], last: number): boolean {
  const mark = tokens[last]?.norm;
  return (mark === "," || mark === "but" || mark === "and") && HAS.fits(tokens[last + 1]);
}

/** "Fears that they would be excluded | came true". */
function cameTrue(tokens: readonly Token[], last: number): boolean {
  for (let at = last; at < tokens.length; at++) if (COME_TRUE.fits(tokens[at])) return true;
  return false;
}

const FINDERS = new WordForm(/^(?:inspectors?|ofsted|report|reviewers)$/);

/** "Parents fear that complaints would be ignored, inspectors found": their fear is what was found. */
function wasFound(tokens: readonly Token[]): boolean {
  return tokens.some((token) => FINDERS.fits(token));
}

/** "Every council must meet the limit, | but this one missed it". */
function turns(tokens: readonly Token[], last: number): boolean {
  for (let at = last; at < tokens.length - 1; at++) if (isBorder(tokens, at)) return true;
  return false;
}

const PHRASE_ENDS = new WordForm(/^(?:after|because|since|when|as|which|although|while|–|:|\()$/);
const FINITE = new WordForm(/^(?:has|have|had|is|are|was|were|feel|say|said|says)$/);
const AND_REACH = 5;

/** Where ends what a verb such as "want" or "demand" governs: what goes on with "because", or with a verb of its own, is told. */
export function phraseEnd(tokens: readonly Token[], from: number, last: number): number {
  for (let at = from; at < last; at++) {
    if (PHRASE_ENDS.fits(tokens[at]) || FINITE.fits(tokens[at])) return at;
    if (tokens[at]?.norm === "and" && !goesOnTo(tokens, at)) return at;
  }
  return last;
}

/** "Plans to be clear and | reviews to be on time", "to be clear and useful". */
function goesOnTo(tokens: readonly Token[], and: number): boolean {
  for (let at = and + 1; at <= and + AND_REACH; at++) if (tokens[at]?.norm === "to") return true;
  return tokens[and + 2]?.kind !== "word";
}
