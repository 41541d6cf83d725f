import type { Exploration } from "./exploration.ts";
import { isRegion, type WholeIndex } from "./whole-index.ts";
import type { WholeView } from "./whole-view.ts";

/** Tells whether a node or a group is left out: by name, or with its kind. `hidden` names what every picture leaves out. */
export function makeLeftOut(
  index: WholeIndex,
  { without, kinds }: Pick<Exploration, "without" | "kinds">,
  hidden: readonly string[],
): (id: string) => boolean {
  const ids = new Set([...without, ...hidden]);
  const labels = new Set(kinds);
  return (id) => ids.has(id) || labels.has(isRegion(id) ? "Area" : (index.nodeById.get(id)?.label ?? ""));
}

/** In plain words, what a link leaves out by name and the graph has not: it is drawn without. */
export function tellNotThere(index: WholeIndex, { without }: Pick<Exploration, "without">): string[] {
  return without
    .filter((id) => !index.nodeById.has(id) && !index.groups.includes(id))
    .map((id) => `omit= names “${id}”, which is no node of this graph: nothing is left out for it.`);
}

/** The marks of a view that are not drawn. A bundle goes with the last of its members. */
export function listLeftOut(view: WholeView, isLeftOut: (id: string) => boolean): ReadonlySet<string> {
  return new Set(
    view.nodes
      .filter(({ id, members }) => (members === null ? isLeftOut(id) : members.every(isLeftOut)))
      .map(({ id }) => id),
  );
}
