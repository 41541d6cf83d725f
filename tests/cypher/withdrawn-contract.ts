import { expect, test } from "vitest";
import { Standings } from "../../cypher/article-standing.ts";
import type { ArticleBatch } from "../../cypher/graph-batch.ts";
import { runQuery } from "../../cypher/run-query.ts";
import { loadSavedQuery } from "../../cypher/saved-queries.ts";
import { readStatement } from "../../cypher/statements.ts";
import type { Store } from "../../cypher/store.ts";
import { summariseGraph } from "../../cypher/summary.ts";
import { verifyGraph } from "../../cypher/verify.ts";
import { TINY_ARTICLES } from "../fixtures/tiny-articles.ts";
import { makeBatch, TINY_GRAPH, tinyArticle, tinyCopy } from "../fixtures/tiny-graph.ts";
import { load, TINY_GRAPH_HASH, withStatus } from "./load-articles.ts";

/** What no store may answer any more when only withdrawn articles tell that a body answers for an inspection. */
export function describeWithdrawn(openEmpty: () => Promise<Store>): void {
  test("bodies that only a retracted article holds to account together are a pair, and of no region by it", async () => {
    const store = await openEmpty();
    const query = await loadSavedQuery("shared-weaknesses");
    const pairs = async (region = "") => {
      const { rows } = await runQuery(store, query, { among: "bodies", minShared: "1", region });
      return rows.map(({ aId, bId }) => [aId, bId].join(" "));
    };
    const both = "body:E99000001 body:Q99";
    const [first, second] = [tinyArticle("north-2017"), tinyArticle("north-2023")];
    await load(store, [first, second, tinyArticle("west-2024")]);
    expect(await pairs()).not.toContain(both);
    await load(store, [withStatus(second, "retracted")]);
    expect(await pairs()).toContain(both);
    const [region] = await store.read("MATCH (a:Area {id: 'area:E99000001'}) RETURN a.region AS region");
    expect(await pairs(String(region?.["region"]))).not.toContain(both);
    await store.close();
  });

  test("an article that is loaded and taken back leaves the graph hash of before; all of it is still there", async () => {
    const store = await openEmpty();
    await load(store, TINY_GRAPH);
    const before = await summariseGraph(store);
    expect(before.graphHash).toBe(TINY_GRAPH_HASH);
    const known = TINY_ARTICLES.find(({ key }) => key === "west-2024");
    if (known === undefined) throw new Error("The tiny graph has no article of Westhaven.");
    const claims = [
      ["strength", "co-production", "council", "Leaders in Westhaven know their work."],
    ] as const;
    const told = { ...known, key: "more", title: "Leaders praised", author: "Sam New", claims };
    for (const article of [
      // A copy, which is one story with what stands; another's words, by people of its own.
      tinyCopy("west-2024", "Westhaven families wait and wait"),
      makeBatch({ ...told, post: ["Kim Other", "Director"] }),
    ]) {
      await load(store, [article]);
      const loaded = await summariseGraph(store);
      expect(loaded.graphHash).not.toBe(before.graphHash);
      await load(store, [withStatus(article, "retracted")]);
      const { graphHash, counts } = await summariseGraph(store);
      expect(graphHash).toBe(before.graphHash);
      expect(counts["Evidence"]).toBe(loaded.counts["Evidence"]);
    }
    await store.close();
  });

  test("newer versions that are taken back leave the graph hash from before each came", async () => {
    const store = await openEmpty();
    const standings = new Standings();
    const write = async (article: ArticleBatch) => {
      const coming = { id: article.articleId, place: "https://news.example/west", published: "" };
      await store.writeArticle(article, standings.take({ ...coming, isRetracted: false }));
      await store.derive();
      return (await summariseGraph(store)).graphHash;
    };
    const retract = async (id: string, isRetracted = true) => {
      await store.writeStandings(standings.retract(id, isRetracted)?.changed ?? []);
      await store.derive();
      expect(await verifyGraph(store)).toEqual([]);
      return (await summariseGraph(store)).graphHash;
    };
    await load(store, TINY_GRAPH);
    const versions = [
      tinyArticle("west-2024"),
      tinyCopy("west-2024", "Westhaven families wait, we said"),
      tinyCopy("west-2024", "Westhaven families waited, we should have said"),
    ];
    const hashes: string[] = [];
    for (const version of versions) hashes.push(await write(version));
    const [, second, third] = versions.map(({ articleId }) => articleId);
    expect(await retract(third ?? "")).toBe(hashes[1]);
    expect(await retract(second ?? "")).toBe(hashes[0]);
    expect(await retract(second ?? "", false)).toBe(hashes[1]);
    expect(await retract(third ?? "", false)).toBe(hashes[2]);
    expect(new Set(hashes).size).toBe(3);
    await store.close();
  });

  test("what a body answers for by a retracted article alone is not counted nor listed, but where that article is read", async () => {
    const store = await openEmpty();
    const article = tinyArticle("west-2024");
    const copy = tinyCopy("west-2024", "Westhaven families wait and wait");
    const silent = { ...copy, edges: copy.edges.filter(({ type }) => type !== "HOLDS_TO_ACCOUNT") };
    const subject = "body:Q99";
    const count = async (of = "") => {
      const ask = async (name: string) =>
        (await store.read(readStatement(name), { subject, theme: "", polarity: "", article: of })).length;
      return {
        links: await ask("explorer-sentences-of-bodies"),
        mixed: await ask("explorer-mixed-of-bodies"),
        sentences: await ask("explorer-evidence-of-body"),
      };
    };
    await load(store, [article, silent]);
    const told = await count();
    expect([told.links > 0, told.mixed > 0, told.sentences > 0]).toEqual([true, true, true]);
    await load(store, [withStatus(article, "retracted")]);
    expect(await count()).toEqual({ links: 0, mixed: 0, sentences: 0 });
    expect((await count(article.articleId)).sentences).toBe(3);
    await store.close();
  });
}
