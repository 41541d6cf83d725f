import { groupBy } from "../../cypher/group-by.ts";
import type { LensLink, LensPolarity, Subject } from "./lens.ts";

/** Two subjects with the themes they have in common. `a` comes before `b` by id. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly shared: number;
  /** Themes in common over themes of either, four decimals. */
  readonly jaccard: number;
  /**
   * Themes in common over what each half has in common with the others on average, four decimals: 1 is as many as with
   * anyone, 2 twice as many. A theme that everybody has raises it for nobody.
   */
  readonly lift: number;
  readonly themes: readonly string[];
  /** How many of `shared` are strengths: praised on both sides. */
  readonly strengths: number;
  /** What is in common as items: a theme, or where both polarities are asked about, a theme as one of them. */
  readonly items: readonly string[];
}

/** A theme as one polarity of it, where both are asked about: praise of it is another thing than blame. */
export function itemOf({ theme, polarity }: Pick<LensLink, "theme" | "polarity">, isBoth: boolean): string {
  return isBoth && polarity === "strength" ? theme + AS_STRENGTH : theme;
}

const AS_STRENGTH = "~strength";

/** The theme and the polarity of an item; `usual` is that of one that does not tell, where one polarity alone is asked about. */
export function readItem(item: string, usual: LensPolarity): Pick<LensLink, "theme" | "polarity"> {
  return item.endsWith(AS_STRENGTH)
    ? { theme: item.slice(0, -AS_STRENGTH.length), polarity: "strength" }
    : { theme: item, polarity: usual };
}

/** Do links hold both polarities? */
export function isBothSided(links: readonly LensLink[]): boolean {
  const [first] = links;
  return links.some((link) => link.polarity !== first?.polarity);
}

/**
 * Every pair of subjects with at least one theme in common, most shared first, then the higher Jaccard, then by id. Links of
 * both polarities are compared each with its own kind: a theme praised here and criticised there is not in common.
 *
 * Two subjects that one inspection looked at are no pair: a council and its own health board share all that
 * the inspection found, by construction.
 */
export function rankPairs(subjects: readonly Subject[], links: readonly LensLink[]): Pair[] {
  const isBoth = isBothSided(links);
  const pairOf = isBoth ? pairOfBoth : pairOfOne(links[0]?.polarity === "strength");
  const themesBySubject = collectThemes(links, isBoth);
  const ordered = subjects
    .flatMap((subject) => {
      const themes = themesBySubject.get(subject.id);
      return themes ? [{ subject, themes, sorted: [...themes].sort(), usual: 0, hasCompany: false }] : [];
    })
    .sort((a, b) => (a.subject.id < b.subject.id ? -1 : 1));
  const having = countHaving(ordered);
  const others = Math.max(ordered.length - 1, 1);
  const subjectsOf = groupBy(
    ordered.flatMap(({ subject }) => subject.inspections),
    (inspection) => inspection,
  );
  for (const half of ordered) {
    half.hasCompany = half.subject.inspections.some((id) => (subjectsOf.get(id)?.length ?? 0) > 1);
    half.usual = half.sorted.reduce((sum, theme) => sum + ((having.get(theme) ?? 1) - 1) / others, 0);
  }
  const found = new Map<number, Pair[]>();
  ordered.forEach((a, index) => {
    for (const b of ordered.slice(index + 1)) {
      const pair = a.hasCompany && isInspectedTogether(a.subject, b.subject) ? null : pairOf(a, b);
      if (!pair) continue;
      const rank = rankOf(pair.shared, a.sorted.length + b.sorted.length - pair.shared);
      const alike = found.get(rank);
      if (alike) alike.push(pair);
      else found.set(rank, [pair]);
    }
  });
  return sortPairs(found);
}

