import type { Place, Tab } from "./place.ts";

/** Can what is on the screen be a figure? Articles cannot, nor the answer to Cypher of one's own. */
export function hasFigures(place: Place, tab: Tab): boolean {
  return tab === "queries" ? place.query?.kind === "saved" : tab !== "articles";
}
