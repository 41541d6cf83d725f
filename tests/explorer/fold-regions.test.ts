import { expect, test } from "vitest";
import { emphasiseRegions } from "../../explorer/view/emphasise-regions.ts";
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
  const loud = folded.edges.filter(({ isQuiet }) => !isQuiet);
  expect(loud.length).toBeLessThanOrEqual(60);
  expect(loud.map(({ subject }) => subject)).toEqual(
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
  expect(rest.omitted).toMatch(
    /of the areas the 3 strongest lines each, of themes 2, all of what is chosen$/,
  );
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

test("what is chosen brings forward the region that it lies in, with every line that it is part of", () => {
  const folded = layOutRegions(MADE, QUESTION, REGIONS, SIZE);
  const [first, second] = ["area:0001", "area:0002"];
  const own = MADE.links.filter(({ subject, polarity }) => subject === first && polarity === "weakness");
  const groupOf = (id: string) => MADE.themes.find((theme) => theme.id === id)?.parent ?? id;
  const groups = (links: typeof own) => [...new Set(links.map(({ theme }) => groupOf(theme)))].sort();
  const bring = (selection: Parameters<typeof emphasiseRegions>[4]) =>
    emphasiseRegions(folded, MADE, QUESTION, REGIONS, selection);

  const ofArea = bring({ kind: "node", id: first });
  expect([...(ofArea?.chosen ?? [])]).toEqual(["region:London"]);
  expect([...(ofArea?.edges ?? [])].sort()).toEqual(groups(own).map((group) => `region:London~${group}`));

  const others = MADE.links.filter(({ subject, polarity }) => subject === second && polarity === "weakness");
  const common = own.filter(({ theme }) => others.some((link) => link.theme === theme));
  const ofPair = bring({ kind: "pair", a: first, b: second });
  expect([...(ofPair?.nodes ?? [])].sort()).toEqual([
    "region:London",
    "region:North East",
    ...groups(common),
  ]);

  expect([...(bring({ kind: "node", id: "theme:03" })?.chosen ?? [])]).toEqual(["theme:group-3"]);
  expect(bring({ kind: "node", id: "person:nobody" })).toBeNull();
});

test("a region's line of both sides tells each by its own number", () => {
  const both = { ...QUESTION, polarity: "both" } as const;
  const folded = layOutRegions(MADE, both, REGIONS, SIZE);
  for (const edge of folded.edges.filter(({ theme }) => theme === "theme:group-1")) {
    const having = MADE.links.filter(
      ({ subject, theme, polarity }) =>
        polarity === edge.polarity &&
        REGIONS.get(subject)?.includes(edge.subject.slice("region:".length)) &&
        MADE.themes.find(({ id }) => id === theme)?.parent === edge.theme,
    );
    const count = new Set(having.map(({ subject }) => subject)).size;
    expect(edge.title).toContain(`: ${edge.polarity} in ${count} area`);
  }
});
