import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** The command line, as `npm run build` makes it. */
export const COMMAND = "dist/cli.js";
const SAMPLE_MS = 50;

/** Ticks a second in which Linux counts CPU time. */
const TICKS = 100;

/** What a process and those it started have used. */
interface Usage {
  readonly mib: number;
  readonly cpuSeconds: number;
}

/** What a run of the command line took and told; `peak` is null where the system does not tell. */
export interface MeasuredRun {
  readonly seconds: number;
  readonly peak: Usage | null;
  readonly out: string;
  readonly shown: string;
}

/** Runs the command line to its end and measures time, CPU time and most memory of it and what it started. */
export async function runMeasured(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<MeasuredRun> {
  const started = performance.now();
  const child = spawn(process.execPath, [COMMAND, ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
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
  if (child.exitCode !== 0)
    throw new Error(`sendgraph ${args.join(" ")} ended with ${child.exitCode}: ${shown}`);
  return { seconds: (performance.now() - started) / 1000, peak, out, shown };
}

/** What a process and those it started have used so far; null where the system does not tell or it has ended. */
export function usageOf(pid: number): Usage | null {
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
