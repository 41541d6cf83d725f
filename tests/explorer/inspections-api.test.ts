import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "../../cypher/open-store.ts";
import type { Store } from "../../cypher/store.ts";
import { readInspections } from "../../explorer/api/inspections.ts";
import { readLens } from "../../explorer/api/lens.ts";
import { TINY_GRAPH } from "../fixtures/tiny-graph.ts";

let store: Store;

beforeAll(async () => {
  store = await openStore("memory:");
  await store.prepare();
  for (const article of TINY_GRAPH) await store.writeArticle(article);
  await store.derive();
});
afterAll(() => store.close());

test("each inspection comes with its outcome, who tells it, who answers for it and what was found", async () => {
  const { inspections, successions } = await readInspections(store);
  expect(inspections).toHaveLength(7);
  const north = inspections.find(({ area, date }) => area === "area:E99000001" && date === "2023-06-12");
  expect(north).toMatchObject({
    areaName: "Northshire",
    region: "North East",
    areaKind: "county",
    framework: "2023-area-send",
    bodies: [{ id: "body:E99000001" }, { id: "body:Q99", kind: "icb" }],
  });
  expect(north?.outcomes).toEqual([
    expect.objectContaining({
      id: "outcome:inconsistent",
      isInRegister: true,
      articles: [expect.stringMatching(/^article:/)],
    }),
  ]);
  expect(successions).toContainEqual({ from: "body:99A", to: "body:Q99" });
});

test("what is found, summed over the inspections, is what the lens has, for areas and for bodies", async () => {
  const { inspections } = await readInspections(store);
  const graph = { store: "", graphHash: "", counts: {} };
  for (const among of ["areas", "bodies"] as const) {
    const lens = await readLens(store, among, null, graph);
    const sums = new Map<string, number>();
    for (const { area, bodies, findings } of inspections) {
      for (const subject of among === "areas" ? [area] : bodies.map((body) => body.id)) {
        for (const { theme, polarity, sentences } of findings) {
          const key = `${subject} ${theme} ${polarity}`;
          sums.set(key, (sums.get(key) ?? 0) + sentences);
        }
      }
    }
    const told = [...lens.links, ...lens.mixed.map((link) => ({ ...link, polarity: "mixed" }))].map(
      ({ subject, theme, polarity, sentences }) => [`${subject} ${theme} ${polarity}`, sentences] as const,
    );
    expect([...sums].sort()).toEqual([...told].sort());
    expect(told.length).toBeGreaterThan(10);
  }
});
