import type { ArticleBatch, GraphEdge, GraphNode, Properties } from "../../cypher/graph-batch.ts";
import type { NodeLabel, RelationshipType } from "../../cypher/schema.ts";
import { tinyArticle, tinyCopy } from "../fixtures/tiny-graph.ts";

/** A fault for `verify` to find. */
export type Fault =
  | "polarity"
  | "stray-finding"
  | "date"
  | "published"
  | "account"
  | "evidence-end"
  | "evidence-text"
  | "area-id"
  | "source"
  | "derived"
  | "withdrawn"
  | "silent"
  | "copy";

/** Faults that `derive` would mend: they are looked for before it. */
export const MENDED: ReadonlySet<Fault> = new Set<Fault>(["derived", "withdrawn", "silent", "copy"]);

/** An article of the tiny graph with one fault, and what `verify` should say of it. */
export function plantFault(fault: Fault): { article: ArticleBatch; violations: string[] } {
  const article = tinyArticle("west-2024");
  switch (fault) {
    case "polarity":
      return {
        article: changeNode(article, "Finding", { polarity: "good" }),
        violations: ["1: a finding has not one polarity and one inspection"],
      };
    case "stray-finding":
      return {
        article: withStrayFinding(article),
        violations: ["1: a finding has not one polarity and one inspection"],
      };
    case "date":
      return {
        article: changeNode(article, "Inspection", { date: "2024-02" }),
        violations: ["2: the date of an inspection is not of its precision (day, month, year, unknown)"],
      };
    case "published":
      return {
        article: changeNode(article, "Article", { published: "10 April 2024" }),
        violations: ["2: the date of publication is not an ISO day"],
      };
    case "account":
      return {
        article: changeEdge(article, "HOLDS_TO_ACCOUNT", "body:Q99", { to: "body:99A" }),
        violations: ["3: a body answers for an inspection outside the time in which it existed"],
      };
    case "evidence-end":
      return {
        article: changeNode(article, "Evidence", { end: 9_999 }),
        violations: ["4: evidence is not in its article to the character"],
      };
    case "evidence-text":
      return {
        article: changeNode(article, "Article", { text: "Another text." }),
        violations: ["4: evidence is not in its article to the character"],
      };
    case "area-id":
      return { article: withStrayArea(article), violations: ["5: an id is not of its label's form"] };
    case "source":
      return {
        article: changeEdge(article, "HOLDS_TO_ACCOUNT", "body:Q99", { properties: { source: "hearsay" } }),
        violations: ["7: a relationship does not say which article, or that reference data, asserts it"],
      };
    case "derived":
      return {
        article: changeNode(tinyArticle("far-2017"), "Article", { status: "current" }),
        violations: ["4: a derived edge is missing, or counts other findings than there are"],
      };
    case "withdrawn":
      return {
        article: changeNode(article, "Article", { status: "retracted" }),
        violations: [
          "4: a derived edge is missing, or counts other findings than there are",
          "8: a derived edge rests on superseded or retracted articles alone",
        ],
      };
    case "silent":
      return {
        article: { ...article, nodes: article.nodes.filter(({ label }) => label === "Article"), edges: [] },
        violations: [
          "4: a derived edge has no finding behind it",
          "4: a derived edge is missing, or counts other findings than there are",
          "4: a finding has no evidence",
        ],
      };
    case "copy":
      return {
        article: tinyCopy("west-2024", "Long waits for Westhaven families"),
        violations: [
          "4: a derived edge is missing, or counts other findings than there are",
          "6: an article is told to be the copy of another than its text is",
        ],
      };
  }
}

function changeNode(article: ArticleBatch, label: NodeLabel, properties: Properties): ArticleBatch {
  const changed = article.nodes.find((node) => node.label === label);
  const nodes = article.nodes.map(
    (node): GraphNode =>
      node === changed ? { ...node, properties: { ...node.properties, ...properties } } : node,
  );
  return { ...article, nodes };
}

function changeEdge(
  article: ArticleBatch,
  type: RelationshipType,
  to: string,
  change: Partial<GraphEdge>,
): ArticleBatch {
  const edges = article.edges.map((edge) =>
    edge.type === type && edge.to === to ? { ...edge, ...change } : edge,
  );
  const nodes =
    change.to === undefined
      ? article.nodes
      : [...article.nodes, ...tinyArticle("north-2017").nodes.filter(({ id }) => id === change.to)];
  return { ...article, nodes, edges };
}

function withStrayArea(article: ArticleBatch): ArticleBatch {
  const stray: GraphNode = { id: "area:Nowhere", label: "Area", properties: { name: "Nowhere" } };
  const mention: GraphEdge = {
    type: "MENTIONS",
    from: article.articleId,
    fromLabel: "Article",
    to: stray.id,
    toLabel: "Area",
    properties: { count: 1 },
  };
  return { ...article, nodes: [...article.nodes, stray], edges: [...article.edges, mention] };
}

function withStrayFinding(article: ArticleBatch): ArticleBatch {
  const stray: GraphNode = { id: "finding:stray", label: "Finding", properties: { polarity: "weakness" } };
  const supports = article.edges
    .filter(({ type }) => type === "SUPPORTS")
    .map((edge): GraphEdge => ({ ...edge, to: stray.id }));
  return { ...article, nodes: [...article.nodes, stray], edges: [...article.edges, ...supports] };
}
