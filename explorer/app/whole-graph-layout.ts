import Graph from "graphology";
import type { WholeGraph } from "../view/documents.ts";
import { EDGE_COLOUR, mixColours, NODE_STYLE, type Palette } from "../view/style.ts";
import { makeLayoutJob, pullOf } from "../view/whole-job.ts";
import { layOutLater } from "./lay-out-later.ts";

/** Share of its own colour in a link: the many links of a whole graph must not cover it. */
const LINK_SHARE = 0.3;

/** The whole graph with places: the same graph and seed give the same picture. */
export async function layOutWholeGraph(source: WholeGraph, palette: Palette, seed: number): Promise<Graph> {
  const graph = new Graph({ type: "undirected", multi: false });
  const nodes = source.nodes.map(({ id, label }) => ({
    id,
    size: (NODE_STYLE[label]?.size ?? 3) / 2,
    stage: 0,
  }));
  const edges = source.edges.map(({ from, to, type }) => ({ from, to, pull: pullOf(type) }));
  const { ids, job } = makeLayoutJob(nodes, edges, seed);
  const places = await layOutLater(job);
  const indexById = new Map(ids.map((id, index) => [id, index]));
  for (const node of source.nodes) {
    const style = NODE_STYLE[node.label];
    const index = indexById.get(node.id) ?? 0;
    graph.addNode(node.id, {
      label: node.name,
      x: places[2 * index] ?? 0,
      // Sigma counts upwards.
      y: -(places[2 * index + 1] ?? 0),
      type: style?.shape ?? "disc",
      size: style?.size ?? 3,
      color: palette[style?.colour ?? "mark"],
    });
  }
  for (const edge of source.edges) {
    if (edge.from === edge.to || !graph.hasNode(edge.from) || !graph.hasNode(edge.to)) continue;
    const colour = EDGE_COLOUR[edge.type];
    graph.mergeEdge(edge.from, edge.to, {
      size: colour ? 1 : 0.6,
      color: colour ? mixColours(palette[colour], palette.paper, LINK_SHARE) : palette.line,
    });
  }
  return graph;
}
