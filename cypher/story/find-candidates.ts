import { groupBy } from "../group-by.ts";
import type { Sketch } from "./sketch.ts";

/** Values a band: two texts that have a third in common meet in one of the 64 bands, in all but one case in a thousand. */
const VALUES_A_BAND = 2;
/** Of those that meet, each is compared with so many of the first and of the last before it: never with all. */
const COMPARED = 4;

/** Is told two texts by their places in the list, `a` before `b`, that may have something in common; the same two maybe often. */
export type MeetTexts = (a: number, b: number) => void;

/**
 * Tells of pairs of texts that may be copies of each other, by locality-sensitive hashing of their sketches: time grows in line with
 * the number of texts, and memory holds one band of them at a time. The same pairs in the same order for the same list.
 */
export function findCandidates(sketches: readonly Sketch[], meet: MeetTexts): void {
  const bands = (sketches[0]?.length ?? 0) / VALUES_A_BAND;
  for (let band = 0; band < bands; band++) {
    for (const members of gather(sketches, band)) meetSome(members, meet);
  }
}

/** The texts that have a band's values in common, two or more together, in the list's order. */
function gather(sketches: readonly Sketch[], band: number): number[][] {
  const valuesOf = (i: number): number => {
    const sketch = sketches[i];
    const at = band * VALUES_A_BAND;
    const [high, low] = [sketch?.[at] ?? 0, sketch?.[at + 1] ?? 0];
    // A whole number of 53 bits, the most that one holds.
    return high * 0x200000 + (low >>> 11);
  };
  return [...groupBy(sketches.keys(), valuesOf).values()].filter((members) => members.length > 1);
}

function meetSome(members: readonly number[], meet: MeetTexts): void {
  members.forEach((b, place) => {
    const last = Math.max(COMPARED, place - COMPARED);
    for (let i = 0; i < place; i++) {
      if (i === COMPARED) i = last;
      const a = members[i];
      if (a !== undefined) meet(a, b);
    }
  });
}
