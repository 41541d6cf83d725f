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

/** "If a child has autism", "if you do not shout": told of some, and what befalls them is told; "unless leaders act" tells that they do not. */
const OF_SOME = new WordForm(/^(?:a|an|you|they|your|their|needs)$/);

/** A sentence that tells on what it depends how people fare, wherever they live; null where it does not. */
export function lawAt(tokens: readonly Token[]): TokenRange | null {
  if (!OPENS.fits(tokens[0]) || OF_SOME.fits(tokens[1])) return null;
  if (tokens[0]?.norm === "unless" && tokens[1]?.norm === "leaders") return null;
  for (let at = 1; at < tokens.length - 2; at++)
    if (tokens[at]?.norm === "," && faresSo(tokens, at + 1))
      return { first: 0, last: endOfLaw(tokens, at + 1) };
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

/** "If plans are late, families suffer, | and most plans are": what else is told is of this place. */
function endOfLaw(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex(({ norm }, at) => at > from && (norm === "," || norm === ";"));
  return end < 0 ? tokens.length : end;
}
