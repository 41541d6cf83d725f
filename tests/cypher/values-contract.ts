import { afterAll, beforeAll, expect, test } from "vitest";
import type { ArticleBatch, GraphNode } from "../../cypher/graph-batch.ts";
import type { PlainValue, Store } from "../../cypher/store.ts";
import { summariseGraph } from "../../cypher/summary.ts";
import { verifyGraph } from "../../cypher/verify.ts";
import { TINY_GRAPH, tinyArticle } from "../fixtures/tiny-graph.ts";
import { fill, load, TINY_GRAPH_HASH } from "./load-articles.ts";

const ARTICLE = tinyArticle("west-2024");
/** A megabyte, and a little. */
const LONG = "A long wait for a plan. ".repeat(45_000);
const NAMES = [
  "person:o'brien",
  'person:"ann" \\ `lee`',
  "person:`}) DETACH DELETE n //",
  "person:$id {id: 1}",
  "person:\u{1F3EB}\u00e9\u2028",
] as const;

/** What every store must do with values that are large, strange or of a wrong type. */
export function describeValues(openEmpty: () => Promise<Store>): void {
  let store: Store;
  beforeAll(async () => {
    store = await openEmpty();
    await fill(store, TINY_GRAPH);
  });
  afterAll(async () => store.close());
  const hashOf = async () => (await summariseGraph(store)).graphHash;

  test("a property of a megabyte is kept to the character, and goes when its article is as before", async () => {
    const text = `${String(ARTICLE.nodes.find(({ label }) => label === "Article")?.properties["text"])}${LONG}`;
    await load(store, [withText(ARTICLE, text)]);
    const id = ARTICLE.articleId;
    expect(await store.read("MATCH (n:Article {id: $id}) RETURN n.text AS text", { id })).toEqual([{ text }]);
    expect(await verifyGraph(store)).toEqual([]);
    await load(store, [ARTICLE]);
    expect(await hashOf()).toBe(TINY_GRAPH_HASH);
  });

  test.for(NAMES)("the id %s is nothing but an id", async (id) => {
    await load(store, [withWriter(ARTICLE, id)]);
    const found = await store.read(
      "MATCH (p:Person {id: $id})-[:WROTE]->(n:Article) RETURN p.id AS id, n.id AS article",
      { id },
    );
    expect(found).toEqual([{ id, article: ARTICLE.articleId }]);
    expect(await verifyGraph(store)).toEqual([]);
    await load(store, [ARTICLE]);
    expect(await hashOf()).toBe(TINY_GRAPH_HASH);
  });

  test.for<[string, PlainValue]>([
    ["MATCH (a:Area {id: $value}) RETURN a.id AS id", ["area:E99000001"]],
    ["MATCH (a:Area) WHERE a.id = $value RETURN a.id AS id", 7],
    ["MATCH (a:Area) WHERE a.id = $value RETURN a.id AS id", null],
    ["MATCH (a:Area) WHERE a.id IN $value RETURN a.id AS id", []],
  ])("%s with %j finds nothing", async ([query, value]) => {
    expect(await store.read(query, { value })).toEqual([]);
  });

  test.for<[string, PlainValue]>([
    ["MATCH (a:Area) RETURN a.id AS id LIMIT $value", "three"],
    ["MATCH (a:Area) RETURN a.id AS id LIMIT $value", -1],
  ])("%s with %j is an error of the query, and the next is answered", async ([query, value]) => {
    await expect(store.read(query, { value })).rejects.toMatchObject({
      code: expect.stringMatching(/^query-(?:failed|syntax|parameter)$/),
    });
    expect(await store.read("RETURN 1 AS x")).toEqual([{ x: 1 }]);
    expect(await hashOf()).toBe(TINY_GRAPH_HASH);
  });
}

function withText(article: ArticleBatch, text: string): ArticleBatch {
  const nodes = article.nodes.map((node) =>
    node.label === "Article" ? { ...node, properties: { ...node.properties, text } } : node,
  );
  return { ...article, nodes };
}

function withWriter(article: ArticleBatch, id: string): ArticleBatch {
  const writer: GraphNode = { id, label: "Person", properties: { name: id, kind: "journalist" } };
  const wrote = {
    type: "WROTE",
    from: id,
    fromLabel: "Person",
    to: article.articleId,
    toLabel: "Article",
    properties: {},
  } as const;
  return { ...article, nodes: [...article.nodes, writer], edges: [...article.edges, wrote] };
}
