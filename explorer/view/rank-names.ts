import { rankMatch } from "./fuzzy.ts";
import { compareText } from "./view.ts";

const MOST_HITS_A_KIND = 6;
/** Kinds of node that a reader looks for, in the order that they are listed. */
const KINDS = ["Area", "Theme", "Body", "Person", "Article", "Inspectorate", "Outcome"];
/** The rank of a name with a slip in it. */
const ALMOST = 3;

/** What answers the words by its name: by kind, names that begin with the words first, accents and slips forgiven. */
export function rankNames<Node>(
  nodes: readonly Node[],
  words: string,
  tell: (node: Node) => { readonly kind: string; readonly name: string },
): Node[] {
  const ranked = nodes.flatMap((node) => {
    const { kind, name } = tell(node);
    const rank = KINDS.includes(kind) ? rankMatch(name, words) : null;
    return rank === null ? [] : [{ node, kind, name, rank }];
  });
  // Names that are only like the words are meant where none holds them.
  const best = ranked.some(({ rank }) => rank < ALMOST) ? ranked.filter(({ rank }) => rank < ALMOST) : ranked;
  return KINDS.flatMap((kind) =>
    best
      .filter((one) => one.kind === kind)
      .sort((a, b) => a.rank - b.rank || compareText(a.name, b.name))
      .slice(0, MOST_HITS_A_KIND)
      .map(({ node }) => node),
  );
}
