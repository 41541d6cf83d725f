import type { ArticleStanding, StandingChange } from "./article-standing.ts";
import type { ArticleBatch, GraphBatch, HashedArticle, RegisterBatch } from "./graph-batch.ts";

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
  /** Runs it where nothing else waits for it to end: an embedded graph that is only read gets a process more for it. Default false. */
  readonly apart?: boolean;
  /**
   * Of `stream`: the server waits for whoever takes the rows, so that few of them are held: for answers that grow with the graph, and
   * who takes them as fast as they come. The embedded engine waits for nobody. Default false: who is slow keeps no server busy.
   */
  readonly inStep?: boolean;
}

/** The limits of a query that a person wrote: what the explorer and the command line run. */
export const AD_HOC_LIMITS = { timeoutMs: 10_000, maxRows: 50_000, maxBytes: 100 * 1024 * 1024 } as const;

/** Milliseconds for a statement that goes through a whole graph: that takes longer than a question to it. */
export const WHOLE_GRAPH_TIMEOUT_MS = 600_000;

/**
 * What a graph says of itself, on a node of its own that is no part of the graph: no count and no hash takes it in.
 *
 * Shape   `registerHash` is that of the register and reference data that the graph was brought up to, null for none. `derivedBy` is
 *         the sendgraph that drew what follows from the articles, null where something was written since.
 */
export interface Stamp {
  readonly schemaVersion: number;
  /** The sendgraph that wrote to the graph last. */
  readonly loaderVersion: string;
  readonly registerHash: string | null;
  readonly derivedBy: string | null;
}

/** Something that a store needs and has not, and how to get it. */
export interface Lack {
  readonly what: string;
  readonly remedy: string;
}

/** What a store is, and what it lacks to be written to. */
export interface StoreFacts {
  /** `Neo4j 5.26.30`. */
  readonly server: string;
  /** `community`, `enterprise`, `embedded`. */
  readonly edition: string;
  /** Name of the database; null where there is but one. */
  readonly database: string | null;
  readonly lacks: readonly Lack[];
}

/** How a store is prepared to be written to. */
export interface PrepareOptions {
  /** Write into a database that holds somebody else's nodes too. Default false. */
  readonly intoExisting?: boolean;
  /** Keep others from writing until the store is closed; `onWait` hears who has it, while it is waited for. */
  readonly alone?: { readonly onWait: (message: string) => void };
}

/** What writing an article, or the register, did. */
export type WriteResult = "loaded" | "unchanged";

/** Node and relationship counts by label and type, and the hash over all of it but what only retracted articles hold. */
export interface GraphSummary {
  readonly graphHash: string;
  readonly counts: Readonly<Record<string, number>>;
  /** Of these, what counts no more: articles by why (`retracted`, `superseded`), and by label what only they say. */
  readonly uncounted: Readonly<Record<string, number>>;
}

/**
 * A breach of one of the graph's rules. `rule` numbers follow the design's section 4. `mendedBy` says what sets it right: to draw anew
 * what follows from the articles (`derive`), or to write what they say anew too (`forgetWritten`, then a load).
 */
export interface Violation {
  readonly rule: number;
  readonly message: string;
  readonly mendedBy: "derive" | "load";
  readonly ids: readonly string[];
}

/**
 * A graph that can be written article by article and read by Cypher: Neo4j and the embedded engine alike.
 *
 * Errors  `SendgraphError` with `store-unreachable`, `store-credentials`, `store-locked`, `graph-newer`, `query-syntax`,
 *         `query-writes` (a read that would write), `query-timeout`, `query-too-large`, `query-cancelled`, `query-failed`.
 */
export interface Store {
  /** What to tell a person: `Neo4j 5.26.30`, `embedded (Grafeo 0.6.0)`. */
  readonly description: string;
  /**
   * Makes constraints and indexes where they are missing, brings the graph up to this version of the schema and stamps it. A
   * database that has no stamp yet and holds what sendgraph did not make is refused with `store-not-empty`.
   */
  prepare(options?: PrepareOptions): Promise<void>;
  /** What the graph says of its version; null for an empty one. */
  stamp(): Promise<Stamp | null>;
  /** Looks the store over, for a person who wonders why something fails; leaves nothing behind. */
  examine(): Promise<StoreFacts>;
  /** Marks a copied graph with the register that it was brought up to where it came from. */
  writeStamp(stamp: Pick<Stamp, "registerHash">): Promise<void>;
  /**
   * Writes what the register of inspections and reference data say, instead of what they said before. The same again:
   * `unchanged`.
   */
  writeRegister(register: RegisterBatch): Promise<WriteResult>;
  /**
   * Writes one article in one transaction: its old claims go, its new ones come, and it and the versions before it stand as
   * `change` says. Same content again: `unchanged`.
   */
  writeArticle(article: ArticleBatch, change?: StandingChange): Promise<WriteResult>;
  /**
   * Writes several articles in one transaction, whatever the graph has of them, and how these and others stand then: `writeArticle`
   * for an archive, see `ArticleWriter`.
   */
  writeArticles(articles: readonly HashedArticle[], standings: readonly ArticleStanding[]): Promise<void>;
  /** Writes how articles stand: retracted, or no more. `derive` then draws what follows from it. */
  writeStandings(standings: readonly ArticleStanding[]): Promise<void>;
  /** Writes nodes and relationships as they stand, in one transaction: a copy of another graph, derived edges and all. */
  writeBatch(batch: GraphBatch): Promise<void>;
  /**
   * Removes what no article supports any more and rebuilds the derived edges, in one transaction that writes what differs. Called once
   * after a load; `ifChanged` leaves a graph alone to which nothing was written since it was derived.
   */
  derive(options?: { readonly ifChanged?: boolean }): Promise<void>;
  /**
   * Forgets what the articles and the register are known to have said: the next load writes them all anew. For a graph that another's
   * hand has changed, which no hash shows.
   */
  forgetWritten(): Promise<void>;
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
  explain(
    query: string,
    parameters?: Readonly<Record<string, PlainValue>>,
    options?: ReadOptions,
  ): Promise<string>;
  close(): Promise<void>;
}
