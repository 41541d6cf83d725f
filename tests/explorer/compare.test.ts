import { expect, test } from "vitest";
import { companionOf } from "../../explorer/view/companion.ts";
import { compareSides, suggestComparison, tellComparison } from "../../explorer/view/compare.ts";
import { chooseDrawn } from "../../explorer/view/compare-drawn.ts";
import { type CompareSide, compareWhole, decodeComparison } from "../../explorer/view/compare-place.ts";
import { emphasiseBeside, layOutBeside } from "../../explorer/view/compare-scene.ts";
import type { Lens } from "../../explorer/view/lens.ts";
import { HOME, type Tab } from "../../explorer/view/place.ts";
import { LINES } from "../../explorer/view/style.ts";
import { deriveView } from "../../explorer/view/view.ts";
import { makeLens } from "./made-lens.ts";
import { TINY_HISTORY } from "./tiny-history.ts";
import { TINY_LENS } from "./tiny-lens.ts";

const side = (id: string | null, from: number | null = null, to: number | null = null): CompareSide => ({
  id,
  from,
  to,
});
const QUESTION = { among: "areas", polarity: "weakness", focus: null } as const;
const tell = ({ rows }: ReturnType<typeof compareSides>) =>
  rows.map(({ where, theme, polarity, a, b }) => `${where} ${theme.slice(6)} ${polarity} ${a} ${b}`);

test("two areas: what only one has and what both have, with their sentences, worked out by hand", () => {
  const comparison = { a: side("area:Ashford"), b: side("area:Corby"), as: "difference" } as const;
  expect(tell(compareSides(TINY_LENS, [], comparison, "weakness"))).toEqual([
    "a exclusions weakness 4 0",
    "both plans weakness 1 1",
    "b waits weakness 0 1",
  ]);
  const both = compareSides(TINY_LENS, [], comparison, "both");
  expect(tell(both)).toEqual([
    "a exclusions weakness 4 0",
    "a transport strength 1 0",
    "both plans weakness 1 1",
    "b plans strength 0 2",
    "b waits weakness 0 1",
  ]);
  expect(tellComparison(both, { a: "Ashford", b: "Corby" })).toBe(
    "1 in the texts on both sides, 2 only in those on Ashford, 2 only in those on Corby. What no text tells of may be so all the same.",
  );
  expect(tellComparison(both, { a: "Ashford", b: "Ashford" })).toMatch(/^Both sides are the same: choose /);
  expect(tellComparison({ ...both, rows: both.rows.slice(2, 3) }, { a: "Ashford", b: "Corby" })).toMatch(
    /Corby\.$/,
  );
});

test("one against all of them counts areas on both sides", () => {
  const comparison = { a: side("area:Ashford"), b: side(null), as: "difference" } as const;
  expect(tell(compareSides(TINY_LENS, [], comparison, "weakness"))).toEqual([
    "both plans weakness 1 3",
    "both exclusions weakness 1 2",
    "b waits weakness 0 2",
    "b transport weakness 0 1",
  ]);
});

test("two periods of one area: what has gone, what lasted and what is new", () => {
  const [base] = TINY_HISTORY.inspections;
  if (!base) throw new Error("The tiny history has no inspection.");
  const told = (date: string, ...themes: string[]) => ({
    ...base,
    id: `inspection:${date}`,
    area: "area:Ashford",
    date,
    findings: themes.map((theme) => ({
      area: "area:Ashford",
      theme: `theme:${theme}`,
      label: theme,
      polarity: "weakness" as const,
      sentences: 1,
      articles: ["article:1"],
    })),
  });
  const inspections = [told("2017-05-01", "exclusions", "plans"), told("2023-05-01", "plans", "waits")];
  const comparison = {
    a: side("area:Ashford", null, 2019),
    b: side("area:Ashford", 2020, null),
    as: "difference",
  } as const;
  expect(tell(compareSides(TINY_LENS, inspections, comparison, "weakness"))).toEqual([
    "a exclusions weakness 1 0",
    "both plans weakness 1 1",
    "b waits weakness 0 1",
  ]);
});

test("side by side a mark stands at the same place in both pictures, and each has only its own lines", () => {
  const comparison = { a: side("area:Ashford"), b: side("area:Corby"), as: "beside" } as const;
  const compared = compareSides(TINY_LENS, [], comparison, "weakness");
  const { a, b } = layOutBeside(TINY_LENS, compared, QUESTION, { width: 480, height: 400 });
  const placeOf = (scene: typeof a) => scene.nodes.find((node) => node.id === "theme:plans");
  expect([placeOf(a)?.x, placeOf(a)?.y]).toEqual([placeOf(b)?.x, placeOf(b)?.y]);
  expect(a.edges.map((edge) => edge.id)).toEqual([
    "area:Ashford~theme:exclusions",
    "area:Ashford~theme:plans",
  ]);
  expect(b.nodes.some((node) => node.id === "theme:exclusions")).toBe(false);
});

