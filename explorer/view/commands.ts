import { readAddress } from "./address.ts";
import { pluralOf } from "./asked.ts";
import { rankMatch } from "./fuzzy.ts";
import type { Lens } from "./lens.ts";
import { type Place, TABS } from "./place.ts";
import type { SavedView } from "./saved-views.ts";
import type { SearchHit } from "./search-answer.ts";
import { TAB_NAMES } from "./tab-names.ts";

/** Something that the palette can do that is no step to another place. */
const ACTIONS = [
  ["figure", "Figure for a paper, of this view"],
  ["views", "Save this view, or open a saved one"],
  ["theme", "Turn light to dark, dark to light"],
  ["help", "Keys and words"],
] as const;
export type Action = (typeof ACTIONS)[number][0];

/** One line of the palette: where it leads, or what it does. */
export interface Command {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly detail: string | null;
  readonly does: { readonly change: Partial<Place> } | { readonly action: Action };
}

const MOST_A_KIND = 4;

/** The commands that answer some words: views, saved views, saved queries and actions, among them a figure where the view can be one; without words the views. */
export function findCommands(
  words: string,
  queries: readonly { readonly name: string; readonly title: string }[],
  views: readonly SavedView[],
  canBeFigure = false,
): Command[] {
  const actions = listActions().filter(({ id }) => canBeFigure || id !== "figure");
  const all = [...listViews(), ...listSaved(views), ...listQueries(queries), ...actions];
  if (words === "") return all.filter(({ kind }) => kind === "View" || kind === "Saved view");
  const ranked = all.flatMap((command) => {
    const ranks = [command.name, command.detail ?? ""].flatMap((text) => rankMatch(text, words) ?? []);
    return ranks.length === 0 ? [] : [{ command, rank: Math.min(...ranks) }];
  });
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  return kinds.flatMap((kind) =>
    ranked
      .filter(({ command, rank }) => command.kind === kind && rank < ALMOST)
      .sort((a, b) => a.rank - b.rank)
      .slice(0, MOST_A_KIND)
      .map(({ command }) => command),
  );
}

/** The rank of a name that is only like the words: for commands that is too far. */
const ALMOST = 3;

/**
 * What was found by the search, each with where it leads; the first area or body also as a question about it: who shares with it
 * or, where the lens knows that nothing is told of it, what is known.
 */
export function toCommands(
  hits: readonly SearchHit[],
  question: Place["question"],
  lens: Pick<Lens, "among" | "subjects"> | null = null,
): Command[] {
  const found = hits.map(
    (hit): Command => ({
      id: hit.id,
      kind: hit.kind,
      name: hit.name,
      detail: hit.detail,
      does: { change: placeOf(hit) },
    }),
  );
  const first = hits.find(({ kind }) => kind === "Area" || kind === "Body");
  if (!first) return found;
  const among = first.kind === "Area" ? ("areas" as const) : ("bodies" as const);
  const change = {
    tab: "graph" as const,
    question: { ...question, among, focus: first.id },
    selection: null,
    article: null,
    sentence: null,
  };
  const isUntold = lens?.among === among && !lens.subjects.some(({ id }) => id === first.id);
  const name = isUntold
    ? `What is known of ${first.name}?`
    : `Who shares ${pluralOf(question.polarity)} with ${first.name}?`;
  return [...found, { id: `with ${first.id}`, kind: "Question", name, detail: null, does: { change } }];
}

function placeOf(hit: SearchHit): Partial<Place> {
  if (hit.article !== null)
    return { tab: "articles", article: hit.article, sentence: hit.id, selection: null };
  if (hit.kind === "Article") return { tab: "articles", article: hit.id, sentence: null, selection: null };
  return { selection: { kind: "node", id: hit.id }, sentence: null };
}

function listViews(): Command[] {
  return TABS.map((tab) => ({
    id: `view ${tab}`,
    kind: "View",
    name: TAB_NAMES[tab],
    detail: null,
    does: { change: { tab, article: null, sentence: null } },
  }));
}

function listSaved(views: readonly SavedView[]): Command[] {
  return views.map(({ name, address }) => ({
    id: `saved ${name}`,
    kind: "Saved view",
    name,
    detail: null,
    does: { change: readAddress(address).place },
  }));
}

function listQueries(queries: readonly { readonly name: string; readonly title: string }[]): Command[] {
  return queries.map(({ name, title }) => ({
    id: `query ${name}`,
    kind: "Query",
    name: title,
    detail: name,
    does: { change: { tab: "queries", query: { kind: "saved", name, values: {}, show: null } } },
  }));
}

function listActions(): Command[] {
  return ACTIONS.map(([action, name]) => ({
    id: action,
    kind: "Action",
    name,
    detail: null,
    does: { action },
  }));
}
