import { z } from "zod";
import type { ArticleStanding } from "../article-standing.ts";
import type { GraphEdge, GraphNode, HashedArticle } from "../graph-batch.ts";
import { RELATIONSHIP_JOINS, RELATIONSHIPS } from "../schema.ts";
import type { Transaction } from "./engine.ts";
import { writeBatch } from "./write-batch.ts";
import { writeStandings } from "./write-standings.ts";

const idRows = z.array(z.object({ id: z.string() }));
const BY_SOURCE = new Set<string>(
  RELATIONSHIPS.filter(({ asserted }) => asserted === "source").map(({ type }) => type),
);

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
  await writeBatch(transaction, unite([...byId.values()]));
  await writeStandings(transaction, [...new Map(standings.map((own) => [own.id, own])).values()]);
}

/** The batches as one: each node and relationship once, the last that says of it. */
function unite(articles: readonly HashedArticle[]): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const nodeById = new Map<string, GraphNode>();
  const edgeByName = new Map<string, GraphEdge>();
  for (const article of articles) {
    for (const node of article.nodes) nodeById.set(node.id, node);
    const own = nodeById.get(article.articleId);
    if (own !== undefined) {
      const properties = { ...own.properties, batchHash: article.batchHash };
      nodeById.set(own.id, { ...own, properties });
    }
    for (const edge of article.edges) edgeByName.set(nameOf(edge), edge);
  }
  return { nodes: [...nodeById.values()], edges: [...edgeByName.values()] };
}

function nameOf({ type, from, to, properties: { source = "" } }: GraphEdge): string {
  return [type, from, to, BY_SOURCE.has(type) ? source : ""].join("\t");
}

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
