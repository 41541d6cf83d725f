import type { LayoutJob } from "../../explorer/view/layout/layout-job.ts";

/** Numbers that look drawn by lot and are the same each time, from 0 up to 1. */
function makeDraw(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A job over a graph of some hundred neighbourhoods, with links mostly within them. */
export function makeJob(nodes: number, links: number, stages = 1): LayoutJob {
  const draw = makeDraw(nodes + links);
  const pick = (most: number) => Math.floor(draw() * most);
  const ends = Array.from({ length: links }, () => {
    const a = pick(nodes);
    const near = a - (a % 10) + pick(10);
    return [a, draw() < 0.8 ? Math.min(near, nodes - 1) : pick(nodes)];
  });
  return {
    stages: Int32Array.from({ length: nodes }, (_, node) => (node < nodes / 2 ? 0 : node % stages)).sort(),
    radii: Float64Array.from({ length: nodes }, () => 2 + pick(6)),
    ends: Int32Array.from(ends.flat()),
    weights: Float64Array.from({ length: links }, () => 0.25 * (1 + pick(4))),
    seed: 0,
    known: null,
  };
}
