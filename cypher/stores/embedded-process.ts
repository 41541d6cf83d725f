import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** How large an answer may be, in rows, in bytes as JSON, and in bytes of memory that the child takes for it. */
interface AnswerLimits {
  readonly rows: number;
  readonly bytes: number;
  readonly memory: number;
}

/** What the child is asked; `transaction` numbers are the parent's. */
export type WorkerRequest = { readonly id: number } & (
  | { readonly kind: "open"; readonly path: string | null; readonly readOnly: boolean }
  | { readonly kind: "run"; readonly query: string; readonly parameters: object }
  | { readonly kind: "begin" | "commit" | "rollback"; readonly transaction: number }
  | {
      readonly kind: "step";
      readonly transaction: number;
      readonly query: string;
      readonly parameters: object;
    }
  | {
      /** In a transaction of its own, which is never committed: a write that the plan hid goes no further. */
      readonly kind: "read";
      readonly query: string;
      readonly parameters: object;
      readonly limits: AnswerLimits;
      /** Rows that the answer comes in parts of; left out, it comes whole. */
      readonly partRows?: number;
    }
  | { readonly kind: "close" }
);

/** What the child answers: rows as the engine gives them, all or a part that others follow, or the engine's error. */
export type WorkerReply =
  | { readonly id: number; readonly rows: RawRows; readonly isPart?: true }
  | { readonly id: number; readonly error: { readonly message: string; readonly status: string } };

/** Rows as the engine gives them. */
type RawRows = readonly Record<string, unknown>[];

type RequestBody = WorkerRequest extends infer R ? (R extends { id: number } ? Omit<R, "id"> : never) : never;

/** The engine refused a statement. `status` is its ISO GQL status (`42001` is a syntax error). */
export class EngineError extends Error {
  readonly status: string;

  constructor(message: string, status: string) {
    super(message);
    this.name = "EngineError";
    this.status = status;
  }
}

/** Why the child process ended before it answered: we ended it for being late or unwanted, or it went by itself. */
type EndReason = "late" | "unwanted" | "gone";

/** The child process ended before it answered. */
export class ProcessEndedError extends Error {
  readonly reason: EndReason;

  constructor(reason: EndReason) {
    super(`The engine's process ended: ${reason}.`);
    this.name = "ProcessEndedError";
    this.reason = reason;
  }
}

/** How a request may end early, and who takes the parts of its answer. */
interface RequestOptions {
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal | undefined;
  readonly take?: (part: RawRows) => void;
}

interface Pending {
  readonly take: RequestOptions["take"];
  readonly resolve: (rows: RawRows) => void;
  readonly reject: (error: Error) => void;
}

/** One child process with one open database: requests in, rows out. Once ended it stays ended. */
export class EmbeddedProcess {
  /** Settles when the child is gone and its file is free. */
  readonly ended: Promise<void>;
  readonly #child: ChildProcess;
  readonly #pendingById = new Map<number, Pending>();
  #lastId = 0;
  #lastTransaction = 0;
  #isAlive = true;
  #version = "";

  private constructor() {
    // The engine leaves what it puts aside where it is read only, or killed. So it gets a folder that goes with it, which the child
    // makes: if we are killed before there is a child, nothing is left.
    const scratch = join(tmpdir(), `sendgraph-engine-${randomUUID()}`);
    this.#child = fork(fileURLToPath(new URL("./embedded-worker.mjs", import.meta.url)), [scratch], {
      env: { ...process.env, TMPDIR: scratch, TMP: scratch, TEMP: scratch },
      serialization: "advanced",
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      execArgv: [],
    });
    this.#child.on("message", (message) => this.#settle(message));
    this.ended = new Promise((resolve) => {
      const end = () => {
        this.#fail(new ProcessEndedError("gone"));
        rmSync(scratch, { recursive: true, force: true });
        resolve();
      };
      this.#child.once("exit", end);
      this.#child.once("error", end);
    });
  }

  /** Starts a child and opens a file in it (null: in memory). Rejects with `EngineError` where it cannot be opened. */
  static async start(path: string | null, readOnly: boolean): Promise<EmbeddedProcess> {
    const process = new EmbeddedProcess();
    try {
      const [opened] = await process.request({ kind: "open", path, readOnly });
      process.#version = String(opened?.["version"]);
      return process;
    } catch (error) {
      await process.kill();
      throw error;
    }
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  /** The engine's version. */
  get version(): string {
    return this.#version;
  }

  /** A number for a transaction that the child has not had. */
  nextTransaction(): number {
    this.#lastTransaction += 1;
    return this.#lastTransaction;
  }

  /** Sends one request. The child is ended when the answer is late, or when the signal says that nobody waits for it. */
  async request(body: RequestBody, { timeoutMs, signal, take }: RequestOptions = {}): Promise<RawRows> {
    if (!this.#isAlive) throw new ProcessEndedError("gone");
    if (signal?.aborted === true) throw new ProcessEndedError("unwanted");
    this.#lastId += 1;
    const id = this.#lastId;
    let timer: NodeJS.Timeout | undefined;
    const abort = () => this.#end(id, "unwanted");
    signal?.addEventListener("abort", abort, { once: true });
    try {
      return await new Promise((resolve, reject) => {
        this.#pendingById.set(id, { take, resolve, reject });
        if (timeoutMs !== undefined) timer = setTimeout(() => this.#end(id, "late"), timeoutMs);
        this.#child.send({ ...body, id }, (error) => {
          if (error) this.#fail(new ProcessEndedError("gone"));
        });
      });
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      this.#pendingById.delete(id);
    }
  }

  /** Ends the child at once; what was committed stays in its file. */
  async kill(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.ended;
  }

  /** Closes the database in good order, then ends the child. */
  async close(): Promise<void> {
    if (!this.#isAlive) return this.ended;
    try {
      await this.request({ kind: "close" });
    } catch (error) {
      // A signal to the whole group may end the child first; what was committed is in its file.
      if (!(error instanceof ProcessEndedError)) throw error;
    } finally {
      if (this.#child.connected) this.#child.disconnect();
      await this.ended;
    }
  }

  #settle(message: unknown): void {
    if (!isReply(message)) return;
    const pending = this.#pendingById.get(message.id);
    if (pending === undefined) return;
    if ("error" in message) pending.reject(new EngineError(message.error.message, message.error.status));
    else if (message.isPart) pending.take?.(message.rows);
    else pending.resolve(message.rows);
  }

  #end(id: number, reason: EndReason): void {
    this.#pendingById.get(id)?.reject(new ProcessEndedError(reason));
    this.#pendingById.delete(id);
    this.#isAlive = false;
    this.#child.kill("SIGKILL");
  }

  #fail(error: Error): void {
    this.#isAlive = false;
    for (const pending of this.#pendingById.values()) pending.reject(error);
    this.#pendingById.clear();
  }
}

function isReply(message: unknown): message is WorkerReply {
  return typeof message === "object" && message !== null && "id" in message;
}
