import type { LayoutJob } from "../view/layout/layout-job.ts";
import type { LayoutAnswer, LayoutRequest, LayoutTask } from "./layout-tasks.ts";

interface Waiting {
  readonly task: LayoutTask;
  readonly job: LayoutJob;
  readonly resolve: (found: Float64Array | Int32Array) => void;
  readonly reject: (error: unknown) => void;
}

let worker: Worker | null = null;
let number = 0;
const waitingByNumber = new Map<number, Waiting>();

/**
 * Finds the places of a graph's nodes, x and y in turn, or the community of each, in a thread of its own; where the browser gives
 * none, as for a page opened from a folder, in this one.
 */
export function layOutLater(task: LayoutTask, job: LayoutJob): Promise<Float64Array | Int32Array> {
  return new Promise((resolve, reject) => {
    number += 1;
    waitingByNumber.set(number, { task, job, resolve, reject });
    const request: LayoutRequest = { number, task, job };
    try {
      worker ??= startWorker();
      worker.postMessage(request);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      doHere();
    }
  });
}

function startWorker(): Worker {
  const started = new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
  started.addEventListener("message", ({ data }: MessageEvent<LayoutAnswer>) => {
    waitingByNumber.get(data.number)?.resolve(data.found);
    waitingByNumber.delete(data.number);
  });
  started.addEventListener("error", () => {
    started.terminate();
    worker = null;
    doHere();
  });
  return started;
}

/** What the worker has not done is done in the page's own thread. */
function doHere(): void {
  const waiting = [...waitingByNumber.values()];
  waitingByNumber.clear();
  for (const { task, job, resolve, reject } of waiting) {
    import("./layout-tasks.ts").then(({ doTask }) => doTask(task, job)).then(resolve, reject);
  }
}
