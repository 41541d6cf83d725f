import { z } from "zod";
import { canonicalJson } from "./canonical-json.ts";
import { SendgraphError } from "./errors.ts";
import type { GraphEdge, GraphNode } from "./graph-batch.ts";
import { type GraphPart, propertyRecord } from "./graph-rows.ts";
import { BODY_LABELS, NODE_LABELS, RELATIONSHIPS, SCHEMA_VERSION } from "./schema.ts";
import { UNKNOWN_REGISTER } from "./stores/stamp.ts";

/** The first line of a graph that was written down as JSON lines: what tells it from articles, and what must arrive. */
export interface GraphHead {
  readonly sendgraph: "graph";
  readonly schemaVersion: number;
  readonly graphHash: string;
  /** See `Stamp`; what was written down before there were stamps has none. */
  readonly registerHash: string | null;
}

const headLine = z.object({
  sendgraph: z.literal("graph"),
  schemaVersion: z.number().int(),
  graphHash: z.string().regex(/^[0-9a-f]{64}$/),
  registerHash: z.string().nullable().default(UNKNOWN_REGISTER),
});
const label = z.enum(NODE_LABELS);
const nodeLine = z.strictObject({
  id: z.string().min(1),
  label,
  secondLabel: z.enum(BODY_LABELS).optional(),
  properties: propertyRecord,
});
const edgeLine = z.strictObject({
  type: z.enum(RELATIONSHIPS.map(({ type }) => type)),
  from: z.string(),
  fromLabel: label,
  to: z.string(),
  toLabel: label,
  properties: propertyRecord,
});

/**
 * A graph as JSON lines: the head, a line a node, a line a relationship. The same graph gives the same bytes, but for where its
 * texts lay, which no hash takes in.
 */
export async function* writeGraphLines(
  { graphHash, registerHash }: Pick<GraphHead, "graphHash" | "registerHash">,
  parts: AsyncIterable<GraphPart>,
): AsyncGenerator<string> {
  const head: GraphHead = { sendgraph: "graph", schemaVersion: SCHEMA_VERSION, graphHash, registerHash };
  yield JSON.stringify(head);
  for await (const part of parts) {
    for (const row of part.kind === "nodes" ? part.nodes : part.edges) yield canonicalJson(row);
  }
}

/**
 * The head of a graph's JSON lines; null where the line is something else, an article perhaps.
 *
 * Errors  `graph-newer` where a later version of sendgraph wrote it.
 */
export function readGraphHead(name: string, line: string): GraphHead | null {
  const head = headLine.safeParse(tryJson(line));
  if (!head.success) return null;
  if (head.data.schemaVersion <= SCHEMA_VERSION) return head.data;
  throw new SendgraphError(
    "graph-newer",
    `"${name}" holds a graph of schema version ${head.data.schemaVersion}; this sendgraph knows version ${SCHEMA_VERSION}.`,
    "Use the version of sendgraph that wrote it, or a later one.",
  );
}

/** Rows in one part: what memory holds at a time. */
const ROWS_A_PART = 10_000;

/**
 * A graph's lines, head first, as parts of a graph.
 *
 * Shape   `open` is called when the first part is asked for: a reader of lines that stood there before would let lines pass.
 * Errors  `file-type` for a line that is neither node nor relationship, with its number.
 */
export async function* readGraphLines(
  name: string,
  open: () => AsyncIterable<string>,
): AsyncGenerator<GraphPart> {
  let nodes: GraphNode[] = [];
  let edges: GraphEdge[] = [];
  let number = 0;
  for await (const line of open()) {
    number += 1;
    if (number === 1 || line.trim() === "") continue;
    const value = tryJson(line);
    const node = nodeLine.safeParse(value);
    const edge = node.success ? undefined : edgeLine.safeParse(value);
    if (node.success) nodes.push(nodeOf(node.data));
    else if (edge?.success) edges.push(edge.data);
    else throw brokenLine(name, number);
    if (nodes.length === ROWS_A_PART || (edges.length > 0 && nodes.length > 0)) {
      yield { kind: "nodes", nodes };
      nodes = [];
    }
    if (edges.length === ROWS_A_PART) {
      yield { kind: "edges", edges };
      edges = [];
    }
  }
  yield { kind: "nodes", nodes };
  yield { kind: "edges", edges };
}

function nodeOf({ secondLabel, ...node }: z.infer<typeof nodeLine>): GraphNode {
  return secondLabel === undefined ? node : { ...node, secondLabel };
}

function brokenLine(name: string, number: number): SendgraphError {
  return new SendgraphError(
    "file-type",
    `Line ${number} of "${name}" is neither a node nor a relationship of a graph.`,
    "Write the graph down again: sendgraph export --format jsonl.",
  );
}

function tryJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
