import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { SendgraphError } from "../errors.ts";
import { fileReason } from "../file-errors.ts";
import type { Row, StoreFacts } from "../store.ts";
import { missingGraph, openingError } from "./embedded-errors.ts";
import { openEmbeddedEngine } from "./embedded-store.ts";
import type { Engine, Parameters, ReadLimits, TakeRows } from "./engine.ts";
import { copyGraph, type GraphStamp, stampOf } from "./graph-file.ts";

/** Milliseconds between two looks at the file. */
const LOOK_MS = 1_000;
/** Milliseconds without a read before the copy is exchanged: what is asked in one go is answered from one graph. */
const QUIET_MS = 200;
/** Attempts at the first copy while somebody writes, and milliseconds between them. */
const FIRST_ATTEMPTS = 20;
const ATTEMPT_MS = 100;

/**
 * Opens a private copy of a graph file to read, so that the file stays free for others; what they write is seen by the
 * next read that comes more than a second later.
 */
export async function openWatchedEngine(path: string): Promise<Engine> {
  const file = resolve(path);
  const engine = new WatchedEngine(file, await makeTemporaryFolder());
  try {
    await engine.open();
    return engine;
  } catch (error) {
    await engine.close();
    throw error;
  }
}

async function makeTemporaryFolder(): Promise<string> {
  const folder = join(tmpdir(), `sendgraph-copy-${process.pid}-`);
  try {
    return await mkdtemp(folder);
  } catch (error) {
    throw openingError(error, folder);
  }
}

interface Copy {
  /** Reads of it that are under way. */
  readers: number;
  readonly folder: string;
  readonly stamp: GraphStamp;
  readonly engine: Engine;
}

/** Reads of a copy, and the exchange of the copy when the file has changed. */
class WatchedEngine implements Engine {
  readonly #file: string;
  readonly #folder: string;
  readonly #removeFolder: () => void;
  readonly #copied = new Set<Copy>();
  #held: Copy | undefined;
  #looking: Promise<void> | undefined;
  #copies = 0;
  #reading = 0;
  #lookedAt = 0;
  #readAt = 0;

  constructor(file: string, folder: string) {
    this.#file = file;
    this.#folder = folder;
    this.#removeFolder = () => rmSync(folder, { recursive: true, force: true });
    // Whatever ends us, short of a kill, leaves no copy behind.
    process.once("exit", this.#removeFolder);
  }

  get description(): string {
    return this.#held?.engine.description ?? "embedded";
  }

  /** Takes the first copy. While another process writes, it is what that process has committed so far. */
  async open(): Promise<void> {
    for (let attempt = 1; this.#held === undefined; attempt += 1) {
      const stamp = await stampOf(this.#file);
      if (stamp === null) throw missingGraph(this.#file);
      try {
        this.#held = await this.#copy(stamp);
      } catch (error) {
        const isPassing = stamp.isOpen || (error instanceof SendgraphError && error.code === "store-locked");
        if (attempt === FIRST_ATTEMPTS || !isPassing) throw openingError(error, this.#file);
        await wait(ATTEMPT_MS);
      }
    }
    this.#lookedAt = performance.now();
  }

  define(): Promise<void> {
    return Promise.reject(this.#refusal());
  }

  examine(): Promise<StoreFacts> {
    return Promise.reject(this.#refusal());
  }

  takeAlone(): Promise<void> {
    return Promise.reject(this.#refusal());
  }

  write<Result>(): Promise<Result> {
    return Promise.reject(this.#refusal());
  }

  read(query: string, parameters: Parameters, limits: ReadLimits): Promise<Row[]> {
    return this.#withCopy((engine) => engine.read(query, parameters, limits), limits);
  }

  stream(query: string, parameters: Parameters, limits: ReadLimits, take: TakeRows): Promise<void> {
    return this.#withCopy((engine) => engine.stream(query, parameters, limits, take), limits);
  }

  explain(query: string, parameters: Parameters, limits: ReadLimits): Promise<string> {
    return this.#withCopy((engine) => engine.explain(query, parameters, limits), limits);
  }

  async close(): Promise<void> {
    await this.#looking;
    this.#held = undefined;
    for (const { engine } of this.#copied) await engine.close();
    await rm(this.#folder, { recursive: true, force: true });
    process.off("exit", this.#removeFolder);
  }

  async #withCopy<Result>(
    work: (engine: Engine) => Promise<Result>,
    { apart = false }: ReadLimits,
  ): Promise<Result> {
    await this.#look();
    const copy = this.#held;
    if (copy === undefined) {
      throw new SendgraphError("store-unreachable", "The graph was closed.", "Open it again.");
    }
    copy.readers += 1;
    if (!apart) this.#reading += 1;
    try {
      return await work(copy.engine);
    } finally {
      copy.readers -= 1;
      // What is read apart may take long, and keeps the copy from being followed no more than from being read.
      if (!apart) {
        this.#reading -= 1;
        this.#readAt = performance.now();
      }
      await this.#drop(copy);
    }
  }

  #look(): Promise<void> {
    if (this.#looking !== undefined) return this.#looking;
    const now = performance.now();
    const isBusy = this.#reading > 0 || now - this.#readAt < QUIET_MS;
    if (isBusy || now - this.#lookedAt < LOOK_MS) return Promise.resolve();
    this.#lookedAt = now;
    this.#looking = this.#follow().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  /** Exchanges the copy where the file has changed and is whole. Until then the old one serves on. */
  async #follow(): Promise<void> {
    const old = this.#held;
    try {
      const stamp = await stampOf(this.#file);
      if (old === undefined || stamp === null || stamp.isOpen || stamp.text === old.stamp.text) return;
      this.#held = await this.#copy(stamp);
    } catch (error) {
      // Somebody writes again, or the disk is full: looked at again a second later.
      if (!(error instanceof SendgraphError) && fileReason(error) === undefined) throw error;
      return;
    }
    await this.#drop(old);
  }

  /** Ends a copy that another has taken the place of and that nobody reads any more. */
  async #drop(copy: Copy): Promise<void> {
    if (copy === this.#held || copy.readers > 0 || !this.#copied.delete(copy)) return;
    await copy.engine.close();
    await rm(copy.folder, { recursive: true, force: true });
  }

  async #copy(stamp: GraphStamp): Promise<Copy> {
    this.#copies += 1;
    const folder = join(this.#folder, String(this.#copies));
    try {
      const engine = await openEmbeddedEngine(await copyGraph(this.#file, stamp, folder), "read");
      const copy = { readers: 0, folder, stamp, engine };
      this.#copied.add(copy);
      return copy;
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw this.#aboutFile(error, folder);
    }
  }

  /** The copy is nobody's business: what is wrong with it is told of the file. */
  #aboutFile(error: unknown, folder: string): unknown {
    if (!(error instanceof SendgraphError)) return error;
    const told = error.message.replaceAll(folder, dirname(this.#file));
    return new SendgraphError(error.code, told, error.remedy, { cause: error });
  }

  #refusal(): SendgraphError {
    return new SendgraphError(
      "query-writes",
      `"${this.#file}" was opened to read.`,
      "Write with sendgraph load.",
    );
  }
}
