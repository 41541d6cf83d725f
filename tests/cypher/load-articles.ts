import { withHash } from "../../cypher/batch-hash.ts";
import type { ArticleBatch, Properties } from "../../cypher/graph-batch.ts";
import type { Store } from "../../cypher/store.ts";

/** The hash of the tiny graph: one for both engines and any order. It changes with the fixture or the schema alone. */
export const TINY_GRAPH_HASH = "03c0450b3007f82b330e9bb00a49aaffd91eb122a916ffa025b9d2728cef6cc5";

/** Loads articles as `sendgraph load` does. */
export async function load(store: Store, articles: readonly ArticleBatch[]): Promise<string[]> {
  await store.prepare();
  const results: string[] = [];
  for (const article of articles) results.push(await store.writeArticle(article));
  await store.derive();
  return results;
}

/** Loads articles into an empty store in one transaction: for tests that are about what comes after. */
export async function fill(store: Store, articles: readonly ArticleBatch[]): Promise<void> {
  await store.prepare();
  await store.writeArticles(articles.map(withHash), []);
  await store.derive();
}

/** The article as it stands: current, superseded, retracted. */
export function withStatus(article: ArticleBatch, status: string): ArticleBatch {
  return withProperty(article, { status });
}

/** The article under another title. */
export function withTitle(article: ArticleBatch, title: string): ArticleBatch {
  return withProperty(article, { title });
}

function withProperty(article: ArticleBatch, property: Properties): ArticleBatch {
  const nodes = article.nodes.map((node) =>
    node.label === "Article" ? { ...node, properties: { ...node.properties, ...property } } : node,
  );
  return { ...article, nodes };
}

/** The article as it were if the register did not have its inspection. */
export function withoutRegister(article: ArticleBatch, inspection: string): ArticleBatch {
  const nodes = article.nodes.map((node) =>
    node.id === inspection ? { ...node, properties: { ...node.properties, inRegister: false } } : node,
  );
  return {
    ...article,
    nodes,
    edges: article.edges.filter(({ properties }) => properties["source"] !== "register"),
  };
}
