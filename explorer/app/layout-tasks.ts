import { layOut } from "../view/layout/lay-out.ts";
import type { LayoutJob } from "../view/layout/layout-job.ts";

/** What can be asked about a graph: where its nodes are, or which communities they form. */
export type LayoutTask = "places" | "communities";

/** What a worker is asked, and what it answers under the same number. */
export interface LayoutRequest {
  readonly number: number;
  readonly task: LayoutTask;
  readonly job: LayoutJob;
}
export interface LayoutAnswer {
  readonly number: number;
  readonly found: Float64Array | Int32Array;
}

/** Does a task, in the worker or, where there is none, in the page. What finds communities is fetched when first asked for. */
export async function doTask(task: LayoutTask, job: LayoutJob): Promise<Float64Array | Int32Array> {
  if (task === "places") return layOut(job);
  const { findCommunities } = await import("./communities.ts");
  return findCommunities(job);
}
