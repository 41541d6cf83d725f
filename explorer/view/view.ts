import { groupBy } from "../../cypher/group-by.ts";
import type { Lens, LensLink, LensTheme, Subject } from "./lens.ts";
import { type Pair, rankPairs } from "./pairs.ts";
import type { Question } from "./place.ts";

/** A subject with how many themes it shares: with the focus, or with anyone. */
export interface RankedSubject {
  readonly subject: Subject;
  readonly shared: number;
}

/** A theme with how many subjects of the whole lens have it. */
export interface RankedTheme {
  readonly theme: LensTheme;
  readonly subjects: number;
}

/**
 * The answer to a question over a lens: what the graph, the ranking and the sentence are drawn from.
 *
 * Shape   `subjects` and `themes` hold what is shared, ranked; with a focus the focus itself stands apart and `themes` are
 *         all of its themes. `links` join only these.
 */
export interface LensView {
  readonly question: Question;
  readonly focus: Subject | null;
  readonly subjects: readonly RankedSubject[];
  readonly themes: readonly RankedTheme[];
  readonly links: readonly LensLink[];
  readonly pairs: readonly Pair[];
  /** How many subjects the lens knows at all, of either polarity. */
  readonly totalSubjects: number;
}

/** Answers a question over a lens. A focus that the lens does not know is taken as none. */
export function deriveView(lens: Lens, question: Question): LensView {
  const focus = lens.subjects.find((subject) => subject.id === question.focus) ?? null;
  const links = lens.links.filter((link) => link.polarity === question.polarity);
  const pairs = rankPairs(lens.subjects, links).filter(
    (pair) => focus === null || pair.a === focus.id || pair.b === focus.id,
  );
  const sharing = collectShared(pairs, links);
  const themeIds = focus
    ? new Set(links.filter((link) => link.subject === focus.id).map((link) => link.theme))
    : sharing.themes;
  const subjects = lens.subjects
    .filter((subject) => subject.id !== focus?.id && sharing.countBySubject.has(subject.id))
    .map((subject) => ({ subject, shared: sharing.countBySubject.get(subject.id) ?? 0 }))
    .sort((a, b) => b.shared - a.shared || compareText(a.subject.name, b.subject.name));
  const drawn = new Set([...subjects.map((ranked) => ranked.subject.id), ...(focus ? [focus.id] : [])]);
  return {
    question: { ...question, focus: focus?.id ?? null },
    focus,
    subjects,
    themes: rankThemes(lens, links, themeIds),
    links: links.filter((link) => drawn.has(link.subject) && themeIds.has(link.theme)),
    pairs,
    totalSubjects: lens.subjects.length,
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

/** What is shared in all pairs together. */
interface Sharing {
  /** How many themes each subject shares with any other; who shares none is not there. */
  readonly countBySubject: ReadonlyMap<string, number>;
  readonly themes: ReadonlySet<string>;
}

/** Once both halves of a pair are known to share all that they have, it adds nothing: so most of some forty thousand pairs are passed over. */
function collectShared(pairs: readonly Pair[], links: readonly LensLink[]): Sharing {
  const halves = new Map<string, { readonly themes: number; readonly shared: Set<string> }>();
  for (const [id, own] of groupBy(links, (link) => link.subject)) {
    halves.set(id, { themes: new Set(own.map((link) => link.theme)).size, shared: new Set() });
  }
  for (const pair of pairs) {
    const [a, b] = [halves.get(pair.a), halves.get(pair.b)];
    if (!a || !b || (a.shared.size === a.themes && b.shared.size === b.themes)) continue;
    for (const theme of pair.themes) {
      a.shared.add(theme);
      b.shared.add(theme);
    }
  }
  const sharing = [...halves].filter(([, { shared }]) => shared.size > 0);
  return {
    countBySubject: new Map(sharing.map(([id, { shared }]) => [id, shared.size])),
    themes: new Set(sharing.flatMap(([, { shared }]) => [...shared])),
  };
}

function rankThemes(lens: Lens, links: readonly LensLink[], ids: ReadonlySet<string>): RankedTheme[] {
  const subjectsByTheme = groupBy(links, (link) => link.theme);
  return lens.themes
    .filter((theme) => ids.has(theme.id))
    .map((theme) => ({ theme, subjects: subjectsByTheme.get(theme.id)?.length ?? 0 }))
    .sort((a, b) => b.subjects - a.subjects || compareText(a.theme.label, b.theme.label));
}
