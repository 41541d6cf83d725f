import { expect, test } from "vitest";
import { UNEXPLORED } from "../../explorer/view/exploration.ts";
import { atOnce, letGo } from "../../explorer/view/slices.ts";
import { indexSlowly, indexWhole } from "../../explorer/view/whole-index.ts";
import { deriveSlowly, deriveWhole } from "../../explorer/view/whole-view.ts";
import { makeWhole } from "./made-whole.ts";

test("work that lets go does each step once, in order, and says how far it is", () => {
  const seen: number[] = [];
  const values = Array.from({ length: 2_500 }, (_, at) => at);
  const slices = letGo(values, [0.2, 0.7], (value) => seen.push(value));
  expect(slices.next()).toEqual({ done: false, value: 0.4 });
  expect(seen).toHaveLength(1_000);
  expect([...slices].map((done) => Math.round(done * 100))).toEqual([60, 70]);
  expect(seen).toEqual(values);
});

test("a whole graph gathered bit by bit is the same as at once, and lets go often", () => {
  const graph = makeWhole(6_000, 18_000);
  const steps: number[] = [];
  const slowly = indexSlowly(graph);
  let step = slowly.next();
  for (; !step.done; step = slowly.next()) steps.push(step.value);
  const index = step.value;
  expect(steps.length).toBeGreaterThan(20);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  expect(index.groups).toEqual(indexWhole(graph).groups);
  const view = atOnce(deriveSlowly(index, { ...UNEXPLORED, start: "all" }, () => false));
  expect(view).toEqual(deriveWhole(indexWhole(graph), { ...UNEXPLORED, start: "all" }));
});
