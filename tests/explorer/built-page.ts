import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
const FOLDER = join(ROOT, "node_modules/.cache/sendgraph-page");

/** Vitest's global set-up of the tests in a browser: the page is built once for all of them. */
export function setup(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  process.env["SENDGRAPH_TEST_PAGE"] = buildPage(FOLDER);
}

/** Where the explorer's page lies, built from the sources of this run: `dist` may be older, or not there. Nobody changes it. */
export function builtPage(): string {
  const built = process.env["SENDGRAPH_TEST_PAGE"] ?? "";
  if (built !== "" && existsSync(built)) return built;
  process.env["SENDGRAPH_TEST_PAGE"] = buildPage(FOLDER);
  return FOLDER;
}

function buildPage(folder: string): string {
  const vite = join(ROOT, "node_modules/vite/bin/vite.js");
  const { status, stderr } = spawnSync(
    process.execPath,
    [vite, "build", "--outDir", folder, "--emptyOutDir", "--logLevel", "error"],
    // A process of its own: the test runner's NODE_ENV would give React's development build.
    { cwd: ROOT, encoding: "utf8", env: { ...process.env, NODE_ENV: "production" } },
  );
  if (status !== 0) throw new Error(`The page does not build:\n${stderr}`);
  return folder;
}
