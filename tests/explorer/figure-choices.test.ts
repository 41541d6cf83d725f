import { expect, test } from "vitest";
import { compareWhole, encodeComparison } from "../../explorer/view/compare-place.ts";
import { listFigures, tellDiffering } from "../../explorer/view/figure-choices.ts";
import { HOME } from "../../explorer/view/place.ts";

test("a question of both polarities prints each beside the other, and the matrix in the order of either", () => {
  const place = { ...HOME, question: { ...HOME.question, polarity: "both" as const } };
  const strengths = { polarity: "strength" };
  expect(
    listFigures(place, "matrix").map(({ says, parameters, other }) => [says, parameters, other]),
  ).toEqual([
    ["Matrix", { polarity: "both" }, undefined],
    ["Matrix, most weaknesses first", {}, undefined],
    ["Matrix, most strengths first", strengths, undefined],
    ["Graph in layers, weaknesses", {}, "Graph in layers, strengths"],
    ["Graph in layers, strengths", strengths, "Graph in layers, weaknesses"],
    ["Net, weaknesses", {}, "Net, strengths"],
    ["Net, strengths", strengths, "Net, weaknesses"],
    ["Ranking, weaknesses", {}, "Ranking, strengths"],
    ["Ranking, strengths", strengths, "Ranking, weaknesses"],
    ["Map, weaknesses", {}, "Map, strengths"],
    ["Map, strengths", strengths, "Map, weaknesses"],
  ]);
});

test("where the page shows both polarities the dialog says how a figure does", () => {
  const place = { ...HOME, question: { ...HOME.question, polarity: "both" as const } };
  for (const tab of ["graph", "ranking", "map"] as const) {
    expect(tellDiffering(place, tab), tab).toMatch(/two panels/);
  }
  expect(tellDiffering(place, "compare")).toMatch(/no figure of its own.*two panels/);
  expect(tellDiffering(place, "matrix")).toBeNull();
  expect(tellDiffering({ ...place, mapOf: "outcome" }, "map")).toBeNull();
});

test("what the page is narrowed to goes along, as the command line takes it", () => {
  const place = {
    ...HOME,
    question: { among: "bodies" as const, polarity: "strength" as const, focus: "body:1" },
    filter: { ...HOME.filter, regions: ["London", "South East"], from: 2019, hidden: ["theme:a"] },
    level: "groups" as const,
  };
  const [first, ...rest] = listFigures(place, "ranking");
  expect(first).toEqual({
    name: "ranking",
    says: "Ranking",
    parameters: {
      ...{ among: "bodies", polarity: "strength", with: "body:1", region: "London,South East" },
      ...{ from: "2019", hide: "theme:a", level: "groups" },
    },
  });
  expect(rest.map(({ name }) => name)).toEqual(["graph", "net", "matrix"]);
});

test("of layers as much is drawn as on the screen", () => {
  const drawsOf = (choices: ReturnType<typeof listFigures>) =>
    choices
      .filter(({ parameters }) => "draw" in parameters)
      .map(({ name, parameters }) => [name, parameters]);
  expect(drawsOf(listFigures(HOME, "graph", "9,11"))).toEqual([["graph", { draw: "9,11" }]]);
  expect(drawsOf(listFigures({ ...HOME, draw: "all" }, "graph"))).toEqual([["graph", { draw: "all" }]]);
  // Nothing is left out, they are not on the screen, or regions stand for areas: then the figure's own measure holds.
  const net = { ...HOME, drawing: "net" as const, draw: "all" as const };
  for (const choices of [
    listFigures(HOME, "graph"),
    listFigures(HOME, "matrix", "9,11"),
    listFigures(net, "graph"),
    listFigures(HOME, "graph", "regions"),
  ])
    expect(drawsOf(choices)).toEqual([]);
  expect(tellDiffering(HOME, "graph", "9,11")).toBeNull();
  expect(tellDiffering(HOME, "graph", "regions")).toMatch(/areas and themes by themselves/);
});

test("a net on the screen is the first figure, from as many in common as its lines", () => {
  const place = { ...HOME, drawing: "net" as const, least: 4 };
  expect(listFigures(place, "graph")[0]).toEqual({
    name: "net",
    says: "Net",
    parameters: { minShared: "4" },
  });
  expect(listFigures({ ...place, least: null }, "graph")[0]?.parameters).toEqual({});
});

