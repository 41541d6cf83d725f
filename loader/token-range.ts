import { isWord, type Token } from "./tokens.ts";

/** A run of tokens of one sentence: indexes into its tokens, `last` exclusive. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** Does `inner` lie wholly within `outer`? */
export function isWithin(inner: TokenRange, outer: TokenRange): boolean {
  return inner.first >= outer.first && inner.last <= outer.last;
}

/** Do the two share a token? */
export function overlaps(a: TokenRange, b: TokenRange): boolean {
  return a.first < b.last && b.first < a.last;
}

/** For every token index (and one past the end) how many words stand before it: distances in words by subtraction. */
export function countWords(tokens: readonly Token[]): readonly number[] {
  const counts = [0];
  for (const token of tokens) counts.push((counts.at(-1) ?? 0) + (isWord(token) ? 1 : 0));
  return counts;
}
