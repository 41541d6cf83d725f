import Graph from "graphology";
import louvain from "graphology-communities-louvain";
import type { LayoutJob } from "../view/layout/layout-job.ts";

/**
 * The community of each node of a job, from 0 on (Blondel and others, 2008). The order in which nodes are visited is drawn by lot from
 * the job's seed, so that the same job gives the same communities.
 */
export function findCommunities({ stages, ends, weights, seed }: LayoutJob): Int32Array {
  const graph = new Graph({ type: "undirected", multi: false });
  for (const node of stages.keys()) graph.addNode(String(node));
  weights.forEach((weight, link) => {
    const [a, b] = [String(ends[2 * link]), String(ends[2 * link + 1])];
    if (a === b) return;
    graph.updateEdge(a, b, (attributes) => ({ weight: Number(attributes["weight"] ?? 0) + weight }));
  });
  if (graph.size === 0) return Int32Array.from(stages, (_, node) => node);
  const found = louvain(graph, { getEdgeWeight: "weight", rng: drawFrom(seed) });
  return Int32Array.from(stages, (_, node) => found[String(node)] ?? 0);
}

/** Numbers from 0 up to 1 that look drawn by lot (a linear congruential generator). */
function drawFrom(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
