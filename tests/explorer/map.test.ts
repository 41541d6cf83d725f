import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readTiles } from "../../explorer/api/tiles.ts";
import { layOutMap, type MapInput } from "../../explorer/view/map-scene.ts";
import { listNewestOutcomes } from "../../explorer/view/newest-outcomes.ts";
import { HOME, OPEN_FILTER, type Question } from "../../explorer/view/place.ts";
import { stepNode } from "../../explorer/view/step-node.ts";
import { PALETTES, SHADES } from "../../explorer/view/style.ts";
import { tellOutcomes } from "../../explorer/view/tell-outcomes.ts";
import { deriveView } from "../../explorer/view/view.ts";
import { TINY_HISTORY, TINY_TILES } from "./tiny-history.ts";
import { TINY_LENS } from "./tiny-lens.ts";

const ROOM = { width: 400, height: 300 };
const input = (question: Partial<Question> = {}, rest: Partial<MapInput> = {}): MapInput => ({
  tiles: TINY_TILES,
  lens: TINY_LENS,
  view: deriveView(TINY_LENS, { ...HOME.question, ...question }),
  ...TINY_HISTORY,
  of: "shared",
  filter: OPEN_FILTER,
  ...rest,
});
const titles = (map: MapInput) => layOutMap(map, ROOM).nodes.map(({ title }) => title);

test("a tile tells how many weaknesses its area shares, and why it tells none", () => {
  expect(titles(input())).toEqual([
    "Ashford: 2 weaknesses shared with another area",
    "Barrow: 3 weaknesses shared with another area",
    "Corby: 2 weaknesses shared with another area",
    "Dover: no weaknesses shared with another area",
    "Elmet: no article or report read so far",
  ]);
});

test("an area of former boundaries is told of, though the map has no tile for it, and so are those that came after", () => {
  const tiles = TINY_TILES.filter(({ name }) => name !== "Dover");
  const successions = [{ from: "area:Dover", to: "area:Elmet" }];
  const map = input({}, { tiles, successions });
  const { omitted, nodes } = layOutMap(map, ROOM);
  expect(omitted).toBe("Not on the map, of former boundaries: Dover (shares none)");
  expect(nodes.at(-1)?.title).toBe(
    "Elmet: no article or report read so far; of Dover, which it was part of, what was found is told",
  );
  expect(layOutMap({ ...map, of: "outcome" }, ROOM).omitted).toBe(
    "Not on the map, of former boundaries: Oldford (sufficient-progress, 6 March 2019, from the register), Dover (typically-positive, date unknown, from the register)",
  );
  expect(layOutMap(input(), ROOM).omitted).toBeNull();
});

test("with a focus the tiles tell what each shares with it, by the same numbers as the view", () => {
  const map = input({ focus: "area:Ashford" });
  expect(titles(map).slice(0, 3)).toEqual([
    "Ashford: 2 weaknesses",
    "Barrow: 2 weaknesses shared with Ashford",
    "Corby: 1 weakness shared with Ashford",
  ]);
  const shared = new Map(map.view.subjects.map(({ subject, shared }) => [subject.id, shared]));
  for (const node of layOutMap(map, ROOM).nodes) {
    if (node.role === "weakness") expect(node.count).toBe(shared.get(node.id));
  }
});

test("the newest outcomes are told with their date, and as the register's where it alone tells them", () => {
  expect(titles(input({}, { of: "outcome" }))).toEqual([
    "Ashford: inconsistent, 5 February 2024",
    "Barrow: no outcome of an inspection told so far",
    "Corby: no outcome of an inspection told so far",
    "Dover: typically-positive, date unknown, from the register",
    "Elmet: no outcome of an inspection told so far",
  ]);
});

