import { groupBy } from "../../cypher/group-by.ts";
import type { LensLink } from "./lens.ts";
import { compareText } from "./view.ts";

/** Of each theme so many are taken, lest it stand there as nobody's, or as one's alone. */
export const LEAST_OF_THEME = 2;

/**
 * Of each subject so many links, those with the most sentences; of those alike, the ones that more have: they are what is shared. A theme
 * that has fewer than two of these has its own strongest besides.
 */
export function takeStrongest(links: readonly LensLink[], each: number): LensLink[] {
  const byTheme = groupBy(links, ({ theme }) => theme);
  const having = (link: LensLink) => byTheme.get(link.theme)?.length ?? 0;
  const ranked = [...links].sort(
    (a, b) =>
      b.sentences - a.sentences ||
      having(b) - having(a) ||
      compareText(a.theme, b.theme) ||
      compareText(a.subject, b.subject),
  );
  const taken = new Set(
    [...groupBy(ranked, ({ subject }) => subject).values()].flatMap((own) => own.slice(0, each)),
  );
  for (const own of groupBy(ranked, ({ theme }) => theme).values()) {
    const lacking = LEAST_OF_THEME - own.filter((link) => taken.has(link)).length;
    for (const link of own.filter((one) => !taken.has(one)).slice(0, Math.max(lacking, 0))) taken.add(link);
  }
  return links.filter((link) => taken.has(link));
}
