import type { Store } from "../../cypher/store.ts";
import type { SearchHit } from "../view/documents.ts";
import { rankMatch } from "../view/fuzzy.ts";
import { compareText } from "../view/view.ts";
import { tellWord } from "../view/wording.ts";
import type { Snapshot, SnapshotNode } from "./snapshot.ts";
import { runStatement } from "./statements.ts";

const MOST_HITS_A_KIND = 6;
/** Kinds of node that a reader looks for, in the order that they are listed. */
const KINDS = ["Area", "Theme", "Body", "Person", "Article", "Inspectorate", "Outcome"];
/** A sentence is looked for once there are this many letters: fewer would find nearly all. */
const LEAST_LETTERS = 3;

/** Finds what a reader may mean: names first, by kind, those that begin with the words first, accents and slips forgiven; then sentences. */
export async function search(store: Store, snapshot: Snapshot, query: string): Promise<SearchHit[]> {
  const words = query.trim().toLowerCase();
  if (words === "") return [];
  const ranked = snapshot.nodes.flatMap((node) => {
    const rank = KINDS.includes(node.label) ? rankMatch(node.name, words) : null;
    return rank === null ? [] : [{ node, rank }];
  });
  // Names that are only like the words are meant where none holds them.
  const best = ranked.some(({ rank }) => rank < ALMOST) ? ranked.filter(({ rank }) => rank < ALMOST) : ranked;
  const named = KINDS.flatMap((kind) =>
    best
      .filter(({ node }) => node.label === kind)
      .sort((a, b) => a.rank - b.rank || compareText(a.node.name, b.node.name))
      .slice(0, MOST_HITS_A_KIND)
      .map(({ node }) => toHit(node)),
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

/** The rank of a name with a slip in it. */
const ALMOST = 3;

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
