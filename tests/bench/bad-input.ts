import { readdirSync, readFileSync } from "node:fs";
import { checkSpans } from "../../loader/model/check-spans.ts";
import { makeBadTexts } from "../fixtures/bad-texts.ts";
import { cpuMs } from "./cpu.ts";
import type { Reader } from "./reader.ts";

const SIZE = 1024 * 1024; // code units: a megabyte of plain text
const MOST_SECONDS = 2;

/** Articles read before: what a process compiles once, at its first megabyte of whatever text, is no bad text's doing. */
const WARM_UP = 200;

/**
 * Reads a megabyte of each bad text and prints its CPU time, by a reader that has read articles, as one in a batch has.
 * Tells whether each is read within two seconds, spans exact.
 */
export function measureBadInput(read: Reader): boolean {
  const seeds = readdirSync("seeds/articles").map((name) => readFileSync(`seeds/articles/${name}`, "utf8"));
  for (let i = 0; i < WARM_UP; i++) read(seeds[i % seeds.length] ?? "");
  console.log(`1 MB of each, CPU time (at most ${MOST_SECONDS} s):`);
  const slow = makeBadTexts(SIZE).filter(({ name, text }) => {
    const seconds = cpuMs(() => checkSpans(name, read(text))) / 1000;
    const isSlow = seconds > MOST_SECONDS;
    console.log(`  ${name.padEnd(22)} ${seconds.toFixed(2)} s${isSlow ? "  too slow" : ""}`);
    return isSlow;
  });
  return slow.length === 0;
}
