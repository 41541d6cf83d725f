import { expect, test } from "vitest";
import { findInside } from "../../explorer/view/lasso.ts";
import { filterLens } from "../../explorer/view/lens-filter.ts";
import { OPEN_FILTER } from "../../explorer/view/place.ts";
import { tellFilter } from "../../explorer/view/tell-filter.ts";
import { TINY_LENS } from "./tiny-lens.ts";

/** A horseshoe, open above. */
const LINE = [
  [0, 0],
  [10, 0],
  [10, 10],
  [20, 10],
  [20, 0],
  [30, 0],
  [30, 20],
  [0, 20],
].map(([x = 0, y = 0]) => ({ x, y }));

test.for([
  [5, 5, true],
  [15, 5, false],
  [15, 15, true],
  [40, 15, false],
  [-1, 5, false],
] as const)("a mark at %d, %d is within the drawn line: %s", ([x, y, isIn]) => {
  expect(findInside([{ x, y }], LINE)).toHaveLength(Number(isIn));
});

test("only the chosen ones are compared; what the graph does not know is not chosen", () => {
  const idsOf = (only: string[]) =>
    filterLens(TINY_LENS, [], { ...OPEN_FILTER, only }).subjects.map(({ name }) => name);
  expect(idsOf(["area:Ashford", "area:Corby", "area:Atlantis"])).toEqual(["Ashford", "Corby"]);
  expect(idsOf(["area:Atlantis"])).toHaveLength(4);
});

test("a side can be left out of every view", () => {
  const left = filterLens(TINY_LENS, [], { ...OPEN_FILTER, without: ["weakness", "mixed"] });
  expect(new Set(left.links.map((link) => link.polarity))).toEqual(new Set(["strength"]));
  expect(left.mixed).toEqual([]);
});

test("the question says what was chosen and left out", () => {
  const filter = { ...OPEN_FILTER, only: ["area:Ashford", "area:Corby"], without: ["mixed" as const] };
  expect(tellFilter(filter, String)).toBe("inspections of 2 chosen, without mixed findings");
});
