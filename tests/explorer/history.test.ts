import { expect, test } from "vitest";
import { layOutCalendar } from "../../explorer/view/calendar-scene.ts";
import { FATES, fateOf } from "../../explorer/view/fates.ts";
import { tellHistory, traceHistory } from "../../explorer/view/history.ts";
import { layOutHistory } from "../../explorer/view/history-scene.ts";
import { listNewestOutcomes } from "../../explorer/view/newest-outcomes.ts";
import { latestByArea, outcomeOf } from "../../explorer/view/outcomes.ts";
import { OPEN_FILTER } from "../../explorer/view/place.ts";
import { tellAllInspections, tellOutcomes, tellOutcomesInShort } from "../../explorer/view/tell-outcomes.ts";
import { TINY_HISTORY, TINY_TILES } from "./tiny-history.ts";

const fates = (subject: string) =>
  traceHistory(TINY_HISTORY, subject).rows.map(({ theme, fate }) => `${theme.slice(6)} ${fate}`);

test("an area's themes are told by what became of them, across frameworks and the area before it", () => {
  expect(fates("area:Ashford")).toEqual([
    "turned turned-down",
    "mended turned-up",
    "kept kept",
    "lasting unclear",
    "fresh new-weakness",
    "praise new-strength",
    "torn new-mixed",
    "dropped gone-weakness",
  ]);
});

test.for([
  [["weakness", "weakness"], "persistent"],
  [["weakness", null, "weakness"], "persistent"],
  [["weakness", "strength", "weakness"], "turned-down"],
  [["mixed", "weakness"], "unclear"],
  [[null, "mixed"], "new-mixed"],
  [["strength", null], "gone-strength"],
  [["mixed"], "mixed"],
] as const)("a theme that was %j one time after another is %s", ([sides, fate]) => {
  expect(fateOf(sides)).toBe(fate);
});

test("no headline or heading calls new or gone what a text merely does not mention", () => {
  const told = ["area:Ashford", "area:Oldford"].map((id) => tellHistory(traceHistory(TINY_HISTORY, id)));
  expect([...told, ...FATES.map(([, says]) => says)].join(" ")).not.toMatch(
    /\b(?:new|gone|persists?|turned)\b/,
  );
});

test("a health board's history begins with the group that it came after", () => {
  expect(traceHistory(TINY_HISTORY, "body:QUE").inspections.map(({ id }) => id)).toEqual([
    "inspection:undated",
    "inspection:2017",
    "inspection:2019",
    "inspection:2024",
  ]);
  expect(traceHistory(TINY_HISTORY, "body:06H").inspections.map(({ id }) => id)).toEqual([
    "inspection:2017",
    "inspection:2019",
  ]);
});

test("a history of one telling inspection says what is criticised and praised, and claims no change", () => {
  expect(fates("area:Oldford")).toEqual([
    "dropped criticised",
    "lasting criticised",
    "mended criticised",
    "kept praised",
    "turned praised",
  ]);
  expect(tellHistory(traceHistory(TINY_HISTORY, "area:Oldford"))).toBe(
    "3 themes are criticised, 2 praised. Only one inspection is told of so far: another text may show what changed.",
  );
});

test("of one telling inspection what it both praised and criticised is counted too, alone or beside", () => {
  const history = traceHistory(TINY_HISTORY, "area:Oldford");
  const [first, second, ...rest] = history.rows;
  if (!first || !second) throw new Error("The fixture is empty.");
  const both = [first, second].map((row) => ({ ...row, fate: "mixed" as const }));
  expect(tellHistory({ ...history, rows: [...both, ...rest] })).toMatch(
    /^1 theme is criticised, 2 praised, 2 both\. Only /,
  );
  expect(tellHistory({ ...history, rows: both })).toMatch(/^2 themes are praised and criticised\. Only /);
});

test("of inspections that were all praise the sentence says so, and how much", () => {
  const history = traceHistory(TINY_HISTORY, "area:Ashford");
  const rows = history.rows.slice(0, 2).map((row) => ({ ...row, fate: "new-strength" as const }));
  expect(tellHistory({ ...history, rows })).toMatch(
    /^No theme is criticised in the texts read, 2 are praised\. /,
  );
});

test("the history in a sentence", () => {
  expect(tellHistory(traceHistory(TINY_HISTORY, "area:Ashford"))).toBe(
    "1 theme praised in 2017 was criticised in 2024; 1 theme criticised in 2017 was praised in 2024; 1 theme criticised in 2024 is not mentioned in the texts read of 2017; 1 theme criticised in 2017 is not mentioned in the texts read of 2024; 2 themes were both praised and criticised in one inspection. The kind of inspection and the health body changed between them.",
  );
  expect(tellHistory(traceHistory(TINY_HISTORY, "area:Dover"))).toBe(
    "No text read so far tells what inspectors found.",
  );
});

