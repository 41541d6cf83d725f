import type { GraphBatch, GraphEdge, GraphNode } from "../graph-batch.ts";
import { BODY_LABEL_BY_KIND, NODE_LABELS, RELATIONSHIPS, type RelationshipRule } from "../schema.ts";
import type { Transaction } from "./engine.ts";

/** Rows a statement; Neo4j keeps a transaction's changes in memory, and the embedded engine copies rows to its process. */
const ROWS_A_STATEMENT = 2_000;

const RULE_BY_TYPE = new Map<string, RelationshipRule>(RELATIONSHIPS.map((rule) => [rule.type, rule]));
const NODE_LABEL_SET = new Set<string>(NODE_LABELS);
const BODY_LABEL_SET = new Set<string | null>(Object.values(BODY_LABEL_BY_KIND));

/** Writes a batch inside a transaction: its nodes by id, then its edges between nodes that are there. */
export async function writeBatch(transaction: Transaction, { nodes, edges }: GraphBatch): Promise<void> {
  await writeNodes(transaction, nodes);
  await writeEdges(transaction, edges);
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

/** The statement for nodes of this label; names come from the schema, never from a text. */
export function nodeStatement({ label, secondLabel }: Pick<GraphNode, "label" | "secondLabel">): string {
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
