import { describe, expect, test } from "vitest";
import { layOutFigure } from "../../explorer/figure/lay-out-figure.ts";
import { lookOver } from "../../explorer/figure/preflight.ts";
import { findPreset, PRESETS } from "../../explorer/figure/presets.ts";
import type { Plan } from "../../explorer/figure/slice.ts";
import { findCollisions, findCut } from "../../explorer/figure/text-boxes.ts";
import { documentOf, documentOfKind, FONTS, KINDS, lensTables } from "./figures.ts";

const MM_PER_POINT = 25.4 / 72;
/** Everything, however little of it could be followed. */
const ALL = { themes: null, subjects: null, each: null };

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
  expect(scene.omitted).toMatch(/^Drawn are \d+ of 80 themes and \d+ of 60 areas, the most shared\.$/);
  const joined = new Set(scene.edges.map(({ from }) => from));
  expect(scene.nodes.filter(({ shape, id }) => shape === "disc" && !joined.has(id))).toEqual([]);
  const matrix = layOutFigure({ ...plan, kind: "matrix" }, lensTables(60, 80), FONTS);
  expect(matrix.omitted).toMatch(/^Drawn are \d+ of 80 themes/);
});

describe("of more lines than can be followed", () => {
  const plan: Extract<Plan, { of: "lens" }> = {
    ...{ of: "lens", kind: "graph", preset: "nature-single", among: "areas", polarity: "weakness" },
    ...{ focus: null, minShared: 1 },
  };
  // Each area has four themes of its own with three more, and one that half of them have, in a sentence less.
  const link = (area: number, theme: string, sentences: number) => ({
    ...{ subject: `area:${area}`, theme, polarity: "weakness", sentences, findings: 1, inspections: 1 },
    ...{ sources: 1, firstOn: "2018-01-01", lastOn: "2018-01-01" },
  });
  const areas = Array.from({ length: 36 }, (_, at) => at);
  const links = areas.flatMap((at) => [
    ...(at % 2 === 0 ? [link(at, "theme:common", 1)] : []),
    ...[0, 1, 2, 3].map((nth) => link(at, `theme:${Math.floor(at / 4) * 4 + nth}`, 2)),
  ]);
  const tables = {
    subjects: areas.map((at) => ({
      ...{ id: `area:${at}`, name: `Area ${at}`, kind: "unitary", region: "London" },
      inspections: [`inspection:${at}`],
    })),
    themes: [...new Set(links.map(({ theme }) => theme))].map((id) => ({
      ...{ id, label: `Theme ${id}`, parent: "theme:p", parentLabel: "Parent" },
    })),
    links,
    ...{ mixed: [], inspections: [] },
  };

  test("what is drawn is shared in the picture, the most shared first and whole", () => {
    const scene = layOutFigure(plan, tables, FONTS);
    const having = new Map<string, number>();
    for (const { to } of scene.edges) having.set(to, (having.get(to) ?? 0) + 1);
    expect(scene.edges.length).toBeLessThan(links.length);
    expect(Math.min(...having.values())).toBeGreaterThanOrEqual(2);
    const drawn = new Set(scene.edges.map(({ from }) => from));
    const sharing = links.filter(({ subject, theme }) => theme === "theme:common" && drawn.has(subject));
    expect(having.get("theme:common")).toBe(sharing.length);
  });

  test("the caption claims nothing that is not drawn", () => {
    const { caption, legend } = layOutFigure(plan, tables, FONTS);
    // Not every theme that the two closest share is drawn, and of the most common each line is.
    expect(caption).toBe(
      "36 areas of 36 read about share at least one weakness with another, 37 weaknesses in all. Most common: Theme theme:common, in 18 of 36 areas.",
    );
    expect(legend.map(({ text }) => text.text)).toContain("area; number: weaknesses shared, drawn or not");
    const few = layOutFigure({ ...plan, draw: { themes: 3, subjects: 5, each: null } }, tables, FONTS);
    expect(few.caption).toBe(
      "36 areas of 36 read about share at least one weakness with another, 37 weaknesses in all.",
    );
    expect(few.alt).not.toContain("most common");
    const whole = layOutFigure({ ...plan, preset: "page", draw: ALL }, tables, FONTS);
    expect(whole.caption).toContain("Closest: Area 0 and Area 2, with 5 (others have as many). Most common:");
  });

  test("what is asked for is drawn, and refused where nobody could follow it", () => {
    const few = layOutFigure({ ...plan, draw: { themes: 3, subjects: 5, each: null } }, tables, FONTS);
    expect(few.omitted).toBe("Drawn are 3 of 37 themes and 5 of 36 areas, the most shared.");
    expect(few.nodes).toHaveLength(8);
    const all = documentOf({ ...plan, draw: ALL }, tables);
    expect(all.scene.edges.length).toBe(links.length);
    const remarks = lookOver(all, findPreset("nature-single"), FONTS, { format: "svg", bytes: 1 });
    expect(remarks).toContainEqual(
      expect.objectContaining({
        level: "fault",
        about: "crowd",
        says: expect.stringMatching(/^its 162 lines/),
      }),
    );
    const thinned = documentOf(plan, tables);
    const none = lookOver(thinned, findPreset("nature-single"), FONTS, { format: "svg", bytes: 1 });
    expect(none.filter(({ level }) => level === "fault")).toEqual([]);
  });
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
