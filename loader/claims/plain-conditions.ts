import type { Polarity } from "../../cypher/schema.ts";
import { listed } from "../text/listed-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

const IF = new WordForm(/^(?:if|unless)$/);
/** Whoever it is: "if you ring us", "unless your child shouts". */
const ANYBODY = new WordForm(/^(?:you|your|you're|you've)$/);
const MODAL = new WordForm(/^(?:would|will|may|might|[a-z]+'ll)$/);
const BEFORE = new WordForm(/^(?:before|until|till)$/);
const BEFORE_REACH = 3;
const RELATIVE = new WordForm(/^(?:that|which|who)$/);
const BE = new WordForm(/^(?:was|were|been|is|are|being)$/);
const TOLD = new WordForm(/^(?:told|warned)$/);
const TOLD_REACH = 6;
const PROMISED = new WordForm(/^promised$/);
/** Those whom things are promised; "places were promised" tells of things. */
const PEOPLE = listed("plain-conditions: people");
const PEOPLE_REACH = 3;

/** Is it a word of planning that plans nothing here, but tells how things are? */
export function plansNothing(
  tokens: readonly Token[],
  { first, last }: TokenRange,
  polarity: Polarity | null,
): boolean {
  const word = tokens[first];
  // "If you ring us, somebody answers": so it is whenever anybody does.
  if (IF.fits(word)) return ANYBODY.fits(tokens[last]);
  // "We were promised a place and are still waiting".
  if (PROMISED.fits(word))
    return BE.fits(tokens[first - 1]) && PEOPLE.fitsAny(tokens, Math.max(0, first - PEOPLE_REACH), first);
  if (!MODAL.fits(word)) return false;
  // "It is a year before they'll look at you".
  if (BEFORE.fitsAny(tokens, Math.max(0, first - BEFORE_REACH), first)) return true;
  if (polarity !== "weakness") return false;
  // "The only school that would have him is full", "she was told that it would take a year".
  return RELATIVE.fits(tokens[first - 1]) || isWhatTheyHeard(tokens, first);
}

function isWhatTheyHeard(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i > Math.max(0, at - TOLD_REACH); i--)
    if (TOLD.fits(tokens[i])) return BE.fits(tokens[i - 1]);
  return false;
}
