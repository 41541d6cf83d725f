import { groupBy } from "../../cypher/group-by.ts";
import type { Asked } from "./lens.ts";
import type { Selection } from "./place.ts";
import type { LensView, RankedSubject } from "./view.ts";

/** A view in which one stands for all bodies that answered for the same inspections, and who it is for each of them. */
export interface FoldedView<Polarity extends Asked = Asked> {
  readonly view: LensView<Polarity>;
  readonly standsFor: ReadonlyMap<string, string>;
}

/**
 * Draws bodies of the same inspections together: a council and its health bodies have every line in common, for what the inspection
 * found is told of each. The council stands for them, and its name says of how many. Areas stay as they are.
 */
export function foldBodies<Polarity extends Asked>(view: LensView<Polarity>): FoldedView<Polarity> {
  const linksBySubject = groupBy(view.links, (link) => link.subject);
  const keyOf = ({ subject: { id } }: RankedSubject) =>
    (linksBySubject.get(id) ?? [])
      .map(({ theme, polarity, foundBy }) => (foundBy ? [theme, polarity, ...foundBy].join(" ") : id))
      .sort()
      .join("\n");
  const standsFor = new Map<string, string>();
  const subjects = [...groupBy(view.subjects, keyOf).values()].flatMap((members) => {
    const first = members.find(({ subject }) => subject.kind === "council") ?? members[0];
    if (!first) return [];
    for (const { subject } of members) standsFor.set(subject.id, first.subject.id);
    const more = members.length - 1;
    const name = more === 0 ? first.subject.name : `${first.subject.name} and ${more} more`;
    return [{ ...first, subject: { ...first.subject, name } }];
  });
  if (subjects.length === view.subjects.length) return { view, standsFor };
  const drawn = new Set([...subjects.map(({ subject }) => subject.id), view.focus?.id ?? ""]);
  return {
    view: { ...view, subjects, links: view.links.filter((link) => drawn.has(link.subject)) },
    standsFor,
  };
}

/** A selection by those who are drawn. */
export function foldSelection(
  selection: Selection | null,
  standsFor: FoldedView["standsFor"],
): Selection | null {
  const of = (id: string) => standsFor.get(id) ?? id;
  switch (selection?.kind) {
    case undefined:
      return null;
    case "node":
      return { ...selection, id: of(selection.id) };
    case "link":
      return { ...selection, subject: of(selection.subject) };
    case "pair":
      return { ...selection, a: of(selection.a), b: of(selection.b) };
  }
}

/** What such a name means; null where nobody stands for others. */
export function tellFolded({ subjects }: LensView, { view }: { readonly view: LensView }): string | null {
  return view.subjects.length === subjects.length
    ? null
    : "and … more: bodies that answered for the same inspections";
}
