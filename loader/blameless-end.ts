import type { Token } from "./tokens.ts";
import { WordForm } from "./word-form.ts";

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
const BLAMES = new WordForm(
  /^(?:varies|lacks|fails|falls|drops|suffers|struggles|depends|differs|takes|comes|works|leaves|meets|means|stops|ends)$/,
);
/** What names people or asks, after which a verb is of its own clause, and not of the sentence. */
const TAKES_VERB = new WordForm(/^(?:who|whose|that|which|where|why|how|when|whenever|if)$/);

/**
 * The token at which what opens at `at` is over: a mark, a word that turns, or the verb of the sentence ("help for children who are out
 * of school | is good").
 */
export function endOfBlameless(tokens: readonly Token[], at: number): number {
  const takesVerb = TAKES_VERB.fits(tokens[at]);
  // A clause has one verb of its own; a phrase ("waiting for", "about delays") none. "Children who struggle | are": one that is none of those above.
  let own = takesVerb && isVerb(tokens, at + 1) ? 1 : takesVerb && tokens[at]?.norm !== "who" ? 1 : 0;
  for (let end = at + 1; end < tokens.length; end++) {
    if (endsBefore(tokens, end) || (end > at + 1 && BLAMES.fits(tokens[end]) && !JOINS.fits(tokens[end - 1])))
      return end;
    if (isVerb(tokens, end) && own-- === 0) return end;
  }
  return tokens.length;
}

const PRONOUNS = new WordForm(/^(?:she|he|it|they|we|i|there|this)$/);

/** Does a mark, a word that turns or a clause with a subject of its own begin here? */
function endsBefore(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if ((token?.kind === "mark" && token.norm !== "-") || TURNS.fits(token)) return true;
  return JOINS.fits(token) && PRONOUNS.fits(tokens[at + 1]);
}

/** Does a verb of a clause stand here, and not a word more of the one before: "have | not been", "are ill or | have"? */
function isVerb(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return FINITE.fits(tokens[at]) && !FINITE.fits(before) && !IN_VERB.fits(before) && !JOINS.fits(before);
}
