import { expect, test } from "vitest";
import { sha256Bytes } from "../../cypher/canonical-json.ts";
import { writeBeside } from "../../explorer/figure/beside.ts";
import { checkFigure } from "../../explorer/figure/check-figure.ts";
import type { FigureDocument } from "../../explorer/figure/figure-document.ts";
import { lookOver } from "../../explorer/figure/preflight.ts";
import { findPreset } from "../../explorer/figure/presets.ts";
import { renderFigure } from "../../explorer/figure/render-figure.ts";
import { joinTables, type Plan, replan, Tables } from "../../explorer/figure/slice.ts";
import { documentOf, FONTS, KINDS } from "./figures.ts";

/** Two kinds as panels of one figure, the data of the second others if given. */
function panelsOf(kinds: readonly [string, string], preset: string, other?: Tables): FigureDocument {
  const made = kinds.map((kind, at) => {
    const one = KINDS[kind]?.(preset);
    if (!one || one.plan.of === "panels") throw new Error(`There is no kind "${kind}".`);
    return { plan: one.plan, data: at === 1 && other ? other : one.data };
  });
  const plan: Plan = { of: "panels", kind: "panels", preset, panels: made.map((one) => one.plan) };
  const document = documentOf(plan, joinTables(made.map(({ data }) => data)));
  const fonts = { normal: sha256Bytes(FONTS.normal.bytes), strong: sha256Bytes(FONTS.strong.bytes) };
  const { provenance } = document;
  return { ...document, provenance: { ...provenance, software: { ...provenance.software, fonts } } };
}

const check = (bytes: Uint8Array) => checkFigure(bytes, "figure", { version: "0.1.0", fonts: FONTS });

test("of a hundred lines half a page has those that can be followed, and says so", () => {
  const document = panelsOf(["graph", "timeline"], "page");
  const remarks = lookOver(document, findPreset("page"), FONTS, { format: "pdf", bytes: 1000 });
  expect(remarks.filter(({ level }) => level === "fault")).toEqual([]);
  expect(remarks.map(({ says }) => says)).toContainEqual(
    expect.stringMatching(/Drawn are \d+ of 20 themes and \d+ of 20 areas, the most shared/),
  );
});

test.each([
  ["nature-double", ["timeline", "rows"]],
  ["nature-double", ["map", "matrix"]],
  ["nature-single", ["timeline", "ranking"]],
  ["page", ["focus", "timeline"]],
  ["page", ["net", "whole"]],
  ["ieee", ["rows", "timeline"]],
] as const)("at %s %j are panels a and b without a fault", (preset, kinds) => {
  const document = panelsOf(kinds, preset);
  const letters = document.scene.texts.filter(
    ({ text, weight }) => /^[ab]$/.test(text) && weight === "strong",
  );
  expect(letters.map(({ text }) => text)).toEqual(["a", "b"]);
  const remarks = lookOver(document, findPreset(preset), FONTS, { format: "pdf", bytes: 1000 });
  expect(remarks.filter(({ level }) => level === "fault")).toEqual([]);
});

test("weaknesses and strengths of a map as two panels are no colours to be told apart: each has its legend", () => {
  const polarities = ["weakness", "strength"] as const;
  const made = polarities.map((polarity) => {
    const one = KINDS["map"]?.("nature-double");
    if (one?.plan.of !== "lens") throw new Error("There is no map.");
    return { plan: { ...one.plan, polarity }, data: one.data };
  });
  const plan: Plan = {
    ...{ of: "panels", kind: "panels", preset: "nature-double" },
    panels: made.map((one) => one.plan),
  };
  const document = documentOf(plan, joinTables(made.map(({ data }) => data)));
  const palette = (scene: FigureDocument["scene"]) =>
    lookOver({ ...document, scene }, findPreset("nature-double"), FONTS, {
      format: "pdf",
      bytes: 1000,
    }).filter(({ about }) => about === "palette");
  const { scene } = document;
  expect(palette(scene)).toEqual([]);
  const one = { ...scene, nodes: scene.nodes.map((node) => ({ ...node, panel: "a" })) };
  expect(palette(one)).toMatchObject([{ says: expect.stringContaining("greyscale") }]);
});

