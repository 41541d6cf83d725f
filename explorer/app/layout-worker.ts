import { doTask, type LayoutAnswer, type LayoutRequest } from "./layout-tasks.ts";

// A thread of its own: the page stays quick while some thousand nodes find their places.
self.addEventListener("message", ({ data }: MessageEvent<LayoutRequest>) => {
  doTask(data.task, data.job).then(
    (found) => {
      const answer: LayoutAnswer = { number: data.number, found };
      self.postMessage(answer, { transfer: [found.buffer] });
    },
    (error: unknown) => {
      // Told as an error of the worker: the page then does the task itself.
      setTimeout(() => {
        throw error;
      });
    },
  );
});
