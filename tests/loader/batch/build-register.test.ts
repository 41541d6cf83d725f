import { expect, test } from "vitest";
import { buildRegisterBatch } from "../../../loader/batch/build-register.ts";
import { reference } from "../../fixtures/event-reading.ts";

const batch = buildRegisterBatch(reference);
const rows = [...reference.registerByArea.values()].flat();
const edges = (type: string, from: string): string[] =>
  batch.edges.filter((edge) => edge.type === type && edge.from === from).map(({ to }) => to);

test("every row of the register is an inspection of its area, marked so, with the register's outcome", () => {
  const inspections = batch.nodes.filter(({ label }) => label === "Inspection");
  expect(inspections.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
  expect(inspections.every(({ properties }) => properties["inRegister"] === true)).toBe(true);
  for (const { id, area, outcome } of rows) {
    expect(edges("INSPECTS", id)).toEqual([area]);
    expect(edges("RESULTED_IN", id)).toEqual(outcome === null ? [] : [outcome]);
  }
  const asserters = batch.edges.flatMap(({ properties }) => properties["source"] ?? []);
  expect(new Set(asserters)).toEqual(new Set(["register", "reference"]));
});

test("every area is there with its council, whether it was inspected or not", () => {
  const ids = new Set(batch.nodes.map(({ id }) => id));
  for (const id of reference.areas.keys()) expect([id, ids.has(id)]).toEqual([id, true]);
  expect(batch.edges.filter(({ type, to }) => type === "COMMISSIONS_FOR" && to === "area:E06000063")).toEqual(
    expect.arrayContaining([expect.objectContaining({ from: "body:E06000063" })]),
  );
});

test("bodies answer for the inspections of their time, and their successors are there", () => {
  expect(edges("HOLDS_TO_ACCOUNT", "inspection:E06000055:2016-local-area:2018-02-05")).toEqual([
    "body:06F",
    "body:E06000055",
  ]);
  expect(edges("HOLDS_TO_ACCOUNT", "inspection:E06000055:2023-area-send:2024-11-18")).toEqual([
    "body:E06000055",
    "body:QHG",
  ]);
  expect(edges("SUCCEEDED_BY", "body:E10000006")).toEqual(["body:E06000063", "body:E06000064"]);
});

test("each inspection follows the one before, over the division of a county too", () => {
  expect(edges("FOLLOWS", "inspection:E06000055:2023-area-send:2024-11-18")).toEqual([
    "inspection:E06000055:revisit:2020-02-03",
  ]);
  const cumbria = ["inspection:E10000006:2016-local-area:2019-03-18"];
  expect(edges("FOLLOWS", "inspection:E06000063:2023-area-send:2025-07-07")).toEqual(cumbria);
  expect(edges("FOLLOWS", "inspection:E06000064:2023-area-send:2025-02-03")).toEqual(cumbria);
});

test("every edge joins nodes of the batch, with their labels", () => {
  const labelById = new Map(batch.nodes.map(({ id, label }) => [id, label]));
  const loose = batch.edges.filter(
    ({ from, fromLabel, to, toLabel }) => labelById.get(from) !== fromLabel || labelById.get(to) !== toLabel,
  );
  expect(loose).toEqual([]);
});
