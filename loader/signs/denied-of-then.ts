import { listed } from "../text/listed-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

/** Words of another time or place than the main clause is of. */
const ELSEWHERE = listed("denied-of-then: elsewhere", /^20\d\d$/);
const RELATIVE = new WordForm(/^(?:which|something|that|this)$/);
const HAPPENED = new WordForm(/^(?:was|were|did|had|could|is|are)$/);
const DENIES = new WordForm(/^(?:not|never|no)$/);
/** Tokens from what is denied to the time or place of it. */
const REACH = 8;

/**
 * Does a comma or "and" cut off what is denied of another time or place than the main clause is of? "They decide together, which they
 * were not doing in 2018", "we are asked before, not after", "and that isn't the case everywhere" blame nothing.
 */
export function isDeniedOfThen(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  const denial = denialIn(tokens, first, last);
  if (denial < 0 || !tokens.slice(denial, last + REACH).some((token) => ELSEWHERE.fits(token))) return false;
  if (tokens[denial - 1]?.norm === ",") return !hasVerb(tokens, denial);
  let at = denial - 1;
  while (at > 0 && tokens[at]?.kind !== "mark" && tokens[at]?.norm !== "and") at--;
  return at > 0 && RELATIVE.fits(tokens[at + 1]) && hasVerb(tokens.slice(at, denial), 0);
}

function denialIn(tokens: readonly Token[], first: number, last: number): number {
  for (let at = first; at < last; at++) if (DENIES.fits(tokens[at])) return at;
  return -1;
}

function hasVerb(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from).some((token) => HAPPENED.fits(token));
}
