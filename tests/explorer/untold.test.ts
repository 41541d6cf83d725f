import { expect, test } from "vitest";
import { asksUntold } from "../../explorer/view/asks-untold.ts";
import type { InspectionRecord } from "../../explorer/view/inspections.ts";
import { HOME } from "../../explorer/view/place.ts";
import { findUntold } from "../../explorer/view/untold.ts";
import { TINY_LENS } from "./tiny-lens.ts";

const inspection = (id: string, date: string): InspectionRecord => ({
  id,
  area: "area:peter",
  areaName: "Peterborough",
  region: null,
  areaKind: null,
  framework: "2016-local-area",
  date,
  precision: "day",
  published: null,
  outcomes: [],
  bodies: [{ id: "body:icb", name: "The Board", kind: "icb" }],
  findings: [],
});
const REGISTER = [inspection("inspection:1", "2019-06-10"), inspection("inspection:2", "2022-01-24")];

test("an area of which nothing was read has its name and its inspections, the newest first", () => {
  const { name, inspections } = findUntold("area:peter", REGISTER, []) ?? {};
  expect(name).toBe("Peterborough");
  expect(inspections?.map(({ id }) => id)).toEqual(["inspection:2", "inspection:1"]);
  expect(findUntold("body:icb", REGISTER, [])).toMatchObject({ name: "The Board" });
  expect(findUntold("area:new", REGISTER, [{ area: "area:new", name: "Newshire" }])).toEqual({
    id: "area:new",
    name: "Newshire",
    inspections: [],
  });
  expect(findUntold("area:none", REGISTER, [])).toBeNull();
});

test("it is asked about where a view asks about one area alone", () => {
  const asking = (focus: string | null, more = {}) => ({
    ...HOME,
    ...more,
    question: { ...HOME.question, focus },
  });
  const told = TINY_LENS.subjects[0]?.id ?? "";
  expect(asksUntold(asking("area:peter"), "graph", TINY_LENS)).toBe(true);
  expect(asksUntold(asking("area:peter"), "timeline", TINY_LENS)).toBe(true);
  expect(asksUntold(asking("area:peter"), "articles", TINY_LENS)).toBe(false);
  expect(asksUntold(asking("area:peter", { mapOf: "outcome" }), "map", TINY_LENS)).toBe(false);
  expect(asksUntold(asking(told), "graph", TINY_LENS)).toBe(false);
  expect(asksUntold(asking(null), "graph", TINY_LENS)).toBe(false);
});
