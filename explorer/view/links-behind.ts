import type { LensLink } from "./lens.ts";
import type { Selection } from "./place.ts";

/** The links that a selection stands on: its own, or of a pair those to what both have on the same side. */
export function linksBehind(links: readonly LensLink[], selection: Selection): LensLink[] {
  const of = (id: string) => links.filter((link) => link.subject === id || link.theme === id);
  switch (selection.kind) {
    case "node":
      return of(selection.id);
    case "link":
      return of(selection.subject).filter((link) => link.theme === selection.theme);
    case "pair": {
      const [a, b] = [of(selection.a), of(selection.b)];
      return [...commonTo(a, b), ...commonTo(b, a)];
    }
  }
}

function commonTo(links: readonly LensLink[], others: readonly LensLink[]): LensLink[] {
  return links.filter(({ theme, polarity }) =>
    others.some((other) => other.theme === theme && other.polarity === polarity),
  );
}
