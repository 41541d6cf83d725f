import { once } from "node:events";

/** Writes a line for machines, or a result a person asked for, to standard output; waits while a pipe is full. */
export async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
}

/** Writes pieces of text as they come to standard output; waits while a pipe is full. */
export async function printAll(pieces: AsyncIterable<string>): Promise<void> {
  for await (const piece of pieces) {
    if (piece !== "" && !process.stdout.write(piece)) await once(process.stdout, "drain");
  }
}

/** Ends the process where nobody reads on: `sendgraph query … | head` is no failure. */
export function endWithReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
}

/** Writes a line for a person to standard error, which is never read by machines. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A count with its noun: `1 article`, `2 articles`. */
export function told(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Milliseconds between two lines of progress where no terminal is there to rewrite one. */
const PLAIN_PROGRESS_MS = 5000;

/** A line of progress on standard error: rewritten in place on a terminal, now and then elsewhere. */
export class Progress {
  readonly #verb: string;
  #lastAt = Date.now();
  #open = false;

  constructor(verb: string) {
    this.#verb = verb;
  }

  /** Tells how far it is. */
  show(done: number, total: number, name: string): void {
    const line = `${this.#verb} ${done} of ${total}: ${name}`;
    if (process.stderr.isTTY) {
      process.stderr.write(`\r\u001B[K${line.slice(0, (process.stderr.columns ?? 80) - 1)}`);
      this.#open = true;
    } else if (Date.now() - this.#lastAt > PLAIN_PROGRESS_MS) {
      this.#lastAt = Date.now();
      tell(line);
    }
  }

  /** Ends the line, so that the next message has its own. */
  end(): void {
    if (this.#open) process.stderr.write("\r\u001B[K");
    this.#open = false;
  }
}