test("a wide page has them side by side, a column one above the other", () => {
  const at = (preset: string) =>
    panelsOf(["timeline", "rows"], preset).scene.texts.filter(({ text }) => /^[ab]$/.test(text));
  const [wideA, wideB] = at("nature-double");
  expect(wideA?.y).toBe(wideB?.y);
  const [a, b] = at("nature-single");
  expect(a?.x).toBe(b?.x);
  expect(b?.y).toBeGreaterThan(a?.y ?? 0);
});

test("a panel that half the width is too narrow for has more of it, so that less is left out", () => {
  const { changes = [], inspections = [] } = KINDS["timeline"]?.("nature-double").data ?? {};
  const long = (count: number) =>
    Tables.parse({
      inspections,
      changes: Array.from({ length: count }, (_, at) => ({
        ...changes[at % changes.length],
        theme: `Communication with parents and others ${at}`,
        themeId: `theme:${at}`,
      })),
    });
  const drawn = (count: number) => panelsOf(["map", "timeline"], "nature-double", long(count)).scene;
  const startOf = ({ texts }: typeof few) => texts.find(({ text }) => text === "b")?.x ?? 0;
  const few = drawn(10);
  const many = drawn(24);
  expect(few.omitted).toBeNull();
  expect(startOf(few)).toBeGreaterThan(few.width / 2);
  expect(many.omitted).toBeNull();
  expect(startOf(many)).toBeLessThan(many.width / 2);
  expect(drawn(80).omitted).toMatch(/^b, Drawn are \d+ of 80 themes\.$/);
});

test.each(["svg", "pdf", "png", "tif", "html"] as const)("a .%s of panels verifies", async (format) => {
  const checked = await check(await renderFigure(panelsOf(["timeline", "rows"], "web"), format, FONTS));
  expect(checked.checks.map(({ ok }) => ok)).toEqual([true, true, true, true, true, true]);
});

test("a mark of panel b that was moved, and data of panel b that were changed, are caught", async () => {
  const document = panelsOf(["timeline", "rows"], "web");
  const { scene, provenance } = document;
  const last = scene.nodes.length - 1;
  const nodes = scene.nodes.map((node, at) => (at === last ? { ...node, width: node.width + 9 } : node));
  const moved = await check(await renderFigure({ ...document, scene: { ...scene, nodes } }, "svg", FONTS));
  expect(moved.checks.filter(({ ok }) => ok === false).map(({ name }) => name)).toEqual(["scene"]);
  const rows = (provenance.data["b/rows"] ?? []).map((row) => ({ ...row, areas: 1 }));
  const changed = {
    ...document,
    provenance: { ...provenance, data: { ...provenance.data, "b/rows": rows } },
  };
  const checked = await check(await renderFigure(changed, "svg", FONTS));
  expect(checked.checks.filter(({ ok }) => ok === false).map(({ name }) => name)).toEqual(["data", "scene"]);
});

test("at another preset every panel is laid out anew", () => {
  const { plan } = panelsOf(["timeline", "rows"], "web").provenance;
  expect(replan(plan, "ieee")).toEqual(panelsOf(["timeline", "rows"], "ieee").provenance.plan);
});

test("beside it stand the data of each panel", () => {
  const endings = writeBeside(panelsOf(["graph", "timeline"], "page"), "fig.pdf").map(({ ending }) => ending);
  expect(endings).toEqual([
    ...["tex", "md", "bib", "csl.json", "a.gexf", "a.graphml", "a.graphology.json", "a.nodes.csv"],
    ...["a.edges.csv", "b.csv"],
  ]);
});
