import { z } from "zod";
import type { GraphBatch, GraphEdge, GraphNode, Properties } from "../graph-batch.ts";
import { groupBy } from "../group-by.ts";
import { BODY_LABELS, NODE_LABELS, type NodeLabel, RELATIONSHIPS, type RelationshipRule } from "../schema.ts";
import type { Transaction } from "./engine.ts";
import { MARK_CHANGED } from "./stamp.ts";

/** Rows a statement; Neo4j keeps a transaction's changes in memory, and the embedded engine copies rows to its process. */
const ROWS_A_STATEMENT = 2_000;

const RULE_BY_TYPE = new Map<string, RelationshipRule>(RELATIONSHIPS.map((rule) => [rule.type, rule]));
const NODE_LABEL_SET = new Set<string>(NODE_LABELS);

const joinedRows = z.array(z.object({ joined: z.array(z.string()).optional() }));

/** All properties, the id among them. */
type NodeRow = Properties;
type EdgeRow = { readonly from: string; readonly to: string; readonly properties: Properties };
/** Relationships that hold nothing, to one node from several. */
type BareRow = { readonly to: string; readonly from: readonly string[] };

/** Relationships that one statement writes. */
interface EdgePart {
  readonly kind: EdgeKind;
  readonly count: number;
  readonly query: string;
  readonly rows: readonly (EdgeRow | BareRow)[];
}

/** Writes a batch inside a transaction: its nodes by id, then its edges between nodes that are there. */
export async function writeBatch(transaction: Transaction, { nodes, edges }: GraphBatch): Promise<void> {
  await writeNodes(transaction, nodes);
  await writeEdges(transaction, edges, []);
}

/** Writes nodes by id; gives the ids of those labelled as told that relationships join already. */
export async function writeNodes(
  transaction: Transaction,
  nodes: readonly GraphNode[],
  toldLabels: ReadonlySet<NodeLabel> = new Set(),
): Promise<string[]> {
  const answers = await transaction.runAll([
    { query: MARK_CHANGED, parameters: {} },
    ...inGroups(nodes, nodeKey).flatMap(([first, group]) =>
      chunk(group).map((rows) => ({
        query: toldLabels.has(first.label) ? tellingStatement(first) : nodeStatement(first),
        parameters: { rows: rows.map(nodeRow) },
      })),
    ),
  ]);
  return joinedRows.parse(answers.flat()).flatMap(({ joined = [] }) => joined);
}

/**
 * Writes edges between nodes that are there. `newEdges` are not there yet: to look for each among hundreds between the same two nodes
 * would take the longer the more articles say the same.
 */
export async function writeEdges(
  transaction: Transaction,
  edges: readonly GraphEdge[],
  newEdges: readonly GraphEdge[],
): Promise<void> {
  const [bare, holding] = parted(newEdges, ({ properties }) => Object.keys(properties).length === 0);
  const parts = [
    ...edgeParts(edges, edgeStatement, (some) => some.map(edgeRow)),
    ...edgeParts(holding, newEdgeStatement, (some) => some.map(edgeRow)),
    ...edgeParts(bare, bareEdgeStatement, bareRows),
  ];
  const answers = await transaction.runAll(parts.map(({ query, rows }) => ({ query, parameters: { rows } })));
  for (const [index, { kind, count }] of parts.entries())
    requireAll(kind, count, answers[index]?.[0]?.["written"]);
}

function edgeParts(
  edges: readonly GraphEdge[],
  statementOf: (kind: EdgeKind) => string,
  rowsOf: (some: readonly GraphEdge[]) => readonly (EdgeRow | BareRow)[],
): EdgePart[] {
  return inGroups(edges, edgeKey).flatMap(([kind, group]) => {
    const query = statementOf(kind);
    return chunk(group).map((some) => ({ kind, count: some.length, query, rows: rowsOf(some) }));
  });
}

/** An archive has several million of these: the id of one end and the names of the columns are sent once for many. */
function bareRows(edges: readonly GraphEdge[]): BareRow[] {
  return [...groupBy(edges, ({ to }) => to)].map(([to, its]) => ({ to, from: its.map(({ from }) => from) }));
}

