import { existsSync, readdirSync, readFileSync } from "node:fs";
import model from "wink-eng-lite-web-model";
import winkNlp from "wink-nlp";
import { cpuMs } from "./cpu.ts";
import type { Reader } from "./reader.ts";

/** Articles in a run; the first are told apart to show that time grows in line with them. */
const SHORT_RUN = 200;
const LONG_RUN = 2000;
/** Articles read by each before it is measured: a corpus is read by a warm machine. */
const WARM_UP = 200;
/** Articles that each reads in turn: what else the machine does then weighs on both alike. */
const TURN = 100;
const MOST_TIMES_WINK = 1.5;
const MOST_GROWTH = 1.2;
const MOST_HEAP_GROWTH_MB = 32;

/** Where articles come from: the development corpus beside the project where it is, else the five seeds. */
const FOLDERS = ["../shared/eval/dev/articles", "seeds/articles"];

/**
 * Reads the corpus over and over beside wink-nlp's bare tokenise-and-tag of the same texts, in turns, and prints the CPU time
 * an article, the ratio, the growth from 200 to 2,000 articles, and the heap. Tells whether all are within bounds.
 */
export function measureSpeed(read: Reader): boolean {
  const folder = FOLDERS.find((each) => existsSync(each)) ?? "seeds/articles";
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"));
  const { readDoc } = winkNlp(model, ["sbd", "pos"]);
  const turn = (use: (text: string) => void, from: number, to: number): number =>
    cpuMs(() => {
      for (let i = from; i < to; i++) use(texts[i % texts.length] ?? "");
    });
  turn(readDoc, 0, WARM_UP);
  turn(read, 0, WARM_UP);
  let [ours, wink] = [0, 0];
  let short = { ours: 0, heap: 0 };
  for (let done = 0; done < LONG_RUN; done += TURN) {
    wink += turn(readDoc, done, done + TURN);
    ours += turn(read, done, done + TURN);
    if (done + TURN === SHORT_RUN) short = { ours, heap: heapMb() };
  }
  const growth = ours / LONG_RUN / (short.ours / SHORT_RUN);
  const heapGrowth = heapMb() - short.heap;
  const ratio = ours / wink;
  console.log(`${texts.length} texts of ${folder}, ${LONG_RUN} readings; CPU time an article:`);
  console.log(`  sendgraph ${ms(ours / LONG_RUN)}   wink-nlp (sbd, pos) ${ms(wink / LONG_RUN)}`);
  console.log(`  ratio ${ratio.toFixed(2)} (at most ${MOST_TIMES_WINK})`);
  console.log(
    `  ${SHORT_RUN} articles ${ms(short.ours / SHORT_RUN)} each, ${LONG_RUN} ${ms(ours / LONG_RUN)}: growth ${growth.toFixed(2)} (at most ${MOST_GROWTH})`,
  );
  console.log(
    `  heap ${short.heap.toFixed(0)} MB, then ${heapGrowth.toFixed(1)} MB more (at most ${MOST_HEAP_GROWTH_MB})`,
  );
  return ratio <= MOST_TIMES_WINK && growth <= MOST_GROWTH && heapGrowth <= MOST_HEAP_GROWTH_MB;
}

function heapMb(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

function ms(value: number): string {
  return `${value.toFixed(2)} ms`;
}
