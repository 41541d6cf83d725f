import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { isSystemError, SendgraphError } from "../errors.ts";
import { makeFolder } from "../file-errors.ts";
import { NODE_LABELS, STAMP_LABEL } from "../schema.ts";
import type { PlainValue, Row, StoreFacts } from "../store.ts";
import { closingError, endedInAnswer, missingGraph, openingError, queryError } from "./embedded-errors.ts";
import { EmbeddedProcess, EngineError, ProcessEndedError } from "./embedded-process.ts";
import { abandon, explainIn, readIn, type TakeRaw } from "./embedded-reading.ts";
import { SpareProcesses } from "./embedded-spares.ts";
import { plainEmbeddedRows } from "./embedded-values.ts";
import type {
  Engine,
  Parameters,
  ReadLimits,
  RowStream,
  Statement,
  TakeRows,
  Transaction,
} from "./engine.ts";
import { findLacks } from "./file-facts.ts";
import { removeHolder, writeHolder } from "./file-holder.ts";

/** Attempts at one transaction: the engine refuses one of two that write the same (`GRAFEO-T001`). */
const WRITE_ATTEMPTS = 5;
/** Attempts at one read whose process was ended, by another's time-out or from outside. */
const READ_ATTEMPTS = 3;

/**
 * Opens the embedded engine on a file, or in memory (null). To write, the file and its folder are made where they are
 * missing; to read, the file must be there.
 */
export async function openEmbeddedEngine(
  path: string | null,
  access: "write" | "read" = "write",
): Promise<Engine> {
  const file = path === null ? null : resolve(path);
  const readOnly = access === "read";
  if (file !== null) await prepareFile(file, readOnly);
  const engine = new EmbeddedEngine(file, readOnly);
  await engine.open();
  return engine;
}

async function prepareFile(file: string, readOnly: boolean): Promise<void> {
  try {
    if (!readOnly) makeFolder(dirname(file));
    if ((await stat(file)).isDirectory()) {
      throw new SendgraphError("store-url", `"${file}" is a folder, not a graph file.`, "Name a file in it.");
    }
  } catch (error) {
    if (readOnly && isSystemError(error, "ENOENT")) throw missingGraph(file);
    const isNew = isSystemError(error, "ENOENT") && existsSync(dirname(file));
    if (!isNew) throw openingError(error, file);
  }
}

/**
 * The embedded engine in its child process.
 *
 * A child that ends, because a query was late or from outside, is replaced at the next statement. A file holds what was
 * committed; in memory, a journal of the committed statements is run again in the new child.
 */
class EmbeddedEngine implements Engine {
  readonly #file: string | null;
  readonly #readOnly: boolean;
  readonly #journal: Statement[] = [];
  /** For reads that are to hold up no others; a graph that is written to has but one process. */
  readonly #spares: SpareProcesses | null;
  #process: Promise<EmbeddedProcess> | undefined;
  #writes: Promise<unknown> = Promise.resolve();
  #version = "";
  #isClosed = false;
  #isHolder = false;

  constructor(file: string | null, readOnly: boolean) {
    this.#file = file;
    this.#readOnly = readOnly;
    this.#spares = readOnly && file !== null ? new SpareProcesses(file) : null;
  }

  get description(): string {
    return `${this.#file === null ? "in memory" : "embedded"} (Grafeo ${this.#version})`;
  }

  /** The living child; starts one where there is none. */
  async open(): Promise<EmbeddedProcess> {
    if (this.#isClosed) {
      throw new SendgraphError("store-unreachable", "The graph was closed.", "Open it again.");
    }
    const started = this.#process;
    const current = await started?.catch(() => undefined);
    if (current?.isAlive) return current;
    // Several may have waited for the same dead child: the first of them starts the next.
    if (this.#process === started) this.#process = this.#start(current);
    return this.#process ?? this.open();
  }

  async define(): Promise<void> {
    for (const label of [...NODE_LABELS, STAMP_LABEL]) {
      const name = `sendgraph_${label.toLowerCase()}_id`;
      // The constraint alone makes no index, and a MERGE without one scans.
      await this.#define(`CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.id)`);
      await this.#define(
        `CREATE CONSTRAINT ${name}_unique IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
      );
    }
  }

  examine(): Promise<StoreFacts> {
    const lacks = this.#file === null ? [] : findLacks(this.#file);
    return Promise.resolve({ server: `Grafeo ${this.#version}`, edition: "embedded", database: null, lacks });
  }

  /** The file is locked as long as it is open. */
  takeAlone(): Promise<void> {
    return Promise.resolve();
  }

  /** One write transaction at a time: the engine would refuse one of two that touch the same. */
  async write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    const result = this.#writes.then(() => this.#writeOnce(work, 1));
    this.#writes = result.catch(() => undefined);
    return result;
  }

  read(query: string, parameters: Parameters, limits: ReadLimits): Promise<Row[]> {
    return this.#reading((process) => readIn(process, { query, parameters }, limits), limits);
  }

  stream(query: string, parameters: Parameters, limits: ReadLimits, take: TakeRows): Promise<void> {
    const idByInternal = new Map<unknown, PlainValue>();
    let hasTaken = false;
    const takePart: TakeRaw = (part) => {
      hasTaken = true;
      // The process has the whole answer in its memory: it waits for nobody.
      void take(plainEmbeddedRows(part, idByInternal));
    };
    return this.#reading(async (process) => {
      try {
        await readIn(process, { query, parameters }, limits, takePart);
      } catch (error) {
        throw hasTaken && error instanceof ProcessEndedError ? endedInAnswer(error, limits) : error;
      }
    }, limits);
  }

