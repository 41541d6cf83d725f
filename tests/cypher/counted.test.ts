import { expect, test } from "vitest";
import { countStanding, tellAside } from "../../cypher/counted.ts";
import { openStore } from "../../cypher/open-store.ts";
import { summariseGraph } from "../../cypher/summary.ts";
import { TINY_GRAPH } from "../fixtures/tiny-graph.ts";
import { load } from "./load-articles.ts";

test("what only retracted or superseded articles say is held and does not count", async () => {
  const store = await openStore("memory:");
  await load(store, TINY_GRAPH);
  const { counts, uncounted } = await summariseGraph(store);
  await store.close();
  expect(counts).toMatchObject({ Article: 8 });
  expect(uncounted).toEqual({ retracted: 1, Finding: 1, Evidence: 1 });
  expect(countStanding(counts, uncounted, "Article")).toBe(7);
  expect(countStanding(counts, uncounted, "Finding")).toBe((counts["Finding"] ?? 0) - 1);
  expect(countStanding(counts, uncounted, "Area")).toBe(counts["Area"]);
});

test.for<readonly [uncounted: Record<string, number> | undefined, told: string]>([
  [undefined, ""],
  [{}, ""],
  [{ retracted: 1, Finding: 12 }, " (1 retracted)"],
  [{ retracted: 2, superseded: 1 }, " (1 superseded, 2 retracted)"],
])("of articles that count no more, %o, is told “%s”", ([uncounted, told]) =>
  expect(tellAside(uncounted)).toBe(told),
);
