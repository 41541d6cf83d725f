import { join } from "node:path";
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import { COMMAND_LINE, type Ran, Workplace } from "./command-line.ts";

/** Longer than any command takes. Milliseconds. */
const LONGEST = 150_000;

/** One process of the built command line for all files that a worker of the tests runs. */
class WarmCommand {
  static #only: WarmCommand | undefined;
  readonly #signal = new Int32Array(new SharedArrayBuffer(4));
  readonly #port;

  private constructor() {
    const { port1, port2 } = new MessageChannel();
    const workerData = { port: port2, signal: this.#signal, build: join(COMMAND_LINE, "..") };
    const thread = new Worker(join(import.meta.dirname, "warm-command.mjs"), {
      workerData,
      transferList: [port2],
      execArgv: [],
    });
    thread.unref();
    port1.unref();
    this.#port = port1;
  }

  static get only(): WarmCommand {
    WarmCommand.#only ??= new WarmCommand();
    return WarmCommand.#only;
  }

  ask(request: { readonly args: readonly string[]; readonly [more: string]: unknown }): Ran {
    Atomics.store(this.#signal, 0, 0);
    this.#port.postMessage(request);
    if (Atomics.wait(this.#signal, 0, 0, LONGEST) === "timed-out") {
      WarmCommand.#only = undefined;
      throw new Error(`No answer in ${LONGEST} ms: ${request.args.join(" ")}`);
    }
    return receiveMessageOnPort(this.#port)?.message;
  }
}

/**
 * A folder whose commands run in a process that is warm and runs those of other tests too: for what the program does, where it does
 * not matter that it begins and ends as a process.
 */
export class WarmWorkplace extends Workplace {
  override run(args: readonly string[], input: string | Uint8Array = ""): Ran {
    return WarmCommand.only.ask({ args: [...args], cwd: this.folder, env: this.env, input });
  }

  /** Runs a command to its end in a process of its own: for what the process itself does. */
  runAlone(args: readonly string[], input: string | Uint8Array = ""): Ran {
    return super.run(args, input);
  }
}
