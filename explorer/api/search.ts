import { groupBy } from "../../cypher/group-by.ts";
import type { Store } from "../../cypher/store.ts";
import { tellDate } from "../view/dates.ts";
import { FOLDED_LETTERS } from "../view/fold.ts";
import { rankNames } from "../view/rank-names.ts";
import type { SearchHit } from "../view/search-answer.ts";
import { chooseSentences, readSearch } from "../view/search-words.ts";
import { tellKind } from "../view/wording.ts";
import type { Snapshot, SnapshotNode } from "./snapshot.ts";
import { runStatement } from "./statements.ts";

/** A sentence is looked for once there are this many letters: fewer would find nearly all. */
const LEAST_LETTERS = 3;

/** Finds what a reader may mean: names first, by kind, those that begin with the words first, accents and slips forgiven; then sentences with all of the words. */
export async function search(store: Store, snapshot: Snapshot, query: string): Promise<SearchHit[]> {
  const words = query.trim().toLowerCase();
  if (words === "") return [];
  const named = rankNames(snapshot.nodes, words, ({ label, name }) => ({ kind: label, name })).map(
    hitsOf(snapshot),
  );
  if (words.length < LEAST_LETTERS) return named;
  const { phrase, typed, mended } = readSearch(
    words,
    snapshot.nodes.map(({ name }) => name),
  );
  const find = (list: readonly string[]) =>
    runStatement(store, "search-sentences", { words: [...list], phrase, folds: [...FOLDED_LETTERS] });
  const asTyped = await find(typed);
  const rows = asTyped.length > 0 || mended === null ? asTyped : await find(mended);
  const found = rows.map((row) => ({
    start: Number(row["start"]),
    end: Number(row["end"]),
    id: String(row["id"]),
    kind: "Sentence",
    name: String(row["exact"]),
    detail: String(row["title"]),
    article: String(row["article"]),
  }));
  const sentences = chooseSentences(found).map(({ start: _start, end: _end, ...hit }) => hit);
  return [...named, ...sentences];
}

/** Makes what is found of a snapshot's nodes: of areas and bodies of the past also until when they were, and what there is now. */
export function hitsOf({ nodes, edges }: Snapshot): (node: SnapshotNode) => SearchHit {
  const nameById = new Map(nodes.map(({ id, name }) => [id, name]));
  const laterById = groupBy(
    edges.filter(({ type }) => type === "SUCCEEDED_BY"),
    ({ from }) => from,
  );
  return (node) => {
    const later = (laterById.get(node.id) ?? []).flatMap(({ to }) => nameById.get(to) ?? []);
    const { validTo } = node.facts;
    const past = [
      ...(typeof validTo === "string" ? [`until ${tellDate(validTo, "month")}`] : []),
      ...(later.length > 0 ? [`now ${later.join(" and ")}`] : []),
    ].join(", ");
    const detail = [detailOf(node), past].filter(Boolean).join(" · ");
    return { id: node.id, kind: node.label, name: node.name, detail: detail || null, article: null };
  };
}

function detailOf({ label, facts }: SnapshotNode): string {
  const { region, kind, publisher, organisation } = facts;
  return String(
    region ?? publisher ?? organisation ?? (label === "Body" && kind ? tellKind(String(kind)) : ""),
  );
}
