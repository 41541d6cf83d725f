import { describe, expect, test } from "vitest";
import { contrastOf, distancesOf } from "../../explorer/figure/colour-vision.ts";
import type { FigureDocument } from "../../explorer/figure/figure-document.ts";
import type { FigureScene } from "../../explorer/figure/figure-scene.ts";
import { lookOver } from "../../explorer/figure/preflight.ts";
import { findPreset, PRESETS } from "../../explorer/figure/presets.ts";
import type { Plan } from "../../explorer/figure/slice.ts";
import { documentOf, documentOfKind, FONTS, KINDS, lensTables } from "./figures.ts";

const SMALL = { format: "pdf", bytes: 1000 } as const;
const faultsOf = (
  document: FigureDocument,
  preset: string,
  written: Parameters<typeof lookOver>[3] = SMALL,
) =>
  lookOver(document, findPreset(preset), FONTS, written)
    .filter(({ level }) => level === "fault")
    .map(({ about }) => about);

describe.each(PRESETS.map(({ name, takes }) => [name, takes] as const))("at %s", (name, takes) => {
  test.each(Object.keys(KINDS))("the %s has no fault", (kind) => {
    const format = takes.includes("pdf") ? "pdf" : "tif";
    expect(faultsOf(documentOfKind(kind, name), name, { format, bytes: 1000 })).toEqual([]);
  });
});

const LINE: FigureScene["edges"][number] = {
  ...{ id: "line", from: "a", to: "b", tone: "weakness", title: "" },
  ...{ x1: 80, y1: 10, x2: 120, y2: 20, width: 0.25 },
};

describe("planted faults are seen", () => {
  const document = documentOfKind("matrix", "nature-single");
  const planted = (change: (scene: FigureScene) => Partial<FigureScene>): FigureDocument => ({
    ...document,
    scene: { ...document.scene, ...change(document.scene) },
  });
  const firstText = (scene: FigureScene, change: Partial<FigureScene["texts"][number]>) => ({
    texts: scene.texts.map((text, index) => (index === 0 ? { ...text, ...change } : text)),
  });

  test.for<[string, (scene: FigureScene) => Partial<FigureScene>]>([
    ["width", ({ width }) => ({ width: width + 3 })],
    ["height", () => ({ height: 600 })],
    ["lines", () => ({ hairline: 0.1 })],
    ["type", (scene) => firstText(scene, { size: 4 })],
    ["letters", (scene) => firstText(scene, { text: "東京" })],
    ["labels", (scene) => ({ texts: [...scene.texts, ...scene.texts.slice(0, 1)] })],
    ["edges", (scene) => firstText(scene, { x: -20 })],
    ["legend", () => ({ legend: [] })],
    ["alt text", () => ({ alt: " " })],
    ["caption", () => ({ caption: "" })],
    ["crowd", () => ({ edges: Array.from({ length: 900 }, () => LINE) })],
    ["contrast", (scene) => firstText(scene, { tone: "faint" })],
    [
      "palette",
      ({ nodes }) => ({
        nodes: nodes.map((node, at) => ({
          ...node,
          shape: "disc",
          isFilled: true,
          tone: at % 2 ? "soft" : "mark",
        })),
      }),
    ],
  ])("%s", ([about, change]) => {
    expect(faultsOf(planted(change), "nature-single")).toContain(about);
  });

  test("an ending that the publisher does not take, and a file that is too large", () => {
    expect(faultsOf(documentOfKind("rows", "plos"), "plos", { format: "pdf", bytes: 1000 })).toEqual([
      "format",
    ]);
    expect(faultsOf(documentOfKind("rows", "plos"), "plos", { format: "tif", bytes: 2e7 })).toEqual(["file"]);
  });
});

test("a pale tile and a grey one, which are one in greyscale, are seen where the legend gives both a meaning", () => {
  const document = documentOfKind("map", "nature-single");
  const { scene } = document;
  const [first] = scene.nodes.filter(({ tone }) => tone === "weakness");
  if (first === undefined) throw new Error("The map has no tile.");
  const grey = { ...first, tone: "faint", shade: 0.28 } as const;
  const pale = { ...first, shade: 0.16 };
  const legend = scene.legend.map((entry) => ({ ...entry, mark: entry.mark && { ...entry.mark, ...grey } }));
  const nodes = [...scene.nodes, grey, pale];
  expect(faultsOf({ ...document, scene: { ...scene, nodes } }, "nature-single")).toEqual([]);
  expect(faultsOf({ ...document, scene: { ...scene, nodes, legend } }, "nature-single")).toEqual(["palette"]);
});

test.for([
  ["graph", "matrix"],
  ["matrix", "level=groups"],
] as const)(
  "a %s of 5,000 nodes at 89 mm is refused, says what it draws, and offers the %s",
  ([kind, offer]) => {
    const plan = {
      of: "lens",
      kind,
      preset: "nature-single",
      among: "areas",
      polarity: "weakness",
      focus: null,
      minShared: 1,
    } as const;
    const document = documentOf(plan, lensTables(100, 4900));
    const remarks = lookOver(document, findPreset("nature-single"), FONTS, SMALL);
    expect(remarks.filter(({ level }) => level === "fault")).toEqual([
      {
        level: "fault",
        about: "whole",
        says: expect.stringMatching(/^Drawn are \d+ of 4900 themes/),
        remedy: expect.stringContaining(offer),
      },
    ]);
    expect(document.scene.width).toBeCloseTo((89 / 25.4) * 72, 1);
  },
);

test("for what the map has no tile for no wider preset is advised", () => {
  const { tiles = [], ...data } = lensTables(6, 12, 2);
  const plan = {
    ...{ of: "lens", kind: "map", preset: "page", among: "areas", polarity: "weakness", focus: null },
    minShared: 1,
  } as const satisfies Plan;
  const document = documentOf(plan, { ...data, tiles: tiles.slice(1) });
  const whole = lookOver(document, findPreset("page"), FONTS, SMALL).find(({ about }) => about === "whole");
  expect(whole?.says).toMatch(/^Not on the map/);
  expect(whole?.remedy).not.toContain("wider");
});

test("contrast and distance are as published", () => {
  expect(contrastOf("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrastOf("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  const grey = distancesOf("#c2410c", "#0f6e84").find(({ sight }) => sight === "greyscale");
  expect(grey?.distance).toBeLessThan(10);
  // Red and green of one lightness: far apart for most, near for who lacks the long or the middle cones.
  const confused = distancesOf("#a05000", "#5a7000");
  expect(confused.find(({ sight }) => sight === "deuteranopia")?.distance).toBeLessThan(
    (confused.find(({ sight }) => sight === "tritanopia")?.distance ?? 0) / 2,
  );
});
