import type { Store } from "../../cypher/store.ts";
import type { SearchHit } from "../view/documents.ts";
import { compareText } from "../view/view.ts";
import { tellWord } from "../view/wording.ts";
import type { Snapshot, SnapshotNode } from "./snapshot.ts";
import { runStatement } from "./statements.ts";

const MOST_HITS_A_KIND = 6;
/** Kinds of node that a reader looks for, in the order that they are listed. */
const KINDS = ["Area", "Theme", "Body", "Person", "Article", "Inspectorate", "Outcome"];
/** A sentence is looked for once there are this many letters: fewer would find nearly all. */
const LEAST_LETTERS = 3;

/** Finds what a reader may mean: names first, by kind, those that begin with the words first; then sentences. */
export async function search(store: Store, snapshot: Snapshot, query: string): Promise<SearchHit[]> {
  const words = query.trim().toLowerCase();
  if (words === "") return [];
  const named = KINDS.flatMap((kind) =>
    snapshot.nodes
      .filter((node) => node.label === kind && rank(node, words) < NOT_FOUND)
      .sort((a, b) => rank(a, words) - rank(b, words) || compareText(a.name, b.name))
      .slice(0, MOST_HITS_A_KIND)
      .map(toHit),
  );
  if (words.length < LEAST_LETTERS) return named;
  const rows = await runStatement(store, "search-sentences", { words });
  const sentences = rows.map((row) => ({
    id: String(row["id"]),
    kind: "Sentence",
    name: String(row["exact"]),
    detail: String(row["title"]),
    article: String(row["article"]),
  }));
  return [...named, ...sentences];
}

const NOT_FOUND = 3;

function rank(node: SnapshotNode, words: string): number {
  const name = node.name.toLowerCase();
  if (name.startsWith(words)) return 0;
  if (name.includes(` ${words}`)) return 1;
  return name.includes(words) ? 2 : NOT_FOUND;
}

function toHit(node: SnapshotNode): SearchHit {
  const { region, kind, publisher, organisation } = node.facts;
  const detail =
    region ??
    publisher ??
    organisation ??
    (node.label === "Body" && kind ? tellWord(String(kind)) : null) ??
    null;
  return {
    id: node.id,
    kind: node.label,
    name: node.name,
    detail: detail === null ? null : String(detail),
    article: null,
  };
}
