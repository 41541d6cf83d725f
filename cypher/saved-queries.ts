import { statSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isSystemError, SendgraphError } from "./errors.ts";
import { readingError } from "./file-errors.ts";
import { nearestNames } from "./near-names.ts";
import { packageRoot } from "./package-root.ts";
import { decodeQuery, parseQueryFile, type SavedQuery } from "./query-file.ts";

const EXTENSION = ".cypher";

/** The folder of the queries that come with sendgraph. */
export function queriesFolder(): string {
  return join(packageRoot(), "cypher", "queries");
}

/** A query of a folder that cannot be read, with why. */
export interface BrokenQuery {
  readonly name: string;
  readonly error: SendgraphError;
}

/** The saved queries of a folder, by name, and those that cannot be read: one broken file takes none of the others away. */
export async function listSavedQueries(
  folder = queriesFolder(),
): Promise<{ readonly queries: SavedQuery[]; readonly broken: BrokenQuery[] }> {
  const queries: SavedQuery[] = [];
  const broken: BrokenQuery[] = [];
  for (const name of await listSavedNames(folder)) {
    try {
      queries.push(await readQuery(folder, name));
    } catch (error) {
      if (!(error instanceof SendgraphError)) throw error;
      broken.push({ name, error });
    }
  }
  return { queries, broken };
}

/** One saved query by its name. An unknown one is a `query-unknown` error that suggests the nearest. */
export async function loadSavedQuery(name: string, folder = queriesFolder()): Promise<SavedQuery> {
  const known = /[./\\]/.test(name) ? null : await readIfThere(folder, name);
  if (known !== null) return known;
  const names = await listSavedNames(folder);
  const [nearest] = nearestNames(name, names);
  throw new SendgraphError(
    "query-unknown",
    `There is no saved query "${name}".${nearest === undefined ? "" : ` Did you mean "${nearest}"?`}`,
    names.length === 0 ? `"${folder}" has no queries.` : `The saved queries are ${names.join(", ")}.`,
  );
}

async function readIfThere(folder: string, name: string): Promise<SavedQuery | null> {
  try {
    return await readQuery(folder, name);
  } catch (error) {
    if (error instanceof SendgraphError && isSystemError(error.cause, "ENOENT")) return null;
    throw error;
  }
}

/** The names of the saved queries of a folder, sorted. */
export async function listSavedNames(folder: string): Promise<string[]> {
  try {
    const files = await readdir(folder);
    return files
      .filter((file) => file.endsWith(EXTENSION))
      .map((file) => file.slice(0, -EXTENSION.length))
      .sort();
  } catch (error) {
    if (!isSystemError(error, "ENOENT")) throw readingError(error, folder);
    throw new SendgraphError(
      "file-missing",
      `There is no folder "${folder}".`,
      "Name a folder with .cypher files.",
      { cause: error },
    );
  }
}

interface ReadFile {
  /** What a change of the file changes. */
  readonly stamp: string;
  readonly query: SavedQuery;
}

/** The files that were read last, so that a server which is asked often reads each once. */
const readByPath = new Map<string, ReadFile>();
const MOST_READ = 500;

async function readQuery(folder: string, name: string): Promise<SavedQuery> {
  const path = join(folder, `${name}${EXTENSION}`);
  try {
    // At once: to wait for another thread takes longer than to look.
    const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
    const stamp = [ino, size, mtimeNs, ctimeNs].join(" ");
    const known = readByPath.get(path);
    if (known?.stamp === stamp) return known.query;
    const query = parseQueryFile(name, decodeQuery(path, await readFile(path)));
    if (readByPath.size >= MOST_READ) readByPath.clear();
    readByPath.set(path, { stamp, query });
    return query;
  } catch (error) {
    throw readingError(error, path);
  }
}
