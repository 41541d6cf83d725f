import { expect, test } from "vitest";
import { layOutFigure } from "../../explorer/figure/lay-out-figure.ts";
import { InspectionOutcome } from "../../explorer/view/inspections.ts";
import { listNewestOutcomes } from "../../explorer/view/newest-outcomes.ts";
import { OPEN_FILTER } from "../../explorer/view/place.ts";
import { TINY_HISTORY, TINY_TILES } from "../explorer/tiny-history.ts";
import { FONTS } from "./figures.ts";

const TILES = [
  ...TINY_TILES,
  { area: "area:Oldford", name: "Oldford", region: "South East", column: 0, row: 2 },
];
const NEWEST = listNewestOutcomes(TINY_HISTORY.inspections, OPEN_FILTER).map((record) =>
  InspectionOutcome.parse(record),
);

function draw(
  preset: string,
  outcomes: readonly InspectionOutcome[] = NEWEST,
  tiles: readonly (typeof TILES)[number][] = TILES,
) {
  const tables = { tiles: tiles.map((tile) => ({ ...tile })), outcomes: structuredClone([...outcomes]) };
  return layOutFigure({ of: "outcomes", kind: "map", preset }, tables, FONTS);
}

test("each area has the mark of its newest outcome, filled where it is of today's kind, with its year", () => {
  const { nodes, texts } = draw("nature-double");
  const markOf = (name: string) => {
    const node = nodes.find(({ id }) => id === `area:${name}~outcome`);
    const own = texts.filter(({ of }) => of === `area:${name}`).map(({ text }) => text);
    return [node?.shape, node?.isFilled, own.join(" ")];
  };
  expect(["Ashford", "Dover", "Oldford", "Corby"].map(markOf)).toEqual([
    ["diamond", true, "24 Ashford"],
    ["up", true, "Dover"],
    ["up", false, "19 Oldford"],
    [undefined, undefined, "Corby"],
  ]);
});

test("the legend tells of the marks that there are, and a line parts two regions", () => {
  const { legend, rules } = draw("nature-double");
  expect(legend.map(({ text }) => text.text)).toEqual([
    "inconsistent, or asked to improve",
    "no statement of action, positive or enough progress",
    "hollow: not inspected since 2023",
    "no outcome told",
    expect.stringMatching(/^number: year of that inspection, (?:24 is 2024|19 is 2019)$/),
    "lines part the regions",
  ]);
  expect(rules.length).toBeGreaterThan(0);
});

test("where only some were asked about, a tile without a mark says so", () => {
  const tables = { tiles: TILES.map((tile) => ({ ...tile })), outcomes: structuredClone(NEWEST) };
  const plan = { of: "outcomes", kind: "map", preset: "ieee", narrowed: "inspections since 2024" } as const;
  const { nodes, legend, caption } = layOutFigure(plan, tables, FONTS);
  expect(nodes.find(({ id }) => id === "area:Corby")?.title).toBe("Corby: none among those asked about");
  expect(legend.map(({ text }) => text.text)).toContain("none among those asked about");
  expect(caption).toMatch(/ Counted: inspections since 2024\.$/);
});

test("who is not on the map is told in the caption, with what came of it", () => {
  const { caption, table, alt } = draw("nature-double", NEWEST, TINY_TILES);
  expect(caption).toContain("2 areas inspected in 2024 or undated: inconsistent in 1");
  expect(caption).toContain("Not on the map, of former boundaries: Oldford (sufficient-progress, ");
  expect(alt).toContain(
    "1 inconsistent, 1 typically positive. 1 area last looked at in 2019: 1 with no serious weaknesses to act on.",
  );
  expect(table.rows.map(([name]) => name)).toEqual(["Ashford", "Dover", "Oldford"]);
});

test("the tiles of a region hold their names, or letters that a list beside them tells", () => {
  const words = (preset: string, name: string) => {
    const tiles = TILES.map((tile) => (tile.name === "Ashford" ? { ...tile, name } : tile));
    const tables = { tiles, outcomes: structuredClone(NEWEST) };
    const plan = { of: "outcomes", kind: "map", preset, narrowed: "inspections in the North East" } as const;
    const { texts, legend, title } = layOutFigure(plan, tables, FONTS);
    const told = legend.map(({ text }) => text.text).filter((text) => /^(?:letters|number):/.test(text));
    return { title, told, texts: texts.filter(({ of }) => of === "area:Ashford").map(({ text }) => text) };
  };
  expect(words("nature-double", "Upper Ashford")).toEqual({
    title: "Newest outcome of each area of the North East and the South East",
    told: ["number: year of that inspection, 24 is 2024"],
    texts: ["24", "Upper", "Ashford"],
  });
  const tooLong = `Ashford${"-under-Wychwood".repeat(9)}`;
  expect(words("nature-double", tooLong)).toMatchObject({
    told: ["letters: area, with the year of that inspection"],
    texts: ["As", "As", tooLong, "2024"],
  });
});

test("without any outcome the figure says that there is nothing to draw", () => {
  expect(draw("nature-double", []).caption).toContain("No outcome of an inspection is told");
});
