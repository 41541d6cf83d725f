import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import { extname, join } from "node:path";
import { isSystemError, SendgraphError } from "../../cypher/errors.ts";
import { readingError } from "../../cypher/file-errors.ts";
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
  /** Files of the folders that are no documents by their endings: pictures, tables and the like. */
  readonly passedOver: readonly string[];
}

interface Refused {
  readonly path: string;
  readonly error: SendgraphError;
}

/** Endings of documents that are not read: in a folder they are refused by name, not passed over like pictures. */
const OTHER_ENDINGS = [".doc", ".rtf", ".odt", ".mht", ".mhtml"];
const WANTED = new Set<string>([...SOURCE_ENDINGS, ...OTHER_ENDINGS]);

/**
 * Lists the texts behind paths of files and folders: folders recursively, sorted, hidden files left out, each file and each
 * folder once. Links are followed.
 *
 * Errors  a path that does not exist or cannot be read, a folder without a text, a link that leads nowhere or back to a
 *         folder that it is in, is refused by name; the others are listed.
 */
export function findFiles(paths: readonly string[]): FoundFiles {
  const files = new Map<string, FoundFile>();
  const refused: Refused[] = [];
  const passedOver: string[] = [];
  for (const path of paths) {
    try {
      for (const file of findBelow(path, refused, passedOver)) files.set(file.path, file);
    } catch (error) {
      if (!(error instanceof SendgraphError)) throw error;
      refused.push({ path, error });
    }
  }
  return { files: [...files.values()], refused, passedOver };
}

function findBelow(path: string, refused: Refused[], passedOver: string[]): FoundFile[] {
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
  const search: Search = { files: [], refused, passedOver, seen: new Set() };
  searchFolder(path, "", [], search);
  const files = search.files.sort((a, b) => (a.name < b.name ? -1 : 1));
  if (files.length > 0 || refused.length > before) return files;
  throw new SendgraphError(
    "folder-empty",
    `The folder "${path}" holds no article.`,
    `Name a folder with articles in it: files that end in ${SOURCE_ENDINGS.join(", ")}.`,
  );
}

interface Search {
  readonly files: FoundFile[];
  readonly refused: Refused[];
  readonly passedOver: string[];
  /** Folders that were searched, by where they really are. */
  readonly seen: Set<string>;
}

/** The texts of a folder and those below it; what cannot be read is refused and the others are read on. */
function searchFolder(folder: string, below: string, above: readonly string[], search: Search): void {
  try {
    const real = realpathSync(folder);
    if (above.includes(real)) throw linkRing(folder, real);
    if (search.seen.has(real)) return; // by another link
    search.seen.add(real);
    for (const entry of entriesOf(folder)) searchEntry(entry, folder, below, [...above, real], search);
  } catch (thrown) {
    search.refused.push({ path: folder, error: refusalOf(thrown, folder) });
  }
}

function searchEntry(
  entry: Dirent,
  folder: string,
  below: string,
  above: readonly string[],
  search: Search,
): void {
  const path = join(folder, entry.name);
  const name = `${below}${entry.name}`;
  try {
    const kind = entry.isSymbolicLink() ? statOf(path) : entry;
    if (kind.isDirectory()) searchFolder(path, `${name}/`, above, search);
    else if (kind.isFile() && WANTED.has(extname(name).toLowerCase())) search.files.push({ path, name });
    else if (kind.isFile()) search.passedOver.push(path);
  } catch (thrown) {
    search.refused.push({ path, error: refusalOf(thrown, path) });
  }
}

/** What a folder holds, in order, hidden files left out. */
function entriesOf(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith("."))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function refusalOf(thrown: unknown, path: string): SendgraphError {
  const error = readingError(thrown, path);
  if (!(error instanceof SendgraphError)) throw error;
  return error;
}

function linkRing(path: string, real: string): SendgraphError {
  return new SendgraphError(
    "file-unreadable",
    `"${path}" is a link back to the folder "${real}", which it is in.`,
    "Remove the link; what is in the folder has been read.",
  );
}

function statOf(path: string): Stats {
  try {
    return statSync(path);
  } catch (error) {
    if (!isSystemError(error, "ENOENT") && !isSystemError(error, "ENOTDIR")) throw readingError(error, path);
    throw new SendgraphError(
      "file-missing",
      `There is no "${path}", or it is a link to what is not there.`,
      "Check the spelling; paths count from the folder you are in.",
      { cause: error },
    );
  }
}
