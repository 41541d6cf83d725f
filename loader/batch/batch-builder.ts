import type {
  GraphBatch,
  GraphEdge,
  GraphNode,
  Properties,
  PropertyValue,
} from "../../cypher/graph-batch.ts";
import { keysInOrder } from "../../cypher/keys-in-order.ts";
import { type NodeLabel, RELATIONSHIPS, type RelationshipType } from "../../cypher/schema.ts";

/** What a node or relationship is told to hold; what is null or missing is left out. */
type LooseProperties = Readonly<Record<string, PropertyValue | null | undefined>>;

/** A node that was added: what an edge needs of its ends. */
export interface NodeRef {
  readonly id: string;
  readonly label: NodeLabel;
}

const bySource = new Set<string>(
  RELATIONSHIPS.filter(({ asserted }) => asserted === "source").map(({ type }) => type),
);

/** Collects the nodes and edges of one article, or of the register; what was there already is not added twice. */
export class BatchBuilder {
  readonly #nodes = new Map<string, GraphNode>();
  readonly #edges = new Map<string, GraphEdge>();

  /** Adds a node, unless one of that id is there, and gives what edges need of it. */
  node(node: Omit<GraphNode, "properties"> & { readonly properties: LooseProperties }): NodeRef {
    if (!this.#nodes.has(node.id))
      this.#nodes.set(node.id, { ...node, properties: withoutNulls(node.properties) });
    return { id: node.id, label: node.label };
  }

  /** Adds an edge, unless the same one is there. Edges of a `source` type need `source` among the properties. */
  edge(from: NodeRef, type: RelationshipType, to: NodeRef, properties: LooseProperties = {}): void {
    const source = bySource.has(type) ? String(properties["source"]) : "";
    const key = `${type}\t${from.id}\t${to.id}\t${source}`;
    if (this.#edges.has(key)) return;
    this.#edges.set(key, {
      type,
      from: from.id,
      fromLabel: from.label,
      to: to.id,
      toLabel: to.label,
      properties: withoutNulls(properties),
    });
  }

  /** Nodes of a label that were added so far, by id. */
  nodesOf(label: NodeLabel): GraphNode[] {
    return [...this.#nodes.values()]
      .filter((node) => node.label === label)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** The batch: nodes by id, edges by type and ends. */
  build(): GraphBatch {
    return { nodes: byKey(this.#nodes), edges: byKey(this.#edges) };
  }
}

function byKey<Value>(map: ReadonlyMap<string, Value>): Value[] {
  const values: Value[] = [];
  for (const key of [...map.keys()].sort()) {
    const value = map.get(key);
    if (value !== undefined) values.push(value);
  }
  return values;
}

function withoutNulls(properties: LooseProperties): Properties {
  const kept: Record<string, PropertyValue> = {};
  // Key after key, so that nodes of a label share their shape: made of entries each would have a table of its own.
  for (const key of keysInOrder(properties)) {
    const value = properties[key];
    if (value !== null && value !== undefined) kept[key] = value;
  }
  return kept;
}
