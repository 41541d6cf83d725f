import { describe, expect, test } from "vitest";
import { findCommunities } from "../../explorer/app/communities.ts";
import { type Exploration, UNEXPLORED } from "../../explorer/view/exploration.ts";
import { layOut } from "../../explorer/view/layout/lay-out.ts";
import { PALETTES } from "../../explorer/view/style.ts";
import { tellEdge } from "../../explorer/view/way-words.ts";
import { findAround, findWay } from "../../explorer/view/ways.ts";
import { listActions } from "../../explorer/view/whole-actions.ts";
import { colourWhole } from "../../explorer/view/whole-colours.ts";
import { indexWhole } from "../../explorer/view/whole-index.ts";
import { makeLayoutJob } from "../../explorer/view/whole-job.ts";
import { listLeftOut, makeLeftOut, tellNotThere } from "../../explorer/view/whole-left-out.ts";
import { deriveWhole, type WholeView } from "../../explorer/view/whole-view.ts";
import { tellWhole } from "../../explorer/view/whole-words.ts";
import { makeJob } from "./made-graph.ts";
import { makeWhole, SMALL_WHOLE } from "./made-whole.ts";

const index = indexWhole(SMALL_WHOLE);
const GROUPED: Exploration = { ...UNEXPLORED, start: "groups" };

function explore(change: Partial<Exploration>): WholeView {
  return deriveWhole(index, { ...GROUPED, ...change });
}

function ids(view: WholeView): string[] {
  return view.nodes.map(({ id }) => id).sort();
}

/** Where each mark of a view is laid out. */
function placesOf(view: WholeView): Map<string, string> {
  const { ids: order, job } = makeLayoutJob(view.laid.nodes, view.laid.edges, 0);
  const places = layOut(job);
  return new Map(order.map((id, at) => [id, `${places[2 * at]} ${places[2 * at + 1]}`]));
}

test("a small graph is shown whole, a larger one or one asked for by its groups", () => {
  expect(deriveWhole(index, UNEXPLORED).base).toBe("all");
  expect(deriveWhole(index, UNEXPLORED).nodes).toHaveLength(16);
  const many = { ...SMALL_WHOLE, nodes: [...SMALL_WHOLE.nodes] };
  for (let at = 0; at < 70; at += 1) many.nodes.push({ id: `body:${at}`, label: "Body", name: `Body ${at}` });
  expect(deriveWhole(indexWhole(many), UNEXPLORED).base).toBe("groups");
});

test("regions and parent themes stand for their members, and lines for all that is between them", () => {
  const view = explore({});
  expect(ids(view)).toEqual(["region:North", "region:South", "theme:health", "theme:plans"]);
  expect(view.edges.map(({ from, to, weakness, strength }) => [from, to, weakness, strength])).toEqual([
    ["region:North", "theme:health", 4, 0],
    ["region:South", "theme:health", 2, 1],
    ["region:South", "theme:plans", 0, 1],
  ]);
  expect(tellWhole(index, view, GROUPED, new Set())).toBe(
    "4 marks stand for 8 areas and themes: open a region or a group of themes to see inside. The other 8, such as inspections, bodies and people, can be brought in from the menu of a mark.",
  );
  expect(tellWhole(index, view, GROUPED, new Set(), true)).toBe(
    "4 marks stand for 8 nodes: an area, or a region with several, for what was told of them; a group for its themes. 8 more are not drawn.",
  );
});

test("a region is named with whom of it a text tells: one area is not the region", () => {
  const names = explore({})
    .nodes.filter(({ label }) => label === "Region")
    .map(({ name }) => name);
  expect(names).toEqual(["Alder", "South (2 areas)"]);
});

test("what is left out is told, however much of the graph it is", () => {
  const all = explore({ start: "all" });
  const told = (kinds: readonly string[]) =>
    tellWhole(
      index,
      all,
      GROUPED,
      listLeftOut(all, makeLeftOut(index, { without: [], kinds: [...kinds] }, [])),
    );
  expect(told([])).toBe("All 16 nodes.");
  expect(told(["Theme", "Body"])).toBe("All 16 nodes. 6 of them are left out.");
  expect(told(["Body"])).toBe("All 16 nodes. 1 of them is left out.");
});

