import { layOut } from "../view/layout/lay-out.ts";
import type { LayoutJob } from "../view/layout/layout-job.ts";

/** What the worker is asked, and what it answers under the same number. */
export interface LayoutRequest {
  readonly number: number;
  readonly job: LayoutJob;
}
export interface LayoutAnswer {
  readonly number: number;
  readonly places: Float64Array;
}

// A thread of its own: the page stays quick while some thousand nodes find their places.
self.addEventListener("message", ({ data }: MessageEvent<LayoutRequest>) => {
  const places = layOut(data.job);
  const answer: LayoutAnswer = { number: data.number, places };
  self.postMessage(answer, { transfer: [places.buffer] });
});
