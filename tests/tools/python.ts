import { spawnSync } from "node:child_process";

/** Pythons that may have a package: one that is named, the one on the PATH, Debian's own. */
const PYTHONS = [process.env["SENDGRAPH_PYTHON"] ?? "python3", "/usr/bin/python3"];

/** The first Python of this machine that has a package; null where none has, said aloud. */
export function findPython(module: string, what: string): string | null {
  const python = PYTHONS.find((path) => spawnSync(path, ["-c", `import ${module}`]).status === 0) ?? null;
  if (python === null)
    console.warn(
      `SKIPPED ${what}: no Python with ${module}. Install it: pip install ${module}, or python3-${module}.`,
    );
  return python;
}

/** Runs a Python script and gives what it prints, read as JSON. */
export function runPython(python: string, script: string, args: readonly string[]): unknown {
  const { status, stdout, stderr } = spawnSync(python, ["-c", script, ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(`Python says: ${stderr}`);
  return JSON.parse(stdout);
}
