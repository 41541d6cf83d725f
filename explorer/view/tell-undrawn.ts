import { chosenIds } from "./emphasis.ts";
import { linksBehind } from "./links-behind.ts";
import type { Selection } from "./place.ts";
import type { Scene } from "./scene.ts";
import type { LensView } from "./view.ts";

/** How much of a selection there was room for in the picture: `of what is chosen 5 of 13 themes`; null where all of it is drawn. */
export function tellUndrawn(scene: Scene, view: LensView, selection: Selection | null): string | null {
  if (selection === null) return null;
  const drawn = new Set(scene.nodes.map(({ id }) => id));
  const links = linksBehind(view.links, selection);
  const isOfTheme = selection.kind === "node" && links[0]?.theme === selection.id;
  const endsOf = (some: typeof links) =>
    new Set(some.map(({ subject, theme }) => (isOfTheme ? subject : theme))).size;
  const all = endsOf(links);
  const shown = endsOf(links.filter(({ subject, theme }) => drawn.has(subject) && drawn.has(theme)));
  if (shown === all) return null;
  return `of what is chosen ${shown || "none"} of ${all} ${isOfTheme ? view.question.among : "themes"}`;
}

/** The same of a net: `of what is chosen none of 36 pairs`. */
export function tellUndrawnPairs(scene: Scene, view: LensView, selection: Selection | null): string | null {
  if (selection === null) return null;
  const chosen = chosenIds(selection);
  const own = view.pairs.filter(({ a, b }) =>
    selection.kind === "pair"
      ? chosen.includes(a) && chosen.includes(b)
      : chosen.includes(a) || chosen.includes(b),
  );
  const shown = own.filter(({ a, b }) =>
    scene.edges.some(
      ({ subject, theme }) => (subject === a && theme === b) || (subject === b && theme === a),
    ),
  ).length;
  if (shown === own.length) return null;
  return selection.kind === "pair"
    ? "not the pair that is chosen"
    : `of what is chosen ${shown || "none"} of ${own.length} pairs`;
}
