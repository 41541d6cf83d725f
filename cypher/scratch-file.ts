import { randomUUID } from "node:crypto";
import { type FileHandle, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SendgraphError } from "./errors.ts";
import { fileReason } from "./file-errors.ts";

/** Bytes that are read together. */
const READ_BYTES = 256 * 1024;

/**
 * Lines that do not fit into memory, in a file of the temporary folder that is gone when it is closed, by us or by whoever ends us.
 *
 * Units   places in it are bytes.
 * Errors  `scratch-unwritable` where the temporary folder takes no more.
 */
export class ScratchFile {
  #file: FileHandle | undefined;
  #end = 0;

  /** Where the next lines go. */
  get end(): number {
    return this.#end;
  }

  /** Adds lines, each of which has no line end of its own. */
  async append(lines: readonly string[]): Promise<void> {
    if (lines.length === 0) return;
    try {
      this.#file ??= await openUnnamed();
      this.#end += (await this.#file.write(`${lines.join("\n")}\n`, this.#end)).bytesWritten;
    } catch (error) {
      throw scratchError(error);
    }
  }

  /** The lines from one place to another, some at a time. */
  async *read(start: number, end: number): AsyncGenerator<readonly string[]> {
    const buffer = new Uint8Array(READ_BYTES);
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    let rest = "";
    for (let at = start; at < end; ) {
      const read = await this.#file?.read(buffer, 0, Math.min(READ_BYTES, end - at), at);
      const bytes = read?.bytesRead ?? 0;
      if (bytes === 0) throw new Error(`The scratch file ends at ${at} and not at ${end}.`);
      at += bytes;
      const lines = (rest + decoder.decode(buffer.subarray(0, bytes), { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      yield lines;
    }
  }

  /** Gives the room back. */
  async close(): Promise<void> {
    await this.#file?.close();
    this.#file = undefined;
    this.#end = 0;
  }
}

async function openUnnamed(): Promise<FileHandle> {
  const path = join(tmpdir(), `sendgraph-scratch-${randomUUID()}`);
  const file = await open(path, "wx+");
  await rm(path);
  return file;
}

function scratchError(error: unknown): unknown {
  const reason = fileReason(error);
  if (reason === undefined) return error;
  return new SendgraphError(
    "scratch-unwritable",
    `What does not fit into memory takes room in "${tmpdir()}": ${reason}.`,
    "Free some space there, or set TMPDIR to a folder on a disk that has some, and give the command again: what was written to the graph stays.",
    { cause: error },
  );
}
