import { listed } from "../text/listed-words.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

const SAY = listed("said-to-say: say");
/** How somebody comes to say it: "took to the radio to say that", "was keen to stress that". */
const COMES = listed("said-to-say: comes");
const NOT = new WordForm(/^(?:not|never|too|less|hardly|nothing)$/);
/** Tokens of a name with a post, and from how to the verb. */
const OPENING = 32;
const REACH = 9;

const PRONOUN = new WordForm(/^(?:he|she|they|it|we|i)$/);
const IS = new WordForm(/^(?:is|was|are|were|am)$/);
const BY_HOW_MUCH = new WordForm(/^(?:very|so|deeply|truly|really|extremely|genuinely|incredibly)$/);
/** How somebody feels about what they own up to. */
const FEELS = new WordForm(/^(?:sorry|ashamed|sad|saddened|embarrassed|aware|conscious|disappointed)$/);

/** Token after "said she was very sorry that"; 0 where nobody says so. */
export function endOfFeeling(tokens: readonly Token[], says: number): number {
  const who = tokens[says + 1]?.norm === "that" ? says + 2 : says + 1;
  if (!PRONOUN.fits(tokens[who]) || !IS.fits(tokens[who + 1])) return 0;
  const at = BY_HOW_MUCH.fits(tokens[who + 2]) ? who + 3 : who + 2;
  return FEELS.fits(tokens[at]) && tokens[at + 1]?.norm === "that" ? at + 2 : 0;
}

/** Token after "to say that" where a sentence tells so how somebody came to say it; 0 where it does not. */
export function endOfToSay(tokens: readonly Token[]): number {
  const most = Math.min(OPENING, tokens.length - 1);
  for (let at = 2; at < most; at++) {
    if (tokens[at + 1]?.norm !== "that" || !SAY.fits(tokens[at]) || tokens[at - 1]?.norm !== "to") continue;
    const how = tokens.slice(Math.max(0, at - REACH), at - 1);
    return how.some((token) => COMES.fits(token)) && !how.some((token) => NOT.fits(token)) ? at + 1 : 0;
  }
  return 0;
}
