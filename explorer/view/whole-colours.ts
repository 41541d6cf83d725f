import type { Colouring } from "./exploration.ts";
import type { Palette } from "./style.ts";
import { isRegion, nameRegion, type WholeIndex } from "./whole-index.ts";
import type { WholeView } from "./whole-view.ts";

/**
 * The colours that people tell apart however they see colours (Okabe and Ito, 2008), on light and on dark ground; black is ink. England
 * has nine regions: the ninth colour, a brown, is none of theirs.
 */
const OKABE_ITO: Readonly<Record<"light" | "dark", readonly string[]>> = {
  light: ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#b8a800"],
  dark: ["#3d9fdc", "#e8743b", "#22b48c", "#d893b8", "#e69f00", "#7cc6f0", "#f0e442"],
};

const NINTH = { light: "#8a5a33", dark: "#b98d66" } as const;

/** What one colour tells. */
interface ColourEntry {
  readonly text: string;
  readonly colour: string;
  /** How many marks have it. */
  readonly count: number;
}

/** The colours of the marks, for those that have one, and what they tell. */
export interface WholeColours {
  readonly colourById: ReadonlyMap<string, string>;
  readonly legend: readonly ColourEntry[];
}

/** Colours the marks of a view. `communityById` is asked for communities alone. */
export function colourWhole(
  index: WholeIndex,
  view: WholeView,
  colouring: Colouring,
  ground: { readonly theme: "light" | "dark"; readonly palette: Palette },
  communityById: ReadonlyMap<string, number> | null,
): WholeColours {
  const told = tellColours(index, view, colouring, communityById);
  const ranked = rankColours(told.map(({ text }) => text));
  const colours = huesOf(ground);
  const entries = ranked.map(([text, count], at) => ({
    text,
    count,
    colour: colours[at] ?? ground.palette.faint,
  }));
  const colourByText = new Map(entries.map(({ text, colour }) => [text, colour]));
  return {
    colourById: new Map(told.map(({ id, text }) => [id, colourByText.get(text) ?? ground.palette.faint])),
    legend: shortenLegend(entries, colours.length, ground.palette.faint),
  };
}

/** What the colour of each mark tells, for those of which it tells anything. */
export function tellColours(
  index: WholeIndex,
  view: Pick<WholeView, "nodes">,
  colouring: Colouring,
  communityById: ReadonlyMap<string, number> | null,
): { id: string; text: string }[] {
  const tell = tellerOf(index, colouring, communityById);
  return view.nodes.flatMap(({ id }) => {
    const text = tell(id);
    return text === null ? [] : [{ id, text }];
  });
}

/** What colours tell, by how many marks have it: each has the colour of its place. */
export function rankColours(told: readonly string[]): (readonly [text: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const text of told) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** The colours in their order; whatever comes after them is faint. */
export function huesOf({
  theme,
  palette,
}: {
  readonly theme: "light" | "dark";
  readonly palette: Pick<Palette, "ink">;
}): string[] {
  return [...OKABE_ITO[theme], palette.ink, NINTH[theme]];
}

/** What had no colour of its own is one entry. */
function shortenLegend(entries: readonly ColourEntry[], most: number, faint: string): ColourEntry[] {
  const rest = entries.slice(most);
  if (rest.length < 2) return [...entries];
  const count = rest.reduce((sum, entry) => sum + entry.count, 0);
  return [...entries.slice(0, most), { text: `${rest.length} others`, colour: faint, count }];
}

function tellerOf(
  index: WholeIndex,
  colouring: Colouring,
  communityById: ReadonlyMap<string, number> | null,
): (id: string) => string | null {
  switch (colouring) {
    case "kind":
      return () => null;
    case "region":
      return (id) => {
        const region = isRegion(id) ? id : index.groupOf(id);
        return region !== null && isRegion(region) ? nameRegion(region) : null;
      };
    case "outcome":
      return tellOutcome(index);
    case "community": {
      const names = nameCommunities(index, communityById ?? new Map());
      return (id) => names.get(communityById?.get(id) ?? -1) ?? null;
    }
  }
}

/** The outcome of an inspection, and of the newest inspection of an area. */
function tellOutcome(index: WholeIndex): (id: string) => string | null {
  const neighbours = (id: string, type: string) =>
    index
      .neighboursOf(id)
      .filter(({ edge }) => edge.type === type)
      .map((next) => next.id);
  const ofInspection = (id: string) => {
    const outcome = neighbours(id, "RESULTED_IN").find((next) => next.startsWith("outcome:"));
    return outcome === undefined ? null : (index.nodeById.get(outcome)?.name ?? null);
  };
  return (id) => {
    const label = index.nodeById.get(id)?.label;
    if (label === "Outcome") return index.nodeById.get(id)?.name ?? null;
    if (label === "Inspection") return ofInspection(id);
    if (label !== "Area") return null;
    const inspections = neighbours(id, "INSPECTS").filter((next) => ofInspection(next) !== null);
    const onOf = (inspection: string) => index.nodeById.get(inspection)?.on ?? "";
    const newest = inspections.reduce<string | null>(
      (held, next) => (held === null || onOf(held) < onOf(next) ? next : held),
      null,
    );
    return newest === null ? null : ofInspection(newest);
  };
}

/** Communities are called by the area, or else the node, that has most neighbours within them. */
function nameCommunities(
  index: WholeIndex,
  communityById: ReadonlyMap<string, number>,
): ReadonlyMap<number, string> {
  const best = new Map<number, { readonly rank: number; readonly name: string }>();
  for (const [id, community] of communityById) {
    const node = index.nodeById.get(id);
    const within = index.neighboursOf(id).filter((next) => communityById.get(next.id) === community).length;
    const rank = within + (node?.label === "Area" ? 10_000 : 0);
    const held = best.get(community);
    const name = node?.name ?? (isRegion(id) ? nameRegion(id) : id);
    if (!held || held.rank < rank) best.set(community, { rank, name });
  }
  return new Map([...best].map(([community, { name }]) => [community, `Around ${name}`]));
}
