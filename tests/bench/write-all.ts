import { ArticleWriter } from "../../cypher/article-writer.ts";
import type { HashedArticle } from "../../cypher/graph-batch.ts";
import type { Store } from "../../cypher/store.ts";

/** Writes articles as `sendgraph load` does; they are hashed where they are read. */
export async function writeAll(store: Store, archive: Iterable<HashedArticle>): Promise<void> {
  const writer = await ArticleWriter.over(store);
  for (const article of archive) {
    const own = {
      id: article.articleId,
      status: "current",
      places: [],
      formerPlaces: [],
      formerTurns: [],
      published: "",
    } as const;
    await writer.write(article, { own, changed: [], superseded: [], restored: [] });
  }
  await writer.flush();
}
