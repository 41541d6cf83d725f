import { EmbeddedProcess, ProcessEndedError } from "./embedded-process.ts";

/** Processes that are kept for the next read when nobody needs them: each holds the graph in memory. */
const MOST_IDLE = 1;

/**
 * Processes that have one graph file open to read, one for each read: one that is ended for being late takes no other with it, and none
 * waits behind another.
 */
export class SpareProcesses {
  readonly #file: string;
  readonly #all = new Set<EmbeddedProcess>();
  readonly #idle: EmbeddedProcess[] = [];
  #isClosed = false;

  constructor(file: string) {
    this.#file = file;
  }

  /** Does the work in a process of its own. Rejects as the work does, or with `EngineError` where the file cannot be opened. */
  async use<Result>(work: (process: EmbeddedProcess) => Promise<Result>): Promise<Result> {
    const process = this.#takeIdle() ?? (await this.#start());
    try {
      return await work(process);
    } finally {
      await this.#putBack(process);
    }
  }

  /** Ends them all, whatever they do. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#idle.length = 0;
    await Promise.all([...this.#all].map((process) => process.kill()));
  }

  #takeIdle(): EmbeddedProcess | undefined {
    const process = this.#idle.pop();
    return process === undefined || process.isAlive ? process : this.#takeIdle();
  }

  async #start(): Promise<EmbeddedProcess> {
    const process = await EmbeddedProcess.start(this.#file, true);
    if (this.#isClosed) {
      await process.kill();
      throw new ProcessEndedError("gone");
    }
    this.#all.add(process);
    void process.ended.then(() => this.#all.delete(process));
    return process;
  }

  async #putBack(process: EmbeddedProcess): Promise<void> {
    if (!process.isAlive) return;
    if (this.#idle.length < MOST_IDLE) this.#idle.push(process);
    else await process.kill();
  }
}
