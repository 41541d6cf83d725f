import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { countStanding, tellAside } from "../cypher/counted.ts";
import { SendgraphError } from "../cypher/errors.ts";
import { packageRoot } from "../cypher/package-root.ts";
import { summariseGraph } from "../cypher/summary.ts";
import { EXIT, type ExitStatus, exitStatusOf } from "./exit-status.ts";
import { print, told } from "./output.ts";
import { isNotMadeYet, storeUrl, withStore } from "./settings.ts";

interface DoctorOptions {
  readonly store?: string;
  readonly json?: boolean;
}

/** One thing that was looked at: what was found, and how to get what is missing. */
interface Check {
  readonly name: string;
  readonly ok: boolean;
  /** The word before it where `ok` alone does not say it. */
  readonly word?: "in use" | "hint";
  readonly found: string;
  readonly remedy: string | null;
}

/** Adds `sendgraph doctor`. */
export function addDoctor(program: Command, finish: (status: ExitStatus) => void): void {
  program
    .command("doctor")
    .description("tell what this machine has, and what to install for the rest")
    .option(
      "--store <url>",
      "the store to try (default: $SENDGRAPH_STORE, or embedded:.sendgraph/graph.grafeo)",
    )
    .option("--json", "print one JSON object for machines")
    .action(async (options: DoctorOptions) => {
      finish(await doctor(options));
    });
}

async function doctor(options: DoctorOptions): Promise<ExitStatus> {
  const store = await checkStore(options.store);
  const checks = [checkNode(), checkExplorer(), ...store.checks, checkDocker(), checkBrowser()];
  if (options.json) await print(JSON.stringify({ ok: store.status === EXIT.done, checks }));
  else for (const check of checks) await print(lineOf(check));
  return store.status;
}

function lineOf({ name, ok, word, found, remedy }: Check): string {
  const line = `${(word ?? (ok ? "ok" : "missing")).padEnd(7)}  ${name}: ${found}`;
  return remedy === null ? line : `${line}\n         ${remedy}`;
}

function checkNode(): Check {
  return { name: "Node", ok: true, found: process.versions.node, remedy: null };
}

function checkExplorer(): Check {
  const ok = existsSync(join(packageRoot(), "dist/app/index.html"));
  return {
    name: "Explorer",
    ok,
    found: ok ? "built" : "not built",
    remedy: ok ? null : "Run npm run build in the project's folder.",
  };
}

async function checkStore(
  flag: string | undefined,
): Promise<{ checks: readonly Check[]; status: ExitStatus }> {
  const name = `Store ${storeUrl(flag)}`;
  if (isNotMadeYet(flag)) return { checks: [notMadeYet(name)], status: EXIT.done };
  try {
    return await withStore(flag, "read", async (store) => {
      const { server, edition, database, lacks } = await store.examine();
      const { counts, uncounted } = await summariseGraph(store);
      const stamp = await store.stamp();
      const articles = counts["Article"] ?? 0;
      const remedy =
        articles === 0
          ? "It is empty: sendgraph load seeds/articles fills it with the five seed articles."
          : null;
      const parts = [
        `${server} ${edition}`,
        ...(database === null ? [] : [`database ${database}`]),
        `${told(countStanding(counts, uncounted, "Article"), "article")}${tellAside(uncounted)}`,
        ...(stamp === null
          ? []
          : [`schema version ${stamp.schemaVersion} by sendgraph ${stamp.loaderVersion}`]),
      ];
      const missing = lacks.map(
        ({ what, remedy: how }): Check => ({ name, ok: false, found: `it has not ${what}`, remedy: how }),
      );
      return {
        checks: [{ name, ok: true, found: parts.join(", "), remedy }, ...missing],
        status: missing.length > 0 ? EXIT.store : EXIT.done,
      };
    });
  } catch (error) {
    if (!(error instanceof SendgraphError)) throw error;
    const isLocked = error.code === "store-locked";
    const found = isLocked ? "in use by another process" : error.message;
    return {
      checks: [
        { name, ok: false, ...(isLocked && { word: "in use" as const }), found, remedy: error.remedy },
      ],
      status: exitStatusOf(error.code),
    };
  }
}

function notMadeYet(name: string): Check {
  const remedy = "Load articles and it is made: sendgraph load seeds/articles";
  return { name, ok: true, word: "hint", found: "not made yet", remedy };
}

function checkDocker(): Check {
  const ok = answers("docker", ["info", "--format", "{{.ServerVersion}}"]);
  return {
    name: "Docker (only for the tests with Neo4j)",
    ok,
    found: ok ? "its engine answers" : "no engine answers",
    remedy: ok
      ? null
      : "Install and start Docker, or set SENDGRAPH_TEST_NEO4J_URL to an empty Neo4j for the tests.",
  };
}

function checkBrowser(): Check {
  const named = process.env["SENDGRAPH_CHROMIUM"];
  const browser = [named ?? "", "chromium", "chromium-browser", "google-chrome"].find(
    (name) => name !== "" && answers(name, ["--version"]),
  );
  return {
    name: "Chromium (only for the tests of the explorer)",
    ok: browser !== undefined,
    found: browser ?? "not on the PATH",
    remedy: browser === undefined ? "Install Chromium, or set SENDGRAPH_CHROMIUM to its path." : null,
  };
}

/** Milliseconds that a program may take to tell its version. */
const ANSWER_MS = 10_000;

function answers(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: "ignore", timeout: ANSWER_MS }).status === 0;
}