function parted<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  const parts: [T[], T[]] = [[], []];
  for (const one of all) parts[isFirst(one) ? 0 : 1].push(one);
  return parts;
}

/** The statement for nodes of this label; names come from the schema, never from a text. */
export function nodeStatement({ label, secondLabel }: Pick<GraphNode, "label" | "secondLabel">): string {
  if (!NODE_LABEL_SET.has(label) || !(secondLabel === undefined || BODY_LABELS.includes(secondLabel))) {
    throw new Error(`The schema has no label "${label}" with "${secondLabel ?? ""}".`);
  }
  const second = secondLabel === undefined ? "" : ` SET n:${secondLabel}`;
  return `UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n = row${second} RETURN count(*) AS written`;
}

/** The same, and tells which of them relationships join. */
function tellingStatement(node: Pick<GraphNode, "label" | "secondLabel">): string {
  return nodeStatement(node).replace(
    "RETURN count(*) AS written",
    "WITH n WHERE (n)--() RETURN collect(n.id) AS joined",
  );
}

/** What nodes, or relationships, must have in common to be written by one statement. */
export function nodeKey({ label, secondLabel }: GraphNode): string {
  return `${label} ${secondLabel ?? ""}`;
}
export function edgeKey({ type, fromLabel, toLabel }: GraphEdge): string {
  return `${type} ${fromLabel} ${toLabel}`;
}

/** One of the `$rows` of a statement. */
export function nodeRow({ id, properties }: GraphNode): NodeRow {
  return { ...properties, id };
}
export function edgeRow({ from, to, properties }: GraphEdge): EdgeRow {
  return { from, to, properties };
}

/** What an edge is between; names come from the schema, never from a text. */
type EdgeKind = Pick<GraphEdge, "type" | "fromLabel" | "toLabel">;

/** The statement for edges of this type between these labels. */
export function edgeStatement(kind: EdgeKind): string {
  const key = ruleOf(kind).asserted === "source" ? " {source: row.properties.source}" : "";
  return `${matchEnds(kind)} MERGE (x)-[r:${kind.type}${key}]->(y) SET r = row.properties RETURN count(*) AS written`;
}

/** The same for edges that are not there yet. */
function newEdgeStatement(kind: EdgeKind): string {
  ruleOf(kind);
  return `${matchEnds(kind)} CREATE (x)-[r:${kind.type}]->(y) SET r = row.properties RETURN count(*) AS written`;
}

/** The same for those that hold nothing. */
function bareEdgeStatement(kind: EdgeKind): string {
  ruleOf(kind);
  const { type, fromLabel, toLabel } = kind;
  return `UNWIND $rows AS row MATCH (y:${toLabel} {id: row.to}) UNWIND row.from AS id MATCH (x:${fromLabel} {id: id}) CREATE (x)-[r:${type}]->(y) RETURN count(*) AS written`;
}

function matchEnds({ fromLabel, toLabel }: EdgeKind): string {
  return `UNWIND $rows AS row MATCH (x:${fromLabel} {id: row.from}) MATCH (y:${toLabel} {id: row.to})`;
}

function ruleOf({ type, fromLabel, toLabel }: EdgeKind): RelationshipRule {
  const rule = RULE_BY_TYPE.get(type);
  if (rule?.from.includes(fromLabel) && rule.to.includes(toLabel)) return rule;
  throw new Error(`The schema has no (:${fromLabel})-[:${type}]->(:${toLabel}).`);
}

/** An edge whose end is missing would be dropped in silence: that is a bug of whoever made the batch. */
function requireAll({ type }: EdgeKind, expected: number, written: unknown): void {
  if (written === expected) return;
  throw new Error(
    `${expected} relationships ${type} were to be written, ${String(written)} found both their ends.`,
  );
}

/** Groups with their first, by the order of their keys. */
function inGroups<T>(rows: readonly T[], keyOf: (row: T) => string): [T, T[]][] {
  return [...groupBy(rows, keyOf)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => (group[0] === undefined ? [] : [[group[0], group]]));
}

function chunk<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / ROWS_A_STATEMENT);
  return Array.from({ length: count }, (_, index) =>
    rows.slice(index * ROWS_A_STATEMENT, (index + 1) * ROWS_A_STATEMENT),
  );
}
