import { ArticleWriter } from "../../cypher/article-writer.ts";
import { withHash } from "../../cypher/batch-hash.ts";
import type { ArticleBatch } from "../../cypher/graph-batch.ts";
import type { Store } from "../../cypher/store.ts";

/** Writes articles as `sendgraph load` does. */
export async function writeAll(store: Store, archive: Iterable<ArticleBatch>): Promise<void> {
  const writer = await ArticleWriter.over(store);
  for (const article of archive) {
    const own = {
      id: article.articleId,
      status: "current",
      places: [],
      formerPlaces: [],
      published: "",
    } as const;
    await writer.write(withHash(article), { own, changed: [], superseded: [] });
  }
  await writer.flush();
}
