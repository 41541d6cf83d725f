import { expect, test } from "vitest";
import { hitsOf } from "../../explorer/api/search.ts";
import type { Snapshot, SnapshotNode } from "../../explorer/api/snapshot.ts";
import { listAfter, listBefore, listInspected } from "../../explorer/view/former-areas.ts";
import type { InspectionRecord } from "../../explorer/view/inspections.ts";

const area = (id: string, name: string, validTo?: string): SnapshotNode => ({
  id: `area:${id}`,
  label: "Area",
  name,
  facts: { region: "East Midlands", kind: "county", ...(validTo !== undefined && { validTo }) },
});
const became = (from: string, to: string) => ({ from, to, type: "SUCCEEDED_BY", detail: "" });

const SNAPSHOT: Snapshot = {
  nodes: [
    area("old", "Northamptonshire", "2021-03-31"),
    area("north", "North Northamptonshire"),
    area("west", "West Northamptonshire"),
    { id: "body:ccg", label: "Body", name: "NHS Old CCG", facts: { kind: "ccg", validTo: "2022-06-30" } },
    { id: "body:icb", label: "Body", name: "NHS New ICB", facts: { kind: "icb" } },
  ],
  edges: [became("area:old", "area:north"), became("area:old", "area:west"), became("body:ccg", "body:icb")],
};

test("who finds an area or body of the past is told until when it was and what there is now", () => {
  expect(SNAPSHOT.nodes.map(hitsOf(SNAPSHOT)).map(({ detail }) => detail)).toEqual([
    "East Midlands · until March 2021, now North Northamptonshire and West Northamptonshire",
    "East Midlands",
    "East Midlands",
    "clinical commissioning group · until June 2022, now NHS New ICB",
    "integrated care board",
  ]);
});

test("what came before an area and after it is named as inspections name it", () => {
  const inspection = (id: string, name: string): InspectionRecord => ({
    ...{ id: `inspection:${id}`, area: `area:${id}`, areaName: name, region: null, areaKind: null },
    ...{ framework: "2016-local-area", date: "2017-05-01", precision: "day", published: null },
    ...{
      outcomes: [],
      bodies: [{ id: `body:${id}`, name: `${name} Council`, kind: "council" }],
      findings: [],
    },
  });
  const inspections = [
    inspection("old", "Northamptonshire"),
    inspection("north", "North Northamptonshire"),
    inspection("west", "West Northamptonshire"),
  ];
  const successions = [
    { from: "area:old", to: "area:north" },
    { from: "area:old", to: "area:west" },
    { from: "area:old", to: "area:unheard-of" },
  ];
  expect(listAfter("area:old", { inspections, successions }).map(({ name }) => name)).toEqual([
    "North Northamptonshire",
    "West Northamptonshire",
  ]);
  const known = listInspected(inspections);
  expect(known.map(({ id }) => id)).toContain("body:north");
  expect(listBefore("area:west", known, successions)).toEqual([{ id: "area:old", name: "Northamptonshire" }]);
  expect(listBefore("area:old", known, successions)).toEqual([]);
  expect(listInspected(inspections, ({ findings }) => findings.length > 0)).toEqual([]);
});
