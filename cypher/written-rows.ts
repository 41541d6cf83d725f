import { edgeName } from "./edge-name.ts";
import type { GraphEdge, GraphNode, HashedArticle } from "./graph-batch.ts";
import type { NodeLabel } from "./schema.ts";

/** Nodes and relationships that are remembered at most: some 150 bytes each. Past it all are forgotten, and written once more. */
const MOST = 200_000;
/** What an article alone asserts, and what goes when it is written anew. */
const OWN = new Set<NodeLabel>(["Article", "Evidence", "Measure"]);

/**
 * What a load has written that articles share — inspections, findings, people, themes — so that what hundreds of articles say alike is
 * written once. Whoever asks must be alone in writing to the graph, and must write what is left in the order in which it asked.
 */
export class WrittenRows {
  readonly #contentByName = new Map<string, string>();

  /** The article without what was written before and is the same; its hash stays that of all it says. */
  left(article: HashedArticle): HashedArticle {
    if (this.#contentByName.size > MOST) this.#contentByName.clear();
    return {
      ...article,
      nodes: article.nodes.filter((node) => OWN.has(node.label) || this.#isNew(node.id, contentOf(node))),
      edges: article.edges.filter(
        (edge) =>
          isOwn(edge, article.articleId) || this.#isNew(edgeName(edge), JSON.stringify(edge.properties)),
      ),
    };
  }

  #isNew(name: string, content: string): boolean {
    if (this.#contentByName.get(name) === content) return false;
    this.#contentByName.set(name, content);
    return true;
  }
}

/** The article without what it alone asserts: of two of one id in one transaction, what the earlier may have been the first to say. */
export function sharedRows(article: HashedArticle): HashedArticle {
  return {
    ...article,
    nodes: article.nodes.filter(({ label }) => !OWN.has(label)),
    edges: article.edges.filter((edge) => !isOwn(edge, article.articleId)),
  };
}

/** Does an article alone assert it? It then goes with the article's claims. */
export function isOwn({ fromLabel, toLabel, properties: { source } }: GraphEdge, articleId: string): boolean {
  return OWN.has(fromLabel) || OWN.has(toLabel) || source === articleId;
}

function contentOf({ label, secondLabel, properties }: GraphNode): string {
  return `${label} ${secondLabel ?? ""} ${JSON.stringify(properties)}`;
}