/** One half of a pair. `usual` is how many themes it has in common with another on average. */
interface Half {
  readonly subject: Subject;
  readonly themes: ReadonlySet<string>;
  readonly sorted: readonly string[];
  usual: number;
  /** Does another one answer for an inspection of its own? Most areas have none such: then no pair need be looked at for it. */
  hasCompany: boolean;
}

/** The items of each subject. */
function collectThemes(links: readonly LensLink[], isBoth: boolean): Map<string, Set<string>> {
  const themesBySubject = new Map<string, Set<string>>();
  for (const link of links) {
    const themes = themesBySubject.get(link.subject) ?? new Set<string>();
    themesBySubject.set(link.subject, themes.add(itemOf(link, isBoth)));
  }
  return themesBySubject;
}

/** How many have each theme. */
function countHaving(halves: readonly Half[]): Map<string, number> {
  const having = new Map<string, number>();
  for (const { sorted } of halves) {
    for (const theme of sorted) having.set(theme, (having.get(theme) ?? 0) + 1);
  }
  return having;
}

function isInspectedTogether(a: Subject, b: Subject): boolean {
  return a.inspections.some((inspection) => b.inspections.includes(inspection));
}

type MakePair = (a: Half, b: Half) => Pair | null;

/** Of links of one polarity an item is a theme. Some forty thousand pairs are made so: each is written once, in one shape. */
function pairOfOne(isStrength: boolean): MakePair {
  return (a, b) => {
    const items = listShared(a, b);
    const shared = items.length;
    return shared === 0 ? null : makePair(a, b, items, items, isStrength ? shared : 0);
  };
}

function pairOfBoth(a: Half, b: Half): Pair | null {
  const items = listShared(a, b);
  if (items.length === 0) return null;
  const themes: string[] = [];
  let strengths = 0;
  for (const item of items) {
    const { theme, polarity } = readItem(item, "weakness");
    if (polarity === "strength") strengths += 1;
    if (!themes.includes(theme)) themes.push(theme);
  }
  return makePair(a, b, items, themes, strengths);
}

function listShared(a: Half, b: Half): string[] {
  const [few, many] = a.sorted.length <= b.sorted.length ? [a, b] : [b, a];
  const items: string[] = [];
  for (const item of few.sorted) if (many.themes.has(item)) items.push(item);
  return items;
}

function makePair(
  a: Half,
  b: Half,
  items: readonly string[],
  themes: readonly string[],
  strengths: number,
): Pair {
  const shared = items.length;
  const either = a.sorted.length + b.sorted.length - shared;
  return {
    a: a.subject.id,
    b: b.subject.id,
    shared,
    jaccard: roundRatio(shared / either),
    lift: roundRatio((2 * shared) / (a.usual + b.usual)),
    themes,
    items,
    strengths,
  };
}

function roundRatio(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/** What pairs are ranked by. */
export const RANKINGS = ["shared", "jaccard", "lift"] as const;
export type RankedBy = (typeof RANKINGS)[number];

/** The pairs by another measure, those that it finds alike in their own order. Pairs of one theme say too little for a ratio. */
export function rankBy(pairs: readonly Pair[], by: RankedBy): readonly Pair[] {
  if (by === "shared") return pairs;
  const weight = (pair: Pair) => (pair.shared < LEAST_FOR_RATIO ? pair[by] - NEVER : pair[by]);
  return [...pairs].sort((a, b) => weight(b) - weight(a));
}

/** A ratio of one theme in common is chance: such pairs stand after all others. */
const LEAST_FOR_RATIO = 2;
const NEVER = 1e6;

/** Most shared first, then the fewest that either has; within that as found, by id. By buckets: both are small whole numbers. */
function sortPairs(found: ReadonlyMap<number, readonly Pair[]>): Pair[] {
  return [...found.keys()].sort((a, b) => b - a).flatMap((rank) => found.get(rank) ?? []);
}

/** Greater than any number of themes. */
const THEMES_END = 1e6;

function rankOf(shared: number, either: number): number {
  return shared * THEMES_END - either;
}
