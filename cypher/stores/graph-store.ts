import type { ArticleStanding, StandingChange } from "../article-standing.ts";
import { withHash } from "../batch-hash.ts";
import type { ArticleBatch, GraphBatch, HashedArticle, RegisterBatch } from "../graph-batch.ts";
import { handOver } from "../hand-over.ts";
import type {
  PlainValue,
  PrepareOptions,
  ReadOptions,
  Row,
  Stamp,
  Store,
  StoreFacts,
  WriteResult,
} from "../store.ts";
import { derive } from "./derive.ts";
import type { Engine } from "./engine.ts";
import { migrate } from "./migrations.ts";
import { requireBoundedText } from "./require-bounded-text.ts";
import { requireNoForeign } from "./require-no-foreign.ts";
import { SeenTexts } from "./seen-texts.ts";
import {
  isDerived,
  markDerived,
  readStamp,
  requireKnownVersion,
  UNKNOWN_REGISTER,
  writeStamp,
} from "./stamp.ts";
import { writeArticles } from "./write-articles.ts";
import { writeBatch } from "./write-batch.ts";
import { writeRegister } from "./write-register.ts";
import { writeStandings } from "./write-standings.ts";

/** Parts of an answer that wait for whoever takes them in step. */
const MOST_WAITING = 4;
const UNLIMITED = { timeoutMs: 30_000, maxRows: Infinity, maxBytes: Infinity };

/** The store over an engine: all that is the same for both. */
export class GraphStore implements Store {
  readonly #engine: Engine;
  /** Their text was looked over: a query that is asked often is not looked over each time. */
  readonly #bounded = new SeenTexts();

  private constructor(engine: Engine) {
    this.#engine = engine;
  }

  get description(): string {
    return this.#engine.description;
  }

  /** A store over an engine, unless its graph is of a version that is not known here; then the engine is closed. */
  static async over(engine: Engine): Promise<GraphStore> {
    const store = new GraphStore(engine);
    try {
      requireKnownVersion(await store.stamp());
      return store;
    } catch (error) {
      await engine.close();
      throw error;
    }
  }

  async prepare({ intoExisting = false, alone }: PrepareOptions = {}): Promise<void> {
    if (!intoExisting && (await this.stamp()) === null) await requireNoForeign((query) => this.read(query));
    await this.#engine.define();
    if (alone !== undefined) await this.#engine.takeAlone(alone.onWait);
    await this.#engine.write((transaction) => migrate(transaction));
  }

  stamp(): Promise<Stamp | null> {
    return readStamp((query, parameters) => this.read(query, parameters));
  }

  examine(): Promise<StoreFacts> {
    return this.#engine.examine();
  }

  async writeStamp(stamp: Pick<Stamp, "registerHash">): Promise<void> {
    await this.#engine.write((transaction) => writeStamp(transaction.run.bind(transaction), stamp));
  }

  async writeRegister(register: RegisterBatch): Promise<WriteResult> {
    return this.#engine.write((transaction) => writeRegister(transaction, register));
  }

  async writeArticle(article: ArticleBatch, change?: StandingChange): Promise<WriteResult> {
    const hashed = withHash(article);
    const id = article.articleId;
    return this.#engine.write(async (transaction) => {
      const [stored] = await transaction.run(
        "MATCH (a:Article {id: $id}) RETURN coalesce(a.batchHash, '') AS batchHash",
        { id },
      );
      if (stored?.["batchHash"] === hashed.batchHash) {
        await writeStandings(transaction, change?.changed ?? []);
        return "unchanged";
      }
      await writeArticles(transaction, [hashed], change ? [change.own, ...change.changed] : []);
      return "loaded";
    });
  }

  async writeArticles(
    articles: readonly HashedArticle[],
    standings: readonly ArticleStanding[],
  ): Promise<void> {
    await this.#engine.write((transaction) => writeArticles(transaction, articles, standings));
  }

  async writeStandings(standings: readonly ArticleStanding[]): Promise<void> {
    await this.#engine.write((transaction) => writeStandings(transaction, standings));
  }

  async writeBatch(batch: GraphBatch): Promise<void> {
    await this.#engine.write((transaction) => writeBatch(transaction, batch));
  }

  async derive({ ifChanged = false }: { readonly ifChanged?: boolean } = {}): Promise<void> {
    await this.#engine.write(async (transaction) => {
      const run = transaction.run.bind(transaction);
      if (ifChanged && (await isDerived(run))) return;
      await derive(transaction);
      await markDerived(run);
    });
  }

  async forgetWritten(): Promise<void> {
    await this.#engine.write(async (transaction) => {
      await transaction.run("MATCH (n:Article) WHERE n.batchHash IS NOT NULL REMOVE n.batchHash");
      await writeStamp(transaction.run.bind(transaction), { registerHash: UNKNOWN_REGISTER });
    });
  }

  async read(
    query: string,
    parameters: Readonly<Record<string, PlainValue>> = {},
    options: ReadOptions = {},
  ): Promise<Row[]> {
    this.#requireBounded(query);
    return this.#engine.read(query, parameters, { ...UNLIMITED, ...options });
  }

  stream(
    query: string,
    parameters: Readonly<Record<string, PlainValue>> = {},
    { signal, inStep = false, ...options }: ReadOptions = {},
  ): AsyncIterableIterator<readonly Row[]> {
    return handOver(inStep ? MOST_WAITING : Infinity, async (take, stopped) => {
      this.#requireBounded(query);
      const unwanted = signal === undefined ? stopped : AbortSignal.any([signal, stopped]);
      const limits = { ...UNLIMITED, ...options, signal: unwanted };
      await this.#engine.stream(query, parameters, limits, take);
    });
  }

  async explain(
    query: string,
    parameters: Readonly<Record<string, PlainValue>> = {},
    options: ReadOptions = {},
  ): Promise<string> {
    this.#requireBounded(query);
    return this.#engine.explain(query, parameters, { ...UNLIMITED, ...options });
  }

  async close(): Promise<void> {
    await this.#engine.close();
  }

  #requireBounded(query: string): void {
    if (this.#bounded.has(query)) return;
    requireBoundedText(query);
    this.#bounded.add(query);
  }
}
