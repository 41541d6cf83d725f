import type { Token } from "./tokens.ts";

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The stretches of a text that names already hold; asking is quick however many there are. */
export class TakenPlaces {
  readonly #starts: readonly number[];
  /** For each place by start, the furthest end of it and all before it. */
  readonly #ends: readonly number[];

  constructor(places: readonly Place[]) {
    const sorted = [...places].sort((a, b) => a.start - b.start);
    let furthest = 0;
    this.#starts = sorted.map(({ start }) => start);
    this.#ends = sorted.map(({ end }) => {
      furthest = Math.max(furthest, end);
      return furthest;
    });
  }

  /** Does any place overlap the tokens `[first, last)`? */
  hold(tokens: readonly Token[], first: number, last: number): boolean {
    const start = tokens[first]?.start ?? 0;
    const end = tokens[last - 1]?.end ?? start;
    const before = countBelow(this.#starts, end);
    return before > 0 && (this.#ends[before - 1] ?? 0) > start;
  }

  /** Does any place cover the whole of another? */
  cover({ start, end }: Place): boolean {
    const before = countBelow(this.#starts, start + 1);
    return before > 0 && (this.#ends[before - 1] ?? 0) >= end;
  }
}

/** How many of the sorted numbers are below `limit`. */
export function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
