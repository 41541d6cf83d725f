import type { FigureRule, FigureScene } from "./figure-scene.ts";

/** A scene with all its marks and words moved, in points. Its width and height stay. */
export function shiftScene(scene: FigureScene, right: number, down: number): FigureScene {
  const shift = <Placed extends { readonly x: number; readonly y: number }>(placed: Placed): Placed => ({
    ...placed,
    x: placed.x + right,
    y: placed.y + down,
  });
  const shiftLine = <Line extends Pick<FigureRule, "x1" | "x2" | "y1" | "y2">>(line: Line): Line => ({
    ...line,
    x1: line.x1 + right,
    x2: line.x2 + right,
    y1: line.y1 + down,
    y2: line.y2 + down,
  });
  return {
    ...scene,
    nodes: scene.nodes.map(shift),
    texts: scene.texts.map(shift),
    edges: scene.edges.map(shiftLine),
    rules: scene.rules.map(shiftLine),
    legend: scene.legend.map((entry) => ({
      mark: entry.mark === null ? null : shift(entry.mark),
      text: shift(entry.text),
    })),
  };
}
