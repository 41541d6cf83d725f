import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { isSystemError, SendgraphError } from "../../cypher/errors.ts";
import { readingError } from "../../cypher/file-errors.ts";

/**
 * Bytes to read: of a file or of standard input.
 *
 * Shape   `open` may be called once; it gives the bytes in chunks and throws a `SendgraphError` that names `path`.
 */
export interface ByteSource {
  readonly path: string;
  readonly name: string;
  readonly open: () => AsyncIterable<Uint8Array>;
}

/**
 * The bytes of a file.
 *
 * Errors  `file-missing`, also where it went between listing and reading; `file-type` where something else has its name by then;
 *         `file-unreadable`.
 */
export function fileSource({ path, name }: { readonly path: string; readonly name: string }): ByteSource {
  return { path, name, open: () => chunksOf(path) };
}

async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    if (!(await stat(path)).isFile()) throw notAFile(path);
    for await (const chunk of createReadStream(path)) yield Buffer.from(chunk);
  } catch (error) {
    if (!isSystemError(error, "ENOENT")) throw readingError(error, path);
    throw new SendgraphError(
      "file-missing",
      `There is no "${path}" any more: it was there when the folder was listed.`,
      "Load it again when whatever writes there has done.",
      { cause: error },
    );
  }
}

function notAFile(path: string): SendgraphError {
  return new SendgraphError(
    "file-type",
    `"${path}" is no file any more.`,
    "Name an article's file, or - to read standard input.",
  );
}
