import type { LensLink, Subject } from "./lens.ts";

/** Two subjects with the themes they have in common. `a` comes before `b` by id. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly shared: number;
  /** Themes in common over themes of either, four decimals. */
  readonly jaccard: number;
  readonly themes: readonly string[];
}

/**
 * Every pair of subjects with at least one theme in common, most shared first, then the higher Jaccard, then by id.
 *
 * Two subjects that one inspection looked at are no pair: a council and its own health board share all that
 * the inspection found, by construction.
 */
export function rankPairs(subjects: readonly Subject[], links: readonly LensLink[]): Pair[] {
  const themesBySubject = collectThemes(links);
  const ordered = subjects
    .filter((subject) => themesBySubject.has(subject.id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const pairs: Pair[] = [];
  ordered.forEach((a, index) => {
    for (const b of ordered.slice(index + 1)) {
      const pair = isInspectedTogether(a, b) ? null : pairOf(a.id, b.id, themesBySubject);
      if (pair) pairs.push(pair);
    }
  });
  return pairs.sort(comparePairs);
}

/** The themes of each subject, sorted by id. */
function collectThemes(links: readonly LensLink[]): Map<string, Set<string>> {
  const themesBySubject = new Map<string, Set<string>>();
  for (const link of links) {
    const themes = themesBySubject.get(link.subject) ?? new Set<string>();
    themesBySubject.set(link.subject, themes.add(link.theme));
  }
  return themesBySubject;
}

function isInspectedTogether(a: Subject, b: Subject): boolean {
  return a.inspections.some((inspection) => b.inspections.includes(inspection));
}

function pairOf(
  a: string,
  b: string,
  themesBySubject: ReadonlyMap<string, ReadonlySet<string>>,
): Pair | null {
  const themesOfA = themesBySubject.get(a) ?? new Set<string>();
  const themesOfB = themesBySubject.get(b) ?? new Set<string>();
  const themes = [...themesOfA].filter((theme) => themesOfB.has(theme)).sort();
  if (themes.length === 0) return null;
  const either = themesOfA.size + themesOfB.size - themes.length;
  return { a, b, shared: themes.length, jaccard: Math.round((themes.length / either) * 1e4) / 1e4, themes };
}

function comparePairs(a: Pair, b: Pair): number {
  return b.shared - a.shared || b.jaccard - a.jaccard || (a.a + a.b < b.a + b.b ? -1 : 1);
}
