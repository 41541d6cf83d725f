import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const FOLDER = "../shared/eval/reports";
const COMMAND = "dist/cli.js";
const MOST_SECONDS = 30;
const MOST_MIB = 600;
const SAMPLE_MS = 50;

/** Ticks a second in which Linux counts CPU time. */
const TICKS = 100;

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

/** What a process and those it started have used. */
interface Usage {
  readonly mib: number;
  readonly cpuSeconds: number;
}

interface Load {
  readonly seconds: number;
  readonly peak: Usage | null;
  readonly isShown: boolean;
  readonly loaded: number;
}

async function load(paths: readonly string[]): Promise<Load> {
  const folder = mkdtempSync(join(tmpdir(), "sendgraph-bench-"));
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [COMMAND, "load", ...paths, "--json", "--store", `embedded:${join(folder, "graph")}`],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  let [out, shown] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    shown += chunk.toString();
  });
  let peak: Usage | null = null;
  const timer = setInterval(() => {
    const now = child.pid === undefined ? null : usageOf(child.pid);
    if (now === null) return;
    peak = {
      mib: Math.max(peak?.mib ?? 0, now.mib),
      cpuSeconds: Math.max(peak?.cpuSeconds ?? 0, now.cpuSeconds),
    };
  }, SAMPLE_MS);
  await new Promise((resolve) => child.on("close", resolve));
  clearInterval(timer);
  const seconds = (performance.now() - started) / 1000;
  rmSync(folder, { recursive: true });
  return { seconds, peak, isShown: /reading/iu.test(shown), loaded: countOf(out) };
}

function countOf(out: string): number {
  const report: unknown = JSON.parse(out);
  const loaded = typeof report === "object" && report !== null && "loaded" in report ? report.loaded : 0;
  return typeof loaded === "number" ? loaded : 0;
}

/** What a process and those it started have used so far; null where the system does not tell or it has ended. */
function usageOf(pid: number): Usage | null {
  try {
    const mib =
      Number(/^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
    // After the command's name in brackets: state, eleven fields, then user and system time, and that of children that ended.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /u, "")
      .split(" ");
    const ticks = fields.slice(11, 15).reduce((all, each) => all + Number(each), 0);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
    const below = children === "" ? [] : children.split(" ").map((each) => usageOf(Number(each)));
    return below.reduce<Usage>(
      (all, each) => ({
        mib: all.mib + (each?.mib ?? 0),
        cpuSeconds: all.cpuSeconds + (each?.cpuSeconds ?? 0),
      }),
      { mib, cpuSeconds: ticks / TICKS },
    );
  } catch (error) {
    // No /proc on this system, or the process ended between listing and reading: both tell nothing.
    if (error instanceof Error && "code" in error) return null;
    throw error;
  }
}
