import { linksAsked } from "./asked.ts";
import { chosenIds, type Emphasis } from "./emphasis.ts";
import { regionIdsOf } from "./fold-regions.ts";
import { parentsOf } from "./fold-themes.ts";
import type { Lens } from "./lens.ts";
import { linksBehind } from "./links-behind.ts";
import type { Question, Selection } from "./place.ts";
import type { Scene } from "./scene.ts";

/**
 * What a selection brings forward where regions and groups of themes are drawn: those that its areas, bodies and themes lie in, and
 * the lines between them that its links are part of. Null where none of it is drawn.
 */
export function emphasiseRegions(
  scene: Scene,
  lens: Lens,
  { polarity }: Question,
  regionsOf: ReadonlyMap<string, readonly string[]>,
  selection: Selection,
): Emphasis | null {
  const parentOf = parentsOf(lens.themes);
  const isTheme = new Set(lens.themes.map(({ id }) => id));
  const groupOf = (theme: string) => parentOf.get(theme)?.id ?? theme;
  const drawn = new Set(scene.nodes.map(({ id }) => id));
  const chosen = chosenIds(selection)
    .flatMap((id) => (isTheme.has(id) ? [groupOf(id)] : regionIdsOf(regionsOf, id)))
    .filter((id) => drawn.has(id));
  if (chosen.length === 0) return null;
  const behind = new Set(
    linksBehind(linksAsked(lens.links, polarity), selection).flatMap(({ subject, theme, polarity: side }) =>
      regionIdsOf(regionsOf, subject).map((region) => `${region} ${groupOf(theme)} ${side}`),
    ),
  );
  const edges = scene.edges.filter((edge) => behind.has(`${edge.subject} ${edge.theme} ${edge.polarity}`));
  return {
    chosen: new Set(chosen),
    nodes: new Set([...chosen, ...edges.flatMap((edge) => [edge.subject, edge.theme])]),
    edges: new Set(edges.map(({ id }) => id)),
  };
}