test("a newest outcome that the register does not have says so, on its tile and in the sentence above", () => {
  const inspections = TINY_HISTORY.inspections.map((inspection) => ({
    ...inspection,
    outcomes: inspection.outcomes.map((told) => ({ ...told, isInRegister: told.articles.length === 0 })),
  }));
  expect(titles(input({}, { of: "outcome", inspections }))).toContain(
    "Ashford: inconsistent, 5 February 2024, told by an article, not in the register",
  );
  expect(tellOutcomes(listNewestOutcomes(inspections, OPEN_FILTER))).toMatch(
    / 1 of these outcomes is told by articles alone, which the register does not bear out\.$/,
  );
});

test("an outcome of years ago is paler than one of today's kind, its mark hollow, and the legend says so", () => {
  const tiles = [
    ...TINY_TILES,
    { area: "area:Oldford", name: "Oldford", region: "North East", column: 2, row: 0 },
  ];
  const { nodes, legend } = layOutMap(input({}, { tiles, of: "outcome" }), ROOM);
  const glyphOf = (name: string) => {
    const node = nodes.find(({ id }) => id === `area:${name}`);
    return [node?.texts[0]?.text, node?.texts[1]?.text, node?.shade];
  };
  expect(["Ashford", "Dover", "Oldford"].map(glyphOf)).toEqual([
    ["◆", "2024", null],
    ["▲", undefined, 3],
    ["△", "2019", 0],
  ]);
  const told = legend.map(({ text }) => text).join(" ");
  expect(told).toContain("pale and hollow");
  expect(told).toContain("under each mark the year of that inspection");
});

test("a small tile has the year of its outcome in two digits, no smaller than can be read, and within it", () => {
  const { nodes, legend } = layOutMap(input({}, { of: "outcome" }), { width: 70, height: 40 });
  const { x, y, width, texts } = nodes.find(({ id }) => id === "area:Ashford") ?? {
    ...{ x: 0, y: 0, width: 0, texts: [] },
  };
  const [glyph, year] = texts;
  expect([glyph?.text, year?.text, glyph?.x, year?.x]).toEqual(["◆", "24", x, x]);
  expect(year?.size).toBeGreaterThanOrEqual(11);
  // Digits and marks are about seven tenths as high as their size.
  expect((year?.y ?? 0) + 0.35 * (year?.size ?? 0)).toBeLessThan(y + width / 2);
  expect((year?.y ?? 0) - (glyph?.y ?? 0)).toBeGreaterThan(0.35 * ((year?.size ?? 0) + (glyph?.size ?? 0)));
  expect(legend.map(({ text }) => text).join(" ")).toContain("24 is 2024");
});

test("outcomes are narrowed after the newest was taken, so that no older one comes in its place", () => {
  const narrowed = (filter: Partial<typeof OPEN_FILTER>) =>
    titles(input({}, { of: "outcome", filter: { ...OPEN_FILTER, ...filter } })).filter(
      (title) => !title.endsWith("among those asked about"),
    );
  const ashford = "Ashford: inconsistent, 5 February 2024";
  const dover = "Dover: typically-positive, date unknown, from the register";
  expect(narrowed({ outcomes: ["outcome:inconsistent"] })).toEqual([ashford]);
  expect(narrowed({ outcomes: ["outcome:wsoa"] })).toEqual([]);
  expect(narrowed({ regions: ["South East"] })).toEqual([dover]);
  expect(narrowed({ kinds: ["unitary"] })).toEqual([dover]);
  expect(narrowed({ hidden: ["area:Ashford"] })).toEqual([dover]);
  expect(narrowed({ only: ["area:Ashford", "area:of-another-graph"] })).toEqual([ashford]);
});

test("more is never paler, and each shade of the tiles stands in the legend", () => {
  const { nodes, legend } = layOutMap(input(), ROOM);
  const shaded = nodes
    .filter((node) => (node.count ?? 0) > 0)
    .sort((a, b) => (a.count ?? 0) - (b.count ?? 0));
  const shades = shaded.map((node) => node.shade ?? -1);
  expect(shades).toEqual([...shades].sort((a, b) => a - b));
  expect(shades.at(-1)).toBe(SHADES.length - 1);
  for (const shade of shades) expect(legend.some((entry) => entry.shade === shade)).toBe(true);
});

