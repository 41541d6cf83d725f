import { type Comparison, decodeComparison } from "./compare-place.ts";
import type { Place, Tab } from "./place.ts";

/**
 * What the tab `compare` compares, as its figures are asked for it: as the address tells it, or as the page chose.
 *
 * @param drawn  what the page compares, as it tells it, where nobody has chosen
 */
export function readCompared(place: Place, tab: Tab, drawn: string | null): Comparison | null {
  if (tab !== "compare") return null;
  return place.compare ?? decodeComparison(drawn ?? "");
}

/** Is one subject compared with itself, before and after? */
function isOverTime({ a, b }: Comparison): boolean {
  return a.id !== null && a.id === b.id;
}

/** The place narrowed to the two that are compared, and to their years where both have the same; as it was where either is all of them. */
export function narrowToCompared(place: Place, compared: Comparison | null): Place {
  if (compared === null) return place;
  const { a, b } = compared;
  if (a.id === null || b.id === null) return place;
  const question = { ...place.question, focus: isOverTime(compared) ? a.id : null };
  const years = hasSameYears(compared) ? { from: a.from, to: a.to } : {};
  return { ...place, question, filter: { ...place.filter, ...years, only: [...new Set([a.id, b.id])] } };
}

/** Whom the figures offered for a comparison are of, in words for who chooses one. */
export function tellCompared(compared: Comparison | null): string {
  if (compared === null || compared.a.id === null || compared.b.id === null)
    return "These are of the question that the graph answers, of all of them.";
  if (isOverTime(compared))
    return "“Then and now” has a column for each inspection; the others are of all years.";
  return hasSameYears(compared) ? "These are of the two alone." : "These are of the two alone, in all years.";
}

function hasSameYears({ a, b }: Comparison): boolean {
  return a.from === b.from && a.to === b.to;
}
