import { accessSync, constants, renameSync, type Stats, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
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
