import { accessSync, constants, statfsSync } from "node:fs";
import { dirname } from "node:path";
import { fileReason } from "../file-errors.ts";
import type { Lack } from "../store.ts";

/** Bytes that a load may need beside the graph file: its log, and the file anew. */
const LEAST_FREE = 200 * 1024 * 1024;

/** What a graph file lacks to be written to. */
export function findLacks(file: string): Lack[] {
  const lacks: Lack[] = [];
  try {
    accessSync(file, constants.W_OK);
    accessSync(dirname(file), constants.W_OK);
  } catch (error) {
    const reason = fileReason(error);
    if (reason === undefined) throw error;
    const remedy = `${reason}. Have the permissions of the file and its folder changed.`;
    lacks.push({ what: "the right to write", remedy });
  }
  const { bavail, bsize } = statfsSync(dirname(file));
  if (bavail * bsize < LEAST_FREE) {
    const free = Math.round((bavail * bsize) / 1024 / 1024);
    lacks.push({
      what: "room on its disk",
      remedy: `${free} MiB are left. Free some, or name a file on another disk.`,
    });
  }
  return lacks;
}
