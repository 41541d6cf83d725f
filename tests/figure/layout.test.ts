import { describe, expect, test } from "vitest";
import { layOutFigure } from "../../explorer/figure/lay-out-figure.ts";
import { lookOver } from "../../explorer/figure/preflight.ts";
import { findPreset, PRESETS } from "../../explorer/figure/presets.ts";
import type { Plan } from "../../explorer/figure/slice.ts";
import { findCollisions, findCut } from "../../explorer/figure/text-boxes.ts";
import { documentOf, documentOfKind, FONTS, KINDS, lensTables } from "./figures.ts";

const MM_PER_POINT = 25.4 / 72;

describe.each(PRESETS.map((preset) => [preset.name, preset] as const))("at %s", (name, preset) => {
  test.each(Object.keys(KINDS))(
    "no word of the %s lies over another or is cut, and all are of a size that is allowed",
    (kind) => {
      const { scene } = documentOfKind(kind, name);
      expect(findCollisions(scene, FONTS)).toEqual([]);
      expect(findCut(scene, FONTS)).toEqual([]);
      expect(scene.width * MM_PER_POINT).toBeCloseTo(preset.widthMm, 2);
      expect(scene.height * MM_PER_POINT).toBeLessThanOrEqual(preset.mostHeightMm + 0.01);
      for (const { size } of scene.texts) {
        expect(size).toBeGreaterThanOrEqual(preset.leastPt);
        expect(size).toBeLessThanOrEqual(preset.mostPt);
      }
    },
  );
});

test("a planted collision and a planted cut are seen", () => {
  const { scene } = documentOfKind("ranking", "nature-single");
  const [first, second, ...rest] = scene.texts;
  if (!first || !second) throw new Error("The ranking has no texts.");
  const over = {
    ...scene,
    texts: [first, { ...second, x: first.x, y: first.y + 1, anchor: first.anchor }, ...rest],
  };
  expect(findCollisions(over, FONTS)).not.toEqual([]);
  const cut = { ...scene, texts: [{ ...first, x: 1 }, second, ...rest] };
  expect(findCut(cut, FONTS)).toEqual([first.text]);
});

test("forty nodes are drawn whole at 89 mm", () => {
  const { scene } = documentOfKind("graph", "nature-single");
  expect(scene.nodes).toHaveLength(40);
  expect(scene.omitted).toBeNull();
});

test("what the height does not hold is left out, and told", () => {
  const plan: Plan = {
    of: "lens",
    kind: "graph",
    preset: "nature-single",
    among: "areas",
    polarity: "weakness",
    focus: null,
    minShared: 1,
  };
  const scene = layOutFigure(plan, lensTables(60, 80), FONTS);
  expect(scene.height * MM_PER_POINT).toBeLessThanOrEqual(170.01);
  expect(scene.omitted).toMatch(
    /^Drawn are \d+ of 80 themes and \d+ of 60 areas, the most shared\. Of the lines each of the areas has its 2 with the most sentences\.$/,
  );
  // Whose lines are not drawn is in the table all the same, and each who is drawn has a line.
  expect(scene.table.rows.length).toBeGreaterThan(scene.edges.length);
  const joined = new Set(scene.edges.map(({ from }) => from));
  expect(scene.nodes.filter(({ shape, id }) => shape === "disc" && !joined.has(id))).toEqual([]);
  const matrix = layOutFigure({ ...plan, kind: "matrix" }, lensTables(60, 80), FONTS);
  expect(matrix.omitted).toMatch(/^Drawn are \d+ of 80 themes/);
});

test("where there is nothing to draw the figure says so", () => {
  const plan: Plan = {
    of: "lens",
    kind: "graph",
    preset: "page",
    among: "areas",
    polarity: "weakness",
    focus: null,
    minShared: 1,
  };
  const empty = { ...lensTables(1, 3) };
  const scene = layOutFigure(plan, empty, FONTS);
  const says = "No two areas share a weakness in this graph: there is nothing to draw.";
  expect(scene.texts.map(({ text }) => text).join(" ")).toBe(says);
  expect(scene).toMatchObject({ nodes: [], edges: [], caption: says, alt: says });
  const remarks = lookOver(documentOf(plan, empty), findPreset("page"), FONTS, { format: "pdf", bytes: 1 });
  expect(remarks).toMatchObject([{ level: "fault", about: "nothing" }]);
});

test("the same data give the same scene in whatever order the rows come", () => {
  const { plan, data } = KINDS["graph"]?.("page") ?? { plan: undefined, data: {} };
  if (!plan) throw new Error("There is no graph.");
  const { subjects = [] } = data;
  const turned = layOutFigure(plan, { ...data, subjects: subjects.toReversed() }, FONTS);
  const straight = layOutFigure(plan, data, FONTS);
  expect(turned.nodes.map((node) => node.id).sort()).toEqual(straight.nodes.map((node) => node.id).sort());
  expect(layOutFigure(plan, data, FONTS)).toEqual(straight);
});

test("bars of a saved query tell two areas of one name apart", () => {
  const plan: Plan = {
    of: "rows",
    kind: "ranking",
    preset: "page",
    title: "Areas",
    question: "Which?",
    labels: ["area", "region"],
    value: "n",
  };
  const rows = [
    { area: "North", areaId: "area:E10", region: "R", n: 2 },
    { area: "North", areaId: "area:E06", region: "R", n: 1 },
  ];
  const scene = layOutFigure(plan, { rows }, FONTS);
  const names = scene.texts.map(({ text }) => text).filter((text) => text.startsWith("North"));
  expect(names).toEqual(["North (E10), R", "North (E06), R"]);
});