test("letters on tiles are at least 11 units high and tiles do not lie over each other, on a desk and on a phone", async () => {
  const tiles = await readTiles();
  expect(tiles).toHaveLength(153);
  expect(new Set(tiles.map(({ region }) => region)).size).toBe(9);
  for (const room of [ROOM, { width: 980, height: 560 }, { width: 358, height: 560 }]) {
    const { nodes, width } = layOutMap(input({}, { tiles }), room);
    expect(width).toBeLessThanOrEqual(Math.max(room.width, 358));
    expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(153);
    const [first] = nodes;
    const pitch = Math.min(
      ...nodes.slice(1).map((node) => Math.hypot(node.x - (first?.x ?? 0), node.y - (first?.y ?? 0))),
    );
    expect(first?.width).toBeLessThan(pitch);
    for (const text of nodes.flatMap((node) => node.texts)) expect(text.size).toBeGreaterThanOrEqual(11);
  }
});

test("numbers on every shade have the contrast that WCAG AA asks for", () => {
  for (const palette of Object.values(PALETTES)) {
    for (const side of [palette.weakness, palette.strength]) {
      SHADES.forEach((share, index) => {
        const letters = index === SHADES.length - 1 ? palette.onInk : palette.ink;
        expect(
          contrast(blend(side, palette.paper, share), channels(letters)),
          `${side} ${share}`,
        ).toBeGreaterThanOrEqual(4.5);
      });
    }
  }
});

test("the arrow keys lead to the neighbour, over gaps, and stop at the coast", () => {
  const { nodes } = layOutMap(input(), ROOM);
  const from = (id: string) => nodes.find((node) => node.id === id) ?? { id, x: 0, y: 0 };
  expect(stepNode(nodes, from("area:Ashford"), 1, 0)?.id).toBe("area:Barrow");
  expect(stepNode(nodes, from("area:Barrow"), 0, 1)?.id).toBe("area:Dover");
  expect(stepNode(nodes, from("area:Dover"), 1, 0)?.id).toBe("area:Elmet");
  expect(stepNode(nodes, from("area:Elmet"), 1, 0)).toBeNull();
});

test("the tiles of the page are those of the reference data", async () => {
  const table = readFileSync(join(import.meta.dirname, "../../seeds/reference/tiles.csv"), "utf8")
    .trim()
    .split("\n")
    .slice(1);
  expect((await readTiles()).map(({ area, column, row }) => `${area},${column},${row}`)).toEqual(table);
});

type Rgb = readonly [number, number, number];

function channels(colour: string): Rgb {
  const at = (start: number) => Number.parseInt(colour.slice(start, start + 2), 16);
  return [at(1), at(3), at(5)];
}

function blend(colour: string, ground: string, share: number): Rgb {
  const [a, b] = [channels(colour), channels(ground)];
  const mix = (index: 0 | 1 | 2) => a[index] * share + b[index] * (1 - share);
  return [mix(0), mix(1), mix(2)];
}

function contrast(a: Rgb, b: Rgb): number {
  const luminance = (rgb: Rgb) => {
    const [red, green, blue] = rgb.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
  };
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

test("an area that nothing was read of and one that shares nothing differ in the picture and in the legend", () => {
  const { nodes, legend } = layOutMap(input(), ROOM);
  const bare = nodes.filter(({ shade }) => shade === null).map(({ role }) => role);
  expect(bare).toEqual(["silent", "blank"]);
  expect(legend.flatMap(({ tile, text }) => (tile === undefined ? [] : [[tile, text]]))).toEqual([
    ["silent", "0: read of, shares no weakness"],
    ["blank", "no inspection, no text"],
  ]);
});
