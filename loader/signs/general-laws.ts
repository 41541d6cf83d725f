import { listed } from "../text/listed-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

const OPENS = new WordForm(/^(?:if|unless)$/);

const PEOPLE = listed("general-laws: people");
const BEFORE_PEOPLE = new WordForm(/^(?:young|disabled|vulnerable|some|many|it|is|our|these|all)$/);
const MODAL = new WordForm(/^(?:will|who)$/);
const FARES = listed("general-laws: fares");
/** What follows such a verb: "fall behind", "pay the price", "do well". */
const AND_NO_MORE = new WordForm(/^(?:behind|out|well|better|badly|worse|the|price|most|first|too|most)$/);
const LAW_TOKENS = 9;

/** A sentence that tells on what it depends how people fare, wherever they live; null where it does not. */
export function lawAt(tokens: readonly Token[]): TokenRange | null {
  if (!OPENS.fits(tokens[0])) return null;
  for (let at = 1; at < tokens.length - 2; at++)
    if (tokens[at]?.norm === "," && faresSo(tokens, at + 1)) return { first: 0, last: tokens.length };
  return null;
}

/** "If plans are late, | families suffer", "unless it acts, | children will fall behind": how it always is, told of nobody. */
function faresSo(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (BEFORE_PEOPLE.fits(tokens[at])) at++;
  if (!PEOPLE.fits(tokens[at])) return false;
  at++;
  if (MODAL.fits(tokens[at])) at++;
  if (!FARES.fits(tokens[at])) return false;
  at++;
  while (at - from < LAW_TOKENS && AND_NO_MORE.fits(tokens[at])) at++;
  return tokens[at] === undefined || tokens[at]?.kind === "mark";
}
