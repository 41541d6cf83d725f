import { listed } from "../text/listed-words.ts";
import { tellsDone } from "../text/second-clause.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

/** From the end of the stretch before to the next: what turns, and what inspectors are told to have found. */
export function stretchOf(tokens: readonly Token[], match: TokenRange): TokenRange {
  let first = match.first;
  while (first > 0 && !isBorder(tokens, first)) first--;
  let last = match.last;
  while (last < tokens.length && !isBorder(tokens, last)) last++;
  const comma = CONCEDES.fits(tokens[first]) ? commaIn(tokens, first, last) : -1;
  if (comma < 0) return { first, last };
  return match.first > comma ? { first: comma, last } : { first, last: comma };
}

/** "Despite a promise to cut waits, they have grown": what follows the comma is claimed. */
const CONCEDES = new WordForm(/^(?:despite|although|though|while|whereas)$/);

function commaIn(tokens: readonly Token[], first: number, last: number): number {
  for (let at = first; at < last; at++) if (tokens[at]?.norm === ",") return at;
  return -1;
}

const MARKS = new WordForm(/^[;—]$/);
const TURNS = new WordForm(/^(?:but|however|although|though|despite|whereas|nevertheless|nonetheless)$/);
const JOINS = new WordForm(/^(?:after|because|since|when|as|and|which|that|where|while)$/);
const FINDERS = listed("unclaimed-stretch: finders");
/** Words from what joins to who found: "after the two inspectors". */
const FINDER_REACH = 3;
const FINDS = listed("unclaimed-stretch: finds");
/** "Asked about the finding | that waits are long": whatever is asked, it was found. */
const FINDING = new WordForm(/^(?:findings?|conclusions?)$/);
const PRONOUNS = new WordForm(/^(?:it|they|this|we|she|he|there)$/);
const GOES_ON = new WordForm(/^(?:has|have|is|are|was|were|had|'s|'ve|'re)$/);

/** "It says that nurses will be hired and that waits are long": with one more "that" something else is said. */
function handsOn(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.norm !== "that" || NOUN_AFTER.fits(tokens[at + 1])) return false;
  const that = tokens.findLastIndex(({ norm }, i) => i < at - 1 && norm === "that");
  return that > 0 && TOLD.fits(tokens[that - 1]);
}

/** Hopes, plans and promises are handed on: "they hope that waits will fall and that plans are good". */
const TOLD = listed("unclaimed-stretch: told");

/** "And that of the council", "and that is why". */
const NOUN_AFTER = new WordForm(/^(?:of|in|is|was|this|for)$/);

/** Does a claim begin that is none of what stands before it? */
export function isBorder(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (MARKS.fits(token) || TURNS.fits(token)) return true;
  if (token?.norm === "yet") return tokens[at + 1]?.norm !== "to";
  if (token?.norm === "and" && (FINDS.fits(tokens[at + 1]) || handsOn(tokens, at + 1))) return true;
  if (tellsDone(tokens, at)) return true;
  if (token?.norm === "and" && PRONOUNS.fits(tokens[at + 1])) return GOES_ON.fits(tokens[at + 2]);
  if (token?.norm === "that" && FINDING.fits(tokens[at - 1])) return true;
  if (!JOINS.fits(token)) return false;
  for (let next = at + 1; next <= at + FINDER_REACH; next++) if (FINDERS.fits(tokens[next])) return true;
  return false;
}
