import { accessSync, constants, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { SendgraphError } from "./errors.ts";

/** What the system's codes mean to a person. */
const REASON_BY_CODE: ReadonlyMap<string, string> = new Map([
  ["EACCES", "permission is denied"],
  ["EPERM", "the system does not permit it"],
  ["EROFS", "its disk is read-only"],
  ["ENOSPC", "the disk is full"],
  ["ENOENT", "there is no such file or folder"],
  ["EEXIST", "something else has that name already"],
  ["EISDIR", "it is a folder"],
  ["ENOTDIR", "a part of its path is a file and not a folder"],
  ["ELOOP", "its links lead round in a ring"],
  ["ENAMETOOLONG", "its name is too long"],
  ["EMFILE", "too many files are open"],
]);

/** Why the system refused a file, in plain words; undefined for errors that are no such refusal. */
export function fileReason(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return REASON_BY_CODE.get(String(error.code));
}

/** The error of reading a file or folder as a caller's error. What is not the system's refusal is given back as it is. */
export function readingError(error: unknown, path: string): unknown {
  const reason = fileReason(error);
  if (reason === undefined) return error;
  return new SendgraphError(
    "file-unreadable",
    `"${path}" cannot be read: ${reason}.`,
    "Name a file or folder that you may read, or have its permissions changed.",
    { cause: error },
  );
}

/** The bytes of a file that somebody named. Error: `file-unreadable`. */
export function readFileBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw readingError(error, path);
  }
}

/** The error of writing a file or making a folder as a caller's error; see `readingError`. */
export function writingError(error: unknown, path: string): unknown {
  const reason = fileReason(error);
  if (reason === undefined) return error;
  return new SendgraphError(
    "output-unwritable",
    `"${path}" cannot be written: ${reason}.`,
    "Name a place in a folder that is there and that you may write to.",
    { cause: error },
  );
}

/**
 * Makes a folder and those above it where they are missing, and makes sure that files can be put into it.
 *
 * Errors  the system's own (`EACCES`, `ENOTDIR` …). One folder at a time: Node's recursive way never comes back from
 *         folders that take no new ones, such as `/proc`.
 */
export function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let path = resolve(folder); !existsSync(path); path = dirname(path)) missing.unshift(path);
  for (const path of missing) mkdirSync(path);
  requireFolder(folder);
}

/** Makes sure that a folder is there and that files can be put into it. Errors as in `makeFolder`. */
export function requireFolder(folder: string): void {
  // With the separator at the end, a file of that name is no answer.
  accessSync(join(resolve(folder), sep), constants.W_OK | constants.X_OK);
}
