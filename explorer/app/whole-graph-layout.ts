import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { WholeGraph } from "../view/documents.ts";
import { EDGE_COLOUR, mixColours, NODE_STYLE, type Palette } from "../view/style.ts";

/** Rounds of the force layout: enough for some thousand nodes to settle, fixed so that a picture comes out the same. */
const ITERATIONS = { small: 600, large: 120, largeFrom: 2_000 };
/** Linear-logarithmic attraction draws clusters apart; gravity by distance alone leaves the rim round without crushing the middle. */
const FORCES = { strongGravityMode: false, linLogMode: true, gravity: 1, scalingRatio: 6 };

/** Share of its own colour in a link: the many links of a whole graph must not cover it. */
const LINK_SHARE = 0.45;

/** Places by force from a fixed start: nodes in order of id on a sunflower, so the same graph and seed give the same picture. */
export function layOutWholeGraph(source: WholeGraph, palette: Palette, seed: number): Graph {
  const graph = new Graph({ type: "undirected", multi: false });
  const golden = Math.PI * (3 - Math.sqrt(5));
  source.nodes.forEach((node, index) => {
    const style = NODE_STYLE[node.label];
    const place =
      seed === 0 ? index : (index * strideOf(seed, source.nodes.length) + seed) % source.nodes.length;
    const radius = Math.sqrt(place + 0.5);
    graph.addNode(node.id, {
      label: node.name,
      x: radius * Math.cos(place * golden),
      y: radius * Math.sin(place * golden),
      type: style?.shape ?? "disc",
      size: style?.size ?? 3,
      color: palette[style?.colour ?? "mark"],
    });
  });
  for (const edge of source.edges) {
    if (edge.from === edge.to || !graph.hasNode(edge.from) || !graph.hasNode(edge.to)) continue;
    const colour = EDGE_COLOUR[edge.type];
    graph.mergeEdge(edge.from, edge.to, {
      size: colour ? 1 : 0.6,
      color: colour ? mixColours(palette[colour], palette.paper, LINK_SHARE) : palette.line,
    });
  }
  const isLarge = graph.order >= ITERATIONS.largeFrom;
  forceAtlas2.assign(graph, {
    iterations: isLarge ? ITERATIONS.large : ITERATIONS.small,
    settings: { ...forceAtlas2.inferSettings(graph), ...FORCES, barnesHutOptimize: isLarge },
  });
  return graph;
}

/** A step that visits every one of `count` places once: one without a common divisor. */
function strideOf(seed: number, count: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  let stride = 2 * seed + 1;
  while (divisor(stride, count) !== 1) stride += 2;
  return stride;
}
