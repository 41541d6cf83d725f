import type { Asked, LensPolarity } from "./lens.ts";

/** What a mark stands for; its drawing is a row of the style table. */
type SceneRole =
  | "focus"
  | "subject"
  | "theme"
  | "weakness"
  | "strength"
  | "mixed"
  | "both"
  | "unknown"
  | "silent"
  | "blank";

/** A line of text in a scene. `anchor` is its end that stands at `x`; `y` is the baseline's middle. */
export interface SceneText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly size: number;
  readonly weight: "normal" | "strong";
  readonly tone: "ink" | "soft" | "onInk";
  /** Degrees, clockwise, about (x, y). */
  readonly turn: number;
  /** It goes on with the text before, as a further line of it. */
  readonly isContinued?: boolean;
}

/** A mark: a disc with a number, a box with words, a tile of a map, a triangle or a diamond. `width` and `height` are of the whole mark. */
export interface SceneNode {
  readonly id: string;
  readonly role: SceneRole;
  readonly shape: "disc" | "box" | "tile" | "down" | "up" | "diamond";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly SceneText[];
  /** The number inside a disc or a tile. */
  readonly count: number | null;
  /** How deep a tile's colour is: an index into `SHADES`; null for none. */
  readonly shade?: number | null;
  /** Of a tile that tells of both polarities: how deep each half's colour is. */
  readonly halves?: Readonly<Record<LensPolarity, number | null>>;
  /** What a screen reader says, and what stands on hover. */
  readonly title: string;
}

/** A link between two points, curved unless it is straight. In a net both of its ends are subjects. */
export interface SceneEdge {
  readonly isStraight?: boolean;
  /** Leaves downwards, and arrives level. */
  readonly isFalling?: boolean;
  /** Drawn only when it comes forward: at rest more lines than these could not be told apart. */
  readonly isQuiet?: boolean;
  /** Broken where it rests on little. */
  readonly isBroken?: boolean;
  readonly id: string;
  readonly subject: string;
  readonly theme: string;
  readonly polarity: Asked;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  readonly title: string;
}

/** A hairline. */
export interface SceneRule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** Where it stands for findings: what most of them say. */
  readonly side?: "weakness" | "strength" | "both" | "other";
}

/** One entry of the legend: a mark and what it means. */
export interface LegendEntry {
  readonly mark: "disc" | "box" | "line" | "down" | "up" | "diamond" | "tile" | "none";
  readonly polarity: Asked | null;
  readonly text: string;
  /** Of a tile: an index into `SHADES`; null for an empty one. */
  readonly shade?: number | null;
  /** Of a tile that shares nothing: whether anything was read of its area, or could be. */
  readonly tile?: (typeof BARE_TILES)[number];
}

/** Tiles without a colour: read of and sharing nothing, inspected and not read of, neither. */
export const BARE_TILES = ["silent", "unknown", "blank"] as const;

/**
 * A drawing as plain JSON: the page, the vector figure and whatever comes later draw the same one.
 *
 * Units   one for everything: pixels on the page, points on paper.
 */
export interface Scene {
  readonly kind: "layers" | "matrix" | "map" | "timeline" | "net";
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  readonly rules: readonly SceneRule[];
  readonly texts: readonly SceneText[];
  readonly legend: readonly LegendEntry[];
  /** What is drawn, in a few words. */
  readonly title: string;
  /** One sentence that says what is drawn, for a caption and for who cannot see it. */
  readonly caption: string;
  /** What had to be left out, or null. */
  readonly omitted: string | null;
  /** Of layers that do not draw all: how a figure is asked for the same, or `regions` where none draws it. */
  readonly draw?: string | null;
}

/** What layers draw where regions stand for areas. */
export const REGIONS_DRAWN = "regions";

/** From where on a falling edge turns to what it leads to. */
const CORNER = 22;

/** The path of an edge: leaves and arrives level, as a river does. */
export function edgePath(edge: SceneEdge): string {
  if (edge.isStraight) return `M${round(edge.x1)} ${round(edge.y1)}L${round(edge.x2)} ${round(edge.y2)}`;
  if (edge.isFalling) {
    const corner = `${round(edge.x1)} ${round(edge.y2)}`;
    return `M${round(edge.x1)} ${round(edge.y1)}L${round(edge.x1)} ${round(Math.max(edge.y1, edge.y2 - CORNER))}Q${corner} ${round(edge.x2)} ${round(edge.y2)}`;
  }
  const middle = (edge.x1 + edge.x2) / 2;
  return `M${round(edge.x1)} ${round(edge.y1)}C${round(middle)} ${round(edge.y1)} ${round(middle)} ${round(edge.y2)} ${round(edge.x2)} ${round(edge.y2)}`;
}

/** The corners of a triangle mark, pointing as its shape says, or of a diamond. */
export function markPoints(node: Pick<SceneNode, "shape" | "x" | "y" | "width" | "height">): string {
  if (node.shape === "diamond") return diamondPoints(node);
  const tip = node.shape === "down" ? node.y + node.height / 2 : node.y - node.height / 2;
  const base = node.shape === "down" ? node.y - node.height / 2 : node.y + node.height / 2;
  return `${round(node.x - node.width / 2)},${round(base)} ${round(node.x + node.width / 2)},${round(base)} ${round(node.x)},${round(tip)}`;
}

function diamondPoints(node: Pick<SceneNode, "x" | "y" | "width" | "height">): string {
  const [left, right] = [node.x - node.width / 2, node.x + node.width / 2];
  const [top, bottom] = [node.y - node.height / 2, node.y + node.height / 2];
  const corners = [
    [left, node.y],
    [node.x, top],
    [right, node.y],
    [node.x, bottom],
  ] as const;
  return corners.map(([x, y]) => `${round(x)},${round(y)}`).join(" ");
}

/** Two decimals are finer than any screen or press; fewer digits keep files small and equal everywhere. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
