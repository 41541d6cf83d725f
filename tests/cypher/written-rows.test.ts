import { expect, test } from "vitest";
import { withHash } from "../../cypher/batch-hash.ts";
import type { GraphNode, HashedArticle } from "../../cypher/graph-batch.ts";
import { WrittenRows } from "../../cypher/written-rows.ts";
import { TINY_GRAPH, tinyArticle } from "../fixtures/tiny-graph.ts";

const [post, press] = [withHash(tinyArticle("east-2018-post")), withHash(tinyArticle("east-2018-gazette"))];

function names({ nodes }: HashedArticle): string[] {
  return nodes.map(({ id }) => id);
}

/** The article, with what it says of its inspection set. */
function saying(article: HashedArticle, framework: string): HashedArticle {
  const set = (node: GraphNode): GraphNode =>
    node.label === "Inspection" ? { ...node, properties: { ...node.properties, framework } } : node;
  return { ...article, nodes: article.nodes.map(set) };
}

test("the first article is left as it is; of the next only its own and what is new", () => {
  const written = new WrittenRows();
  expect(written.left(post)).toEqual(post);
  const left = written.left(press);
  const known = new Set(names(post));
  expect(names(left)).toEqual(names(press).filter((id) => !known.has(id)));
  expect(left.edges.length).toBeLessThan(press.edges.length);
  expect(left.edges.map(({ type }) => type)).toContain("SUPPORTS");
  expect(left.batchHash).toBe(press.batchHash);
});

test("what an article alone asserts is written each time", () => {
  const written = new WrittenRows();
  for (const article of TINY_GRAPH.map(withHash)) written.left(article);
  const own = ["Article", "Evidence", "Measure"];
  for (const article of TINY_GRAPH.map(withHash)) {
    const { nodes, edges } = written.left(article);
    expect(nodes).toEqual(article.nodes.filter(({ label }) => own.includes(label)));
    expect(edges).toEqual(
      article.edges.filter(
        ({ fromLabel, toLabel, properties }) =>
          own.includes(fromLabel) || own.includes(toLabel) || properties["source"] === article.articleId,
      ),
    );
  }
});

test("of two who say otherwise of one node, each is written when its turn comes", () => {
  const written = new WrittenRows();
  const told = (framework: string) =>
    written.left(saying(post, framework)).nodes.some(({ label }) => label === "Inspection");
  expect(["one", "one", "other", "one", "one"].map(told)).toEqual([true, false, true, true, false]);
});
