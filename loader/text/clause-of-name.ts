import { listed } from "./listed-words.ts";
import type { Token } from "./tokens.ts";
import { WordForm } from "./word-form.ts";

/** Marks that a clause of its own comes after: "Rutland is not alone: Kent was told …". */
const CLAUSE_MARK = new WordForm(/^[:;]$/);
/** Words that set one place against another: "plans are on time in Medway, while in Kent they are late". */
const CONTRAST = new WordForm(/^(?:while|whereas|but|although|though|yet|however)$/);
/** What a sentence opens with that sets its first clause against the next: "Although Medway is slow, in Kent …". */
const OPENS_CONTRAST = new WordForm(/^(?:while|whereas|although|though|where|if|unlike)$/);
/** What may stand between such a word, or the comma of such a sentence, and the name. */
const LEADS_THERE = listed("clause-of-name: leads there");
const LEADS_REACH = 6;

/** Where the clause begins that names a place at `at`: after a colon, at "while", "but", or after the comma of "Although …, Kent". */
export function openingOfClause(tokens: readonly Token[], at: number): number {
  const marked = tokens.slice(0, at).findLastIndex((token) => CLAUSE_MARK.fits(token)) + 1;
  let before = at - 1;
  while (before > marked && at - before <= LEADS_REACH && leads(tokens, before, marked)) before--;
  if (before > marked && CONTRAST.fits(tokens[before])) return before;
  if (before > marked && tokens[before]?.norm === "," && OPENS_CONTRAST.fits(tokens[marked]))
    return before + 1;
  return marked;
}

function leads(tokens: readonly Token[], at: number, first: number): boolean {
  if (tokens[at]?.norm === "," && OPENS_CONTRAST.fits(tokens[first])) return false;
  return LEADS_THERE.fits(tokens[at]);
}

/** Where a sentence may turn to a place that it names. */
const TURN = new WordForm(/^(?:[,;:–—]|but|while|whereas|yet|although|though|and)$/);

/** Where the sentence turns to the place named at `at`: at the last mark or joining word behind `from`, else at the name. */
export function cutBefore(tokens: readonly Token[], at: number, from: number): number {
  let turn = at;
  for (let i = from; i < at; i++) if (TURN.fits(tokens[i])) turn = i;
  return turn;
}
