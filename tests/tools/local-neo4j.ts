import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const TOOLS = resolve("../shared/tools/neo4j");
const STARTED_MS = 120_000;
/**
 * Settings of Java for a server that lives for minutes: it compiles what it runs once, quickly, and not again better. What is compiled has
 * room, or is thrown away and compiled anew; classes do too, and are not looked through for what no compiler of Java makes.
 */
export const SHORT_LIVED_JAVA = {
  JAVA_TOOL_OPTIONS: [
    "-XX:TieredStopAtLevel=1",
    "-XX:+UseSerialGC",
    "-XX:ReservedCodeCacheSize=200m",
    "-XX:MetaspaceSize=256m",
    "-XX:+UnlockDiagnosticVMOptions",
    "-XX:-BytecodeVerificationRemote",
  ].join(" "),
};

/** A Neo4j of the tests' own, started from jars: for what needs the server stopped, or of another release. */
export class LocalNeo4j {
  readonly username = "neo4j";
  readonly password = "password1";
  readonly home = mkdtempSync(join(tmpdir(), "sendgraph-neo4j-"));
  readonly #lib: string;
  readonly #env: NodeJS.ProcessEnv;
  #port = 0;
  #server: ChildProcess | undefined;

  private constructor(lib: string, java: string | undefined) {
    this.#lib = lib;
    const path = java === undefined ? process.env["PATH"] : `${join(java, "bin")}:${process.env["PATH"]}`;
    this.#env = {
      ...process.env,
      ...SHORT_LIVED_JAVA,
      PATH: path,
      NEO4J_HEAP: "512m",
      // To set a password is to start a Java for it; this server takes any.
      NEO4J_AUTH: "none",
    };
    // What the caller's shell says of another server is no setting of this one.
    for (const name of Object.keys(this.#env))
      if (/^NEO4J_(?:PASSWORD|USERNAME|DATABASE)/.test(name)) delete this.#env[name];
  }

  /**
   * Where `lib` names a folder of jars and the scripts that run them stand beside the project; else undefined, said aloud.
   * `java` is the home of a Java other than the one on the PATH.
   */
  static find(what: string, variable: string, java?: string): LocalNeo4j | undefined {
    const lib = process.env[variable] ?? "";
    if (lib !== "" && existsSync(join(lib, ".complete")) && existsSync(TOOLS))
      return new LocalNeo4j(lib, java);
    console.warn(
      `Skipped: ${what}. Set ${variable} to a folder with Neo4j's jars (../shared/tools/neo4j/install).`,
    );
    return undefined;
  }

  get url(): string {
    return `bolt://127.0.0.1:${this.#port}`;
  }

  /** The command line of its neo4j-admin. */
  get admin(): string {
    return `${join(TOOLS, "admin")} ${this.#lib} ${this.home}`;
  }

  get env(): NodeJS.ProcessEnv {
    return this.#env;
  }

  /** `settings` are lines of its configuration, `name=value`. */
  async start(settings: readonly string[] = []): Promise<void> {
    this.#port = await freePort();
    const own = [`server.bolt.listen_address=127.0.0.1:${this.#port}`, "server.http.enabled=false"];
    const server = spawn(join(TOOLS, "run"), [this.#lib, this.home, ...own, ...settings], {
      env: this.#env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#server = server;
    let told = "";
    for (const stream of [server.stdout, server.stderr])
      stream.on("data", (chunk: Buffer) => {
        told += chunk.toString();
      });
    const began = performance.now();
    while (!told.includes("Started.")) {
      if (server.exitCode !== null || performance.now() - began > STARTED_MS)
        throw new Error(`Neo4j did not start:\n${told}`);
      await wait(100);
    }
  }

  /** Ends it in good order, or at once: one whose disk is full waits for room before it ends by itself. */
  async stop(signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): Promise<void> {
    const server = this.#server;
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, "exit");
    server.kill(signal);
    await ended;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.home, { recursive: true, force: true });
  }

  /** Runs a shell script with its neo4j-admin. */
  runScript(path: string): { status: number | null; told: string } {
    const { status, stdout, stderr } = spawnSync("sh", [path], {
      env: { ...this.#env, NEO4J_ADMIN: this.admin },
      encoding: "utf8",
    });
    return { status, told: stdout + stderr };
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  await new Promise((resolved) => server.close(resolved));
  return typeof address === "object" ? (address?.port ?? 0) : 0;
}