test("nothing and one node are shown as they are", () => {
  const none = indexWhole({ nodes: [], edges: [] });
  expect(deriveWhole(none, GROUPED)).toMatchObject({ base: "all", nodes: [], edges: [] });
  const one = indexWhole({ nodes: [{ id: "area:a", label: "Area", name: "A" }], edges: [] });
  expect(deriveWhole(one, GROUPED).nodes.map(({ id }) => id)).toEqual(["area:a"]);
});

describe("each step brings more in and moves nothing that is there", () => {
  test.for<readonly [what: string, steps: Exploration["steps"], brought: readonly string[]]>([
    ["a region is opened", [{ kind: "open", id: "region:South" }], ["area:birch", "area:cedar"]],
    [
      "a group of themes is opened",
      [{ kind: "open", id: "theme:health" }],
      ["theme:therapies", "theme:waits"],
    ],
    [
      "what is told of a region is brought in",
      [{ kind: "bring", id: "region:North", label: "Body" }],
      ["body:board"],
    ],
    ["one node is added", [{ kind: "add", id: "inspection:cedar" }], ["inspection:cedar"]],
    ["a node that is not there is not", [{ kind: "add", id: "area:none" }], []],
  ])("%s", ([, steps, brought]) => {
    const before = explore({});
    const after = explore({ steps });
    const opened = steps.flatMap((step) =>
      step.kind === "open" && step.id.startsWith("region:") ? [step.id] : [],
    );
    expect(ids(after)).toEqual([...ids(before).filter((id) => !opened.includes(id)), ...brought].sort());
    const [then, now] = [placesOf(before), placesOf(after)];
    for (const [id, place] of then) expect(now.get(id), id).toBe(place);
  });
});

test("neighbours of a kind are drawn as one mark, with the lines of all", () => {
  const view = deriveWhole(index, {
    ...UNEXPLORED,
    bundles: [{ id: "area:alder", label: "Inspection" }],
  });
  const bundle = view.nodeById.get("bundle:Inspection:area:alder");
  expect(bundle?.members).toEqual(["inspection:alder", "inspection:alder-2"]);
  expect(bundle?.name).toBe("2 inspections");
  expect(view.nodeById.has("inspection:alder")).toBe(false);
  const alder = view.nodeById.get("area:alder");
  const words = alder ? listActions(index, view, UNEXPLORED, alder).map((action) => action.words) : [];
  expect(words.filter((each) => each.startsWith("Bring in"))).toEqual([]);
  expect(
    view.edges.find(({ from, to }) => from === "bundle:Inspection:area:alder" && to === "inspectorate:ofsted")
      ?.other,
  ).toBe(2);
});

test("what is left out is told apart from what is laid out, with its kind or by name", () => {
  const view = explore({ steps: [{ kind: "open", id: "region:South" }] });
  const leftOut = listLeftOut(view, makeLeftOut(index, { without: ["area:birch"], kinds: ["Theme"] }, []));
  expect([...leftOut].sort()).toEqual(["area:birch", "theme:health", "theme:plans"]);
});

test("what a link leaves out and the graph has not is told; a group is there", () => {
  const [known = ""] = index.nodeById.keys();
  const [group = ""] = index.groups;
  expect(tellNotThere(index, { without: [known, group] })).toEqual([]);
  expect(tellNotThere(index, { without: [known, "person:nobody"] })).toEqual([
    "omit= names “person:nobody”, which is no node of this graph: nothing is left out for it.",
  ]);
});

test("the neighbourhood of a node grows step by step, nearest first", () => {
  expect(findAround(index, "body:board", 1)).toEqual(["body:board", "area:alder", "area:birch"]);
  expect(findAround(index, "body:board", 2)).toHaveLength(9);
  expect(explore({ around: { id: "body:board", steps: 1 } }).base).toBe("around");
  expect(explore({ around: { id: "body:gone", steps: 1 } }).base).toBe("groups");
});

