import Graph from "graphology";
import type { Pin } from "../view/exploration.ts";
import { shapeOfMark } from "../view/style.ts";
import type { WholeEdge } from "../view/whole-edges.ts";
import type { WholeNode, WholeView } from "../view/whole-view.ts";
import { shorten } from "../view/wording.ts";

/** A place in the layout's own units. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What the lines say, told by colour: mostly weaknesses, mostly strengths, both alike, or neither. */
export type LineSide = "weakness" | "strength" | "both" | "other";

/** A name longer than this is shortened in the picture. Letters. */
const MOST_LETTERS = 42;
/** Letters that turn the direction of those about them: a name must not write others backwards. */
const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/gu;
/** With more lines than these each is drawn as thin as can be. */
const MANY_LINES = 5_000;
const HAIR = 0.25;
/** So many marks and lines are made before the page may do something else. */
const AT_ONCE = 2_000;

/** Where each mark of a view stands. A pin goes before the layout, a bundle stands amidst its members. */
export function placeMarks(
  places: ReadonlyMap<string, Spot>,
  pins: readonly Pin[],
): (node: WholeNode) => Spot {
  const pinById = new Map(pins.map((pin) => [pin.id, pin]));
  const spotOf = (id: string) => pinById.get(id) ?? places.get(id) ?? { x: 0, y: 0 };
  return ({ id, members }) => {
    if (members === null) return spotOf(id);
    const spots = members.map(spotOf);
    const mean = (axis: "x" | "y") => spots.reduce((sum, spot) => sum + spot[axis], 0) / spots.length;
    return { x: mean("x"), y: mean("y") };
  };
}

/** The marks and lines of a view as Sigma draws them. Made in slices: the page stays quick meanwhile. */
export async function makePicture(view: WholeView, spotOf: (node: WholeNode) => Spot): Promise<Graph> {
  const graph = new Graph({ type: "undirected", multi: false });
  const isCrowd = view.edges.length > MANY_LINES;
  await inSlices(view.nodes, (node) => {
    const { x, y } = spotOf(node);
    graph.addNode(node.id, {
      label: shorten(node.name.replace(DIRECTIONS, ""), MOST_LETTERS),
      x,
      // Sigma counts upwards.
      y: -y,
      type: shapeOfMark(node),
      size: node.size,
    });
  });
  await inSlices(view.edges, (edge) => {
    graph.addEdge(edge.from, edge.to, {
      side: sideOf(edge),
      size: isCrowd ? HAIR : widthOf(edge, view.base),
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

/** One side has the line where it has this share of the findings. */
const MOSTLY = 0.6;

function sideOf({ weakness, strength }: WholeEdge): LineSide {
  const findings = weakness + strength;
  if (findings === 0) return "other";
  if (weakness >= MOSTLY * findings) return "weakness";
  return strength >= MOSTLY * findings ? "strength" : "both";
}

function widthOf({ weakness, strength }: WholeEdge, base: WholeView["base"]): number {
  const findings = weakness + strength;
  if (base === "way") return 3;
  if (findings === 0) return 0.7;
  return base === "groups" ? Math.min(0.8 + 0.45 * Math.sqrt(findings), 5) : 1.2;
}
