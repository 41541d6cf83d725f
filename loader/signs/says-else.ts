import { listed } from "../text/listed-words.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { CueMatch } from "./sentence-marks.ts";

const AMOUNT = listed("says-else: amount");
const DIRECTION = new WordForm(/^(?:up|down|from|to|beyond|above|below)$/);

const TELLS = new WordForm(/^(?:told|tells?|telling)$/);
/** "Told leaders to | cut": with no more words, none is left for a clause. */
const TOLD_TOKENS = 4;
const FINITE = new WordForm(/^(?:was|were|is|are|had|has|have|been|did|would|could|will)$/);

/** "Told leaders that they were impressed by work | to cut waits": what they are told to do is another sentence's. */
function tellsClause(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    // "Told leaders that they had | to cut waits" tells them to.
    if (FINITE.fits(tokens[at])) return tokens[at + 1]?.norm !== "to";
  }
  return false;
}

/** Does the word that follows make a row's words say something else: "a sharp | fall", "confidence has gone | up", "lower than elsewhere"? */
export function saysElse(tokens: readonly Token[], { row, first, last }: CueMatch): boolean {
  if (row.kind === "request" && TELLS.fits(tokens[first]) && last - first > TOLD_TOKENS)
    return tellsClause(tokens, first + 1, last - 1);
  const end = tokens[last - 1]?.norm;
  if (end === "sharp" && last === first + 1) return AMOUNT.fits(tokens[last]);
  if (end === "gone") return DIRECTION.fits(tokens[last]);
  return end === "elsewhere" && row.value === "neutral" && tokens[last - 2]?.norm === "than";
}
