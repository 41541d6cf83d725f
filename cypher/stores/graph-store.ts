import type { ArticleStanding, StandingChange } from "../article-standing.ts";
import type { ArticleBatch, GraphBatch } from "../graph-batch.ts";
import { handOver } from "../hand-over.ts";
import type { PlainValue, ReadOptions, Row, Store, WriteResult } from "../store.ts";
import { derive } from "./derive.ts";
import type { Engine } from "./engine.ts";
import { requireBoundedText } from "./require-bounded-text.ts";
import { writeArticle } from "./write-article.ts";
import { writeBatch } from "./write-batch.ts";
import { writeRegister } from "./write-register.ts";
import { writeStandings } from "./write-standings.ts";

const READ_TIMEOUT_MS = 30_000;

/** The store over an engine: all that is the same for both. */
export class GraphStore implements Store {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  get description(): string {
    return this.#engine.description;
  }

  async prepare(): Promise<void> {
    await this.#engine.define();
  }

  async writeRegister(register: GraphBatch): Promise<WriteResult> {
    return this.#engine.write((transaction) => writeRegister(transaction, register));
  }

  async writeArticle(article: ArticleBatch, change?: StandingChange): Promise<WriteResult> {
    return this.#engine.write((transaction) => writeArticle(transaction, article, change));
  }

  async writeStandings(standings: readonly ArticleStanding[]): Promise<void> {
    await this.#engine.write((transaction) => writeStandings(transaction, standings));
  }

  async writeBatch(batch: GraphBatch): Promise<void> {
    await this.#engine.write((transaction) => writeBatch(transaction, batch));
  }

  async derive(): Promise<void> {
    await this.#engine.write(derive);
  }

  async read(
    query: string,
    parameters: Readonly<Record<string, PlainValue>> = {},
    { timeoutMs = READ_TIMEOUT_MS, maxRows = Infinity, maxBytes = Infinity, signal }: ReadOptions = {},
  ): Promise<Row[]> {
    requireBoundedText(query);
    return this.#engine.read(query, parameters, { timeoutMs, maxRows, maxBytes, signal });
  }

  stream(
    query: string,
    parameters: Readonly<Record<string, PlainValue>> = {},
    { timeoutMs = READ_TIMEOUT_MS, maxRows = Infinity, maxBytes = Infinity, signal }: ReadOptions = {},
  ): AsyncIterableIterator<readonly Row[]> {
    return handOver(async (take, stopped) => {
      requireBoundedText(query);
      const unwanted = signal === undefined ? stopped : AbortSignal.any([signal, stopped]);
      const limits = { timeoutMs, maxRows, maxBytes, signal: unwanted };
      await this.#engine.stream(query, parameters, limits, take);
    });
  }

  async explain(query: string, parameters: Readonly<Record<string, PlainValue>> = {}): Promise<string> {
    requireBoundedText(query);
    const limits = { timeoutMs: READ_TIMEOUT_MS, maxRows: Infinity, maxBytes: Infinity };
    return this.#engine.explain(query, parameters, limits);
  }

  async close(): Promise<void> {
    await this.#engine.close();
  }
}
