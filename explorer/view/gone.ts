import type { Lens } from "./lens.ts";
import { OUTCOMES } from "./outcomes.ts";
import type { Place } from "./place.ts";

/** What ids begin with: those of the others are not looked for among these. */
const PREFIXES = { areas: "area:", bodies: "body:" } as const;

/** In plain words, what a place names of the lens that the lens does not hold, and what to do: it is shown without. */
export function tellGone(place: Place, lens: Lens): string[] {
  const { focus, among } = place.question;
  const isSubject = (id: string) => lens.subjects.some((subject) => subject.id === id);
  const hasRegion = (region: string) => lens.subjects.some((subject) => subject.region === region);
  const { selection, filter } = place;
  const gone = [
    focus,
    // Bodies lie in the regions of their areas, which are not told here.
    ...filter.regions.filter((region) => among === "areas" && !hasRegion(region)),
    place.compare?.a.id,
    place.compare?.b.id,
    ...(selection?.kind === "pair" ? [selection.a, selection.b] : []),
  ].filter((id) => typeof id === "string" && !isSubject(id));
  const isOthers = (id: string) => id.startsWith(PREFIXES[among === "areas" ? "bodies" : "areas"]);
  const named = [
    ...filter.only.filter((id) => !isSubject(id)).map((id) => ["only", id] as const),
    ...filter.hidden.filter((id) => !isHideable(id, place, lens)).map((id) => ["hide", id] as const),
  ].filter(([, id]) => !isOthers(id));
  return [
    ...[...new Set(gone)].map((id) => tellUnread(id ?? "", among)),
    ...named.map(([name, id]) => `${tellUnread(id, among)} ${tellRemedy(name, id, lens)}`),
    ...listKnown(place, lens).flatMap(({ name, asked, known }) =>
      asked
        .filter((word) => !known.includes(word))
        .map((word) => `${name}= knows no “${word}”, but ${known.map((one) => `“${one}”`).join(", ")}.`),
    ),
  ];
}

const AREA_KINDS = ["county", "london-borough", "metropolitan", "unitary"];
const FRAMEWORKS = ["2016-local-area", "2023-area-send", "revisit", "other"];

/** What a question can be narrowed to by words of the graph's own, and what it is narrowed to. */
function listKnown({ filter, question }: Place, { subjects }: Lens) {
  const ofBodies = [...new Set(subjects.map(({ kind }) => kind))].filter((kind) => kind !== "").sort();
  return [
    { name: "kind", asked: filter.kinds, known: question.among === "areas" ? AREA_KINDS : ofBodies },
    { name: "framework", asked: filter.frameworks, known: FRAMEWORKS },
    { name: "outcome", asked: filter.outcomes, known: OUTCOMES },
  ];
}

function tellUnread(id: string, among: string): string {
  return `Nothing that has been read is about “${id}”, among the ${among} of this graph.`;
}

/** Maps and histories hold areas of which no text tells, the whole graph more than this. */
function isHideable(id: string, { tab }: Place, { subjects, themes }: Lens): boolean {
  return (
    (tab === "everything" && id.includes(":")) ||
    ((tab === "map" || tab === "timeline") && id.startsWith("area:")) ||
    subjects.some((subject) => subject.id === id) ||
    themes.some((theme) => theme.id === id || theme.parent === id)
  );
}

function tellRemedy(name: "only" | "hide", typed: string, { subjects, themes }: Lens): string {
  const named = [...subjects, ...themes.map(({ id, label }) => ({ id, name: label }))];
  const meant = named.find((one) => one.name.toLowerCase() === typed.toLowerCase());
  return `Take it out of ${name}=, which takes ids: ${meant ? `“${meant.id}” is ${meant.name}` : `“${named[0]?.id}” is one`}.`;
}
