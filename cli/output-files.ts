import {
  accessSync,
  constants,
  createWriteStream,
  renameSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { makeFolder, requireFolder, writingError } from "../cypher/file-errors.ts";

/** Makes sure, before the work begins, that a file can be written. Error: `output-unwritable`. */
export function requireWritableFile(path: string): void {
  atBorder(path, () => {
    if (isPlain(statOf(path))) requireFolder(dirname(resolve(path)));
    else accessSync(path, constants.W_OK);
  });
}

/** Makes a folder for output, before the work begins. Error: `output-unwritable`. */
export function makeOutputFolder(path: string): void {
  atBorder(path, () => makeFolder(path));
}

/** Writes a file beside and renames it, so that a reader never meets half of it. Error: `output-unwritable`. */
export function writeWhole(path: string, text: string | Uint8Array): void {
  atBorder(path, () => {
    if (!isPlain(statOf(path))) return writeFileSync(path, text);
    writeFileSync(`${path}.part`, text);
    renameSync(`${path}.part`, path);
  });
}

/** The same, line by line as they come: memory holds one. Error: `output-unwritable`. */
export async function writeWholeLines(path: string, lines: AsyncIterable<string>): Promise<void> {
  try {
    const isReplaced = isPlain(statOf(path));
    const file = isReplaced ? `${path}.part` : path;
    await pipeline(lines, withLineEnds, createWriteStream(file));
    if (isReplaced) renameSync(file, path);
  } catch (error) {
    throw writingError(error, path);
  }
}

async function* withLineEnds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

/** A file, or nothing yet: what may be replaced. A device or a pipe is written to as it stands. */
function isPlain(stat: Stats | undefined): boolean {
  return stat === undefined || stat.isFile();
}

function statOf(path: string): Stats | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory()) throw Object.assign(new Error(`${path} is a folder`), { code: "EISDIR" });
  return stat;
}

function atBorder(path: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw writingError(error, path);
  }
}
