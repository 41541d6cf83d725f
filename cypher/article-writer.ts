import { setImmediate as others } from "node:timers/promises";
import { z } from "zod";
import type { ArticleStanding, StandingChange } from "./article-standing.ts";
import type { ArticleBatch, HashedArticle } from "./graph-batch.ts";
import { parsedRows } from "./parsed-rows.ts";
import { readStatement } from "./statements.ts";
import type { Store, WriteResult } from "./store.ts";
import { WrittenRows } from "./written-rows.ts";

/** Articles, nodes and relationships, and characters of text in one transaction: a server keeps what a transaction changes in memory. */
const MOST_ARTICLES = 500;
const MOST_ROWS = 30_000;
const MOST_TEXT = 8_000_000;

const articleRow = z.object({ id: z.string(), batchHash: z.string() });

/**
 * Writes the articles of a load, many in one transaction; what the graph has already is told by hashes that were read before, and
 * costs nothing. Nobody else may write meanwhile. While one transaction is written the articles of the next are taken: an error of
 * it comes with them, or with `flush`.
 */
export class ArticleWriter {
  readonly #store: Store;
  readonly #hashById: Map<string, string>;
  readonly #written = new WrittenRows();
  #articles: HashedArticle[] = [];
  #standings: ArticleStanding[] = [];
  #rows = 0;
  #text = 0;
  #writing: Promise<void> = Promise.resolve();
  #isWriting = false;

  private constructor(store: Store, hashById: Map<string, string>) {
    this.#store = store;
    this.#hashById = hashById;
  }

  static async over(store: Store): Promise<ArticleWriter> {
    const hashById = new Map<string, string>();
    for await (const { id, batchHash } of parsedRows(
      store.stream(readStatement("plan-articles")),
      articleRow,
    ))
      hashById.set(id, batchHash);
    return new ArticleWriter(store, hashById);
  }

  /** Takes one article, and has what came before written with it when that is enough for a transaction. */
  async write(article: HashedArticle, { own, changed }: StandingChange): Promise<WriteResult> {
    const { batchHash } = article;
    // Reading leaves no room between two articles: the database's answer would wait, and the database for what it is to do next.
    if (this.#isWriting) await others();
    const isKnown = this.#hashById.get(article.articleId) === batchHash;
    this.#hashById.set(article.articleId, batchHash);
    this.#standings.push(...(isKnown ? changed : [own, ...changed]));
    if (isKnown) return "unchanged";
    const left = this.#written.left(article);
    this.#articles.push(left);
    this.#rows += left.nodes.length + left.edges.length;
    this.#text += textOf(article);
    const isFull =
      this.#articles.length >= MOST_ARTICLES || this.#rows >= MOST_ROWS || this.#text >= MOST_TEXT;
    if (isFull) await this.#begin();
    return "loaded";
  }

  /** Writes what is left, and waits until all is written. */
  async flush(): Promise<void> {
    await this.#begin();
    await this.#writing;
  }

  /** Begins a transaction with what was taken, when the one before is written. */
  async #begin(): Promise<void> {
    await this.#writing;
    const [articles, standings] = [this.#articles, this.#standings];
    if (articles.length === 0 && standings.length === 0) return;
    [this.#articles, this.#standings, this.#rows, this.#text] = [[], [], 0, 0];
    this.#isWriting = true;
    this.#writing = this.#store.writeArticles(articles, standings).finally(() => {
      this.#isWriting = false;
    });
    // Whoever waits for it hears of it.
    this.#writing.catch(() => undefined);
  }
}

function textOf({ articleId, nodes }: ArticleBatch): number {
  return String(nodes.find(({ id }) => id === articleId)?.properties["text"] ?? "").length;
}
