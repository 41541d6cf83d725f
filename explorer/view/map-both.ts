import { countPolarity } from "./answer.ts";
import { LENS_POLARITIES, type LensPolarity } from "./lens.ts";
import type { SceneNode, SceneText } from "./scene.ts";
import { SHADES } from "./style.ts";
import type { RankedSubject } from "./view.ts";

const LEAST_TEXT = 11;
/** A tile smaller than this has no room for two numbers of one digit, or of two: its title tells them. */
const LEAST_NUMBERED = [20, 34] as const;
/** From a tile's middle to the middle of either half's number, as a share of the tile. */
const HALF_SHIFT = 0.22;

/** How many of what an area shares point each way. */
export function countSides({ shared, strengths }: RankedSubject): Record<LensPolarity, number> {
  return { weakness: shared - strengths, strength: strengths };
}

/** `2 weaknesses and 1 strength`. */
export function tellSideCounts(ranked: RankedSubject): string {
  const counts = countSides(ranked);
  return LENS_POLARITIES.map((side) => countPolarity(counts[side], side)).join(" and ");
}

/** The numbers of a tile that is parted in two: weaknesses in the upper left half, strengths in the lower right. */
export function numberHalves(
  node: Pick<SceneNode, "x" | "y" | "width" | "halves">,
  counts: Readonly<Record<LensPolarity, number>>,
  /** The highest number of any tile: all tiles have numbers or none. */
  most: number,
): SceneText[] {
  if (node.width < LEAST_NUMBERED[most > 9 ? 1 : 0]) return [];
  return LENS_POLARITIES.filter((side) => counts[side] > 0).map((side) => {
    const shift = node.width * HALF_SHIFT * (side === "weakness" ? -1 : 1);
    return {
      text: String(counts[side]),
      x: node.x + shift,
      y: node.y + shift,
      anchor: "middle",
      size: Math.max(LEAST_TEXT, Math.round(node.width * 0.34)),
      weight: "strong",
      tone: node.halves?.[side] === SHADES.length - 1 ? "onInk" : "ink",
      turn: 0,
    };
  });
}

/** The corners of one half of a tile. */
export function halfPoints(
  { x, y, width }: Pick<SceneNode, "x" | "y" | "width">,
  side: LensPolarity,
): string {
  const half = width / 2;
  const [left, right, top, bottom] = [x - half, x + half, y - half, y + half];
  const corner = side === "weakness" ? `${left},${top}` : `${right},${bottom}`;
  return `${left},${bottom} ${corner} ${right},${top}`;
}
