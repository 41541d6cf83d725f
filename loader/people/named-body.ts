import type { TokenRange } from "../text/token-range.ts";
import type { PostContext } from "./post-context.ts";

/** The body or inspectorate that the sentence names from token `at` on, or from "the" before it. */
export function namedBodyAt({ tokens, employers }: PostContext, at: number): TokenRange | null {
  const token = tokens[at];
  if (!token) return null;
  const before = tokens[at - 1];
  const mention = employers.find(
    ({ start }) => start === token.start || (before?.norm === "the" && start === before.start),
  );
  if (!mention) return null;
  let end = at;
  while ((tokens[end]?.end ?? Number.POSITIVE_INFINITY) <= mention.end) end++;
  const goesOn =
    mention.by === "reference" && /^(?:of|for)$/.test(tokens[end]?.norm ?? "") && tokens[end + 1]?.isCapital;
  return end > at && !goesOn ? { first: at, last: end } : null;
}
