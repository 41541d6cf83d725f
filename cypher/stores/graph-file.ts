import { constants } from "node:fs";
import { copyFile, cp, mkdir, readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { isSystemError, SendgraphError } from "../errors.ts";

/** How a graph file looked at one moment. */
export interface GraphStamp {
  /** Another text where the file, or its log, has changed. */
  readonly text: string;
  /** It has a log beside it: somebody has it open to write, or was killed with it open. */
  readonly isOpen: boolean;
}

/** The folder of the engine's log; it is there while the graph is open to write, and goes when it is closed. */
const logOf = (file: string): string => `${file}.wal`;

/** Looks at a graph file and its log; null where there is no file. */
export async function stampOf(file: string): Promise<GraphStamp | null> {
  try {
    const own = await markOf(file);
    const names = await namesIn(logOf(file));
    const marks = await Promise.all(names?.map((name) => markOfLog(join(logOf(file), name))) ?? []);
    return { text: [own, ...marks].join(" "), isOpen: names !== null };
  } catch (error) {
    if (isSystemError(error, "ENOENT")) return null;
    throw error;
  }
}

/**
 * Copies a graph file with its log into a new folder and gives the copy's path.
 *
 * Errors  `store-locked` where the file was written meanwhile, so that the copy may be torn; the system's own.
 */
export async function copyGraph(file: string, stamp: GraphStamp, folder: string): Promise<string> {
  const copy = join(folder, basename(file));
  await mkdir(folder);
  await copyFile(file, copy, constants.COPYFILE_FICLONE);
  if (stamp.isOpen) await cp(logOf(file), logOf(copy), { recursive: true });
  if ((await stampOf(file))?.text === stamp.text) return copy;
  throw new SendgraphError(
    "store-locked",
    `Another process is writing to the graph file "${file}".`,
    "Wait until it ends.",
  );
}

async function markOf(path: string): Promise<string> {
  const { ino, size, mtimeNs } = await stat(path, { bigint: true });
  return `${basename(path)}:${ino}:${size}:${mtimeNs}`;
}

/** A log may go between two looks. */
async function markOfLog(path: string): Promise<string> {
  try {
    return await markOf(path);
  } catch (error) {
    if (isSystemError(error, "ENOENT")) return "gone";
    throw error;
  }
}

async function namesIn(folder: string): Promise<string[] | null> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (isSystemError(error, "ENOENT")) return null;
    throw error;
  }
}