  explain(query: string, parameters: Parameters, limits: ReadLimits): Promise<string> {
    return this.#reading((process) => explainIn(process, { query, parameters }, limits), limits);
  }

  async #reading<Read>(work: (process: EmbeddedProcess) => Promise<Read>, limits: ReadLimits): Promise<Read> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const process = await this.open();
        return await (limits.apart && this.#spares ? this.#spares.use(work) : work(process));
      } catch (error) {
        const isAnothersFault = error instanceof ProcessEndedError && error.reason === "gone";
        if (!isAnothersFault || attempt === READ_ATTEMPTS) throw queryError(error, limits);
      }
    }
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    await this.#writes;
    this.#isClosed = true;
    const current = await this.#process?.catch(() => undefined);
    try {
      await this.#spares?.close();
      await current?.close();
    } catch (error) {
      throw closingError(error);
    } finally {
      if (this.#isHolder && this.#file !== null) await removeHolder(this.#file);
    }
  }

  async #start(previous: EmbeddedProcess | undefined): Promise<EmbeddedProcess> {
    // The file is free when the last child is gone.
    await previous?.ended;
    try {
      const process = await EmbeddedProcess.start(this.#file, this.#readOnly);
      this.#version = process.version;
      await this.#hold();
      for (const { query, parameters } of this.#journal) {
        await process.request({ kind: "run", query, parameters });
      }
      return process;
    } catch (error) {
      throw openingError(error, this.#file);
    }
  }

  /** Says beside the file who has it open to write. */
  async #hold(): Promise<void> {
    if (this.#file === null || this.#readOnly || this.#isHolder) return;
    await writeHolder(this.#file);
    this.#isHolder = true;
  }

  async #define(query: string): Promise<void> {
    try {
      await (await this.open()).request({ kind: "run", query, parameters: {} });
      this.#remember([{ query, parameters: {} }]);
    } catch (error) {
      throw queryError(error);
    }
  }

  async #writeOnce<Result>(
    work: (transaction: Transaction) => Promise<Result>,
    attempt: number,
  ): Promise<Result> {
    const process = await this.open();
    const transaction = process.nextTransaction();
    const statements: Statement[] = [];
    const run = async (query: string, parameters: Parameters = {}): Promise<Row[]> => {
      statements.push({ query, parameters });
      return plainEmbeddedRows(await process.request({ kind: "step", transaction, query, parameters }));
    };
    try {
      await process.request({ kind: "begin", transaction });
      const result = await work({ run, runAll: (all) => runInTurn(run, all), stream: inOne(run) });
      await process.request({ kind: "commit", transaction });
      this.#remember(statements);
      return result;
    } catch (error) {
      await abandon(process, transaction);
      if (attempt < WRITE_ATTEMPTS && isPassing(error)) return this.#writeOnce(work, attempt + 1);
      throw queryError(error);
    }
  }

  #remember(statements: readonly Statement[]): void {
    if (this.#file === null) this.#journal.push(...statements);
  }
}

async function runInTurn(run: Transaction["run"], statements: readonly Statement[]): Promise<Row[][]> {
  const answers: Row[][] = [];
  for (const { query, parameters } of statements) answers.push(await run(query, parameters));
  return answers;
}

/** All rows at once: the process has the whole graph in memory, and its answer is little beside that. */
function inOne(run: Transaction["run"]): RowStream {
  return async function* (query, parameters) {
    const rows = await run(query, parameters);
    if (rows.length > 0) yield rows;
  };
}

function isPassing(error: unknown): boolean {
  if (error instanceof ProcessEndedError) return true;
  return error instanceof EngineError && error.message.includes("GRAFEO-T001");
}
