import type { Place } from "./place.ts";

/**
 * The area or body that one was last looked at beside: the other of two that are compared, else whom the question is about; null
 * where there is none. Where the comparison is not on the page, the question goes first.
 */
export function companionOf({ tab, compare, question }: Place, id: string): string | null {
  const sides = [compare?.a.id ?? null, compare?.b.id ?? null];
  const compared = sides.includes(id) ? (sides.find((side) => side !== null && side !== id) ?? null) : null;
  const asked = question.focus === id ? null : question.focus;
  return tab === "compare" ? (compared ?? asked) : (asked ?? compared);
}
