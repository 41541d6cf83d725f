import Graph from "graphology";
import { shapeOfMark } from "../view/style.ts";
import { nameMark, type Spot, sideLine, widenLine } from "../view/whole-marks.ts";
import type { WholeNode, WholeView } from "../view/whole-view.ts";

/** With more lines than these each is drawn as thin as can still be seen; one of no finding thinner yet. Pixels. */
const MANY_LINES = 5_000;
const HAIR = { finding: 1.6, other: 0.25 };
/** So many marks and lines are made before the page may do something else. */
const AT_ONCE = 2_000;

/** The marks and lines of a view as Sigma draws them. Made in slices: the page stays quick meanwhile. */
export async function makePicture(view: WholeView, spotOf: (node: WholeNode) => Spot): Promise<Graph> {
  const graph = new Graph({ type: "undirected", multi: false });
  const isCrowd = view.edges.filter(({ isMain }) => isMain).length > MANY_LINES;
  await inSlices(view.nodes, (node) => {
    const { x, y } = spotOf(node);
    // Sigma counts upwards.
    graph.addNode(node.id, { label: nameMark(node), x, y: -y, type: shapeOfMark(node), size: node.size });
  });
  await inSlices(view.edges, (edge) => {
    graph.addEdge(edge.from, edge.to, {
      side: sideLine(edge),
      size: isCrowd ? HAIR[sideLine(edge) === "other" ? "other" : "finding"] : widenLine(edge, view.base),
      isMain: edge.isMain,
    });
  });
  return graph;
}

async function inSlices<Value>(values: readonly Value[], make: (value: Value) => void): Promise<void> {
  for (let at = 0; at < values.length; at += AT_ONCE) {
    if (at > 0) await new Promise((resolve) => setTimeout(resolve));
    for (const value of values.slice(at, at + AT_ONCE)) make(value);
  }
}
