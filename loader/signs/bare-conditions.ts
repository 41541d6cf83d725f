import { listed } from "../text/listed-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

const OPENS = new WordForm(/^(?:if|unless)$/);
/** "Should it fail", "were it to fail", "had it not acted". */
const INVERTS = new WordForm(/^(?:should|were|had)$/);
/** How the main clause goes on where neither half is told for a fact. */
const ONLY_WOULD = new WordForm(
  /^(?:would|could|might|may|will|'ll|should|must|want|email|call|tell|contact|get|faces?)$/,
);
/** "Unless you are ill, you will not be seen" is told for a fact. */
const WOULD = new WordForm(/^(?:would|could|might|may|faces?)$/);
/** "If this is help, I would hate to see neglect". */
const THIS = new WordForm(/^(?:this|that)$/);
const NOT = new WordForm(/^(?:not|never)$/);
const BE = new WordForm(/^(?:is|are)$/);
const CAN = new WordForm(/^can$/);
const SEEKS = listed("bare-conditions: seeks");
const REACH = 10;

/**
 * A sentence that opens with a condition and goes on with what would be: "If plans were late, families would have to go to court". That
 * "if children are waiting, they get no help" is told for a fact.
 */
export function conditionAt(tokens: readonly Token[]): TokenRange | null {
  const [first, second] = tokens;
  const opens = OPENS.fits(first) ? !THIS.fits(second) : INVERTS.fits(first) && tokens.at(-1)?.norm !== "?";
  if (!opens) return null;
  const comma = tokens.findIndex(({ norm }) => norm === ",");
  if (comma < 0) return null;
  // "Had somebody acted sooner, fewer would have been excluded": so they were.
  if (first?.norm === "had" && !tokens.slice(0, comma).some((token) => NOT.fits(token))) return null;
  // "If waits are to fall, it must hire": that it must is told for a fact.
  if (
    first?.norm === "if" &&
    tokens.slice(0, comma).some(({ norm }, at) => norm === "to" && BE.fits(tokens[at - 1]))
  )
    return null;
  const told = first?.norm === "unless" ? WOULD : ONLY_WOULD;
  for (let at = comma + 1; at < Math.min(tokens.length, comma + 1 + REACH); at++) {
    if (CAN.fits(tokens[at]) ? SEEKS.fits(tokens[at + 1]) : told.fits(tokens[at]))
      return { first: 0, last: tokens.length };
  }
  return null;
}