test("side by side two that have no theme in common both begin at the top, and a pair's selection dims neither", () => {
  const comparison = { a: side("area:Ashford"), b: side("area:Dover"), as: "beside" } as const;
  const compared = compareSides(TINY_LENS, [], comparison, "weakness");
  const scenes = layOutBeside(TINY_LENS, compared, QUESTION, { width: 480, height: 400 });
  const topOf = ({ nodes }: typeof scenes.a) => Math.min(...nodes.map(({ y, height }) => y - height / 2));
  for (const scene of [scenes.a, scenes.b]) expect(topOf(scene)).toBeLessThan(80);
  expect(scenes.b.nodes.map(({ id }) => id).sort()).toEqual(["area:Dover", "theme:transport"]);
  const view = deriveView(TINY_LENS, QUESTION);
  const pair = { kind: "pair", a: "area:Ashford", b: "area:Dover" } as const;
  expect(emphasiseBeside(scenes, view, pair)).toEqual({ a: null, b: null });
  const area = { kind: "node", id: "area:Ashford" } as const;
  expect(emphasiseBeside(scenes, view, area).a?.edges.size).toBe(2);
});

test("before anybody chose, the selected pair, the focus or the closest two are compared", () => {
  const suggest = (focus: string | null, selection: Parameters<typeof suggestComparison>[2] = null) => {
    const { a, b } = suggestComparison(deriveView(TINY_LENS, { ...QUESTION, focus }), TINY_LENS, selection);
    return [a.id, b.id];
  };
  expect(suggest(null)).toEqual(["area:Ashford", "area:Barrow"]);
  expect(suggest("area:Corby")).toEqual(["area:Corby", "area:Barrow"]);
  expect(suggest(null, { kind: "pair", a: "area:Dover", b: "area:Corby" })).toEqual([
    "area:Dover",
    "area:Corby",
  ]);
});

test.for(["", "area:1", "a~~~b~~~sideways", "a~1~~b~~", "a~~~b~~~beside~more"])(
  "no comparison is read from %j",
  (text) => {
    expect(decodeComparison(text)).toBeNull();
  },
);

test("side by side what only one has comes forward; of the same area at two times, each link by itself", () => {
  const compared = compareSides(
    TINY_LENS,
    [],
    { a: side("area:Ashford"), b: side("area:Corby"), as: "beside" },
    "weakness",
  );
  const { alone } = layOutBeside(TINY_LENS, compared, QUESTION, { width: 480, height: 400 });
  expect([...(alone.a?.edges ?? [])]).toEqual(["area:Ashford~theme:exclusions"]);
  expect([...(alone.b?.edges ?? [])]).toEqual(["area:Corby~theme:waits"]);
  const same = { ...compared, b: compared.a };
  expect(layOutBeside(TINY_LENS, same, QUESTION, { width: 480, height: 400 }).alone.a?.edges.size).toBe(0);
});

test("side by side no more is drawn than can be read: what differs, or regions with their commonest", () => {
  const made = makeLens(40, 20);
  const [first] = made.links;
  if (!first) throw new Error("The made-up lens has no links.");
  const ids = made.subjects.map(({ id }) => id);
  /** Each area has all themes but those whose turn it is. */
  const links = ids.flatMap((subject, row) =>
    made.themes
      .filter((_, column) => column % 10 !== row % 10)
      .map(({ id: theme }) => ({ ...first, subject, theme, polarity: "weakness" as const })),
  );
  const lens = { ...made, links };
  const regionsOf = new Map(ids.map((id, at) => [id, [`Region ${at % 9}`]]));
  const choose = (one: string | null, other: string | null, of: Lens = lens) => {
    const compared = compareSides(of, [], { a: side(one), b: side(other), as: "beside" }, "weakness");
    return chooseDrawn(of, compared, QUESTION, regionsOf);
  };
  const [a = null, b = null] = ids;
  const pair = choose(a, b);
  expect(pair.as).toBe("differing");
  expect([pair.compared.a.links.length, pair.compared.b.links.length]).toEqual([2, 2]);
  const all = choose(null, null);
  expect(all.as).toBe("regions");
  expect(all.compared.a.links.length).toBeLessThanOrEqual(LINES.few);
  const wider = { ...made, themes: makeLens(1, 24).themes };
  const alone = wider.themes.map(({ id: theme }) => ({
    ...first,
    subject: String(a),
    theme,
    polarity: "weakness" as const,
  }));
  expect(choose(a, b, { ...wider, links: alone }).as).toBe("groups");
  expect(choose("area:Ashford", "area:Corby", TINY_LENS).as).toBe("themes");
});

test.for<readonly [tab: Tab, id: string, focus: string | null, other: string | null]>([
  ["compare", "area:A", null, "area:B"],
  ["compare", "area:A", "area:C", "area:B"],
  ["graph", "area:A", "area:C", "area:C"],
  ["graph", "area:B", null, "area:A"],
  ["graph", "area:C", "area:C", null],
  ["compare", "area:D", null, null],
])(
  "in %s, of A and B compared, %s with the question about %s is told beside %s",
  ([tab, id, focus, other]) => {
    const question = { ...HOME.question, focus };
    expect(companionOf({ ...HOME, tab, question, compare: compareWhole("area:A", "area:B") }, id)).toBe(
      other,
    );
  },
);