test("the shortest way goes by what has most findings, the next by another as short, and round what is left out", () => {
  const ends = { from: "area:alder", to: "area:birch", nth: 0 };
  const free = () => false;
  const first = findWay(index, ends, free);
  expect([first?.nodes, first?.count]).toEqual([["area:alder", "theme:waits", "area:birch"], 3]);
  expect(first?.steps.map(({ edges: [edge] }) => edge?.type)).toEqual(["HAS_WEAKNESS", "HAS_WEAKNESS"]);
  expect(findWay(index, { ...ends, nth: 1 }, free)?.nodes).toEqual([
    "area:alder",
    "theme:therapies",
    "area:birch",
  ]);
  expect(findWay(index, { ...ends, nth: 3 }, free)?.nodes).toEqual(first?.nodes);
  const leftOut = new Set(["theme:waits", "theme:therapies", "body:board"]);
  expect(findWay(index, ends, (id) => leftOut.has(id))?.nodes).toHaveLength(5);
  expect(findWay(index, { ...ends, to: "area:none" }, free)).toBeNull();
  const [step] = first?.steps ?? [];
  expect(step?.edges[0] && tellEdge(index, step.edges[0], "area:alder")).toBe(
    "is criticised for Waiting times",
  );
});

test("what can be done with a mark changes the exploration as its words say", () => {
  const view = deriveWhole(index, UNEXPLORED);
  const alder = view.nodeById.get("area:alder");
  if (!alder) throw new Error("Alder is missing.");
  const actions = listActions(index, view, UNEXPLORED, alder);
  const by = (key: string) => actions.find((action) => action.key === key)?.change({ x: 1.4, y: 2 });
  expect(by("h")).toEqual({ without: ["area:alder"] });
  expect(by("p")).toEqual({ pins: [{ id: "area:alder", x: 1, y: 2 }] });
  expect(by("g")).toEqual({ bundles: [{ id: "area:alder", label: "Inspection" }] });
  expect(by("n")).toEqual({ around: { id: "area:alder", steps: 1 }, way: null, steps: [] });
  expect(by("w")).toEqual({ way: { from: "area:alder", to: null, nth: 0 } });
  const waiting: Exploration = { ...UNEXPLORED, way: { from: "area:birch", to: null, nth: 0 } };
  const go = listActions(index, view, waiting, alder).find(({ key }) => key === "w");
  expect(go?.words).toBe("The way from Birch to here");
});

test("colours tell region, newest outcome and community, and a legend says how many each", () => {
  const view = deriveWhole(index, UNEXPLORED);
  const ground = { theme: "light" as const, palette: PALETTES.light };
  const legend = (colouring: "region" | "outcome") =>
    colourWhole(index, view, colouring, ground, null).legend.map(({ text, count }) => [text, count]);
  expect(legend("region")).toEqual([
    ["South", 2],
    ["North", 1],
  ]);
  expect(legend("outcome")).toEqual([
    ["Written statement of action", 4],
    ["Typically positive", 3],
  ]);
  const communities = new Map(view.nodes.map(({ id }) => [id, id.includes("alder") ? 0 : 1]));
  const coloured = colourWhole(index, view, "community", ground, communities);
  expect(coloured.legend.map(({ text }) => text)).toEqual(["Around Birch", "Around Alder"]);
  expect(coloured.colourById.get("area:alder")).not.toBe(coloured.colourById.get("area:birch"));
});

test("communities are the same each time, and follow the links", () => {
  const job = makeJob(300, 900);
  const found = findCommunities(job);
  expect(found).toEqual(findCommunities(job));
  expect(new Set(found).size).toBeGreaterThan(1);
  expect(new Set(found).size).toBeLessThan(150);
});

test.for([
  [1, "The only node."],
  [5_000, "All 5,000 nodes."],
  [
    50_000,
    "All 50,000 nodes: too many to tell apart without zooming in; regions and themes are easier to read.",
  ],
] as const)("%i nodes are told as %s", ([count, told]) => {
  const large = indexWhole(makeWhole(count, 0));
  const exploration = { ...UNEXPLORED, start: "all" as const };
  expect(tellWhole(large, deriveWhole(large, exploration), exploration, new Set())).toBe(told);
});
