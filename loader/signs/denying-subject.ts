import { listed } from "../text/listed-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

const NOBODY = new WordForm(/^(?:none|nobody|neither)$/);
const NO = new WordForm(/^(?:no|not)$/);
const OF_NO = listed("denying-subject: of no");
/** What a clause may open with before its subject: "inspectors said that none of the plans …". */
const BEFORE = new WordForm(
  /^(?:and|but|that|while|because|where|so|as|said|says|found|noted|saw|heard|almost|virtually|practically|yet|then|when|which|[,;:.–—"“'‘])$/,
);
const AUXILIARY = new WordForm(
  /^(?:is|are|was|were|has|have|had|feels?|felt|seems?|seemed|can|could|need|needs|needed)$/,
);
/** Between the auxiliary and what is denied: "had ever been", "was in any way". */
const BETWEEN = new WordForm(
  /^(?:been|being|be|to|ever|so|very|too|still|now|yet|even|left|feel|a|an|the|in|any|way)$/,
);
/** A subject ends before these: "nobody who waits is …", "no plan that was late has …". */
const SUBJECT_REACH = 8;
const PREDICATE_REACH = 3;
const CLAUSE = new WordForm(
  /^(?:who|which|that|whose|because|when|while|if|until|why|how|where|whether|what|[,;:.–—])$/,
);
/** Verbs without an auxiliary whose doing is blamed: "no school excluded a child". */
const DOES = listed("denying-subject: does");

/**
 * Does a negator open a subject of none, and is the blame its predicate's own: "none of the plans was late", "no one felt let down",
 * "not one parent is unhappy"? What is said of none is denied. Not "nothing was done about delays": the delays are none of the verb.
 */
export function deniesPredicate(tokens: readonly Token[], negator: TokenRange, blame: TokenRange): boolean {
  const { first } = negator;
  if (first > 0 && !BEFORE.fits(tokens[first - 1])) return false;
  if (!opensNone(tokens, first, tokens[blame.last - 1])) return false;
  const verb = verbAfter(tokens, first + 1, blame.first);
  if (verb < 0) return false;
  if (blame.first <= verb && blame.last > verb) return true;
  if (DOES.fits(tokens[verb]) || isOutdone(tokens, verb, blame)) return false;
  for (let at = verb + 1; at < blame.first; at++)
    if (at - verb > PREDICATE_REACH || !BETWEEN.fits(tokens[at])) return false;
  return true;
}

/** What befalls whatever there is: "no short breaks were cancelled". Not "no help is a disgrace": that there is none is. */
const UNDONE = listed("denying-subject: undone", /^[a-z]{3,}ed$/);

/** "Nobody", "no plan", or "no" whatever of what befell it. */
function opensNone(tokens: readonly Token[], first: number, blamed: Token | undefined): boolean {
  if (NOBODY.fits(tokens[first])) return true;
  if (!NO.fits(tokens[first])) return false;
  return isOfNo(tokens, first + 1) || (tokens[first]?.norm === "no" && UNDONE.fits(blamed));
}

/** "No family felt so | let down | as mine": some family did. */
function isOutdone(tokens: readonly Token[], verb: number, blame: TokenRange): boolean {
  return AS.fitsAny(tokens, verb, blame.first) && tokens[blame.last]?.norm === "as";
}
const AS = new WordForm(/^(?:so|as)$/);

/** Is it said of none, by the subject before it: "none of the parents felt | let down"? */
export function isSaidOfNone(tokens: readonly Token[], said: TokenRange): boolean {
  for (let at = said.first - 1; at >= Math.max(0, said.first - SUBJECT_REACH - PREDICATE_REACH); at--)
    if (OPENS.fits(tokens[at]) && deniesPredicate(tokens, { first: at, last: at + 1 }, said)) return true;
  return false;
}

const OPENS = new WordForm(/^(?:none|nobody|neither|no|not)$/);

/** "No one", "not one parent", "not a single child", "no annual reviews", "no looked-after child". */
function isOfNo(tokens: readonly Token[], at: number): boolean {
  for (let next = at; next <= at + OF_NO_REACH; next++) {
    if (OF_NO.fits(tokens[next])) return true;
    if (CLAUSE.fits(tokens[next]) || AUXILIARY.fits(tokens[next])) return false;
  }
  return false;
}
/** Tokens that may tell which child, or review, there is none of. */
const OF_NO_REACH = 3;

/** The verb of the subject; -1 where a clause of its own comes before it, or none does. */
function verbAfter(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at <= Math.min(to, from + SUBJECT_REACH); at++) {
    if (CLAUSE.fits(tokens[at])) return -1;
    if (AUXILIARY.fits(tokens[at]) || DOES.fits(tokens[at])) return at;
  }
  return -1;
}
