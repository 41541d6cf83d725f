import { expect, test } from "vitest";
import { canBeDrawn, findRankedColumns } from "../../explorer/view/ranked-columns.ts";

const row = (area: string, value: number | null) => ({ area, areaId: `area:${area}`, what: "share", value });

test("an answer is drawn where each row has a name and a number", () => {
  expect(findRankedColumns([row("Hillingdon", 41), row("Westhaven", 7)])).toEqual({
    labels: ["area", "what"],
    value: "value",
  });
});

test.for([
  ["a number is missing in one row", [row("Hillingdon", 41), row("Westhaven", null)]],
  ["no row is named", [{ areaId: "area:E1", areas: 3 }]],
  ["there are no rows", []],
] as const)("none is offered where %s", ([, rows]) => {
  expect(canBeDrawn({ returns: ["table"] }, { rows, parameters: {} })).toBe(false);
});

test("what changed in an area is drawn over time, whatever its columns", () => {
  const answer = { rows: [{ theme: "Waiting times" }], parameters: { area: "area:E1" } };
  expect(canBeDrawn({ returns: ["timeline"] }, answer)).toBe(true);
  expect(canBeDrawn({ returns: ["table", "timeline"] }, answer)).toBe(false);
});
