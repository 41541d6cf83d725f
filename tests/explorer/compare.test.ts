import { expect, test } from "vitest";
import { compareSides, suggestComparison, tellComparison } from "../../explorer/view/compare.ts";
import { type CompareSide, decodeComparison } from "../../explorer/view/compare-place.ts";
import { layOutBeside } from "../../explorer/view/compare-scene.ts";
import { deriveView } from "../../explorer/view/view.ts";
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
    "1 on both sides, 2 only in Ashford, 2 only in Corby.",
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
