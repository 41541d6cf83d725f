import { afterAll, beforeAll, expect, test } from "vitest";
import { type ArticleStanding, Standings } from "../../cypher/article-standing.ts";
import { ArticleWriter } from "../../cypher/article-writer.ts";
import { withHash } from "../../cypher/batch-hash.ts";
import type { ArticleBatch } from "../../cypher/graph-batch.ts";
import { runQuery } from "../../cypher/run-query.ts";
import { loadSavedQuery } from "../../cypher/saved-queries.ts";
import { readStatement } from "../../cypher/statements.ts";
import type { Store } from "../../cypher/store.ts";
import { readStandings } from "../../cypher/stores/write-standings.ts";
import { summariseGraph } from "../../cypher/summary.ts";
import { verifyGraph } from "../../cypher/verify.ts";
import { TINY_GRAPH, tinyArticle, tinyCopy } from "../fixtures/tiny-graph.ts";
import { inspectionId } from "../fixtures/tiny-reference.ts";
import { tinyRegister } from "../fixtures/tiny-register.ts";
import { load, TINY_GRAPH_HASH, withoutRegister, withStatus, withTitle } from "./load-articles.ts";

/** What every store must do with a graph that is written. */
export function describeWriting(openEmpty: () => Promise<Store>): void {
  let store: Store;
  beforeAll(async () => {
    store = await openEmpty();
  });
  afterAll(async () => store.close());

  const hashOf = async () => (await summariseGraph(store)).graphHash;

  test("an empty graph has no rows, breaks no rule and can be derived", async () => {
    await load(store, []);
    expect(await verifyGraph(store)).toEqual([]);
    expect((await summariseGraph(store)).counts).toEqual({});
  });

  test("articles in another order give the same graph", async () => {
    expect(await load(store, [...TINY_GRAPH].reverse())).toEqual(TINY_GRAPH.map(() => "loaded"));
    expect(await hashOf()).toBe(TINY_GRAPH_HASH);
  });

  test("loading a corpus twice changes nothing", async () => {
    expect(await load(store, TINY_GRAPH)).toEqual(TINY_GRAPH.map(() => "unchanged"));
    expect(await hashOf()).toBe(TINY_GRAPH_HASH);
  });

  test("an article with other claims replaces its own, and leaves nothing behind when it comes back", async () => {
    const article = tinyArticle("east-2018-post");
    const silent = {
      ...article,
      nodes: article.nodes.filter(({ label }) => label !== "Evidence"),
      edges: [],
    };
    expect(await load(store, [silent])).toEqual(["loaded"]);
    expect(await store.read("MATCH (e:Evidence) RETURN count(e.id) AS n")).toEqual([{ n: 18 }]);
    expect(
      await store.read(
        "MATCH (x:Area)-[r:HAS_WEAKNESS]->(t:Theme) WHERE x.id = 'area:E99000002' AND t.id = 'theme:ehcp-timeliness' RETURN r.sources AS n",
      ),
    ).toEqual([{ n: 1 }]);
    await load(store, [article]);
    expect(await hashOf()).toBe(TINY_GRAPH_HASH);
  });

  test("a retracted article leaves the derived edges, and an article restored brings them back", async () => {
    const article = tinyArticle("west-2024");
    await load(store, [withStatus(article, "retracted")]);
    const rows = await store.read(
      "MATCH (x:Area)-[r:HAS_WEAKNESS]->(t:Theme) WHERE x.id = 'area:E99000003' RETURN t.id AS theme",
    );
    expect(rows).toEqual([]);
    expect(await verifyGraph(store)).toEqual([]);
    await load(store, [article]);
    expect(await hashOf()).toBe(TINY_GRAPH_HASH);
  });

  test("what only a retracted article tells of is in no answer, and back in all when the article is", async () => {
    const article = withoutRegister(tinyArticle("north-2023"), inspectionId("north2023"));
    await load(store, [article]);
    const ask = async (name: string, typed: Record<string, string> = {}) =>
      (await runQuery(store, await loadSavedQuery(name), typed)).rows;
    const area = { area: "Northshire" };
    const told = async () => ({
      revisits: (await ask("revisits")).filter((row) => row["area"] === "Northshire").length,
      outcomes: (await ask("outcomes-by-region-and-year")).filter((row) => row["year"] === "2023").length,
      profile: new Set((await ask("area-profile", area)).map((row) => row["inspection"])).size,
      shown: (await store.read(readStatement("explorer-inspections"))).filter(
        (row) => row["area"] === "area:E99000001",
      ).length,
      accounts: (await store.read(readStatement("explorer-inspections-of-bodies"))).filter(
        (row) => row["inspection"] === inspectionId("north2023"),
      ).length,
      posts: (await ask("people-and-posts")).length,
    });
    const before = await told();
    expect(before).toEqual({ revisits: 1, outcomes: 1, profile: 2, shown: 2, accounts: 2, posts: 0 });
    await load(store, [withStatus(article, "retracted")]);
    expect(await told()).toEqual({ revisits: 0, outcomes: 0, profile: 1, shown: 1, accounts: 0, posts: 0 });
    expect(await verifyGraph(store)).toEqual([]);
    await load(store, [article]);
    expect(await told()).toEqual(before);
    await load(store, [withStatus(tinyArticle("north-2023"), "retracted")]);
    // The register has it: the inspection stays with its outcome, and what the article told of it goes.
    expect(await told()).toEqual({ revisits: 0, outcomes: 1, profile: 2, shown: 2, accounts: 0, posts: 0 });
    await load(store, [tinyArticle("north-2023")]);
    expect(await hashOf()).toBe(TINY_GRAPH_HASH);
  });

  test("a register brings its inspections, a newer one replaces it, and texts keep theirs", async () => {
    const other = await openEmpty();
    const inspections = async () =>
      (await other.read("MATCH (i:Inspection) RETURN i.id AS id ORDER BY id")).map(({ id }) => id);
    await load(other, [tinyArticle("west-2024")]);
    expect(await other.writeRegister(tinyRegister(["mid2018", "west2024"]))).toBe("loaded");
    expect(await other.writeRegister(tinyRegister(["mid2018", "west2024"]))).toBe("unchanged");
    await other.derive();
    expect(await verifyGraph(other)).toEqual([]);
    expect(await inspections()).toEqual([inspectionId("west2024"), inspectionId("mid2018")]);
    expect(await other.writeRegister(tinyRegister(["south2019"]))).toBe("loaded");
    await other.derive();
    expect(await verifyGraph(other)).toEqual([]);
    expect(await inspections()).toEqual([inspectionId("west2024"), inspectionId("south2019")]);
    const rows = await other.read(
      "MATCH (i:Inspection)-[r:RESULTED_IN]->(o:Outcome) RETURN i.id AS id, r.source AS source ORDER BY id, source",
    );
    expect(rows.map(({ id, source }) => `${id} ${String(source).slice(0, 8)}`)).toEqual([
      `${inspectionId("west2024")} article:`,
      `${inspectionId("south2019")} register`,
    ]);
    await other.close();
  });

  test("the register may come before or after the texts", async () => {
    const hashes: string[] = [];
    for (const isFirst of [true, false]) {
      const other = await openEmpty();
      if (isFirst) await other.writeRegister(tinyRegister(["mid2018", "far2017"]));
      await load(other, TINY_GRAPH.slice(0, 4));
      if (!isFirst) await other.writeRegister(tinyRegister(["mid2018", "far2017"]));
      await other.derive();
      hashes.push((await summariseGraph(other)).graphHash);
      await other.close();
    }
    expect(hashes[0]).toBe(hashes[1]);
  });

  test("copies of a text are one source, in any order, until the first is superseded", async () => {
    const first = tinyArticle("west-2024");
    const copies = ["Long waits for Westhaven families", "Waits in Westhaven"].map((title) =>
      tinyCopy("west-2024", title),
    );
    const hashes: string[] = [];
    for (const articles of [[first, ...copies], [...copies, first].reverse()]) {
      const other = await openEmpty();
      await load(other, [...articles, tinyArticle("north-2023")]);
      const stories = await other.read(
        "MATCH (n:Article)-[r:SAME_STORY_AS]->(m:Article) RETURN n.id AS id, m.id AS of ORDER BY id",
      );
      expect(stories).toEqual(
        copies.map(({ articleId }) => ({ id: articleId, of: first.articleId })).sort(byId),
      );
      const sources = await other.read(
        "MATCH (x:Area)-[r:HAS_WEAKNESS]->(t:Theme) WHERE x.id = 'area:E99000003' RETURN DISTINCT r.sources AS n",
      );
      expect(sources).toEqual([{ n: 1 }]);
      const measured = async () =>
        (await runQuery(other, await loadSavedQuery("measures"), { area: "Westhaven" })).rows;
      expect(await measured()).toMatchObject([{ value: 41, copies: 2, articleId: first.articleId }]);
      expect(await verifyGraph(other)).toEqual([]);
      hashes.push((await summariseGraph(other)).graphHash);
      await load(other, [withStatus(first, "superseded")]);
      expect(await verifyGraph(other)).toEqual([]);
      expect(await measured()).toMatchObject([{ value: 41, copies: 1, published: "2024-04-28" }]);
      expect(
        await other.read("MATCH (n:Article)-[:SAME_STORY_AS]->(m:Article) RETURN m.published AS day"),
      ).toEqual([{ day: "2024-04-28" }]);
      await other.close();
    }
    expect(hashes[0]).toBe(hashes[1]);
  });

  test("a newer version at one place supersedes, and the older one when it is back", async () => {
    const other = await openEmpty();
    const old = tinyArticle("west-2024");
    const edited = tinyCopy("west-2024", "Westhaven families face shorter waits");
    const standings = new Standings();
    const write = async (article: ArticleBatch) => {
      const coming = { id: article.articleId, place: "https://news.example/west", published: "" };
      const change = standings.take({ ...coming, isRetracted: false });
      await other.writeArticle(article, change);
      await other.derive();
      expect(await verifyGraph(other)).toEqual([]);
    };
    const rows = () =>
      other.read(
        "MATCH (n:Article)-[r:SUPERSEDED_BY]->(m:Article) RETURN n.id AS old, n.status AS status, m.id AS new",
      );
    await write(old);
    await write(edited);
    expect(await rows()).toEqual([{ old: old.articleId, status: "superseded", new: edited.articleId }]);
    const stood = await readStandings((query) => other.stream(query));
    expect(stood.map(({ id, places }) => [id, places.length]).sort()).toEqual(
      [
        [old.articleId, 0],
        [edited.articleId, 1],
      ].sort(),
    );
    await write(old);
    expect(await rows()).toEqual([{ old: edited.articleId, status: "superseded", new: old.articleId }]);
    const retract = async (id: string) => {
      await other.writeStandings(standings.retract(id, true)?.changed ?? []);
      await other.derive();
      expect(await verifyGraph(other)).toEqual([]);
      expect(await rows()).toEqual([]);
      return other.read("MATCH (a:Area)-[r:HAS_WEAKNESS]->(t:Theme) RETURN t.id AS theme");
    };
    expect(await retract(old.articleId)).not.toEqual([]);
    expect(standings.get(edited.articleId)?.status).toBe("current");
    expect(await retract(edited.articleId)).toEqual([]);
    await other.close();
  });

  test("an edge whose end is missing is refused, and nothing of its article stays", async () => {
    const article = tinyArticle("mid-2018");
    const torn = {
      ...article,
      nodes: article.nodes.filter(({ label }) => label !== "Theme").concat([]),
      edges: article.edges.map((edge) => ({
        ...edge,
        to: edge.type === "ABOUT" ? "theme:nowhere" : edge.to,
      })),
    };
    const before = await hashOf();
    await expect(store.writeArticle(torn)).rejects.toThrow(/found both their ends/);
    expect(await hashOf()).toBe(before);
  });

  test("many articles written at once give the same graph", async () => {
    // An empty one of its own: what other tests opened may be the same database.
    const other = await openEmpty();
    await other.prepare();
    await Promise.all(TINY_GRAPH.map((article) => other.writeArticle(withStatus(article, "superseded"))));
    await Promise.all(TINY_GRAPH.map((article) => other.writeArticle(article)));
    await other.derive();
    expect((await summariseGraph(other)).graphHash).toBe(TINY_GRAPH_HASH);
    await other.close();
  });

  test("articles that are written one by one, or by a load in one transaction or in many, are the same graph", async () => {
    const change = (article: ArticleBatch) => ({
      own: standingOf(article),
      changed: [],
      superseded: [],
      restored: [],
    });
    const [first, ...others] = TINY_GRAPH;
    if (first === undefined) throw new Error("The tiny graph is empty.");
    // Of one text that was read twice the later reading counts, wherever the two are.
    const twice = [withTitle(first, "As it was read before"), first, ...others];
    const hashes = new Set<string>();
    for (const way of ["one by one", "in one", "in many"]) {
      const other = await openEmpty();
      await other.prepare();
      const writer = await ArticleWriter.over(other);
      for (const article of twice) {
        if (way === "one by one") await other.writeArticle(article, change(article));
        else await writer.write(withHash(article), change(article));
        if (way === "in many") await writer.flush();
      }
      await writer.flush();
      await other.derive();
      hashes.add((await summariseGraph(other)).graphHash);
      expect(await verifyGraph(other)).toEqual([]);
      await other.close();
    }
    expect(hashes.size).toBe(1);
  });
}

function standingOf({ articleId: id }: ArticleBatch): ArticleStanding {
  const places = [`place of ${id}`];
  return { id, status: "current", places, formerPlaces: [], formerTurns: [], published: "" };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
