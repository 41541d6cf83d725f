import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { COMMAND, type MeasuredRun, runMeasured } from "./measured-run.ts";

const FOLDER = "../shared/eval/reports";
const MOST_SECONDS = 30;
const MOST_MIB = 600;

/**
 * Loads the inspection reports beside the project (PDF) into a fresh embedded store by the command line, as a user would, and prints
 * the seconds, the CPU time and most memory of the command and its engine together, and whether progress was shown. Tells
 * whether all are within bounds: the seconds where the machine is idle, else the CPU time, for what else the machine does is
 * no fault of ours. Where the reports or the build are missing it says so and measures nothing.
 */
export async function measureReportsLoad(): Promise<boolean> {
  for (const [path, remedy] of [
    [FOLDER, "They are no part of the project."],
    [COMMAND, "Run npm run build."],
  ] as const) {
    if (existsSync(path)) continue;
    console.log(`Inspection reports: not measured, there is no ${path}. ${remedy}`);
    return true;
  }
  const pdfs = readdirSync(FOLDER).filter((name) => name.endsWith(".pdf"));
  const { seconds, peak, isShown, loaded } = await load(pdfs.map((name) => join(FOLDER, name)));
  console.log(`${pdfs.length} inspection reports (PDF) read and loaded into a fresh embedded store:`);
  console.log(`  ${loaded} loaded, progress ${isShown ? "shown" : "not shown"}`);
  console.log(`  ${seconds.toFixed(1)} s (at most ${MOST_SECONDS}, or as much CPU time on a busy machine)`);
  console.log(
    peak === null
      ? "  CPU time and memory not measured, there is no /proc"
      : `  CPU time ${peak.cpuSeconds.toFixed(1)} s, ${peak.mib.toFixed(0)} MiB (at most ${MOST_MIB})`,
  );
  const isInTime = Math.min(seconds, peak?.cpuSeconds ?? seconds) <= MOST_SECONDS;
  return loaded === pdfs.length && isShown && isInTime && (peak?.mib ?? 0) <= MOST_MIB;
}

async function load(paths: readonly string[]): Promise<MeasuredRun & { isShown: boolean; loaded: number }> {
  const folder = mkdtempSync(join(tmpdir(), "sendgraph-bench-"));
  const run = await runMeasured(["load", ...paths, "--json", "--store", `embedded:${join(folder, "graph")}`]);
  rmSync(folder, { recursive: true });
  return { ...run, isShown: /reading/iu.test(run.shown), loaded: countOf(run.out) };
}

function countOf(out: string): number {
  const report: unknown = JSON.parse(out);
  const loaded = typeof report === "object" && report !== null && "loaded" in report ? report.loaded : 0;
  return typeof loaded === "number" ? loaded : 0;
}
