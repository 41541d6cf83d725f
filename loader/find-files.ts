import { type Dirent, readdirSync, type Stats, statSync } from "node:fs";
import { extname, join } from "node:path";
import { isSystemError, SendgraphError } from "../cypher/errors.ts";
import { readingError } from "../cypher/file-errors.ts";
import { SOURCE_ENDINGS } from "./source-kind.ts";

/** A text to read: where it is, and the name it goes by in messages, in `extract --out` and in the graph. */
interface FoundFile {
  readonly path: string;
  /** Path below the folder that was named, with forward slashes; of a single file its name. */
  readonly name: string;
}

/** What a search found, and what of it was refused: each refusal names its path. */
export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly refused: readonly Refused[];
}

interface Refused {
  readonly path: string;
  readonly error: SendgraphError;
}

/**
 * Lists the texts behind paths of files and folders: folders recursively, sorted, hidden files left out, each file once.
 *
 * Errors  a path that does not exist or cannot be read, or a folder without a text, is refused by name; the others are
 *         listed.
 */
export function findFiles(paths: readonly string[]): FoundFiles {
  const files = new Map<string, FoundFile>();
  const refused: Refused[] = [];
  for (const path of paths) {
    try {
      for (const file of findBelow(path, refused)) files.set(file.path, file);
    } catch (error) {
      if (!(error instanceof SendgraphError)) throw error;
      refused.push({ path, error });
    }
  }
  return { files: [...files.values()], refused };
}

function findBelow(path: string, refused: Refused[]): FoundFile[] {
  const stat = statOf(path);
  if (stat.isFile()) return [{ path, name: path.split(/[\\/]/).at(-1) ?? path }];
  if (!stat.isDirectory()) {
    throw new SendgraphError(
      "file-type",
      `"${path}" is neither a file nor a folder.`,
      "Name an article's file, or - to read standard input.",
    );
  }
  const before = refused.length;
  const files = filesIn(path, "", refused).sort((a, b) => (a.name < b.name ? -1 : 1));
  if (files.length > 0 || refused.length > before) return files;
  throw new SendgraphError(
    "folder-empty",
    `The folder "${path}" holds no article.`,
    `Name a folder with articles in it: files that end in ${SOURCE_ENDINGS.join(", ")}.`,
  );
}

/** The texts of a folder and those below it; a folder that cannot be read is refused and the others are read on. */
function filesIn(folder: string, below: string, refused: Refused[]): FoundFile[] {
  return entriesOf(folder, refused)
    .filter((entry) => !entry.name.startsWith("."))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path, `${below}${entry.name}/`, refused);
      return entry.isFile() && isText(entry.name) ? [{ path, name: `${below}${entry.name}` }] : [];
    });
}

function entriesOf(folder: string, refused: Refused[]): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (thrown) {
    const error = readingError(thrown, folder);
    if (!(error instanceof SendgraphError)) throw error;
    refused.push({ path: folder, error });
    return [];
  }
}

function isText(name: string): boolean {
  return SOURCE_ENDINGS.some((ending) => extname(name).toLowerCase() === ending);
}

function statOf(path: string): Stats {
  try {
    return statSync(path);
  } catch (error) {
    if (!isSystemError(error, "ENOENT") && !isSystemError(error, "ENOTDIR")) throw readingError(error, path);
    throw new SendgraphError(
      "file-missing",
      `There is no "${path}".`,
      "Check the spelling; paths count from the folder you are in.",
      { cause: error },
    );
  }
}
