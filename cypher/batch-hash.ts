import { canonicalJson, sha256 } from "./canonical-json.ts";
import type { ArticleBatch, HashedArticle } from "./graph-batch.ts";
import { SCHEMA_VERSION } from "./schema.ts";
import { withoutPlace } from "./text-place.ts";

/**
 * SHA-256 over a batch and the version of the schema: what tells whether an article is in the graph as it stands. Where the
 * text lay does not count, so that copies of one text in two files are one article whichever comes first.
 */
function hashBatch({ articleId, nodes, edges }: ArticleBatch): string {
  const content = nodes.map((node) => ({ ...node, properties: withoutPlace(node.label, node.properties) }));
  return sha256(canonicalJson([SCHEMA_VERSION, { articleId, nodes: content, edges }]));
}

/** The batch with its hash. */
export function withHash(article: ArticleBatch): HashedArticle {
  return { ...article, batchHash: hashBatch(article) };
}
