import type { ArticleBatch, GraphEdge, GraphNode } from "../graph-batch.ts";
import type { PlainValue, ReadOptions, Row, Store, WriteResult } from "../store.ts";
import { derive } from "./derive.ts";
import type { Engine } from "./engine.ts";
import { requireBoundedText } from "./require-bounded-text.ts";
import { writeArticle } from "./write-article.ts";
import { writeEdges, writeNodes } from "./write-rows.ts";

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

  async writeArticle(article: ArticleBatch): Promise<WriteResult> {
    return this.#engine.write((transaction) => writeArticle(transaction, article));
  }

  async writeRows(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Promise<void> {
    await this.#engine.write(async (transaction) => {
      await writeNodes(transaction, nodes);
      await writeEdges(transaction, edges);
    });
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

  async explain(query: string, parameters: Readonly<Record<string, PlainValue>> = {}): Promise<string> {
    requireBoundedText(query);
    const limits = { timeoutMs: READ_TIMEOUT_MS, maxRows: Infinity, maxBytes: Infinity };
    return this.#engine.explain(query, parameters, limits);
  }

  async close(): Promise<void> {
    await this.#engine.close();
  }
}
