// Scores the reader on the five seed articles, and on the development articles where ../shared/eval stands beside the project.
//
//   npm run eval [-- --misses]       --misses lists what was missed (-) and what was made up (+)
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const misses = process.argv.includes("--misses");
const vitest = join(import.meta.dirname, "../../node_modules/vitest/vitest.mjs");
const { status } = spawnSync(process.execPath, [vitest, "run", "--project", "unit", "tests/eval"], {
  stdio: "inherit",
  env: { ...process.env, SENDGRAPH_EVAL_MISSES: misses ? "1" : "0" },
});
process.exitCode = status ?? 1;
