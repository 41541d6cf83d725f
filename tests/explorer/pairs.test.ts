import { expect, test } from "vitest";
import { type RankedBy, rankBy, rankPairs } from "../../explorer/view/pairs.ts";
import { crowdOf } from "../../explorer/view/style.ts";
import { makeLens } from "./made-lens.ts";
import { TINY_LENS } from "./tiny-lens.ts";

const pairs = rankPairs(
  TINY_LENS.subjects,
  TINY_LENS.links.filter((link) => link.polarity === "weakness"),
);
const initials = (by: RankedBy) => rankBy(pairs, by).map(({ a, b }) => a.charAt(5) + b.charAt(5));

// Ashford has exclusions and plans; Barrow these and waits; Corby plans and waits; Dover transport alone. With another on
// average (three others) Ashford shares (1 + 2) / 3 = 1, Barrow (1 + 2 + 1) / 3 = 4/3, Corby (2 + 1) / 3 = 1.
test("shared, Jaccard and lift are those worked out by hand", () => {
  const round = (value: number) => Math.round(value * 1e4) / 1e4;
  expect(
    pairs.map(({ a, b, shared, jaccard, lift }) => [a.slice(5), b.slice(5), shared, jaccard, lift]),
  ).toEqual([
    ["Ashford", "Barrow", 2, round(2 / 3), round(2 / ((1 + 4 / 3) / 2))],
    ["Barrow", "Corby", 2, round(2 / 3), round(2 / ((4 / 3 + 1) / 2))],
    ["Ashford", "Corby", 1, round(1 / 3), round(1 / ((1 + 1) / 2))],
  ]);
});

test("a ratio ranks pairs of one theme in common after all others", () => {
  expect(initials("shared")).toEqual(["AB", "BC", "AC"]);
  expect(initials("lift")).toEqual(["AB", "BC", "AC"]);
  const one = pairs.map((pair) =>
    pair.a === "area:Ashford" && pair.shared === 1 ? { ...pair, lift: 99, jaccard: 1 } : pair,
  );
  expect(rankBy(one, "lift").at(-1)?.lift).toBe(99);
  expect(rankBy(one, "jaccard").at(-1)?.jaccard).toBe(1);
});

test("the order is by number, then Jaccard, then id, however many there are", () => {
  const made = makeLens(80, 40);
  const ranked = rankPairs(made.subjects, made.links);
  const sorted = [...ranked].sort(
    (a, b) => b.shared - a.shared || b.jaccard - a.jaccard || (a.a + a.b < b.a + b.b ? -1 : 1),
  );
  expect(ranked.map(({ a, b }) => a + b)).toEqual(sorted.map(({ a, b }) => a + b));
  expect(ranked.length).toBeGreaterThan(2_000);
});

test("of many lines each is fainter", () => {
  expect([60, 61, 150, 151].map(crowdOf)).toEqual(["few", "many", "many", "crowd"]);
});
