import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "../../cypher/open-store.ts";
import { runQuery } from "../../cypher/run-query.ts";
import { loadSavedQuery } from "../../cypher/saved-queries.ts";
import type { Store } from "../../cypher/store.ts";
import { type Api, makeApi } from "../../explorer/api/app.ts";
import { ArticleAnswer, ArticlesAnswer } from "../../explorer/view/documents.ts";
import { load } from "../cypher/load-articles.ts";
import { TINY_GRAPH, tinyArticle } from "../fixtures/tiny-graph.ts";
import { withSource } from "./with-source.ts";

let store: Store;
let api: Api;

beforeAll(async () => {
  store = await openStore("memory:");
  await load(store, TINY_GRAPH);
  api = makeApi(store);
});
afterAll(async () => store.close());

async function get(path: string): Promise<unknown> {
  const response = await api(new Request(`http://localhost/api/${path}`));
  return response.json();
}

describe("articles", () => {
  test("are listed newest first, with what they hold", async () => {
    const { articles } = ArticlesAnswer.parse(await get("articles"));
    expect(articles).toHaveLength(8);
    expect(articles[0]).toMatchObject({
      title: "Westhaven families face long waits",
      areas: ["Westhaven"],
      weaknesses: 2,
      strengths: 0,
    });
  });

  test("count what inspectors said alone", async () => {
    const { articles } = ArticlesAnswer.parse(await get("articles"));
    const counts = (title: string) => {
      const found = articles.find((article) => article.title === title);
      return [found?.weaknesses, found?.strengths];
    };
    expect(counts("Southmoor ordered to write an action plan")).toEqual([2, 0]);
    expect(counts("Parents 'not heard' in Eastborough")).toEqual([2, 0]);
  });

  test("count every finding that the query `sources` counts: stated, mixed or claimed by others, and the sentences behind them", async () => {
    const { articles } = ArticlesAnswer.parse(await get("articles"));
    const { rows } = await runQuery(store, await loadSavedQuery("sources"), {});
    const findingsById = new Map(rows.map((row) => [row["articleId"], row["findings"]]));
    for (const { id, title, weaknesses, strengths, mixed, claims } of articles)
      expect(weaknesses + strengths + mixed + claims, title).toBe(findingsById.get(id));
    expect(articles.find(({ title }) => title.startsWith("Southmoor"))).toMatchObject({
      claims: 1,
      passages: 3,
    });
  });

  test("come whole, and every sentence stands where it says", async () => {
    const { articleId } = tinyArticle("north-2023");
    const article = ArticleAnswer.parse(await get(`articles/${articleId}`));
    expect(article.sentences).toHaveLength(3);
    for (const { start, end, exact } of article.sentences)
      expect(article.text?.slice(start, end)).toBe(exact);
  });

  test("tell their address on the web, and nobody's file", async () => {
    const { articleId } = tinyArticle("north-2023");
    const ofFile = ArticleAnswer.parse(await get(`articles/${articleId}`));
    expect(ofFile.source).toBeNull();
    const elsewhere = await openStore("memory:");
    await load(elsewhere, withSource(TINY_GRAPH, articleId, "https://example.org/send"));
    const response = await makeApi(elsewhere)(new Request(`http://localhost/api/articles/${articleId}`));
    expect(ArticleAnswer.parse(await response.json()).source).toBe("https://example.org/send");
    await elsewhere.close();
  });

  test("that were retracted can still be read", async () => {
    const article = ArticleAnswer.parse(await get(`articles/${tinyArticle("far-2017").articleId}`));
    expect(article.status).toBe("retracted");
    expect(article.sentences).toHaveLength(1);
  });
});
