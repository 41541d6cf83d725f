import type { ArticleBatch } from "../../cypher/graph-batch.ts";
import type { Store } from "../../cypher/store.ts";

/** The hash of the tiny graph: one for both engines and any order. It changes with the fixture or the schema alone. */
export const TINY_GRAPH_HASH = "95b1516d440bd2694e911fd71dca44b953162a1a8cdd1103d3c607ffa43e36fb";

/** Loads articles as `sendgraph load` does. */
export async function load(store: Store, articles: readonly ArticleBatch[]): Promise<string[]> {
  await store.prepare();
  const results: string[] = [];
  for (const article of articles) results.push(await store.writeArticle(article));
  await store.derive();
  return results;
}
