import type { Store } from "../../cypher/store.ts";
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
  const named = rankNames(snapshot.nodes, words, ({ label, name }) => ({ kind: label, name })).map(toHit);
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

/** A node as something that is found. */
export function toHit(node: SnapshotNode): SearchHit {
  const { region, kind, publisher, organisation } = node.facts;
  const detail =
    region ??
    publisher ??
    organisation ??
    (node.label === "Body" && kind ? tellKind(String(kind)) : null) ??
    null;
  return {
    id: node.id,
    kind: node.label,
    name: node.name,
    detail: detail === null ? null : String(detail),
    article: null,
  };
}
