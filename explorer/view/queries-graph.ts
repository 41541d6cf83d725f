import type { RowGraph } from "../../cypher/row-graph.ts";
import { separateDiscs } from "./separate-discs.ts";
import { LINES } from "./style.ts";

/** Where a node of a drawn answer stands, in the units of the drawing. */
export interface PlacedNode {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** How many edges it has. */
  readonly degree: number;
}

/** An edge with its ends and how much it says, from 0 for the least of the answer to 1 for the most. */
interface PlacedEdge {
  readonly from: PlacedNode;
  readonly to: PlacedNode;
  readonly weight: number;
  readonly title: string;
  /** Drawn only when an end of it is pointed at: more lines than a person can follow would stand before it. */
  readonly isQuiet: boolean;
}

/**
 * An answer as a drawn graph. `omitted` counts the nodes that were left out, those with fewest edges, and `quiet` the edges that
 * are drawn only when an end of theirs is pointed at.
 *
 * Units   shares of a square as it is placed, pixels as it is scaled.
 */
export interface GraphDrawing {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly omitted: number;
  readonly quiet: number;
}

/** More nodes cannot be read, and their forces take too long. */
const MOST_NODES = 160;
const ROUNDS = 260;
/** However weak, this many lines of each node are drawn. */
const LEAST_OF_EACH = 1;
const MARGIN = { x: 90, y: 34 };
/** Between two marks, so that a line to a name can pass. Pixels. */
const MARK_GAP = 12;
/** First step of a node, as a share of the square; later ones are shorter. */
const FIRST_STEP = 0.12;

/** Places an answer's graph in a square of 1 by 1 by forces, the same way each time. */
export function placeAnswerGraph(graph: RowGraph): GraphDrawing {
  const degreeById = new Map<string, number>();
  for (const { from, to } of graph.edges) {
    for (const id of [from, to]) degreeById.set(id, (degreeById.get(id) ?? 0) + 1);
  }
  const degreeOf = (id: string) => degreeById.get(id) ?? 0;
  const kept = graph.nodes
    .map((node, index) => ({ node, index }))
    .sort((a, b) => degreeOf(b.node.id) - degreeOf(a.node.id) || a.index - b.index)
    .slice(0, MOST_NODES)
    .map(({ node }) => node);
  const indexById = new Map(kept.map(({ id }, index) => [id, index]));
  const links = graph.edges.flatMap(({ from, to }) => {
    const [a, b] = [indexById.get(from), indexById.get(to)];
    return a === undefined || b === undefined ? [] : [[a, b] as const];
  });
  const spots = spread(kept.length, links);
  const nodes = kept.map((node, index) => ({
    ...node,
    degree: degreeOf(node.id),
    x: spots[index]?.x ?? 0.5,
    y: spots[index]?.y ?? 0.5,
  }));
  const edges = drawEdges(graph, nodes);
  return {
    nodes,
    edges,
    omitted: graph.nodes.length - kept.length,
    quiet: edges.filter(({ isQuiet }) => isQuiet).length,
  };
}

/** Radius of the smallest and of the largest mark, and the lines that one of the largest has at the least. Pixels. */
const RADIUS = { least: 5, most: 12, lines: 18 };

/** The radius of a node's mark: larger for more lines, by those of the node that has most. */
export function radiusIn({ nodes }: GraphDrawing): (node: PlacedNode) => number {
  const most = nodes.reduce((largest, { degree }) => Math.max(largest, degree), RADIUS.lines);
  return ({ degree }) => RADIUS.least + (RADIUS.most - RADIUS.least) * Math.sqrt(degree / most);
}

/** A placed graph in a frame of so many pixels, with a margin for its names; no mark lies over another. */
export function scaleAnswerGraph(placed: GraphDrawing, width: number, height: number): GraphDrawing {
  const room = { left: MARGIN.x, right: width - MARGIN.x, top: MARGIN.y, bottom: height - MARGIN.y };
  const radiusOf = radiusIn(placed);
  const apart = separateDiscs(
    placed.nodes.map((node) => ({
      x: room.left + node.x * (room.right - room.left),
      y: room.top + node.y * (room.bottom - room.top),
      radius: radiusOf(node),
    })),
    room,
    MARK_GAP,
  );
  const nodes = placed.nodes.map((node, index) => {
    const { x, y } = apart[index] ?? node;
    return { ...node, x, y };
  });
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  const scaled = (node: PlacedNode) => nodeById.get(node.id) ?? node;
  return {
    ...placed,
    nodes,
    edges: placed.edges.map((edge) => ({ ...edge, from: scaled(edge.from), to: scaled(edge.to) })),
  };
}

