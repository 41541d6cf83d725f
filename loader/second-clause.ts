import type { Token } from "./tokens.ts";
import { WordForm } from "./word-form.ts";

const VERB = new WordForm(/^(?:is|are|was|were|has|have)$/);

/**
 * The "and" from `from` on that opens a clause with a subject and a verb of its own: "demand has doubled and funding has not followed".
 *
 * Shape   an index into the tokens before `to`; -1 where none does.
 */
export function secondClauseAt(tokens: readonly Token[], from: number, to: number): number {
  let and = -1;
  for (let at = from; at < to; at++) {
    if (tokens[at]?.norm === "and") and = at;
    else if (and >= 0 && at > and + 1 && VERB.fits(tokens[at])) return and;
  }
  return -1;
}
