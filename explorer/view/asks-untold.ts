import type { Lens } from "./lens.ts";
import type { Place, Tab } from "./place.ts";

/** The views that ask about one area or body. */
const ASKING: ReadonlySet<Tab> = new Set(["graph", "ranking", "matrix", "map", "timeline"]);

/** Does a place ask about an area or a body that the lens does not hold? */
export function asksUntold({ question, mapOf }: Place, tab: Tab, lens: Lens): boolean {
  const { focus } = question;
  if (focus === null || !ASKING.has(tab) || (tab === "map" && mapOf === "outcome")) return false;
  return !lens.subjects.some(({ id }) => id === focus);
}
