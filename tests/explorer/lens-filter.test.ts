import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "../../cypher/open-store.ts";
import type { Store } from "../../cypher/store.ts";
import { readInspections } from "../../explorer/api/inspections.ts";
import { readLens } from "../../explorer/api/lens.ts";
import { countFacets } from "../../explorer/view/facets.ts";
import { foldThemes } from "../../explorer/view/fold-themes.ts";
import type { InspectionRecord } from "../../explorer/view/inspections.ts";
import { AMONG, type Lens } from "../../explorer/view/lens.ts";
import { filterLens, reckonLinks } from "../../explorer/view/lens-filter.ts";
import { compareOutcomes } from "../../explorer/view/outcomes.ts";
import { type Filter, OPEN_FILTER } from "../../explorer/view/place.ts";
import { tellFilter } from "../../explorer/view/tell-filter.ts";
import { TINY_GRAPH } from "../fixtures/tiny-graph.ts";
import { TINY_LENS } from "./tiny-lens.ts";

let store: Store;
let inspections: readonly InspectionRecord[];
let areas: Lens;
let bodies: Lens;

beforeAll(async () => {
  store = await openStore("memory:");
  await store.prepare();
  for (const article of TINY_GRAPH) await store.writeArticle(article);
  await store.derive();
  inspections = (await readInspections(store)).inspections;
  const graph = { store: "", graphHash: "", counts: {} };
  areas = await readLens(store, "areas", null, graph);
  bodies = await readLens(store, "bodies", null, graph);
});
afterAll(() => store.close());

const names = (lens: Lens, filter: Partial<Filter>) =>
  filterLens(lens, inspections, { ...OPEN_FILTER, ...filter }).subjects.map(({ name }) => name);

test.for(AMONG)("all inspections together give the links that the store derives, among %s", (among) => {
  const lens = among === "areas" ? areas : bodies;
  const reckoned = reckonLinks(lens, inspections);
  expect(reckoned.links).toEqual(lens.links);
  expect(reckoned.mixed).toEqual(
    lens.mixed.map(({ subject, theme, sentences }) => ({ subject, theme, sentences })),
  );
  expect(filterLens(lens, inspections, { ...OPEN_FILTER, from: 1900 })).toEqual(lens);
});

describe("a filter leaves", () => {
  test.for<readonly [why: string, filter: Partial<Filter>, left: readonly string[]]>([
    ["a region", { regions: ["South West"] }, ["Westhaven", "Southmoor"]],
    ["either of two regions", { regions: ["London", "North East"] }, ["Northshire", "Eastborough"]],
    ["a kind of area", { kinds: ["county"] }, ["Northshire", "Southmoor"]],
    ["a framework", { frameworks: ["2023-area-send"] }, ["Northshire", "Westhaven"]],
    ["an outcome", { outcomes: ["outcome:wsoa"] }, ["Northshire", "Eastborough", "Southmoor"]],
    ["a period", { from: 2018, to: 2018 }, ["Eastborough", "Midvale"]],
    ["since a year", { from: 2024 }, ["Westhaven"]],
    [
      "what is not hidden",
      { hidden: ["area:E99000001", "area:E99000005"] },
      ["Eastborough", "Westhaven", "Southmoor"],
    ],
    ["nothing where nothing fits", { regions: ["London"], from: 2023 }, []],
    ["nothing of an unknown word", { kinds: ["parish"] }, []],
  ])("%s", ([, filter, left]) => {
    expect(names(areas, filter)).toEqual(left);
  });

  test("bodies by the regions of the areas that they answer for", () => {
    expect(names(bodies, { regions: ["South West"] })).toEqual([
      "Westhaven Council",
      "Southmoor County Council",
      "NHS Northshire and Westhaven Integrated Care Board",
    ]);
  });

  test("of an area inspected twice what the one inspection found", () => {
    const first = filterLens(areas, inspections, { ...OPEN_FILTER, to: 2017 });
    expect(
      first.links.map(({ theme, polarity, findings }) => `${theme.slice(6)} ${polarity} ${findings}`),
    ).toEqual([
      "ehcp-timeliness weakness 1",
      "exclusions weakness 1",
      "neurodevelopmental-pathway weakness 1",
    ]);
    expect(first.inspections).toHaveLength(1);
  });

  test("a hidden theme out of links and themes", () => {
    const lens = filterLens(areas, inspections, { ...OPEN_FILTER, hidden: ["theme:exclusions"] });
    expect(lens.themes.map(({ id }) => id)).not.toContain("theme:exclusions");
    expect(lens.links.some(({ theme }) => theme === "theme:exclusions")).toBe(false);
  });
});

