import { groupBy } from "../../cypher/group-by.ts";
import { linksAsked } from "./asked.ts";
import type { Asked, Lens, LensLink, LensTheme, Subject } from "./lens.ts";
import { isBothSided, itemOf, type Pair, rankPairs, readItem } from "./pairs.ts";
import type { Question } from "./place.ts";

/** A subject with how many themes it shares: with the focus, or with anyone. Where both polarities are asked about, one praised and criticised counts twice. */
export interface RankedSubject {
  readonly subject: Subject;
  readonly shared: number;
  /** How many of them are strengths. */
  readonly strengths: number;
}

/** A theme with how many subjects have it of those that the view joins to it. */
export interface RankedTheme {
  readonly theme: LensTheme;
  readonly subjects: number;
  /** How many areas have it, or among bodies how many inspections found it: several bodies answer for one. */
  readonly counted: number;
  /** How many of these as a weakness, and how many as a strength, as far as it is asked about. */
  readonly weaknesses: number;
  readonly strengths: number;
}

/**
 * The answer to a question over a lens: what the graph, the ranking and the sentence are drawn from.
 *
 * Shape   `subjects` and `themes` hold what is shared, ranked; with a focus the focus itself stands apart and `themes` are
 *         all of its themes. `links` join only these, each what its subject shares; of the focus all of its own.
 */
export interface LensView<Polarity extends Asked = Asked> {
  readonly question: Question & { readonly polarity: Polarity };
  readonly focus: Subject | null;
  readonly subjects: readonly RankedSubject[];
  readonly themes: readonly RankedTheme[];
  readonly links: readonly LensLink[];
  readonly pairs: readonly Pair[];
  /** Fewest in common that make a pair: 1 where any do. What is in no such pair is neither drawn nor counted. */
  readonly least: number;
  /** How many weaknesses or strengths are shared, or with a focus are its own: `themes`, with both asked each polarity by itself. */
  readonly items: number;
  /** How many subjects the lens knows at all, of either polarity. */
  readonly totalSubjects: number;
  /** How many areas, or among bodies inspections, there are to count. */
  readonly totalCounted: number;
}

/**
 * Answers a question over a lens. A focus that the lens does not know is taken as none.
 *
 * @param least  fewest in common that make a pair
 */
export function deriveView<Polarity extends Asked>(
  lens: Lens,
  question: Question & { readonly polarity: Polarity },
  least = 1,
): LensView<Polarity> {
  const focus = lens.subjects.find((subject) => subject.id === question.focus) ?? null;
  const links = linksAsked(lens.links, question.polarity);
  const pairs = rankPairs(lens.subjects, links).filter(
    (pair) => pair.shared >= least && (focus === null || pair.a === focus.id || pair.b === focus.id),
  );
  const sharing = collectShared(pairs, links);
  const themeIds = focus
    ? new Set(links.filter((link) => link.subject === focus.id).map((link) => link.theme))
    : sharing.themes;
  const subjects = lens.subjects
    .filter((subject) => subject.id !== focus?.id && sharing.countBySubject.has(subject.id))
    .map((subject) => ({ subject, ...(sharing.countBySubject.get(subject.id) ?? NOTHING_SHARED) }))
    .sort((a, b) => b.shared - a.shared || compareText(a.subject.name, b.subject.name));
  const drawn = links.filter((link) => link.subject === focus?.id || sharing.has(link));
  return {
    question: { ...question, focus: focus?.id ?? null },
    focus,
    subjects,
    themes: rankThemes(lens, drawn, themeIds),
    links: drawn,
    pairs,
    least: Math.max(least, 1),
    items: focus ? links.filter((link) => link.subject === focus.id).length : sharing.items,
    totalSubjects: lens.subjects.length,
    totalCounted: countHaving(lens.links),
  };
}

/** The other half of a pair. */
export function otherOf(pair: Pair, id: string): string {
  return pair.a === id ? pair.b : pair.a;
}

/** Alphabetical order, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const NOTHING_SHARED = { shared: 0, strengths: 0 };

/** What is shared in all pairs together. */
interface Sharing {
  /** How many themes each subject shares with any other; who shares none is not there. */
  readonly countBySubject: ReadonlyMap<string, Pick<RankedSubject, "shared" | "strengths">>;
  readonly themes: ReadonlySet<string>;
  readonly items: number;
  /** Is this link's theme, on its side, one that its subject shares with another? */
  readonly has: (link: LensLink) => boolean;
}

/** Once both halves of a pair are known to share all that they have, it adds nothing: so most of some forty thousand pairs are passed over. */
function collectShared(pairs: readonly Pair[], links: readonly LensLink[]): Sharing {
  const isBoth = isBothSided(links);
  const usual = links[0]?.polarity === "strength" && !isBoth ? "strength" : "weakness";
  const halves = new Map<string, { readonly items: number; readonly shared: Set<string> }>();
  for (const [id, own] of groupBy(links, (link) => link.subject)) {
    halves.set(id, { items: new Set(own.map((link) => itemOf(link, isBoth))).size, shared: new Set() });
  }
  for (const pair of pairs) {
    const [a, b] = [halves.get(pair.a), halves.get(pair.b)];
    if (!a || !b || (a.shared.size === a.items && b.shared.size === b.items)) continue;
    for (const item of pair.items) {
      a.shared.add(item);
      b.shared.add(item);
    }
  }
  const sharing = [...halves].filter(([, { shared }]) => shared.size > 0);
  const items = new Set(sharing.flatMap(([, { shared }]) => [...shared]));
  return {
    countBySubject: new Map(
      sharing.map(([id, { shared }]) => {
        const strengths = [...shared].filter((item) => readItem(item, usual).polarity === "strength").length;
        return [id, { shared: shared.size, strengths }];
      }),
    ),
    themes: isBoth
      ? new Set(links.filter((link) => items.has(itemOf(link, isBoth))).map(({ theme }) => theme))
      : items,
    items: items.size,
    has: (link) => halves.get(link.subject)?.shared.has(itemOf(link, isBoth)) ?? false,
  };
}

function rankThemes(lens: Lens, links: readonly LensLink[], ids: ReadonlySet<string>): RankedTheme[] {
  const subjectsByTheme = groupBy(links, (link) => link.theme);
  return lens.themes
    .filter((theme) => ids.has(theme.id))
    .map((theme) => {
      return { theme, ...countTheme(subjectsByTheme.get(theme.id) ?? []) };
    })
    .sort(
      (a, b) => b.counted - a.counted || b.subjects - a.subjects || compareText(a.theme.label, b.theme.label),
    );
}

/** Who has a theme by these links, and what there is to count of them. */
export function countTheme(links: readonly LensLink[]): Omit<RankedTheme, "theme"> {
  const ofSide = (side: LensLink["polarity"]) =>
    countHaving(links.filter(({ polarity }) => polarity === side));
  return {
    subjects: new Set(links.map((link) => link.subject)).size,
    counted: countHaving(links),
    weaknesses: ofSide("weakness"),
    strengths: ofSide("strength"),
  };
}

/** How many areas have what these links tell, or, where they are of bodies, how many inspections found it. */
function countHaving(links: readonly LensLink[]): number {
  return new Set(links.flatMap((link) => link.foundBy ?? [link.subject])).size;
}
