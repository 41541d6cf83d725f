// Runs every test this machine can run, and says aloud what it could not and how to enable it.
//
//   node tests/tools/run-tests.mjs [vitest arguments]
//
// With SENDGRAPH_TEST_REQUIRE_ALL=1 (as .ci/run sets it) a skipped test is a failure. Ends with `N passed, N failed`.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

const REMEDIES = [
  [
    ".neo4j.test.ts",
    "no Neo4j at hand. Start Docker (testcontainers then brings neo4j:5.26-community), or set SENDGRAPH_TEST_NEO4J_URL, NEO4J_USERNAME and NEO4J_PASSWORD to an empty Neo4j.",
  ],
  [
    "development.test.ts",
    "the development articles are no part of the project; they are scored where ../shared/eval stands beside it.",
  ],
  [
    "eval/reports.test.ts",
    "the inspection reports are no part of the project; they are scored where ../shared/eval/reports stands beside it.",
  ],
  [
    "cli/files.test.ts",
    "a folder above this checkout may be entered by its owner alone, so root's tests cannot become somebody else in it. Clone it elsewhere, or chmod o+x the folder.",
  ],
  [
    "cli/full-disk.test.ts",
    "no right to make a small disk. Run the tests as root of a Linux that lets it mount.",
  ],
  [
    "figure/networkx.test.ts",
    "no Python with networkx at hand. Install it (Debian: apt-get install python3-networkx; or pip install networkx), or set SENDGRAPH_PYTHON to a Python that has it.",
  ],
  [
    "figure/readers.test.ts",
    "no poppler or xmllint at hand. Install them (Debian: apt-get install poppler-utils libxml2-utils).",
  ],
  [
    "figure/elsewhere.test.ts",
    "no right to hide this machine's fonts. Run the tests as root of a Linux that lets it mount.",
  ],
  [
    "figure/pixels.e2e.test.ts",
    "no Chromium or no rsvg-convert at hand. Install them (Debian: apt-get install chromium librsvg2-bin).",
  ],
  [
    ".e2e.test.ts",
    "no Chromium at hand. Install it (Debian: apt-get install chromium), or set SENDGRAPH_CHROMIUM to its path.",
  ],
];

const folder = mkdtempSync(join(tmpdir(), "sendgraph-tests-"));
const reportPath = join(folder, "report.json");
const vitest = join(import.meta.dirname, "../../node_modules/vitest/vitest.mjs");
const args = [
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${reportPath}`,
  ...process.argv.slice(2),
];
const { status } = spawnSync(process.execPath, [vitest, ...args], { stdio: "inherit" });

const report = JSON.parse(readFileSync(reportPath, "utf8"));
rmSync(folder, { recursive: true });
/** @type {(file: { assertionResults: { status: string }[] }, ...wanted: string[]) => number} */
const countOf = (file, ...wanted) =>
  file.assertionResults.filter((test) => wanted.includes(test.status)).length;
let passed = 0;
let failed = 0;
let skipped = 0;
for (const file of report.testResults) {
  passed += countOf(file, "passed");
  failed += countOf(file, "failed") + (file.status === "failed" && countOf(file, "failed") === 0 ? 1 : 0);
  const left = countOf(file, "pending", "skipped", "todo");
  if (left === 0) continue;
  skipped += left;
  const why = REMEDIES.find(([ending]) => file.name.endsWith(ending))?.[1] ?? "see the file for why.";
  console.log(`NOT RUN: ${left} tests of ${relative(process.cwd(), file.name)}: ${why}`);
}
const strict = process.env["SENDGRAPH_TEST_REQUIRE_ALL"] === "1";
if (strict && skipped > 0) console.log(`${skipped} tests were skipped, and here none may be.`);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = status === 0 && failed === 0 && !(strict && skipped > 0) ? 0 : 1;
