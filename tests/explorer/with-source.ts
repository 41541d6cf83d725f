import type { ArticleBatch } from "../../cypher/graph-batch.ts";

/** The same articles, of which one was found at this place. */
export function withSource(
  graph: readonly ArticleBatch[],
  articleId: string,
  source: string,
): readonly ArticleBatch[] {
  return graph.map((article) => ({
    ...article,
    nodes: article.nodes.map((node) =>
      node.id === articleId ? { ...node, properties: { ...node.properties, source } } : node,
    ),
  }));
}
