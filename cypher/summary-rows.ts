import { canonicalJson } from "./canonical-json.ts";
import { isRecord } from "./is-record.ts";
import type { RetractedPart } from "./retracted-part.ts";
import { BODY_LABELS, NODE_LABELS, RELATIONSHIPS } from "./schema.ts";
import { SortedLines } from "./sorted-lines.ts";
import { type Row, type Store, WHOLE_GRAPH_TIMEOUT_MS } from "./store.ts";
import { withoutPlace } from "./text-place.ts";

/** Lets others have their turn. */
export type GiveWay = () => Promise<unknown>;

/** Nodes of the same labels, or relationships of one type, each as a line of canonical JSON. Whoever takes it closes the lines. */
export interface LineGroup {
  /** What they have in common: the labels, or the type. */
  readonly names: readonly string[];
  /** What every line begins with after its bracket: groups come in the order of it. */
  readonly start: string;
  /** How many there are, those included that only retracted articles hold. */
  count: number;
  /** What the graph hash takes in. */
  readonly lines: SortedLines;
}

const ours = (variable: string): string => NODE_LABELS.map((label) => `${variable}:${label}`).join(" OR ");
/** Labels and types come from the schema. No aggregate, so patterns may go without labels. */
const NODE = "RETURN labels(n) AS labels, properties(n) AS properties";
const EDGE = `WHERE (${ours("x")}) AND (${ours("y")})`;
const EDGE_ENDS = "RETURN type(r) AS type, x.id AS from, y.id AS to, properties(r) AS properties";
const TYPES: readonly string[] = RELATIONSHIPS.map(({ type }) => type).sort();
const KNOWN_LABELS: readonly (readonly string[])[] = [
  ...NODE_LABELS.map((label) => [label]),
  ...BODY_LABELS.map((label) => ["Body", label]),
];
const KNOWN_STARTS = new Set(KNOWN_LABELS.map((labels) => canonicalJson(labels)));

/**
 * All nodes of ours in the database, and none of another's, in groups by their labels.
 *
 * Shape   groups in the order of `start`; memory holds some of one label's at a time, see `SortedLines`.
 */
export async function* nodeGroups(
  store: Store,
  giveWay: GiveWay,
  retracted: RetractedPart | null,
): AsyncGenerator<LineGroup> {
  const nodeLine = (row: Row): Line => lineOfNode(row, retracted);
  const known = KNOWN_LABELS.flatMap((labels) => [labels, [...labels].reverse()]);
  const others = await gather(
    rowsOf(store, `MATCH (n) WHERE (${ours("n")}) AND NOT labels(n) IN $known ${NODE}`, { known }, giveWay),
    nodeLine,
  );
  yield* inOrder(others, [...NODE_LABELS].sort(), async (label) => {
    const groups = await gather(rowsOf(store, `MATCH (n:${label}) ${NODE}`, {}, giveWay), nodeLine);
    return groups.filter(({ start }) => KNOWN_STARTS.has(start));
  });
}

/** All relationships between nodes of ours, in groups by their type; as `nodeGroups`. */
export async function* edgeGroups(
  store: Store,
  giveWay: GiveWay,
  retracted: RetractedPart | null,
): AsyncGenerator<LineGroup> {
  const edgeLine = (row: Row): Line | null => lineOfEdge(row, retracted);
  const others = await gather(
    rowsOf(
      store,
      `MATCH (x)-[r]->(y) ${EDGE} AND NOT type(r) IN $known ${EDGE_ENDS}`,
      { known: TYPES },
      giveWay,
    ),
    edgeLine,
  );
  yield* inOrder(others, TYPES, (type) =>
    gather(rowsOf(store, `MATCH (x)-[r:${type}]->(y) ${EDGE} ${EDGE_ENDS}`, {}, giveWay), edgeLine),
  );
}

/** The groups of each name in turn, and between them those of the others that come before. */
async function* inOrder(
  others: readonly LineGroup[],
  names: readonly string[],
  groupsOf: (name: string) => Promise<LineGroup[]>,
): AsyncGenerator<LineGroup> {
  const left = [...others];
  for (const name of names) {
    for (const group of await groupsOf(name)) {
      while (left[0] !== undefined && left[0].start < group.start) yield* left.splice(0, 1);
      yield group;
    }
  }
  yield* left;
}

/** A row as a line; null for what is no more. */
type LineOf = (row: Row) => Line | null;

interface Line {
  readonly names: readonly string[];
  readonly start: string;
  readonly text: string;
  /** Do only retracted articles hold it? It is counted then, and no part of the hash. */
  readonly isRetracted: boolean;
}

function lineOfNode({ labels, properties }: Row, retracted: RetractedPart | null): Line {
  if (!isTexts(labels) || !isRecord(properties)) throw unexpected("node");
  const start = canonicalJson(labels.toSorted());
  const isRetracted = retracted?.nodes.has(String(properties["id"])) ?? false;
  const kept = withoutPlace(labels.includes("Article") ? "Article" : "", properties);
  return { names: labels, start, text: `[${start},${canonicalJson(kept)}]`, isRetracted };
}

function lineOfEdge({ type, from, to, properties }: Row, retracted: RetractedPart | null): Line | null {
  // One that another removed while it was read: Neo4j gives it all the same.
  if (type === null) return null;
  if (typeof type !== "string" || typeof from !== "string" || typeof to !== "string" || !isRecord(properties))
    throw unexpected("relationship");
  const start = JSON.stringify(type);
  return {
    names: [type],
    start,
    text: `[${start},${JSON.stringify(from)},${JSON.stringify(to)},${canonicalJson(properties)}]`,
    isRetracted: retracted !== null && isOfPart(retracted, from, to, properties["source"]),
  };
}

function isOfPart({ nodes, sources }: RetractedPart, from: string, to: string, source: unknown): boolean {
  return nodes.has(from) || nodes.has(to) || (typeof source === "string" && sources.has(source));
}

// By hand: a schema would take as long for the millions of rows of an archive as all else that is done with them.
function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((member) => typeof member === "string");
}

function unexpected(what: string): Error {
  return new Error(`A ${what} came without what was asked of it.`);
}

async function gather(rows: AsyncIterable<Row>, lineOf: LineOf): Promise<LineGroup[]> {
  const groups = new Map<string, LineGroup>();
  for await (const row of rows) {
    const line = lineOf(row);
    if (line === null) continue;
    const { names, start, text, isRetracted } = line;
    const group = groups.get(start) ?? { names, start, count: 0, lines: new SortedLines() };
    groups.set(start, group);
    group.count += 1;
    if (!isRetracted && group.lines.add(text)) await group.lines.putAside();
  }
  return [...groups.values()].sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** The rows of a statement; between two parts of them others have their turn: a server that reads a whole graph goes on answering. */
async function* rowsOf(
  store: Store,
  query: string,
  parameters: Readonly<Record<string, readonly string[] | readonly (readonly string[])[]>>,
  giveWay: GiveWay,
): AsyncGenerator<Row> {
  const options = { timeoutMs: WHOLE_GRAPH_TIMEOUT_MS, inStep: true };
  for await (const rows of store.stream(query, parameters, options)) {
    await giveWay();
    yield* rows;
  }
}
