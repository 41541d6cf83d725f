import { linksAsked } from "./asked.ts";
import type { Compared } from "./compare.ts";
import { foldRegions, takeCommonest } from "./fold-regions.ts";
import { foldThemes } from "./fold-themes.ts";
import type { Lens } from "./lens.ts";
import type { Question } from "./place.ts";
import { LINES } from "./style.ts";

/** What a picture side by side draws: each theme, only those that differ, groups of themes, or these by regions. */
export type DrawnAs = "themes" | "differing" | "groups" | "regions";

/** What is drawn of a comparison: both sides, and the lens that knows every name. */
export interface Drawn {
  readonly as: DrawnAs;
  readonly whole: Lens;
  readonly compared: Compared;
}

/** Of more themes than this those that differ are drawn, or their groups. */
const MOST_BOXES = 14;
/** What differs stands on one side or the other: of more than this the groups are drawn. */
const MOST_DIFFERING = 20;
/** Of more areas than this the regions are drawn. */
const MOST_DISCS = 12;

/** Chooses what of a comparison a person can read side by side. */
export function chooseDrawn(
  lens: Lens,
  compared: Compared,
  { among, polarity }: Question,
  regionsOf: ReadonlyMap<string, readonly string[]>,
): Drawn {
  const change = (as: DrawnAs, make: (side: Lens) => Lens): Drawn => ({
    as,
    whole: make(lens),
    compared: { ...compared, a: make(compared.a), b: make(compared.b) },
  });
  const discs = new Set([...compared.a.subjects, ...compared.b.subjects].map(({ id }) => id)).size;
  const isFolded = compared.rows.length > MOST_BOXES;
  if (among === "areas" && discs > MOST_DISCS) {
    const each = Math.max(
      1,
      Math.floor(LINES.few / Math.max(new Set([...regionsOf.values()].flat()).size, 1)),
    );
    return change("regions", (side) => {
      const folded = foldRegions(isFolded ? foldThemes(side) : side, regionsOf);
      return { ...folded, links: takeCommonest(linksAsked(folded.links, polarity), each) };
    });
  }
  if (!isFolded) return change("themes", (side) => side);
  const differing = new Set(compared.rows.filter(({ where }) => where !== "both").map(keyOf));
  if (differing.size > 0 && differing.size <= MOST_DIFFERING)
    return change("differing", (side) => ({
      ...side,
      links: side.links.filter((link) => differing.has(keyOf(link))),
    }));
  return change("groups", foldThemes);
}

function keyOf({ theme, polarity }: { readonly theme: string; readonly polarity: string }): string {
  return `${theme} ${polarity}`;
}
