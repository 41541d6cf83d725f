import { expect, test } from "vitest";
import { isTangle, layOutRegions, regionOf } from "../../explorer/view/fold-regions.ts";
import { layOutLayers } from "../../explorer/view/layered-scene.ts";
import { filterLens, regionsBySubject } from "../../explorer/view/lens-filter.ts";
import { OPEN_FILTER } from "../../explorer/view/place.ts";
import { deriveView } from "../../explorer/view/view.ts";
import { makeLens } from "./made-lens.ts";
import { TINY_LENS } from "./tiny-lens.ts";

const QUESTION = { among: "areas", polarity: "weakness", focus: null } as const;
const SIZE = { width: 1000, height: 600 };
const MADE = makeLens(60, 40);
const REGIONS = regionsBySubject(MADE, []);

test("what a person cannot read starts from regions and groups of themes, what can be read does not", () => {
  const small = deriveView(TINY_LENS, QUESTION);
  expect(isTangle(small, layOutLayers(small, SIZE))).toBe(false);
  const large = deriveView(MADE, QUESTION);
  expect(isTangle(large, layOutLayers(large, SIZE))).toBe(true);
  const folded = layOutRegions(MADE, QUESTION, REGIONS, SIZE);
  expect(folded.nodes.length).toBeLessThan(80);
  expect(folded.edges.length).toBeLessThanOrEqual(60);
  expect(folded.edges.map(({ subject }) => subject)).toEqual(
    expect.arrayContaining([
      ...new Set(folded.nodes.filter(({ role }) => role === "subject").map(({ id }) => id)),
    ]),
  );
});

test("of more lines than can be followed each area has its strongest at rest, and the scene says so", () => {
  const view = deriveView(MADE, { ...QUESTION, polarity: "both", focus: "area:0000" });
  const rest = layOutLayers(view, { width: 1000, height: 4000 });
  const loud = rest.edges.filter((edge) => !edge.isQuiet);
  expect(rest.edges.length).toBe(layOutLayers(view, { ...SIZE, isWhole: true }).edges.length);
  expect(loud.length).toBeLessThan(rest.edges.length);
  expect(loud.filter(({ subject }) => subject === "area:0000")).toEqual(
    rest.edges.filter(({ subject }) => subject === "area:0000"),
  );
  expect(rest.omitted).toMatch(/of each its 3 strongest lines, all of what is chosen$/);
  expect(layOutLayers(view, { ...SIZE, isWhole: true }).edges.some((edge) => edge.isQuiet)).toBe(false);
});

test("a region tells how many areas it opens, a line how many of them have it", () => {
  const folded = layOutRegions(MADE, QUESTION, REGIONS, SIZE);
  const london = folded.nodes.find((node) => node.id === "region:London");
  const inLondon = MADE.subjects.filter((subject) => subject.region === "London");
  expect(london?.count).toBe(inLondon.length);
  expect(london?.title).toBe(`London: ${inLondon.length} areas read about; opens them`);
  const edge = folded.edges.find(({ subject }) => subject === "region:London");
  const having = MADE.links.filter(
    ({ subject, theme, polarity }) =>
      polarity === "weakness" &&
      inLondon.some(({ id }) => id === subject) &&
      MADE.themes.find(({ id }) => id === theme)?.parent === edge?.theme,
  );
  const count = new Set(having.map(({ subject }) => subject)).size;
  expect(edge?.title).toMatch(new RegExp(`^London, Group \\d: weakness in ${count} areas$`));
  expect(regionOf(london?.id ?? "")).toBe("London");
  expect(regionOf("theme:group-1")).toBeNull();
});

test("opened, a region is compared with the focus wherever that lies", () => {
  const focus = MADE.subjects.find((subject) => subject.region === "London")?.id ?? "";
  const opened = filterLens(MADE, [], { ...OPEN_FILTER, regions: ["North East"] }, focus);
  expect(opened.subjects.filter((subject) => subject.region === "London").map(({ id }) => id)).toEqual([
    focus,
  ]);
});
