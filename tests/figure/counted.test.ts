import { describe, expect, test } from "vitest";
import { layOutFigure } from "../../explorer/figure/lay-out-figure.ts";
import type { Plan } from "../../explorer/figure/slice.ts";
import { FONTS, lensTables } from "./figures.ts";

const PLAN = {
  ...{ of: "lens", kind: "graph", preset: "page", among: "areas", polarity: "weakness", focus: null },
  minShared: 1,
} as const satisfies Plan;

describe("what a graph counts is what it draws", () => {
  // Fewest in common at which, of made-up areas like these, some have more weaknesses than they share so.
  test.for([1, 3, 4])("with %i or more in common", (minShared) => {
    const scene = layOutFigure({ ...PLAN, minShared }, lensTables(6, 12, 2), FONTS);
    const discs = scene.nodes.filter(({ shape }) => shape === "disc");
    expect(discs.length).toBeGreaterThan(1);
    for (const { id, title } of discs) {
      const lines = scene.edges.filter(({ from }) => from === id).length;
      expect(scene.texts.find(({ text, of }) => of === id && /^\d+$/.test(text))?.text, id).toBe(
        String(lines),
      );
      expect(title).toContain(`: ${lines} weakness`);
    }
    for (const { id, title } of scene.nodes.filter(({ shape }) => shape === "box")) {
      const lines = scene.edges.filter(({ to }) => to === id).length;
      expect(title, id).toContain(`a weakness in ${lines} area`);
    }
    const themes = scene.nodes.length - discs.length;
    expect(scene.caption).toMatch(
      new RegExp(
        `^${discs.length} areas of 6 read about share at least one weakness with another, ${themes} weaknesses in all\\.`,
      ),
    );
    expect(scene.alt).toContain(`${discs.length} areas and ${themes} weaknesses`);
    if (minShared > 1)
      expect(scene.caption).toContain(`that have ${minShared} weaknesses or more in common.`);
    else expect(scene.caption).not.toContain("or more");
  });

  test("so that more in common leaves some out", () => {
    const count = (minShared: number) =>
      layOutFigure({ ...PLAN, minShared }, lensTables(6, 12, 2), FONTS).edges.length;
    expect(count(4)).toBeLessThan(count(1));
  });
});

test("an area that the map has no tile for is named in the figure, with what it shares", () => {
  const map = (minShared: number) => {
    const { tiles = [], ...data } = lensTables(6, 12, 2);
    const plan = { ...PLAN, kind: "map", minShared } as const;
    return layOutFigure(plan, { ...data, tiles: tiles.slice(1) }, FONTS);
  };
  expect(map(1).omitted).toMatch(/Not on the map, of former boundaries: Ashford \(shares \d+\)\.$/);
  expect(map(4).caption).toMatch(/ Not on the map, of former boundaries: Ashford \(shares none\)\.$/);
});
