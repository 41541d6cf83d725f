import { canonicalJson, sha256 } from "../canonical-json.ts";
import type { ArticleBatch, GraphEdge, GraphNode } from "../graph-batch.ts";
import {
  BODY_LABEL_BY_KIND,
  NODE_LABELS,
  RELATIONSHIPS,
  type RelationshipRule,
  SCHEMA_VERSION,
} from "../schema.ts";
import type { WriteResult } from "../store.ts";
import { withoutPlace } from "../text-place.ts";
import type { Transaction } from "./engine.ts";

/** Rows a statement; Neo4j keeps a transaction's changes in memory, and the embedded engine copies rows to its process. */
const ROWS_A_STATEMENT = 2_000;

const RULE_BY_TYPE = new Map<string, RelationshipRule>(RELATIONSHIPS.map((rule) => [rule.type, rule]));
const NODE_LABEL_SET = new Set<string>(NODE_LABELS);
const BODY_LABEL_SET = new Set<string | null>(Object.values(BODY_LABEL_BY_KIND));

/**
 * SHA-256 over a batch and the version of the schema: what tells whether an article is in the graph as it stands. Where the
 * text lay does not count, so that copies of one text in two files are one article whichever comes first.
 */
function hashBatch({ articleId, nodes, edges }: ArticleBatch): string {
  const content = nodes.map((node) => ({ ...node, properties: withoutPlace(node.label, node.properties) }));
  return sha256(canonicalJson([SCHEMA_VERSION, { articleId, nodes: content, edges }]));
}

/** Writes one article inside a transaction: its old claims go, its new ones come. */
export async function writeArticle(transaction: Transaction, article: ArticleBatch): Promise<WriteResult> {
  const id = article.articleId;
  const batchHash = hashBatch(article);
  const [stored] = await transaction.run(
    "MATCH (a:Article {id: $id}) RETURN coalesce(a.batchHash, '') AS batchHash",
    { id },
  );
  if (stored?.["batchHash"] === batchHash) return "unchanged";
  if (stored !== undefined) await removeClaims(transaction, id);
  await writeNodes(transaction, article.nodes);
  await writeEdges(transaction, article.edges);
  await transaction.run("MATCH (a:Article {id: $id}) SET a.batchHash = $batchHash RETURN a.id AS id", {
    id,
    batchHash,
  });
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

async function writeNodes(transaction: Transaction, nodes: readonly GraphNode[]): Promise<void> {
  const groups = groupBy(nodes, ({ label, secondLabel }) => `${label} ${secondLabel ?? ""}`);
  for (const group of groups) {
    const statement = nodeStatement(group[0]);
    for (const rows of chunk(group)) {
      await transaction.run(statement, {
        rows: rows.map(({ id, properties }) => ({ id, properties: { ...properties, id } })),
      });
    }
  }
}

function nodeStatement({ label, secondLabel }: GraphNode): string {
  if (!NODE_LABEL_SET.has(label) || !BODY_LABEL_SET.has(secondLabel ?? null)) {
    throw new Error(`The schema has no label "${label}" with "${secondLabel ?? ""}".`);
  }
  const second = secondLabel === undefined ? "" : ` SET n:${secondLabel}`;
  return `UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n = row.properties${second} RETURN count(*) AS written`;
}

async function writeEdges(transaction: Transaction, edges: readonly GraphEdge[]): Promise<void> {
  const groups = groupBy(edges, ({ type, fromLabel, toLabel }) => `${type} ${fromLabel} ${toLabel}`);
  for (const group of groups) {
    const statement = edgeStatement(group[0]);
    for (const rows of chunk(group)) {
      const [result] = await transaction.run(statement, {
        rows: rows.map(({ from, to, properties }) => ({
          from,
          to,
          properties,
          source: properties["source"] ?? "",
        })),
      });
      requireAll(group[0], rows.length, result?.["written"]);
    }
  }
}

/** The statement for edges of this type between these labels; names come from the schema, never from a text. */
export function edgeStatement({
  type,
  fromLabel,
  toLabel,
}: Pick<GraphEdge, "type" | "fromLabel" | "toLabel">): string {
  const rule = RULE_BY_TYPE.get(type);
  if (rule === undefined || !rule.from.includes(fromLabel) || !rule.to.includes(toLabel)) {
    throw new Error(`The schema has no (:${fromLabel})-[:${type}]->(:${toLabel}).`);
  }
  const key = rule.asserted === "source" ? " {source: row.source}" : "";
  return `UNWIND $rows AS row MATCH (x:${fromLabel} {id: row.from}) MATCH (y:${toLabel} {id: row.to}) MERGE (x)-[r:${type}${key}]->(y) SET r = row.properties RETURN count(*) AS written`;
}

/** An edge whose end is missing would be dropped in silence: that is a bug of whoever made the batch. */
function requireAll({ type }: GraphEdge, expected: number, written: unknown): void {
  if (written === expected) return;
  throw new Error(
    `${expected} relationships ${type} were to be written, ${String(written)} found both their ends.`,
  );
}

function groupBy<T>(rows: readonly T[], key: (row: T) => string): [T, ...T[]][] {
  const byKey = new Map<string, [T, ...T[]]>();
  for (const row of rows) {
    const group = byKey.get(key(row));
    if (group === undefined) byKey.set(key(row), [row]);
    else group.push(row);
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function chunk<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / ROWS_A_STATEMENT);
  return Array.from({ length: count }, (_, index) =>
    rows.slice(index * ROWS_A_STATEMENT, (index + 1) * ROWS_A_STATEMENT),
  );
}
