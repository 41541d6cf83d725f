import type { ArticleStanding, StandingChange } from "./article-standing.ts";
import type { ArticleBatch, GraphBatch } from "./graph-batch.ts";

/** A value that crosses the store's border: plain JSON. Dates are ISO strings; nodes and relationships as below. */
export type PlainValue =
  | string
  | number
  | boolean
  | null
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue };
/** One result row, keys as the query's RETURN names them. A node is `{id, labels: [sorted], ...properties}`. */
export type Row = Readonly<Record<string, PlainValue>>;

/** How a read may be limited. */
export interface ReadOptions {
  /** Milliseconds after which the query is ended with `query-timeout`. Default 30,000. */
  readonly timeoutMs?: number;
  /** Rows after which the query is ended with `query-too-large`. Default: no limit. */
  readonly maxRows?: number;
  /** Bytes of answer, as JSON, after which the query is ended with `query-too-large`. Default: no limit. */
  readonly maxBytes?: number;
  /** Ends the query on the engine, with `query-cancelled`: whoever asked has gone. */
  readonly signal?: AbortSignal;
}

/** The limits of a query that a person wrote: what the explorer and the command line run. */
export const AD_HOC_LIMITS = { timeoutMs: 10_000, maxRows: 50_000, maxBytes: 100 * 1024 * 1024 } as const;

/** What writing an article, or the register, did. */
export type WriteResult = "loaded" | "unchanged";

/** Node and relationship counts by label and type, and the hash over all of it. */
export interface GraphSummary {
  readonly graphHash: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** A breach of one of the graph's rules. `rule` numbers follow the design's section 4. */
export interface Violation {
  readonly rule: number;
  readonly message: string;
  readonly ids: readonly string[];
}

/**
 * A graph that can be written article by article and read by Cypher: Neo4j and the embedded engine alike.
 *
 * Errors  `SendgraphError` with `store-unreachable`, `store-credentials`, `store-locked`, `query-syntax`,
 *         `query-writes` (a read that would write), `query-timeout`, `query-too-large`, `query-cancelled`, `query-failed`.
 */
export interface Store {
  /** What to tell a person: `Neo4j 5.26.30`, `embedded (Grafeo 0.6.0)`. */
  readonly description: string;
  /** Makes constraints and indexes where they are missing. */
  prepare(): Promise<void>;
  /** Writes what the register of inspections says, instead of what it said before. The same again: `unchanged`. */
  writeRegister(register: GraphBatch): Promise<WriteResult>;
  /**
   * Writes one article in one transaction: its old claims go, its new ones come, and it and the versions before it stand as
   * `change` says. Same content again: `unchanged`.
   */
  writeArticle(article: ArticleBatch, change?: StandingChange): Promise<WriteResult>;
  /** Writes how articles stand: retracted, or no more. `derive` then draws what follows from it. */
  writeStandings(standings: readonly ArticleStanding[]): Promise<void>;
  /** Writes nodes and relationships as they stand, in one transaction: a copy of another graph, derived edges and all. */
  writeBatch(batch: GraphBatch): Promise<void>;
  /** Removes what no article supports any more and rebuilds the derived edges. Called once after a load. */
  derive(): Promise<void>;
  /** Runs a read-only query; anything that would write is refused before it runs. */
  read(
    query: string,
    parameters?: Readonly<Record<string, PlainValue>>,
    options?: ReadOptions,
  ): Promise<Row[]>;
  /**
   * The same, with the rows some at a time as the engine has them, for answers that are too large to hold. An error may come after
   * rows. A relationship has the ids of its ends where they came before it or with it.
   */
  stream(
    query: string,
    parameters?: Readonly<Record<string, PlainValue>>,
    options?: ReadOptions,
  ): AsyncIterableIterator<readonly Row[]>;
  /** How the engine would run a read-only query: its plan, one operator a line. What would write is refused. */
  explain(query: string, parameters?: Readonly<Record<string, PlainValue>>): Promise<string>;
  close(): Promise<void>;
}
