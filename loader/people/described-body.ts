import type { TokenRange } from "../text/token-range.ts";
import { namedBodyAt } from "./named-body.ts";
import type { PostContext } from "./post-context.ts";

/** What ends the words that tell of what sort a body is: "the parents' campaign", "campaign group". */
const SORT =
  /^(?:group|charity|campaign|network|union|organisation|collective|forum|association|company|helpline)$/;
/** Tokens that such words are, at the most. */
const MOST_OF_SORT = 6;
const INNER = /^(?:of|for|and|the|&|in|'s?|-)$/;

/**
 * A body that the words before its name describe: "the charity Fair Deal", "the Facebook group Kent SEND Parents", "the parents'
 * campaign SEND Crisis Kent".
 *
 * Shape   the tokens of the name alone; null where no name follows such words within `to`.
 */
export function describedBody(context: PostContext, start: number, to: number): TokenRange | null {
  const first = endOfSort(context, start, to);
  if (first === null) return null;
  const named = namedBodyAt(context, first);
  if (named && named.last <= to) return named;
  let last = first;
  for (let next = first; next < to; next++) {
    const token = context.tokens[next];
    if (token?.isCapital) last = next + 1;
    else if (!INNER.test(token?.norm ?? "")) break;
  }
  return last > first ? { first, last } : null;
}

/** The token after the words that tell the sort; null where they do not stand at `start`. */
function endOfSort({ tokens }: PostContext, start: number, to: number): number | null {
  for (let at = start; at < Math.min(to, start + MOST_OF_SORT); at++) {
    const token = tokens[at];
    if (!token || ENDS.test(token.norm)) return null;
    const goesOn = SORT.test(tokens[at + 1]?.norm ?? "") && tokens[at + 1]?.isCapital === false;
    if (SORT.test(token.norm) && !goesOn) return token.isCapital ? null : at + 1;
  }
  return null;
}

const ENDS = /^(?:,|of|for|at|with|in|on|to|who|which|that)$/;
