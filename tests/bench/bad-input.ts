import { checkSpans } from "../../loader/check-spans.ts";
import { makeBadTexts } from "../fixtures/bad-texts.ts";
import { cpuMs } from "./cpu.ts";
import type { Reader } from "./reader.ts";

const SIZE = 1024 * 1024; // code units: a megabyte of plain text
const MOST_SECONDS = 2;

/** Reads a megabyte of each bad text and prints its CPU time. Tells whether each is read within two seconds, spans exact. */
export function measureBadInput(read: Reader): boolean {
  console.log(`1 MB of each, CPU time (at most ${MOST_SECONDS} s):`);
  const slow = makeBadTexts(SIZE).filter(({ name, text }) => {
    const seconds = cpuMs(() => checkSpans(name, read(text))) / 1000;
    const isSlow = seconds > MOST_SECONDS;
    console.log(`  ${name.padEnd(22)} ${seconds.toFixed(2)} s${isSlow ? "  too slow" : ""}`);
    return isSlow;
  });
  return slow.length === 0;
}
