import type { PlainValue, ReadOptions, Row, StoreFacts } from "../store.ts";

/** Parameters of a statement, by name. */
export type Parameters = Readonly<Record<string, PlainValue>>;

/** How far a read may go: all of `ReadOptions`, with what was left open filled in. */
export interface ReadLimits extends Required<Omit<ReadOptions, "signal" | "apart" | "inStep">> {
  readonly signal?: AbortSignal | undefined;
  readonly apart?: boolean | undefined;
}

/** One open write transaction. */
export interface Transaction {
  run(query: string, parameters?: Parameters): Promise<Row[]>;
  /** Runs statements one after another, without waiting for one answer before the next is sent. */
  runAll(statements: readonly Statement[]): Promise<Row[][]>;
  /** The rows of one statement, some at a time, for answers that grow with the graph: what was taken need not be held. */
  stream: RowStream;
}

/** Runs a statement and gives its rows, some at a time; never none. */
export type RowStream = (query: string, parameters?: Parameters) => AsyncIterable<readonly Row[]>;

/** One statement with its parameters. */
export interface Statement {
  readonly query: string;
  readonly parameters: Parameters;
}

/** Takes the next rows of an answer, never none; may ask to be given more only later. */
export type TakeRows = (rows: readonly Row[]) => Promise<void> | undefined;

/** What the two engines do differently: how a statement is run. Everything else is `graph-store.ts`. */
export interface Engine {
  readonly description: string;
  /** Runs statements that make constraints and indexes. */
  define(): Promise<void>;
  examine(): Promise<StoreFacts>;
  /** Keeps others from writing until it is closed; while another does, waits and tells who. */
  takeAlone(onWait: (message: string) => void): Promise<void>;
  /** Runs `work` in one transaction. It may run more than once: `work` must do nothing but run statements. */
  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /** Runs one read-only query. */
  read(query: string, parameters: Parameters, limits: ReadLimits): Promise<Row[]>;
  /** Runs one read-only query and gives its rows to `take`, some at a time, as they come. What was given stays given when it then fails. */
  stream(query: string, parameters: Parameters, limits: ReadLimits, take: TakeRows): Promise<void>;
  /** The plan of one read-only query. */
  explain(query: string, parameters: Parameters, limits: ReadLimits): Promise<string>;
  close(): Promise<void>;
}
