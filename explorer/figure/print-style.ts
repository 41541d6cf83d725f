import { PALETTES } from "../view/style.ts";
import { huesOf } from "../view/whole-colours.ts";
import { type FigureNode, type FigureText, HUES, type Tone } from "./figure-scene.ts";

/** What every renderer draws alike on paper. */
export const PRINT = {
  fontFamily: "Inter, Arial, Helvetica, sans-serif",
  fontWeight: { normal: 400, strong: 600 },
  /** How far below a text's middle its baseline stands, in ems: half the height of Inter's capitals. */
  baseline: 0.3638,
  /** Links step back before words and marks: so much of their colour, the rest white. */
  edgeShare: 0.72,
  /** A broken line's strokes and the gaps between them, in its width, but of at least so many points. */
  dashOf: (width: number): readonly [stroke: number, gap: number] => [
    Math.max(2.5 * width, 2),
    Math.max(1.8 * width, 1.6),
  ],
  backingOf,
  strokeOf,
  cornersOf,
} as const;

const HUE_COLOURS = huesOf({ theme: "light", palette: PALETTES.light });
const { ink, soft, faint, mark, weakness, strength } = PALETTES.light;
const COLOURS: Readonly<Record<string, string>> = {
  ...{ ink, soft, faint, mark, weakness, strength, white: "#ffffff" },
  ...Object.fromEntries(HUES.map((hue, at) => [hue, HUE_COLOURS[at] ?? faint])),
};

/** The colour of a tone on paper. */
export function toneColour(tone: Tone): string {
  return COLOURS[tone] ?? faint;
}

/** The stroke of an outlined mark: polarity marks heavier than boxes, so that they are seen beside filled ones. */
function strokeOf(node: FigureNode, hairline: number): number {
  return node.shape === "box" || node.shape === "tile" ? hairline * 1.5 : hairline * 2.4;
}

/** The corners of a triangle, pointing as its shape says, or of a diamond; null for the other shapes. */
function cornersOf(node: FigureNode): (readonly [x: number, y: number])[] | null {
  const [left, right] = [node.x - node.width / 2, node.x + node.width / 2];
  const [top, bottom] = [node.y - node.height / 2, node.y + node.height / 2];
  switch (node.shape) {
    case "down":
      return [
        [left, top],
        [right, top],
        [node.x, bottom],
      ];
    case "up":
      return [
        [left, bottom],
        [right, bottom],
        [node.x, top],
      ];
    case "diamond":
      return [
        [left, node.y],
        [node.x, top],
        [right, node.y],
        [node.x, bottom],
      ];
    default:
      return null;
  }
}

/** Half the height of the white behind a word, in ems. */
const HALF_BACKING = 0.5;

/** The white behind a level line of text, if it has any. */
function backingOf({ backing, anchor, x, y, size }: FigureText): {
  left: number;
  top: number;
  width: number;
  height: number;
}[] {
  if (backing === undefined) return [];
  const left = anchor === "start" ? x : anchor === "end" ? x - backing : x - backing / 2;
  return [{ left, top: y - size * HALF_BACKING, width: backing, height: size * HALF_BACKING * 2 }];
}
