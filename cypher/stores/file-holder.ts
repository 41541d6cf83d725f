import { readFileSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { z } from "zod";
import { isRunning } from "./is-running.ts";

/** The file beside a graph file that says who has it open to write. */
const nameOf = (file: string): string => `${file}.holder`;

const holderText = z.object({ pid: z.number(), since: z.string() });

/** Says that this process has the graph file open to write. */
export async function writeHolder(file: string): Promise<void> {
  const holder = { pid: process.pid, since: new Date().toISOString() };
  await writeFile(nameOf(file), JSON.stringify(holder));
}

/** This process has the file no more. */
export async function removeHolder(file: string): Promise<void> {
  await rm(nameOf(file), { force: true });
}

/** Who has the graph file open to write, as a sentence's part; empty where nobody says so, or who said so has ended. */
export function tellHolder(file: string): string {
  try {
    const { pid, since } = holderText.parse(JSON.parse(readFileSync(nameOf(file), "utf8")));
    return isRunning(pid) ? ` (${pid}, since ${since})` : "";
  } catch {
    return ""; // Not there, or not whole: it is a courtesy and nothing rests on it.
  }
}
