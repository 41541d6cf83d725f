import type { StandingChange } from "../article-standing.ts";
import { hashBatch } from "../batch-hash.ts";
import type { ArticleBatch } from "../graph-batch.ts";
import { RELATIONSHIPS, type RelationshipRule } from "../schema.ts";
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
  if (stored !== undefined) await removeClaims(transaction, id);
  await writeBatch(transaction, article);
  await transaction.run("MATCH (a:Article {id: $id}) SET a.batchHash = $batchHash RETURN a.id AS id", {
    id,
    batchHash,
  });
  await writeStandings(transaction, change ? [change.own, ...change.changed] : []);
  return "loaded";
}

/** Removes what the article alone asserts. What others assert too comes back with their edges still in place. */
async function removeClaims(transaction: Transaction, id: string): Promise<void> {
  for (const statement of removals()) await transaction.run(statement, { id });
}

function removals(): string[] {
  const ofArticle = RELATIONSHIPS.flatMap((rule) => joins(rule)).flatMap(({ rule, from, to }) => {
    if (rule.asserted === "source")
      return `MATCH (x:${from})-[r:${rule.type} {source: $id}]->(y:${to}) DELETE r`;
    if (from === "Article") return `MATCH (x:Article {id: $id})-[r:${rule.type}]->(y:${to}) DELETE r`;
    if (rule.type === "WROTE") return `MATCH (x:${from})-[r:WROTE]->(y:Article {id: $id}) DELETE r`;
    return [];
  });
  return [
    "MATCH (m:Measure)-[:MEASURED_BY]->(e:Evidence)-[:TAKEN_FROM]->(a:Article {id: $id}) DETACH DELETE m",
    "MATCH (e:Evidence)-[:TAKEN_FROM]->(a:Article {id: $id}) DETACH DELETE e",
    ...ofArticle,
  ];
}

function joins(rule: RelationshipRule): { rule: RelationshipRule; from: string; to: string }[] {
  return rule.from.flatMap((from) => rule.to.map((to) => ({ rule, from, to })));
}
