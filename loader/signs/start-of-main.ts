import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

const JOINS = new WordForm(/^(?:that|but|and|yet|so|also|now|still|[“”"'‘’])$/);
const OPENS = new WordForm(
  /^(?:according|in|across|at|since|after|for|among|on|by|under|over|throughout|overall|however|meanwhile|nationally|locally|today|currently|now|yet|still|sadly|thankfully|encouragingly|worryingly|additionally|similarly|furthermore|also)$/,
);
const FINITE = new WordForm(/^(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|said|found)$/);
/** Words of what may open a sentence up to its comma: "according to the report,", "across the whole of the borough,". */
const OPENING_TOKENS = 9;

/** Where the main clause begins after "that", "but" and what opens it up to a comma: "Across the borough, | few parents are happy". */
export function startOfMain(tokens: readonly Token[], from: number, last: number): number {
  let at = from;
  while (at < last && JOINS.fits(tokens[at])) at++;
  if (!OPENS.fits(tokens[at])) return at;
  for (let end = at + 1; end < Math.min(last, at + OPENING_TOKENS); end++) {
    if (FINITE.fits(tokens[end])) return at;
    if (tokens[end]?.norm === ",") return startOfMain(tokens, end + 1, last);
  }
  return at;
}
