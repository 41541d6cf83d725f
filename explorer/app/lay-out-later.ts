import type { LayoutJob } from "../view/layout/layout-job.ts";
import type { LayoutAnswer, LayoutRequest } from "./layout-worker.ts";

interface Waiting {
  readonly job: LayoutJob;
  readonly resolve: (places: Float64Array) => void;
  readonly reject: (error: unknown) => void;
}

let worker: Worker | null = null;
let number = 0;
const waitingByNumber = new Map<number, Waiting>();

/** Lays a graph out in a thread of its own; where the browser gives none, as for a page opened from a folder, in this one. */
export function layOutLater(job: LayoutJob): Promise<Float64Array> {
  return new Promise((resolve, reject) => {
    number += 1;
    waitingByNumber.set(number, { job, resolve, reject });
    const request: LayoutRequest = { number, job };
    try {
      worker ??= startWorker();
      worker.postMessage(request);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      layOutHere();
    }
  });
}

function startWorker(): Worker {
  const started = new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
  started.addEventListener("message", ({ data }: MessageEvent<LayoutAnswer>) => {
    waitingByNumber.get(data.number)?.resolve(data.places);
    waitingByNumber.delete(data.number);
  });
  started.addEventListener("error", () => {
    started.terminate();
    worker = null;
    layOutHere();
  });
  return started;
}

/** What the worker has not done is done in the page's own thread. */
function layOutHere(): void {
  const waiting = [...waitingByNumber.values()];
  waitingByNumber.clear();
  import("../view/layout/lay-out.ts").then(
    ({ layOut }) => {
      for (const { job, resolve } of waiting) resolve(layOut(job));
    },
    (error: unknown) => {
      for (const { reject } of waiting) reject(error);
    },
  );
}
