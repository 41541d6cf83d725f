import type { FigureNode, FigureScene, FigureText } from "./figure-scene.ts";
import { type FigureFonts, widthOf } from "./setting.ts";

/** The four corners of a word or a mark, in order round it. */
type Corners = readonly (readonly [x: number, y: number])[];

/** Half of how high a line of text is taken to be, in ems: capitals, with a little of what hangs below. */
const HALF_HEIGHT = 0.42;
/** Boxes may touch by so much, in points, before they count as lying over each other. */
const TOUCH = 0.05;

/** Where a line of text lies, by the fonts' true measures, turned as it is drawn. */
function boxOfText(text: FigureText, fonts: FigureFonts): Corners {
  const width = widthOf(text.text, text.size, fonts, text.weight);
  const left = text.anchor === "start" ? 0 : text.anchor === "end" ? -width : -width / 2;
  const half = text.size * HALF_HEIGHT;
  const angle = (text.turn * Math.PI) / 180;
  const corners = [
    [left, -half],
    [left + width, -half],
    [left + width, half],
    [left, half],
  ] as const;
  return corners.map(([x, y]) => [
    text.x + x * Math.cos(angle) - y * Math.sin(angle),
    text.y + x * Math.sin(angle) + y * Math.cos(angle),
  ]);
}

/** Every pair of texts that lie over each other, as they read. */
export function findCollisions(scene: FigureScene, fonts: FigureFonts): [string, string][] {
  const texts = [...scene.texts, ...scene.legend.map((entry) => entry.text)];
  const boxes = texts.map((text) => ({ text: text.text, corners: boxOfText(text, fonts) }));
  const byLeft = boxes.map((box) => ({ ...box, ...spanOf(box.corners) })).sort((a, b) => a.left - b.left);
  return byLeft.flatMap((box, index) => {
    const over: [string, string][] = [];
    for (const other of byLeft.slice(index + 1)) {
      if (other.left >= box.right) break;
      if (isOver(box.corners, other.corners)) over.push([box.text, other.text]);
    }
    return over;
  });
}

/** What reaches past the edge of the figure: words, and marks by their ids. */
export function findCut(scene: FigureScene, fonts: FigureFonts): string[] {
  const texts = [...scene.texts, ...scene.legend.map((entry) => entry.text)];
  const isOutside = ([x, y]: readonly [number, number]) =>
    x < -TOUCH || y < -TOUCH || x > scene.width + TOUCH || y > scene.height + TOUCH;
  return [
    ...texts.filter((text) => boxOfText(text, fonts).some(isOutside)).map((text) => text.text),
    ...scene.nodes.filter((node) => boxOfNode(node).some(isOutside)).map((node) => node.id),
  ];
}

function boxOfNode(node: FigureNode): Corners {
  const [left, right] = [node.x - node.width / 2, node.x + node.width / 2];
  const [top, bottom] = [node.y - node.height / 2, node.y + node.height / 2];
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

function spanOf(corners: Corners): { left: number; right: number } {
  const xs = corners.map(([x]) => x);
  return { left: Math.min(...xs), right: Math.max(...xs) };
}

/** Two turned boxes lie over each other when no side of either parts them. */
function isOver(a: Corners, b: Corners): boolean {
  return ![...sidesOf(a), ...sidesOf(b)].some(([nx, ny]) => {
    const project = (corners: Corners) => corners.map(([x, y]) => x * nx + y * ny);
    const [one, other] = [project(a), project(b)];
    return Math.max(...one) <= Math.min(...other) + TOUCH || Math.max(...other) <= Math.min(...one) + TOUCH;
  });
}

/** The unit normals of a box's sides. */
function sidesOf(corners: Corners): (readonly [number, number])[] {
  return corners.slice(0, 2).map(([x, y], index) => {
    const [nextX, nextY] = corners[index + 1] ?? [x, y];
    const length = Math.hypot(nextX - x, nextY - y) || 1;
    return [(nextY - y) / length, (x - nextX) / length];
  });
}
