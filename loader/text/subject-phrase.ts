import { hasFinite, REPORTS } from "./finite-verb.ts";
import { listed } from "./listed-words.ts";
import type { TokenRange } from "./token-range.ts";
import type { Token } from "./tokens.ts";
import { WordForm } from "./word-form.ts";

/** Words that open a phrase in a subject: "complaints about plans have fallen". */
const SUBJECT_PHRASE_WORDS = new WordForm(
  /^(?:of|for|with|without|about|over|among|against|between|in|on|to|from|at|by)$/,
);
/** Tokens before a noun within which such a word stands. */
const SUBJECT_PHRASE_REACH = 6;
export const QUANTITY_WORDS = listed("subject-phrase: quantity words");
export const LINKING_WORDS = listed("subject-phrase: linking words");
const PEOPLE = new WordForm(/^(?:children|pupils|people|those|students|teenagers|learners|adults)$/);

const JOINS = new WordForm(/^(?:and|or|but)$/);

/** "Plans are on time and exclusions are low": a noun right after "and" is a subject of its own where a clause has ended. */
export function opensSecond(tokens: readonly Token[], noun: number): boolean {
  const join = [noun - 1, noun - 2].find((at) => JOINS.fits(tokens[at]));
  return join !== undefined && hasFinite(tokens, 0, join, REPORTS);
}

/** Where the name of a plan begins whose last words a noun is: "education, health and care plans" at "education". */
function startOfName(tokens: readonly Token[], { first, last }: TokenRange): number {
  for (let at = first; at >= Math.max(0, last - NAME_TOKENS); at--)
    if (tokens[at]?.norm === "education" && tokens[at + 1]?.norm === "," && tokens[at + 2]?.norm === "health")
      return at;
  return first;
}

/** Tokens of "education, health and social care needs assessment". */
const NAME_TOKENS = 9;

/** Does a phrase before the noun tell of what, for whom or where the true subject is ("waiting lists for autism and ADHD assessments")? */
export function isInSubjectPhrase(tokens: readonly Token[], noun: TokenRange): boolean {
  const start = startOfName(tokens, noun);
  for (let i = start - 1; i >= Math.max(0, start - SUBJECT_PHRASE_REACH); i--) {
    const token = tokens[i];
    if (token?.kind === "mark" || LINKING_WORDS.fits(token)) return false;
    if (SUBJECT_PHRASE_WORDS.fits(token) && !namesPeople(tokens, i))
      return !QUANTITY_WORDS.fits(tokens[i - 1]);
  }
  return false;
}

/** "Pupils with special needs": the phrase says who, not of what. */
export function namesPeople(tokens: readonly Token[], preposition: number): boolean {
  return tokens[preposition]?.norm === "with" && PEOPLE.fits(tokens[preposition - 1]);
}