function drawEdges({ edges }: RowGraph, nodes: readonly PlacedNode[]): PlacedEdge[] {
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  const amounts = edges.map(
    ({ values }) => Object.values(values).find((value) => typeof value === "number") ?? 1,
  );
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  const weightOf = (amount: number) => (amount - least) / Math.max(most - least, 1);
  const loud = takeLoud(edges, amounts);
  return edges.flatMap(({ from, to, type, values }, index) => {
    const ends = [nodeById.get(from), nodeById.get(to)];
    const [start, end] = ends;
    if (start === undefined || end === undefined) return [];
    const told = Object.entries(values)
      .filter(([, value]) => value !== null && value !== "")
      .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join("; ") : String(value)}`);
    const title = [`${start.name} – ${end.name}`, ...(type === "" ? [] : [type]), ...told].join("\n");
    return [
      { from: start, to: end, weight: weightOf(amounts[index] ?? least), title, isQuiet: !loud.has(index) },
    ];
  });
}

/** The edges that are drawn at rest, by their places: the strongest of the answer and of each node. All of them where they are few. */
function takeLoud(edges: RowGraph["edges"], amounts: readonly number[]): ReadonlySet<number> {
  const ranked = edges
    .map((_, index) => index)
    .sort((a, b) => (amounts[b] ?? 0) - (amounts[a] ?? 0) || a - b);
  if (ranked.length <= LINES.many) return new Set(ranked);
  const loud = new Set(ranked.slice(0, LINES.few));
  const drawn = new Map<string, number>();
  for (const index of ranked) {
    const ends = [edges[index]?.from ?? "", edges[index]?.to ?? ""];
    if (ends.some((id) => (drawn.get(id) ?? 0) < LEAST_OF_EACH)) loud.add(index);
    for (const id of ends) drawn.set(id, (drawn.get(id) ?? 0) + 1);
  }
  return loud;
}

interface Spot {
  x: number;
  y: number;
}

/** Fruchterman and Reingold's forces in the unit square, from a circle, with steps that shorten. */
function spread(count: number, links: readonly (readonly [number, number])[]): Spot[] {
  const spots: Spot[] = Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / Math.max(count, 1);
    return { x: 0.5 + 0.4 * Math.cos(angle), y: 0.5 + 0.4 * Math.sin(angle) };
  });
  const ideal = 0.8 * Math.sqrt(1 / Math.max(count, 1));
  for (let round = 0; round < ROUNDS; round += 1) {
    const pushes = spots.map(() => ({ x: 0, y: 0 }));
    repel(spots, pushes, ideal);
    attract(spots, pushes, links, ideal);
    move(spots, pushes, FIRST_STEP * (1 - round / ROUNDS));
  }
  return thinCrowds(stretch(spots));
}

function repel(spots: readonly Spot[], pushes: Spot[], ideal: number): void {
  for (const [i, a] of spots.entries()) {
    for (let j = i + 1; j < spots.length; j += 1) {
      const b = spots[j];
      if (b !== undefined) push(pushes, i, j, a, b, (distance) => (ideal * ideal) / distance);
    }
  }
}

function attract(
  spots: readonly Spot[],
  pushes: Spot[],
  links: readonly (readonly [number, number])[],
  ideal: number,
): void {
  for (const [i, j] of links) {
    const [a, b] = [spots[i], spots[j]];
    if (a && b) push(pushes, i, j, a, b, (distance) => -(distance * distance) / ideal);
  }
}

/** Adds a force between two spots: away from each other where it is positive. */
function push(
  pushes: Spot[],
  i: number,
  j: number,
  a: Spot,
  b: Spot,
  force: (distance: number) => number,
): void {
  const [dx, dy] = [a.x - b.x, a.y - b.y];
  const distance = Math.max(Math.hypot(dx, dy), 1e-4);
  const strength = force(distance) / distance;
  const [first, second] = [pushes[i], pushes[j]];
  if (first === undefined || second === undefined) return;
  first.x += dx * strength;
  first.y += dy * strength;
  second.x -= dx * strength;
  second.y -= dy * strength;
}

function move(spots: readonly Spot[], pushes: readonly Spot[], most: number): void {
  for (const [index, spot] of spots.entries()) {
    const { x, y } = pushes[index] ?? { x: 0, y: 0 };
    const length = Math.max(Math.hypot(x, y), 1e-9);
    // A light pull to the middle, so that parts that hang on nothing do not fly off.
    spot.x += (x / length) * Math.min(length, most) + (0.5 - spot.x) * 0.01;
    spot.y += (y / length) * Math.min(length, most) + (0.5 - spot.y) * 0.01;
  }
}

/** How far a spot is moved from where forces put it to where it would stand if all had the same room across, and down. */
const EVENED = 0.6;

/** Gives those in the midst of a crowd, which are joined to most, the room for their names that a few far off leave empty. */
function thinCrowds(spots: readonly Spot[]): Spot[] {
  const even = (of: (spot: Spot) => number) => {
    const order = spots.map((_, index) => index).sort((a, b) => at(a) - at(b) || a - b);
    const rankOf = new Map(order.map((index, rank) => [index, rank]));
    function at(index: number): number {
      const spot = spots[index];
      return spot === undefined ? 0.5 : of(spot);
    }
    return (index: number) => {
      const rank = spots.length < 2 ? 0.5 : (rankOf.get(index) ?? 0) / (spots.length - 1);
      return at(index) * (1 - EVENED) + rank * EVENED;
    };
  };
  const [across, down] = [even(({ x }) => x), even(({ y }) => y)];
  return spots.map((_, index) => ({ x: across(index), y: down(index) }));
}

/** Fills the square: the outermost spots touch its sides. */
function stretch(spots: readonly Spot[]): Spot[] {
  const range = (values: readonly number[]) => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return (value: number) => (most - least < 1e-6 ? 0.5 : (value - least) / (most - least));
  };
  const [toX, toY] = [range(spots.map(({ x }) => x)), range(spots.map(({ y }) => y))];
  return spots.map(({ x, y }) => ({ x: toX(x), y: toY(y) }));
}
