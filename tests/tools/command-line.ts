import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "../..");
/** Where the tests' own build of the command line lies: below the project, so that it finds seeds and queries. */
const BUILD = join(root, "node_modules/.cache/sendgraph-tests");
/** The script of that build, for tests that run it by a shell. */
export const COMMAND_LINE = join(BUILD, "cli.js");

/**
 * Vitest's global set-up: compiles the command line once, so that the tests run what stands in the sources. Each project of a
 * run calls it, and they run beside each other: the first alone compiles.
 */
export function setup(): void {
  if (process.env["SENDGRAPH_TEST_BUILD"] === BUILD) return;
  process.env["SENDGRAPH_TEST_BUILD"] = BUILD;
  rmSync(BUILD, { recursive: true, force: true });
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const { stdout } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json", "--outDir", BUILD], {
    cwd: root,
    encoding: "utf8",
  });
  // Errors of types are for `npm run check` to tell; here it counts that there is something to run.
  if (!existsSync(COMMAND_LINE)) throw new Error(`The command line does not compile:\n${stdout}`);
}

/** The user with the fewest rights. */
const NOBODY = 65_534;

/**
 * Whether somebody without rights can run this checkout: root's tests do so, and a folder above it that only its owner may
 * enter is in the way.
 */
export function nobodyReaches(): boolean {
  if (process.getuid?.() !== 0) return true;
  for (let folder = root; ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** What a run of the command line gave. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own to run the command line in, with nothing of the caller's store settings. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), "sendgraph-cli-"));
  protected readonly env: NodeJS.ProcessEnv;

  constructor(env: NodeJS.ProcessEnv = {}) {
    const {
      SENDGRAPH_STORE: _s,
      NEO4J_USERNAME: _u,
      NEO4J_PASSWORD: _p,
      NEO4J_PASSWORD_FILE: _f,
      NEO4J_DATABASE: _d,
      ...rest
    } = process.env;
    this.env = { ...rest, NO_COLOR: "1", ...env };
  }

  /** Runs a command to its end. */
  run(args: readonly string[], input: string | Uint8Array = ""): Ran {
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND_LINE, ...args], {
      cwd: this.folder,
      env: this.env,
      encoding: "utf8",
      input,
    });
    return { status, stdout, stderr };
  }

  /** Runs a line of Bash to its end. */
  runShell(script: string, args: readonly string[]): Ran {
    const options = { cwd: this.folder, env: this.env, encoding: "utf8" } as const;
    const { status, stdout, stderr } = spawnSync("bash", ["-c", script, ...args], options);
    return { status, stdout, stderr };
  }

  /** Runs a command in a Node that gives itself out as another version: what the command line sees of an old one. */
  runUnder(version: string, args: readonly string[]): Ran {
    const old = `data:text/javascript,Object.defineProperty(process.versions, "node", { value: "${version}" })`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", old, COMMAND_LINE, ...args], {
      cwd: this.folder,
      env: this.env,
      encoding: "utf8",
    });
    return { status, stdout, stderr };
  }

  /** Runs a command as somebody who may write nowhere but where all may: root may write everywhere. */
  runAsNobody(args: readonly string[]): Ran {
    const nobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND_LINE, ...args], {
      cwd: this.folder,
      env: this.env,
      encoding: "utf8",
      timeout: 30_000,
      ...nobody,
    });
    return { status, stdout, stderr };
  }

  /** Starts a command that goes on; the caller ends it. */
  start(args: readonly string[]): ChildProcess {
    return spawn(process.execPath, [COMMAND_LINE, ...args], {
      cwd: this.folder,
      env: this.env,
      stdio: ["ignore", "pipe", "pipe"],
    });
  }

  /** Removes the folder. */
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What a command that was started gave, when it has ended. */
export async function ending(
  child: ChildProcess,
): Promise<{ readonly status: number | null; readonly out: string; readonly told: string }> {
  let [out, told] = ["", ""];
  child.stdout?.setEncoding("utf8").on("data", (piece: string) => {
    out += piece;
  });
  child.stderr?.setEncoding("utf8").on("data", (piece: string) => {
    told += piece;
  });
  const [status] = await once(child, "close");
  return { status, out, told };
}

/** The seed articles. */
export const SEED_ARTICLES = join(root, "seeds/articles");
