import type { BodyLabel, NodeLabel, RelationshipType } from "./schema.ts";

/** What a property may hold: what both engines store and JSON can say. Dates are ISO strings (`YYYY-MM-DD`). */
export type PropertyValue = string | number | boolean | readonly string[];
export type Properties = Readonly<Record<string, PropertyValue>>;

/** One node to write. `label` is the label that carries the id; `properties` leaves out the id and has no nulls. */
export interface GraphNode {
  readonly id: string;
  readonly label: NodeLabel;
  /** The kind of a body (`Council`, `Ccg` …), written as a second label. */
  readonly secondLabel?: BodyLabel;
  readonly properties: Properties;
}

/**
 * One relationship to write, with the labels of its ends, so that a store can match them by label and id.
 * Where the schema says `asserted: "source"`, `properties.source` is part of what makes it one edge.
 */
export interface GraphEdge {
  readonly type: RelationshipType;
  readonly from: string;
  readonly fromLabel: NodeLabel;
  readonly to: string;
  readonly toLabel: NodeLabel;
  readonly properties: Properties;
}

/** What is written together: sorted, without duplicates, every edge between nodes of its own or that are there already. */
export interface GraphBatch {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/**
 * All that one article puts into the graph, the reference nodes it needs included: the value between extraction and store.
 *
 * Shape   the graph is the union of its articles' batches and the register's: none depends on another, so order and batch
 *         size cannot matter.
 */
export interface ArticleBatch extends GraphBatch {
  /** `article:` and the SHA-256 of the cleaned text. */
  readonly articleId: string;
}

/** An article's batch with its hash (see `withHash`): what a load hands on, so that it is hashed once, where it was read. */
export interface HashedArticle extends ArticleBatch {
  readonly batchHash: string;
}

/** The register of inspections, and all that reference data says, of which the graph has a part. */
export interface RegisterBatch extends GraphBatch {
  readonly reference: GraphBatch;
}
