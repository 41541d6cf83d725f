import type { ArticleBatch } from "../../cypher/graph-batch.ts";
import type { Store } from "../../cypher/store.ts";

/** The hash of the tiny graph: one for both engines and any order. It changes with the fixture or the schema alone. */
export const TINY_GRAPH_HASH = "1eed145b12d05272bb65259f2a1ed112b3203eb54d3d4d18a8ad3c7a52a25f3e";

/** Loads articles as `sendgraph load` does. */
export async function load(store: Store, articles: readonly ArticleBatch[]): Promise<string[]> {
  await store.prepare();
  const results: string[] = [];
  for (const article of articles) results.push(await store.writeArticle(article));
  await store.derive();
  return results;
}
