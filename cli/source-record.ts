import { existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { z } from "zod";
import { SendgraphError } from "../cypher/errors.ts";
import { makeFolder } from "../cypher/file-errors.ts";
import type { Store } from "../cypher/store.ts";
import { tell, told } from "./output.ts";
import { writeWhole } from "./output-files.ts";
import { graphFileOf } from "./settings.ts";

/** There is no file yet, so that any engine may write it. */
const ANY_ENGINE = "";

/**
 * What stands beside a graph file, so that the file can be made again: the engine that wrote it, the files and folders that were
 * loaded into it, the articles that were taken back.
 */
const recordText = z.object({
  sendgraph: z.literal("sources"),
  engine: z.string(),
  paths: z.array(z.string()),
  retracted: z.array(z.string()),
});
type SourceRecord = z.infer<typeof recordText>;

const nameOf = (file: string): string => `${file}.sources.json`;

/** What is recorded of a graph file; null where nothing is. */
function readRecord(file: string): SourceRecord | null {
  if (!existsSync(nameOf(file))) return null;
  try {
    return recordText.parse(JSON.parse(readFileSync(nameOf(file), "utf8")));
  } catch {
    return null; // Somebody wrote in it: the graph can be loaded all the same, but not made again by itself.
  }
}

/** Adds what is about to be loaded to the record, so that a load that is cut off is in it too. Standard input cannot be. */
export async function recordSources(
  flag: string | undefined,
  store: Store,
  paths: readonly string[],
): Promise<void> {
  const file = graphFileOf(flag);
  if (file === null) return;
  const { server } = await store.examine();
  const record = readRecord(file);
  if (record !== null && record.engine !== ANY_ENGINE && record.engine !== server) {
    throw new SendgraphError(
      "store-unreadable",
      `The graph file "${file}" was written by ${record.engine}, and this is ${server}.`,
      "Load its articles into another file.",
    );
  }
  const added = paths.filter((path) => path !== "-").map((path) => resolve(path));
  writeRecord(file, {
    sendgraph: "sources",
    engine: server,
    paths: [...new Set([...(record?.paths ?? []), ...added])],
    retracted: record?.retracted ?? [],
  });
}

/** Adds an article that was taken back, or takes that out of the record again. */
export function recordRetraction(flag: string | undefined, id: string, isRetracted: boolean): void {
  const file = graphFileOf(flag);
  const record = file === null ? null : readRecord(file);
  if (file === null || record === null) return;
  const others = record.retracted.filter((known) => known !== id);
  writeRecord(file, { ...record, retracted: isRetracted ? [...others, id] : others });
}

/** The articles that were taken back by hand. */
export function recordedRetractions(flag: string | undefined): readonly string[] {
  const file = graphFileOf(flag);
  return file === null ? [] : (readRecord(file)?.retracted ?? []);
}

/**
 * Sets aside a graph file that cannot be read, where it is recorded what it was made from; gives what to load again, null where the
 * error is another, or nothing is recorded.
 */
export function setAside(error: unknown, flag: string | undefined): readonly string[] | null {
  const file = graphFileOf(flag);
  if (!(error instanceof SendgraphError) || error.code !== "store-unreadable" || file === null) return null;
  const record = readRecord(file);
  if (record === null) return null;
  const aside = `${file}.unreadable`;
  for (const ending of ["", ".wal"]) {
    rmSync(aside + ending, { recursive: true, force: true });
    if (existsSync(file + ending)) renameSync(file + ending, aside + ending);
  }
  writeRecord(file, { ...record, engine: ANY_ENGINE });
  tell(
    `${error.message} It is set aside as "${aside}" and made again from ${told(record.paths.length, "recorded source")}.`,
  );
  return record.paths;
}

function writeRecord(file: string, record: SourceRecord): void {
  makeFolder(dirname(file));
  writeWhole(nameOf(file), `${JSON.stringify(record, null, 2)}\n`);
}
