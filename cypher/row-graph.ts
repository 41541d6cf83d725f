import { NODE_LABELS } from "./schema.ts";
import type { PlainValue, Row } from "./store.ts";

/** A node that rows tell of. `label` is empty where the rows do not say. */
export interface RowNode {
  readonly id: string;
  readonly label: string;
  readonly name: string;
}

/** Two nodes that a row joins. `type` is a relationship's, or empty; `values` are what the row says of the two besides. */
export interface RowEdge {
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly values: Readonly<Record<string, PlainValue>>;
}

/** The graph that an answer draws. Nodes and edges in the order of the rows, each once. */
export interface RowGraph {
  readonly nodes: readonly RowNode[];
  readonly edges: readonly RowEdge[];
}

/** A node that the query was asked about, where its rows tell of the others alone. */
export type Asked = RowNode;

/**
 * Reads rows as a graph.
 *
 * Nodes, relationships and paths are taken as they are. Of plain values, a column with its id beside it (`area`, `areaId`) is a node,
 * a list with its ids (`holders`, `holderIds`) or a list called `names` several. A row joins its nodes one to the next, and the last of
 * them to each of a list; a node that was asked about is joined to the first, unless the row has it.
 */
export function graphOfRows(rows: readonly Row[], asked: readonly Asked[] = []): RowGraph {
  const drawing = new Drawing();
  for (const row of rows) {
    for (const value of Object.values(row)) drawing.addValue(value);
  }
  if (drawing.isEmpty) for (const row of rows) addPlainRow(drawing, row, asked);
  return drawing.graph;
}

/** The node that an id names, where the graph's own ids tell the label. */
export function nodeOf(id: string, name: string): RowNode {
  const prefix = id.slice(0, Math.max(id.indexOf(":"), 0));
  return { id, name, label: NODE_LABELS.find((label) => label.toLowerCase() === prefix) ?? "" };
}

class Drawing {
  readonly #nodeById = new Map<string, RowNode>();
  readonly #edgeByKey = new Map<string, RowEdge>();

  get isEmpty(): boolean {
    return this.#nodeById.size === 0 && this.#edgeByKey.size === 0;
  }

  /** Without edges to nodes that no row has. */
  get graph(): RowGraph {
    const edges = [...this.#edgeByKey.values()];
    return {
      nodes: [...this.#nodeById.values()],
      edges: edges.filter(({ from, to }) => this.#nodeById.has(from) && this.#nodeById.has(to)),
    };
  }

  addNode(node: RowNode): void {
    if (!this.#nodeById.has(node.id)) this.#nodeById.set(node.id, node);
  }

  addEdge(edge: RowEdge): void {
    const key = [edge.type, edge.from, edge.to].join(" ");
    if (edge.from !== edge.to && !this.#edgeByKey.has(key)) this.#edgeByKey.set(key, edge);
  }

  /** Takes nodes and relationships, wherever in a value they are. */
  addValue(value: PlainValue): void {
    if (isList(value)) {
      for (const member of value) this.addValue(member);
      return;
    }
    if (value === null || typeof value !== "object") return;
    const { id, labels, type, from, to, ...values } = value;
    if (typeof id === "string" && labels !== undefined && isList(labels)) {
      const name = values["name"] ?? values["label"] ?? values["title"] ?? id;
      const label = NODE_LABELS.find((known) => labels.includes(known)) ?? String(labels[0] ?? "");
      this.addNode({ id, label, name: String(name) });
    } else if (typeof type === "string" && typeof from === "string" && typeof to === "string") {
      this.addEdge({ from, to, type, values });
    } else {
      for (const member of Object.values(value)) this.addValue(member);
    }
  }
}

/** As `Array.isArray`, which does not narrow a list that may not be changed. */
function isList(value: PlainValue): value is readonly PlainValue[] {
  return Array.isArray(value);
}

function addPlainRow(drawing: Drawing, row: Row, asked: readonly Asked[]): void {
  const { single, several, values } = readPlainRow(row);
  const inRow = new Set([...single, ...several].map(({ id }) => id));
  const isOneAlone = single.length === 1 && several.length === 0;
  const before = isOneAlone ? asked.filter(({ id }) => !inRow.has(id)) : [];
  for (const node of [...before, ...single, ...several]) drawing.addNode(node);
  const join = (from: readonly RowNode[], to: readonly RowNode[]) => {
    for (const { id } of from)
      for (const other of to) drawing.addEdge({ from: id, to: other.id, type: "", values });
  };
  join(before, single.slice(0, 1));
  for (let index = 1; index < single.length; index += 1)
    join(single.slice(index - 1, index), single.slice(index, index + 1));
  join(single.slice(-1), several);
}

/** The nodes of a row's columns, of its lists, and what the row says besides. */
function readPlainRow(row: Row): {
  single: RowNode[];
  several: RowNode[];
  values: Record<string, PlainValue>;
} {
  const single: RowNode[] = [];
  const several: RowNode[] = [];
  const used = new Set<string>();
  for (const [column, value] of Object.entries(row)) {
    const found = nodesOfColumn(row, column, value);
    if (found === null) continue;
    for (const name of found.columns) used.add(name);
    (isList(value) ? several : single).push(...found.nodes);
  }
  const values = Object.fromEntries(Object.entries(row).filter(([column]) => !used.has(column)));
  return { single, several, values };
}

interface ColumnNodes {
  readonly nodes: readonly RowNode[];
  /** The columns that the nodes were read from: what is left is said of them. */
  readonly columns: readonly string[];
}

/** The nodes that a column tells of, or null where it tells of none. */
function nodesOfColumn(row: Row, column: string, value: PlainValue): ColumnNodes | null {
  if (typeof value === "string") {
    const id = row[`${column}Id`];
    return typeof id === "string" ? { nodes: [nodeOf(id, value)], columns: [column, `${column}Id`] } : null;
  }
  if (!Array.isArray(value)) return null;
  const names = value.filter((name) => typeof name === "string");
  const idColumn = `${column.replace(/s$/, "")}Ids`;
  const ids = row[idColumn];
  if (Array.isArray(ids) && ids.length === names.length) {
    const nodes = names.map((name, index) => nodeOf(String(ids[index]), name));
    return { nodes, columns: [column, idColumn] };
  }
  const isNamed = column === "names" && names.length === value.length;
  return isNamed ? { nodes: names.map((name) => ({ id: name, name, label: "" })), columns: [column] } : null;
}