test("a view that no figure draws says so, and the first figure of the others is what is on the screen", () => {
  const bodies = { ...HOME, question: { ...HOME.question, among: "bodies" as const } };
  const focused = { ...HOME, question: { ...HOME.question, focus: "area:1" } };
  const outcomes = { ...HOME, mapOf: "outcome" as const };
  const undrawn = [
    [HOME, "timeline"],
    [bodies, "timeline"],
    [HOME, "compare"],
    [{ ...HOME, ranked: "lift" as const }, "ranking"],
  ] as const;
  for (const [place, tab] of undrawn) expect(tellDiffering(place, tab), tab).toMatch(/figure/);
  const drawn = [
    [HOME, "graph", "graph"],
    [HOME, "ranking", "ranking"],
    [HOME, "matrix", "matrix"],
    [HOME, "map", "map"],
    [HOME, "everything", "everything"],
    [outcomes, "map", "outcomes"],
    [focused, "timeline", "area-over-time"],
  ] as const;
  for (const [place, tab, name] of drawn) {
    expect(tellDiffering(place, tab), tab).toBeNull();
    expect(listFigures(place, tab)[0]?.name).toBe(name);
  }
});

test("the figures of a comparison are of the two that are compared, chosen by the reader or by the page", () => {
  const pair = compareWhole("area:1", "area:2");
  const focused = { ...HOME, question: { ...HOME.question, focus: "area:9" } };
  const ofTwo = { name: "matrix", says: "Matrix", parameters: { only: "area:1,area:2" } };
  expect(listFigures({ ...focused, compare: pair }, "compare")[0]).toEqual(ofTwo);
  expect(listFigures(focused, "compare", encodeComparison(pair))[0]).toEqual(ofTwo);
  const late = { ...pair, a: { ...pair.a, from: 2023 }, b: { ...pair.b, from: 2023 } };
  expect(listFigures({ ...HOME, compare: late }, "compare")[0]?.parameters).toEqual({
    ...ofTwo.parameters,
    from: "2023",
  });
  const uneven = { ...late, b: pair.b };
  expect(listFigures({ ...HOME, compare: uneven }, "compare")[0]).toEqual(ofTwo);
  expect(tellDiffering({ ...HOME, compare: uneven }, "compare")).toMatch(/two alone, in all years/);
  const overTime = { ...uneven, b: { ...uneven.b, id: "area:1" } };
  expect(listFigures({ ...HOME, compare: overTime }, "compare")[0]).toEqual({
    name: "area-over-time",
    says: "Then and now",
    parameters: { area: "area:1" },
  });
  const withAll = { ...pair, b: { ...pair.b, id: null } };
  expect(listFigures({ ...HOME, compare: withAll }, "compare")[0]?.parameters).toEqual({});
  expect(tellDiffering({ ...HOME, compare: withAll }, "compare")).toMatch(/of all of them/);
});

test("of the chart of all inspections the map of their outcomes is the nearest figure, and the others are told apart", () => {
  expect(listFigures(HOME, "timeline")[0]?.name).toBe("outcomes");
  expect(tellDiffering(HOME, "timeline")).toMatch(
    /newest of each area ended; the others are of what areas share/,
  );
});

test("the map of newest outcomes is narrowed as it is on the page, but for what is asked of findings", () => {
  const filter = { ...HOME.filter, regions: ["London"], from: 2023, without: ["mixed" as const] };
  const question = { ...HOME.question, polarity: "strength" as const };
  expect(listFigures({ ...HOME, question, filter, mapOf: "outcome" }, "map")[0]).toEqual({
    name: "outcomes",
    says: "Newest outcomes",
    parameters: { region: "London", from: "2023" },
  });
});

test("what is explored of the whole graph is a figure, but for communities, which the page alone finds", () => {
  const exploration = {
    ...HOME.exploration,
    around: { id: "area:1", steps: 2 },
    without: ["body:1,2"],
    colour: "region" as const,
  };
  const [first] = listFigures({ ...HOME, exploration, seed: 3 }, "everything");
  expect(first).toEqual({
    name: "everything",
    says: "Everything",
    parameters: { around: "area:1~2", omit: "body:1%2C2", colour: "region", seed: "3" },
  });
  const coloured = { ...HOME, exploration: { ...HOME.exploration, colour: "community" as const } };
  expect(listFigures(coloured, "everything")[0]?.parameters).toEqual({});
});

test("an article and Cypher of one's own have no figure", () => {
  expect(listFigures(HOME, "articles")).toEqual([]);
  const own = { kind: "own" as const, text: "", values: {}, show: null };
  expect(listFigures({ ...HOME, query: own }, "queries")).toEqual([]);
});
