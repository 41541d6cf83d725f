import { expect, test } from "vitest";
import { tellNamesakes } from "../../explorer/view/namesakes.ts";

const [OLD, NEW, ELSE] = ["area:E1", "area:E2", "area:E3"];

test("areas that are called alike are told apart as the page does, or by their codes; others keep their names", () => {
  const rows = [
    { a: "North", aId: OLD, b: "South", bId: ELSE, shared: 2 },
    { a: "North", aId: NEW, b: "South", bId: ELSE, shared: 1 },
  ];
  expect(tellNamesakes(rows).map(({ a, b }) => [a, b])).toEqual([
    ["North (E1)", "South"],
    ["North (E2)", "South"],
  ]);
  const told = new Map([
    [OLD, "North (county)"],
    [NEW, "Another name"],
  ]);
  expect(tellNamesakes(rows, told).map(({ a }) => a)).toEqual(["North (county)", "North (E2)"]);
});

test("so they are in lists, and in whatever column they stand", () => {
  const rows = [
    { area: "North", areaId: OLD, areas: ["South", "North"], areaIds: [ELSE, NEW] },
    { area: "South", areaId: ELSE, areas: [], areaIds: [] },
  ];
  expect(tellNamesakes(rows)).toEqual([
    { area: "North (E1)", areaId: OLD, areas: ["South", "North (E2)"], areaIds: [ELSE, NEW] },
    { area: "South", areaId: ELSE, areas: [], areaIds: [] },
  ]);
});

test("where nobody is called alike, and of anything but areas and bodies, rows stay as they came", () => {
  const rows = [
    { title: "Report", titleId: "article:1", n: 1 },
    { title: "Report", titleId: "article:2", n: null },
  ];
  expect(tellNamesakes(rows)).toEqual(rows);
  expect(tellNamesakes([])).toEqual([]);
});
