import type { StandingChange } from "../article-standing.ts";
import { hashBatch } from "../batch-hash.ts";
import type { ArticleBatch } from "../graph-batch.ts";
import { RELATIONSHIP_JOINS } from "../schema.ts";
import type { WriteResult } from "../store.ts";
import type { Transaction } from "./engine.ts";
import { writeBatch } from "./write-batch.ts";
import { writeStandings } from "./write-standings.ts";

/** Writes one article inside a transaction: its old claims go, its new ones come, and it and others stand as `change` says. */
export async function writeArticle(
  transaction: Transaction,
  article: ArticleBatch,
  change?: StandingChange,
): Promise<WriteResult> {
  const id = article.articleId;
  const batchHash = hashBatch(article);
  const [stored] = await transaction.run(
    "MATCH (a:Article {id: $id}) RETURN coalesce(a.batchHash, '') AS batchHash",
    { id },
  );
  if (stored?.["batchHash"] === batchHash) {
    await writeStandings(transaction, change?.changed ?? []);
    return "unchanged";
  }
  for (const removal of stored === undefined ? [] : REMOVALS) await transaction.run(removal, { id });
  await writeBatch(transaction, article);
  await transaction.run("MATCH (a:Article {id: $id}) SET a.batchHash = $batchHash RETURN a.id AS id", {
    id,
    batchHash,
  });
  await writeStandings(transaction, change ? [change.own, ...change.changed] : []);
  return "loaded";
}

/** What an article alone asserts. What others assert too comes back with their edges still in place. */
const REMOVALS = [
  "MATCH (m:Measure)-[:MEASURED_BY]->(e:Evidence)-[:TAKEN_FROM]->(a:Article {id: $id}) DETACH DELETE m",
  "MATCH (e:Evidence)-[:TAKEN_FROM]->(a:Article {id: $id}) DETACH DELETE e",
  ...RELATIONSHIP_JOINS.flatMap(({ type, asserted, from, to }) => {
    if (asserted === "source") return `MATCH (x:${from})-[r:${type} {source: $id}]->(y:${to}) DELETE r`;
    if (from === "Article") return `MATCH (x:Article {id: $id})-[r:${type}]->(y:${to}) DELETE r`;
    if (type === "WROTE") return `MATCH (x:${from})-[r:WROTE]->(y:Article {id: $id}) DELETE r`;
    return [];
  }),
];
