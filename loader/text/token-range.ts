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

/** The stretches that open at the tokens from `from` up to `to` and do not overlap, in order; `endOf` tells where one ends, 0 where none opens. */
export function stretchesFrom(
  from: number,
  to: number,
  endOf: (first: number) => number,
): readonly TokenRange[] {
  let found: TokenRange[] | null = null;
  for (let first = from; first < to; first++) {
    const last = endOf(first);
    if (last === 0) continue;
    found ??= [];
    found.push({ first, last });
    first = last;
  }
  return found ?? NONE;
}

const NONE: readonly TokenRange[] = [];

/** Index of the first token that begins at or after an offset of the text; the count of tokens where none does. */
export function firstTokenFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** For every token index (and one past the end) how many words stand before it: distances in words by subtraction. */
export function countWords(tokens: readonly Token[]): readonly number[] {
  // As long as it will be: an array that grows is copied again and again.
  const counts = new Array<number>(tokens.length + 1);
  let count = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    counts[i] = count;
    if (token && isWord(token)) count++;
  }
  counts[tokens.length] = count;
  return counts;
}
