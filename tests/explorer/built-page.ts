import { spawnSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

/** Builds the explorer's page from the sources into a folder of its own and says where: `dist` may be older, or not there. */
export function buildPage(name: string): string {
  const folder = join(ROOT, "node_modules/.cache", `sendgraph-page-${name}`);
  const vite = join(ROOT, "node_modules/vite/bin/vite.js");
  const { status, stderr } = spawnSync(
    process.execPath,
    [vite, "build", "--outDir", folder, "--logLevel", "error"],
    // A process of its own: the test runner's NODE_ENV would give React's development build.
    { cwd: ROOT, encoding: "utf8", env: { ...process.env, NODE_ENV: "production" } },
  );
  if (status !== 0) throw new Error(`The page does not build:\n${stderr}`);
  return folder;
}
