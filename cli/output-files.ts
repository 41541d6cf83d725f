import {
  accessSync,
  closeSync,
  constants,
  createWriteStream,
  openSync,
  readSync,
  renameSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { SendgraphError } from "../cypher/errors.ts";
import { fileReason, makeFolder, requireFolder, writingError } from "../cypher/file-errors.ts";

/** What a graph file of the embedded engine begins with. */
const GRAPH_FILE = "GRAF";

/**
 * Makes sure, before the work begins, that a file can be written, and that it is none of those that are read: a graph, or one of
 * `sources`. Error: `output-unwritable`.
 */
export function requireWritableFile(path: string, sources: readonly string[] = []): void {
  if (isGraphFile(path) || sources.some((source) => resolve(source) === resolve(path)))
    throw new SendgraphError(
      "output-unwritable",
      `"${path}" is ${isGraphFile(path) ? "a graph" : "one of the texts that are to be read"}, and would be written over.`,
      "Name another file.",
    );
  atBorder(path, () => {
    if (isPlain(statOf(path))) requireFolder(dirname(resolve(path)));
    else accessSync(path, constants.W_OK);
  });
}

/** Makes a folder for output, before the work begins. Error: `output-unwritable`. */
export function makeOutputFolder(path: string): void {
  if (path === "")
    throw new SendgraphError("output-unwritable", 'The folder to write to is "".', "Give it a name.");
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

function isGraphFile(path: string): boolean {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
  const start = Buffer.alloc(GRAPH_FILE.length);
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    return readSync(file, start) === start.length && start.toString("latin1") === GRAPH_FILE;
  } catch (error) {
    // What may not be read is told by whoever writes it.
    if (fileReason(error) === undefined) throw error;
    return false;
  } finally {
    if (file !== undefined) closeSync(file);
  }
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
