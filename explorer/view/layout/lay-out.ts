import { makeGround } from "./ground.ts";
import { EXTENT, type LayoutJob } from "./layout-job.ts";
import { placeAmong } from "./place-among.ts";
import { placeApart } from "./place-apart.ts";

/** As if the picture had at least so many nodes: few of them need not fill it. */
const FEWEST = 12;

/**
 * Places the nodes of a graph, x and y of each in turn. The same job gives the same places in every browser and in Node; whatever
 * has a place already, from an earlier stage or as known, keeps it.
 */
export function layOut(job: LayoutJob): Float64Array {
  const places = job.known
    ? Float64Array.from(job.known)
    : new Float64Array(2 * job.stages.length).fill(Number.NaN);
  const stages = [...new Set(job.stages)].sort((a, b) => a - b);
  const first = job.stages.filter((stage) => stage === stages[0]).length;
  const pitch = EXTENT / Math.sqrt(Math.max(first, FEWEST));
  for (const stage of stages) {
    const ground = makeGround(job, stage, places, pitch);
    const coming: number[] = [];
    job.stages.forEach((own, node) => {
      if (own === stage && !ground.spotOf(node)) coming.push(node);
    });
    placeApart(ground, placeAmong(ground, coming));
  }
  return places;
}
