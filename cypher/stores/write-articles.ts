import { z } from "zod";
import type { ArticleStanding } from "../article-standing.ts";
import { edgeName } from "../edge-name.ts";
import type { GraphBatch, GraphEdge, GraphNode, HashedArticle } from "../graph-batch.ts";
import { type NodeLabel, RELATIONSHIP_JOINS } from "../schema.ts";
import { isOwn, sharedRows } from "../written-rows.ts";
import type { Transaction } from "./engine.ts";
import { writeEdges, writeNodes } from "./write-batch.ts";
import { standingProperties, writeStandings } from "./write-standings.ts";

const idRows = z.array(z.object({ id: z.string() }));
/**
 * Writes articles inside a transaction: the old claims of each go, its new ones come; of two of one id the later counts. Then all
 * stand as told.
 */
export async function writeArticles(
  transaction: Transaction,
  articles: readonly HashedArticle[],
  standings: readonly ArticleStanding[] = [],
): Promise<void> {
  const byId = new Map(articles.map((article) => [article.articleId, article]));
  const known = idRows.parse(
    await transaction.run("UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN a.id AS id", {
      ids: [...byId.keys()],
    }),
  );
  if (known.length > 0) {
    const ids = known.map(({ id }) => id);
    for (const removal of [...REMOVALS, ...SOURCE_REMOVALS]) await transaction.run(removal, { ids });
  }
  const counting = articles.map((article) =>
    byId.get(article.articleId) === article ? article : sharedRows(article),
  );
  const standingById = new Map(standings.map((own) => [own.id, own]));
  const { nodes, edges, newEdges } = unite(counting, standingById);
  const left = await writeNodes(transaction, nodes, PARTS);
  // Another's hand removed their article, or what joined them to it.
  if (left.length > 0) {
    for (const removal of LEFT_REMOVALS) await transaction.run(removal, { ids: left });
    for (const removal of SOURCE_REMOVALS) await transaction.run(removal, { ids: [...byId.keys()] });
  }
  await writeEdges(transaction, edges, newEdges);
  await writeStandings(
    transaction,
    [...standingById.values()].filter(({ id }) => !byId.has(id)),
  );
}

/**
 * The batches as one: each node and relationship once, the last that says of it, and the articles as they stand. What an article of
 * them alone asserts is not there: it was removed, or never was.
 */
function unite(
  articles: readonly HashedArticle[],
  standingById: ReadonlyMap<string, ArticleStanding>,
): GraphBatch & { readonly newEdges: readonly GraphEdge[] } {
  const nodeById = new Map<string, GraphNode>();
  const edgeByName = new Map<string, GraphEdge>();
  const newByName = new Map<string, GraphEdge>();
  for (const { articleId, batchHash, nodes, edges } of articles) {
    for (const node of nodes) nodeById.set(node.id, node);
    const own = nodeById.get(articleId);
    if (own !== undefined) {
      const standing = standingById.get(articleId);
      const stands = standing === undefined ? {} : standingProperties(standing);
      nodeById.set(own.id, { ...own, properties: { ...own.properties, batchHash, ...stands } });
    }
    for (const edge of edges) {
      (isOwn(edge, articleId) ? newByName : edgeByName).set(edgeName(edge), edge);
    }
  }
  const newEdges = [...newByName.values()];
  return { nodes: [...nodeById.values()], edges: [...edgeByName.values()], newEdges };
}

/** Nodes that are of one article each. */
const PARTS: ReadonlySet<NodeLabel> = new Set<NodeLabel>(["Evidence", "Measure"]);
const LEFT_REMOVALS = [...PARTS].map(
  (label) => `UNWIND $ids AS id MATCH (n:${label} {id: id})-[r]-() DELETE r`,
);

/** What articles alone assert. What others assert too comes back with their edges still in place. */
const REMOVALS = [
  "MATCH (m:Measure)-[:MEASURED_BY]->(e:Evidence)-[:TAKEN_FROM]->(a:Article {id: id}) DETACH DELETE m",
  "MATCH (e:Evidence)-[:TAKEN_FROM]->(a:Article {id: id}) DETACH DELETE e",
  ...RELATIONSHIP_JOINS.flatMap(({ type, from, to }) => {
    if (from === "Article") return `MATCH (x:Article {id: id})-[r:${type}]->(y:${to}) DELETE r`;
    if (type === "WROTE") return `MATCH (x:${from})-[r:WROTE]->(y:Article {id: id}) DELETE r`;
    return [];
  }),
].map((removal) => `UNWIND $ids AS id ${removal}`);

/** One scan of a type for all articles, and not one for each. */
const SOURCE_REMOVALS = RELATIONSHIP_JOINS.filter(({ asserted }) => asserted === "source").map(
  ({ type, from, to }) => `MATCH (x:${from})-[r:${type}]->(y:${to}) WHERE r.source IN $ids DELETE r`,
);
