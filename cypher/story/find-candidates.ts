import { groupBy } from "../group-by.ts";
import { estimateShare, type Sketch } from "./sketch.ts";

/** Values a band: two texts that have a third in common meet in one of the 64 bands, in all but one case in a thousand. */
const VALUES_A_BAND = 2;
/** Of those that meet, each is compared with so many of the first and of the last before it: never with all. */
const COMPARED = 4;
/** Least estimated part in common of two texts worth a look: unrelated reports of one form have .13. */
const LEAST_ESTIMATE = 0.18;

/** So many candidates of one text, each before it in the list, are enough: more have a form in common, not a story. */
const MOST_CANDIDATES = 256;

/** Two texts, by their places in the list, that may be one story; `share` is the estimate. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly share: number;
}

/**
 * Pairs of texts that may be copies of each other, by locality-sensitive hashing of their sketches: time and memory grow in line
 * with the number of texts. Sorted; the same for the same list.
 */
export function findCandidates(sketches: readonly Sketch[]): Candidate[] {
  const candidates = sketches.map((): Map<number, number> => new Map());
  const bands = (sketches[0]?.length ?? 0) / VALUES_A_BAND;
  for (let band = 0; band < bands; band++) {
    for (const members of gather(sketches, band)) compareSome(members, sketches, candidates);
  }
  return candidates
    .flatMap((others, b) => [...others].map(([a, share]) => ({ a, b, share })))
    .sort((x, y) => x.a - y.a || x.b - y.b);
}

/** The texts that have a band's values in common, two or more together, in the list's order. */
function gather(sketches: readonly Sketch[], band: number): number[][] {
  const valuesOf = (i: number): number => {
    const [high = 0, low = 0] = sketches[i]?.subarray(band * VALUES_A_BAND) ?? [];
    // A whole number of 53 bits, the most that one holds.
    return high * 0x200000 + (low >>> 11);
  };
  return [...groupBy([...sketches.keys()], valuesOf).values()].filter((members) => members.length > 1);
}

function compareSome(
  members: readonly number[],
  sketches: readonly Sketch[],
  candidates: readonly Map<number, number>[],
): void {
  members.forEach((b, place) => {
    const [known, sketch] = [candidates[b], sketches[b]];
    const last = Math.max(COMPARED, place - COMPARED);
    for (const a of [...members.slice(0, Math.min(COMPARED, place)), ...members.slice(last, place)]) {
      const other = sketches[a];
      if (!known || !sketch || !other || known.has(a) || known.size >= MOST_CANDIDATES) continue;
      const share = estimateShare(sketch, other);
      if (share >= LEAST_ESTIMATE) known.set(a, share);
    }
  });
}
