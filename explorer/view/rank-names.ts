import { rankMatch } from "./fuzzy.ts";
import { compareText } from "./view.ts";

const MOST_HITS_A_KIND = 6;
/** Kinds of node that a reader looks for, in the order that they are listed. */
const KINDS = ["Area", "Theme", "Body", "Person", "Article", "Inspectorate", "Outcome"];
/** The rank of a name with a slip in it. */
const ALMOST = 3;

/** Words of a question, which ask for no name: "Who shares weaknesses with Peterborough?" is about Peterborough. */
const ASKING =
  /^(?:who|what|which|where|when|shares?|sharing|weakness(?:es)?|strengths?|with|from|that|this|have|areas?|bod(?:y|ies)|known|about|inspections?)$/;
/** Of several words none shorter than this is looked for by itself: "of" and "the" are in many names. Letters. */
const LEAST_ALONE = 4;

/**
 * What answers the words by its name: by kind, names that begin with the words first, accents and slips forgiven. Where no name
 * answers all of them, those that answer one: "autism Hillingdon" is a theme and an area.
 */
export function rankNames<Node>(nodes: readonly Node[], words: string, tell: Tell<Node>): Node[] {
  const found = rankWhole(nodes, words, tell);
  const typed = words.split(/[\s?]+/).filter((part) => part !== "");
  if (found.length > 0 || typed.length < 2) return found;
  const parts = typed.filter((part) => part.length >= LEAST_ALONE && !ASKING.test(part.toLowerCase()));
  const any = new Set(parts.flatMap((part) => rankWhole(nodes, part, tell)));
  return KINDS.flatMap((kind) =>
    [...any].filter((node) => tell(node).kind === kind).slice(0, MOST_HITS_A_KIND),
  );
}

type Tell<Node> = (node: Node) => { readonly kind: string; readonly name: string };

function rankWhole<Node>(nodes: readonly Node[], words: string, tell: Tell<Node>): Node[] {
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