test("a history is drawn a column an inspection, with a line where the same is criticised again", () => {
  const scene = layOutHistory(traceHistory(TINY_HISTORY, "area:Ashford"), "Ashford", 900);
  expect(scene.nodes).toHaveLength(13);
  expect(scene.edges.map((edge) => edge.title)).toEqual(["About lasting: criticised both times"]);
  for (const { x1, x2, y1 } of scene.edges)
    for (const { x, y, width, title } of scene.nodes)
      if (Math.abs(y - y1) < 1)
        expect(x + width / 2 < x1 || x - width / 2 > x2, `the line touches ${title}`).toBe(true);
  const texts = scene.texts.map(({ text }) => text);
  expect(texts.slice(0, 6)).toEqual([
    "March 2017",
    "Oldford",
    "local area SEND inspection",
    "wsoa",
    "council and CCG",
    "March 2019",
  ]);
  expect(texts).toContain("no text read of it so far");
  for (const node of scene.nodes) {
    expect(node.x + node.width / 2).toBeLessThanOrEqual(scene.width);
    expect(node.title).toMatch(/: (?:weakness|strength|mixed), \d+ sentences?$/);
  }
});

test("names of themes are broken only where the columns leave no room for them", () => {
  const label = "Preparation for adulthood, work and further study";
  const history = traceHistory(TINY_HISTORY, "area:Oldford");
  const inspections = history.inspections.slice(0, 2);
  const drawn = (width: number) =>
    layOutHistory(
      { ...history, inspections, rows: history.rows.map((row) => ({ ...row, label })) },
      "Oldford",
      width,
    );
  expect(drawn(1_010).texts.map(({ text }) => text)).toContain(label);
  expect(drawn(640).texts.map(({ text }) => text)).not.toContain(label);
  for (const width of [640, 1_010]) expect(drawn(width).width).toBe(width);
});

test("of all inspections those that asked for action are told apart from revisits that found too little progress", () => {
  const [base] = TINY_HISTORY.inspections;
  if (!base) throw new Error("The fixture is empty.");
  const ended = ["wsoa", "systemic-failings", "insufficient-progress", "insufficient-progress", "no-wsoa"];
  const inspections = ended.map((outcome, index) => ({
    ...base,
    id: `inspection:${index}`,
    outcomes: [{ id: `outcome:${outcome}`, label: outcome, isInRegister: true, articles: [] }],
  }));
  expect(tellAllInspections(inspections)).toBe(
    "5 inspections of 1 area, 2017 to 2017: 2 asked for action on serious weaknesses, and 2 revisits found too little progress. For 5 of the 5 a text that was read tells what inspectors found.",
  );
});

test("the calendar has a mark for each inspection of known date, none over another, north before south", () => {
  const scene = layOutCalendar(TINY_HISTORY.inspections, TINY_TILES, 700);
  expect(scene.nodes).toHaveLength(4);
  expect(scene.omitted).toBe("1 of unknown date not drawn");
  expect(scene.texts.filter(({ anchor }) => anchor === "start").map(({ text }) => text)).toEqual([
    "North East",
    "South East",
  ]);
  expect(new Set(scene.nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(4);
});

test("with every area of England, twice inspected, the marks of the calendar keep apart", () => {
  const many = Array.from({ length: 306 }, (_, index) => {
    const base = TINY_HISTORY.inspections[index % 3];
    if (!base) throw new Error("The fixture is empty.");
    const date = `${2016 + (index % 10)}-0${1 + (index % 9)}-11`;
    return {
      ...base,
      id: `inspection:${index}`,
      area: `area:${index % 153}`,
      date,
      region: `Region ${index % 9}`,
    };
  });
  for (const width of [358, 980]) {
    const { nodes } = layOutCalendar(many, TINY_TILES, width);
    expect(nodes).toHaveLength(306);
    for (const a of nodes) {
      const near = nodes.filter((b) => b !== a && Math.abs(a.x - b.x) < 12 && Math.abs(a.y - b.y) < 12);
      expect(near.map(({ id }) => `${a.id} ${id}`)).toEqual([]);
      expect(a.x).toBeLessThanOrEqual(width);
    }
  }
});

test("the register's outcome stands before what articles tell, and is marked where it stands alone", () => {
  const [told, revisit, , dover] = TINY_HISTORY.inspections;
  if (!told || !revisit || !dover) throw new Error("The fixture is too small.");
  expect(outcomeOf(told)).toEqual({
    id: "outcome:wsoa",
    label: "wsoa",
    side: "weakness",
    isRegisterOnly: false,
    isUnregistered: false,
  });
  expect(outcomeOf(revisit).isRegisterOnly).toBe(true);
  expect(outcomeOf(dover)).toMatchObject({ id: null, side: "unknown" });
  expect(tellOutcomes(listNewestOutcomes(TINY_HISTORY.inspections, OPEN_FILTER))).toBe(
    "2 areas inspected in 2024 or undated: inconsistent in 1; typically-positive in 1. 1 area last revisited in 2019: sufficient-progress in 1. 2 of these outcomes are told by the official register alone.",
  );
  expect(tellOutcomesInShort(listNewestOutcomes(TINY_HISTORY.inspections, OPEN_FILTER))).toBe(
    "2 areas inspected in 2024 or undated: 1 inconsistent, 1 typically positive. 1 area last looked at in 2019: 1 with no serious weaknesses to act on.",
  );
  expect([...latestByArea(TINY_HISTORY.inspections)].map(([area, { id }]) => [area, id])).toEqual([
    ["area:Oldford", "inspection:2019"],
    ["area:Ashford", "inspection:2024"],
    ["area:Dover", "inspection:undated"],
  ]);
});
