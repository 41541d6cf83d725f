import type { Lens } from "./lens.ts";
import type { Place } from "./place.ts";

/** What ids begin with: those of the others are not looked for among these. */
const PREFIXES = { areas: "area:", bodies: "body:" } as const;

/** In plain words, what a place names of the lens that the lens does not hold: it is shown without. */
export function tellGone(place: Place, lens: Lens): string[] {
  const { focus, among } = place.question;
  const hasSubject = (id: string) => lens.subjects.some((subject) => subject.id === id);
  const hasRegion = (region: string) => lens.subjects.some((subject) => subject.region === region);
  const { selection } = place;
  const gone = [
    ...(focus !== null && !hasSubject(focus) ? [focus] : []),
    // Bodies lie in the regions of their areas, which are not told here.
    ...place.filter.regions.filter((region) => among === "areas" && !hasRegion(region)),
    ...place.filter.only.filter((id) => id.startsWith(PREFIXES[among]) && !hasSubject(id)),
    ...[place.compare?.a.id, place.compare?.b.id].filter((id) => typeof id === "string" && !hasSubject(id)),
    ...(selection?.kind === "pair" ? [selection.a, selection.b].filter((id) => !hasSubject(id)) : []),
  ];
  return [...new Set(gone)].map(
    (id) => `Nothing that has been read is about “${id}”, among the ${among} of this graph.`,
  );
}
