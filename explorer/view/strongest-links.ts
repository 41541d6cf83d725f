import { groupBy } from "../../cypher/group-by.ts";
import type { LensLink } from "./lens.ts";
import { compareText } from "./view.ts";

/** Of each subject so many links, those with the most sentences; of those alike, the ones that fewer have elsewhere. */
export function takeStrongest(links: readonly LensLink[], each: number): LensLink[] {
  const having = new Map<string, number>();
  for (const { theme, sentences } of links) having.set(theme, (having.get(theme) ?? 0) + sentences);
  return [...groupBy(links, (link) => link.subject).values()].flatMap((own) =>
    [...own]
      .sort(
        (a, b) =>
          b.sentences - a.sentences ||
          (having.get(a.theme) ?? 0) - (having.get(b.theme) ?? 0) ||
          compareText(a.theme, b.theme),
      )
      .slice(0, each),
  );
}
