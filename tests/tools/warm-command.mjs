// Runs commands of the command line one after another in one process, which is warm: Node, the program and its tables are there,
// and what ran before was compiled. Two parts in one file: a thread that the tests wait for, and the process that the thread starts.
//
//   thread   workerData: { port, signal, build }; a request comes by the port, its answer goes back by it, then `signal` is raised
//   process  warm-command.mjs BUILD; requests and answers by Node's channel
import { fork } from "node:child_process";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { isMainThread, workerData } from "node:worker_threads";

if (isMainThread) serve(process.argv[2] ?? "");
else pass(workerData);

/** @param {{ port: import("node:worker_threads").MessagePort, signal: Int32Array, build: string }} data */
function pass({ port, signal, build }) {
  /** @type {import("node:child_process").ChildProcess | undefined} */
  let child;
  /** @param {unknown} answer */
  const give = (answer) => {
    port.postMessage(answer);
    Atomics.store(signal, 0, 1);
    Atomics.notify(signal, 0);
  };
  port.on("message", (request) => {
    child ??= fork(import.meta.filename, [build], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      serialization: "advanced",
    })
      .on("message", give)
      .on("exit", (status) => {
        child = undefined;
        give({ status, stdout: "", stderr: "The warm command line ended in the middle of a command.\n" });
      });
    child.send(request);
  });
}

/** @param {string} build */
function serve(build) {
  const program = import(pathToFileURL(join(build, "cli/program.js")).href);
  process.stdout.setMaxListeners(0);
  process.on("disconnect", () => process.exit());
  process.on("message", async (/** @type {Request} */ { args, cwd, env, input }) => {
    process.chdir(cwd);
    for (const name of Object.keys(process.env)) delete process.env[name];
    for (const [name, value] of Object.entries(env)) if (value !== undefined) process.env[name] = value;
    Object.defineProperty(process, "stdin", {
      configurable: true,
      value: Readable.from([Buffer.from(input)]),
    });
    const [stdout, stderr] = [process.stdout, process.stderr].map(collect);
    const { runProgram } = await program;
    const status = await runProgram(args).catch((/** @type {Error} */ error) => {
      process.stderr.write(`${error.stack}\n`);
      return 1;
    });
    process.send?.({ status, stdout: stdout?.(), stderr: stderr?.() });
  });
}

/**
 * @typedef {{ args: string[], cwd: string, env: NodeJS.ProcessEnv, input: string | Uint8Array }} Request
 */

/**
 * Takes what is written to a stream; gives it as text.
 *
 * @param {NodeJS.WriteStream} stream
 * @returns {() => string}
 */
function collect(stream) {
  /** @type {Buffer[]} */
  const pieces = [];
  stream.write = (/** @type {string | Uint8Array} */ piece) => {
    pieces.push(Buffer.from(piece));
    return true;
  };
  return () => Buffer.concat(pieces).toString();
}