test("facets count the areas that each choice leaves", () => {
  const facets = countFacets(areas, inspections);
  const counts = (values: readonly { value: string; count: number }[]) =>
    values.map(({ value, count }) => `${value} ${count}`);
  expect(counts(facets.regions)).toEqual(["London 1", "North East 1", "South West 2", "West Midlands 1"]);
  expect(counts(facets.frameworks)).toEqual(["2016-local-area 4", "2023-area-send 2"]);
  expect(counts(facets.years)).toEqual(["2017 1", "2018 2", "2019 1", "2023 1", "2024 1"]);
  for (const { value, count } of facets.outcomes)
    expect(names(areas, { outcomes: [value] }), value).toHaveLength(count);
  for (const { value, count } of facets.kinds)
    expect(names(areas, { kinds: [value] }), value).toHaveLength(count);
});

test("outcomes are chosen from by kind of inspection, today's first, and from good to bad", () => {
  const ids = [
    "wsoa",
    "no-wsoa",
    "typically-positive",
    "never-heard-of",
    "systemic-failings",
    "inconsistent",
  ];
  expect(ids.map((id) => `outcome:${id}`).sort(compareOutcomes)).toEqual([
    "outcome:typically-positive",
    "outcome:inconsistent",
    "outcome:systemic-failings",
    "outcome:no-wsoa",
    "outcome:wsoa",
    "outcome:never-heard-of",
  ]);
});

test("folded, what is said of a theme counts for the theme that it stands under", () => {
  const folded = foldThemes(TINY_LENS);
  expect(folded.themes.map(({ id, label }) => `${id} ${label}`)).toEqual([
    "theme:access Access",
    "theme:school School",
  ]);
  expect(
    folded.links.map(
      ({ subject, theme, polarity, sentences }) =>
        `${subject.slice(5)} ${theme.slice(6)} ${polarity} ${sentences}`,
    ),
  ).toEqual([
    "Ashford access strength 1",
    "Ashford school weakness 5",
    "Barrow school weakness 12",
    "Corby school strength 2",
    "Corby school weakness 2",
    "Dover access weakness 1",
  ]);
  expect(folded.mixed).toEqual([{ subject: "area:Dover", theme: "theme:access", sentences: 2 }]);
});

test.for<readonly [filter: Partial<Filter>, words: string]>([
  [{}, "inspections"],
  [{ from: 2018, to: 2025 }, "inspections of 2018 to 2025"],
  [
    { from: 2018, to: 2018, regions: ["London", "South East"] },
    "inspections of 2018 in London or South East",
  ],
  [
    { frameworks: ["2023-area-send"], outcomes: ["outcome:x"], hidden: ["theme:a"], to: 2024 },
    "area SEND inspections until 2024 that came to “X”, 1 hidden",
  ],
  [{ kinds: ["county", "unitary"] }, "inspections among counties or unitary authorities"],
  [{ kinds: ["council", "other"] }, "inspections among councils or other bodies"],
])("what a question is narrowed to, in words: %o", ([filter, words]) => {
  expect(tellFilter({ ...OPEN_FILTER, ...filter }, () => "X")).toBe(words);
});
