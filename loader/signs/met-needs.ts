import { listed } from "../text/listed-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

/** Tokens from a need to what was done about it. */
const REACH = 9;
const JOINS = new WordForm(/^(?:and|so)$/);
const ADVERB = new WordForm(
  /^(?:then|now|since|quickly|swiftly|soon|duly|immediately|already|promptly|have|has|had|they|it|we|leaders|managers|officers|the|council|trust|area|service|schools?|was|were|is|are|been|being)$/,
);
/** Where what follows is not done, or not enough. */
const UNDONE = new WordForm(
  /^(?:not|never|no|none|nobody|without|little|few|only|less|yet|still|but|too|late|later|nothing|failed|to|would|will|could|should|must|may|might|however|slow|slowly|neither)$/,
);
/** What alone tells that a need was met: "and hired ten", "and leaders acted swiftly". */
const ACTED = listed("met-needs: acted");
/** What does so with a word that stands for it: "and have had it", "were getting it". */
const WITH_IT = listed("met-needs: with it");
/** What does so with one word more: "put it in place", "made them so"; but "made it clear", "put it down to". */
const PUT = new WordForm(/^(?:put|made)$/);
const IT = new WordForm(/^(?:it|them|things)$/);
const SO = new WordForm(/^(?:so|better|happen|right|in)$/);
const STANDS_FOR = new WordForm(/^(?:do|does|did|are|is|have|has|were|was)$/);
const ENDS = new WordForm(/^[.!?”"’']+$/);

/**
 * Has what was needed come since: "staff needed more training and have had it", "leaders saw that schools needed more help and provided
 * it", "had to be better organised and now they are"? Then nothing is blamed.
 */
export function isMet(tokens: readonly Token[], { last }: TokenRange): boolean {
  for (let at = last - 1; at < Math.min(tokens.length, last + REACH); at++) {
    if (UNDONE.fits(tokens[at]) && at >= last && tokens[at]?.norm !== "to") return false;
    if (JOINS.fits(tokens[at])) return isDone(tokens, at + 1);
  }
  return false;
}

function isDone(tokens: readonly Token[], from: number): boolean {
  if (UNDONE.fitsAny(tokens, from, Math.min(tokens.length, from + REACH))) return false;
  let at = from;
  while (ADVERB.fits(tokens[at]) && !endsSo(tokens, at) && !isOfIt(tokens, at)) at++;
  if (isOfIt(tokens, at) || ACTED.fits(tokens[at])) return true;
  if (endsSo(tokens, at)) return at > from;
  return tokens[at]?.norm === "set" && tokens[at + 1]?.norm === "up";
}

/** "Put | it in place", "have had | it"; "gave them six months" gives nothing that was needed. */
function isOfIt(tokens: readonly Token[], at: number): boolean {
  const it = tokens[at + 1];
  if (PUT.fits(tokens[at])) return IT.fits(it) && SO.fits(tokens[at + 2]);
  return WITH_IT.fits(tokens[at]) && (it?.norm === "it" || (IT.fits(it) && tokens[at + 2]?.kind !== "word"));
}

/** "And now they are.", "and now do.", "and we have." */
function endsSo(tokens: readonly Token[], at: number): boolean {
  return STANDS_FOR.fits(tokens[at]) && (at + 1 >= tokens.length || ENDS.fits(tokens[at + 1]));
}
