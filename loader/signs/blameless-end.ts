import { listed } from "../text/listed-words.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

const FINITE = new WordForm(
  /^(?:is|are|was|were|has|have|had|does|do|did|can|cannot|could|will|would|should|must|remains?|remained)$/,
);
/** What begins a clause of its own. */
const TURNS = new WordForm(
  /^(?:but|because|after|while|whilst|although|though|yet|as|since|heard|said|told|however)$/,
);
/** Words within a verb: "have not been", "had been", "have never had". */
const IN_VERB = new WordForm(/^(?:not|never|been|being|also|already|still|all|both|ever)$/);
const JOINS = new WordForm(/^(?:and|or)$/);
/** Verbs of the sentence that stand without another: "help for pupils who struggle | varies". */
const BLAMES = listed("blameless-end: blames");
/** What names people or asks, after which a verb is of its own clause, and not of the sentence. */
const TAKES_VERB = new WordForm(/^(?:what|who|whose|that|which|where|why|how|when|whenever|if)$/);

/**
 * The token at which what opens at `at` is over: a mark, a word that turns, or the verb of the sentence ("help for children who are out
 * of school | is good").
 */
export function endOfBlameless(tokens: readonly Token[], at: number): number {
  // "A grasp of why plans are late".
  const opens = TAKES_VERB.fits(tokens[at + 1]) ? at + 1 : at;
  return TAKES_VERB.fits(tokens[opens]) ? endOfClause(tokens, opens) : endOfPhrase(tokens, at);
}

/** A clause has one verb of its own; "children who struggle | are": one that is none of those above. */
function endOfClause(tokens: readonly Token[], at: number): number {
  let own = isVerb(tokens, at + 1) || tokens[at]?.norm !== "who" ? 1 : 0;
  let verb = -1;
  for (let end = at + 1; end < tokens.length; end++) {
    if (endsBefore(tokens, end) || isBlame(tokens, at, end)) return end;
    if (JOINS.fits(tokens[end]) && isVerbOfSentence(tokens, end + 1, verb)) return end;
    if (!isVerb(tokens, end)) continue;
    if (own-- === 0) return end;
    verb = end;
  }
  return tokens.length;
}

/** A phrase ("waiting for", "about delays") has no verb of its own. */
function endOfPhrase(tokens: readonly Token[], at: number): number {
  for (let end = at + 1; end < tokens.length; end++) {
    if (endsBefore(tokens, end) || isBlame(tokens, at, end) || tokens[end]?.norm === "that") return end;
    if (isVerb(tokens, end)) return clauseBefore(tokens, at, end);
  }
  return tokens.length;
}

function isBlame(tokens: readonly Token[], at: number, end: number): boolean {
  return end > at + 1 && BLAMES.fits(tokens[end]) && !JOINS.fits(tokens[end - 1]);
}

/**
 * Where a phrase is over before a verb: "have a grasp of needs | and exclusions are low". Only where the sentence had its verb before
 * the phrase does what is joined to it begin a clause.
 */
function clauseBefore(tokens: readonly Token[], at: number, verb: number): number {
  if (!FINITE.fitsAny(tokens, 0, at)) return verb;
  for (let end = verb - 1; end > at + 1; end--) if (JOINS.fits(tokens[end])) return end;
  return verb;
}

const PERFECT = new WordForm(/^(?:has|have|had|does|do|did|can|cannot|could|will)$/);
const SINGULAR = new WordForm(/^(?:is|was|has|does)$/);
const PLURAL = new WordForm(/^(?:are|were|have|do)$/);
/** Tokens from the verb to what tells that something is done to its subject: "have not yet been". */
const DONE_TO_REACH = 4;

/**
 * Does what joins go on with the verb of the sentence: "they know how long children wait and | have not done enough", "they contacted
 * the council when their child was excluded and | were ignored"? It is of another number than the clause's own verb, or tells what is
 * done, and not done to somebody.
 */
function isVerbOfSentence(tokens: readonly Token[], at: number, own: number): boolean {
  const [next, before] = [tokens[at], tokens[own]];
  if (!FINITE.fits(next)) return false;
  if (own >= 0 && SINGULAR.fits(before) && PLURAL.fits(next)) return true;
  if (own >= 0 && PLURAL.fits(before) && SINGULAR.fits(next)) return true;
  if (!PERFECT.fits(next) || next?.norm === before?.norm) return false;
  return !tokens.slice(at, at + DONE_TO_REACH).some(({ norm }) => norm === "been" || norm === "be");
}

const PRONOUNS = new WordForm(/^(?:she|he|it|they|we|i|there|this)$/);

/** "Education, | health and care plans". */
function isInName(tokens: readonly Token[], comma: number): boolean {
  return tokens[comma - 1]?.norm === "education" && tokens[comma + 1]?.norm === "health";
}

/** Does a mark, a word that turns or a clause with a subject of its own begin here? */
function endsBefore(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if ((token?.kind === "mark" && token.norm !== "-" && !isInName(tokens, at)) || TURNS.fits(token))
    return true;
  return JOINS.fits(token) && PRONOUNS.fits(tokens[at + 1]);
}

/** Does a verb of a clause stand here, and not a word more of the one before: "have | not been", "are ill or | have"? */
function isVerb(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return FINITE.fits(tokens[at]) && !FINITE.fits(before) && !IN_VERB.fits(before) && !JOINS.fits(before);
}
