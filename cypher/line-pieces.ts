import type { FileHandle } from "node:fs/promises";

/** Bytes that are read together. */
const READ_BYTES = 256 * 1024;

/** The lines of a stretch of a file, some at a time; every line of it ends with a line end. */
export async function* readLinePieces(
  file: FileHandle,
  start: number,
  end: number,
): AsyncGenerator<readonly string[]> {
  const buffer = new Uint8Array(READ_BYTES);
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let rest = "";
  for (let at = start; at < end; ) {
    const { bytesRead } = await file.read(buffer, 0, Math.min(READ_BYTES, end - at), at);
    if (bytesRead === 0) throw new Error(`The file ends at ${at} and not at ${end}.`);
    at += bytesRead;
    const lines = (rest + decoder.decode(buffer.subarray(0, bytesRead), { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield lines;
  }
}
