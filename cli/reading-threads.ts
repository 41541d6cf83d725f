import { availableParallelism } from "node:os";
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { SendgraphError } from "../cypher/errors.ts";
import { type ArticleReading, type Reader, readForGraph } from "../loader/article-reading.ts";
import type { SourceText } from "../loader/model/source-text.ts";

/** Characters of text that are read before others help: until then they cost more time than they save. */
const ALONE_CHARACTERS = 500_000;
/** With more, whoever writes what they read is the slowest. */
const MOST_THREADS = 6;
/** What a thread reads is soon done with: room for it to be forgotten seldom, in MiB. */
const YOUNG_MIB = 96;
const THREAD = new URL(`reading-thread${extname(import.meta.filename)}`, import.meta.url);

/**
 * Reads texts for the graph: the first here, and when they are many and cores are left the others in threads beside this one, which
 * is left to write them. The same comes out either way.
 */
export class ReadingThreads {
  readonly #reader: Reader;
  readonly #count: number;
  #threads: readonly ReadingThread[] = [];
  #characters = 0;

  /** Error: `usage` where `SENDGRAPH_READING_THREADS` is no number of threads. */
  constructor(reader: Reader, env: NodeJS.ProcessEnv) {
    this.#reader = reader;
    this.#count = threadCount(env);
  }

  read(source: SourceText): ArticleReading | Promise<ArticleReading> {
    this.#characters += source.text.length;
    if (this.#count === 0 || this.#characters <= ALONE_CHARACTERS) return readForGraph(source, this.#reader);
    if (this.#threads.length === 0)
      this.#threads = Array.from({ length: this.#count }, () => new ReadingThread());
    return leastBusy(this.#threads).read(source);
  }

  /** Ends the threads, whatever they are at. */
  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }
}

/**
 * All cores but two, which are the writer's and the database's. One even where there are but two: it reads while the writer waits for
 * the database, and 60,000 articles were in a Neo4j 24 s sooner. A single core has nothing to share.
 */
function threadCount({ SENDGRAPH_READING_THREADS: named }: NodeJS.ProcessEnv): number {
  const cores = availableParallelism();
  if (!named) return cores < 2 ? 0 : Math.min(MOST_THREADS, Math.max(1, cores - 2));
  if (/^\d{1,2}$/.test(named)) return Number(named);
  throw new SendgraphError(
    "usage",
    `SENDGRAPH_READING_THREADS is "${named}", which is no number of threads.`,
    "Set it to 0 for none or to a number up to 99, or leave it out.",
  );
}

function leastBusy(threads: readonly ReadingThread[]): ReadingThread {
  return threads.reduce((least, thread) => (thread.waiting < least.waiting ? thread : least));
}

interface Waiting {
  readonly resolve: (reading: ArticleReading) => void;
  readonly reject: (error: Error) => void;
}

/** One thread: its answers come in the order of what it was asked. */
class ReadingThread {
  readonly #worker = new Worker(THREAD, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB } });
  #waiting: Waiting[] = [];
  #failure: Error | undefined;

  constructor() {
    this.#worker.on("message", (reading: ArticleReading) => this.#waiting.shift()?.resolve(reading));
    this.#worker.on("error", (error) => this.#fail(error));
    this.#worker.on("exit", (code) => this.#fail(new Error(`A thread that reads ended with ${code}.`)));
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  read(source: SourceText): Promise<ArticleReading> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(source);
    });
  }

  async close(): Promise<void> {
    this.#waiting = [];
    await this.#worker.terminate();
  }

  /** What is thrown in a thread is a fault of ours: whoever waits crashes by it. */
  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}
