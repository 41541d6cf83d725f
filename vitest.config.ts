import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/tools/longest-first.ts";
import { neo4jServerCount } from "./tests/tools/neo4j-server-count.ts";

const slow = ["tests/**/*.neo4j.test.ts", "tests/**/*.e2e.test.ts"];

export default defineConfig({
  test: {
    // Vitest leaves one core to itself, and on two cores that halves the pace.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: slow,
          globalSetup: "tests/tools/command-line.ts",
          // To read all modules anew for each file took as long as half of the tests.
          isolate: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: "neo4j",
          include: ["tests/**/*.neo4j.test.ts"],
          globalSetup: ["tests/tools/command-line.ts", "tests/tools/neo4j-server.ts"],
          // Each file begins with an empty database, so no two may share a server at a time.
          maxWorkers: neo4jServerCount(),
          sequence: { groupOrder: 1 },
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/**/*.e2e.test.ts"],
          globalSetup: ["tests/tools/command-line.ts", "tests/explorer/built-page.ts"],
          // One browser for all files of a worker.
          isolate: false,
          // Of a page on a busy machine one second is not much, nor are twenty.
          expect: { poll: { timeout: 60_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
