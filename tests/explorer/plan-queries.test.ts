import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "../../cypher/open-store.ts";
import { loadSavedQuery, queriesFolder } from "../../cypher/saved-queries.ts";
import type { PlainValue, Store } from "../../cypher/store.ts";
import { planQueries } from "../../explorer/api/plan-queries.ts";
import { load } from "../cypher/load-articles.ts";
import { TINY_GRAPH } from "../fixtures/tiny-graph.ts";

const folder = mkdtempSync(join(tmpdir(), "sendgraph-plans-"));
let store: Store;

beforeAll(async () => {
  store = await openStore("memory:");
  await load(store, TINY_GRAPH);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** The store, and what it was asked to plan. */
function listening(): { readonly heard: Store; readonly planned: Map<string, unknown> } {
  const planned = new Map<string, unknown>();
  const heard = new Proxy(store, {
    get(target, name) {
      if (name !== "explain") return Reflect.get(target, name).bind(target);
      return (text: string, parameters: Readonly<Record<string, PlainValue>>) => {
        planned.set(text, parameters);
        return store.explain(text, parameters);
      };
    },
  });
  return { heard, planned };
}

test("every saved query is planned with its defaults, and nodes by their ids", async () => {
  writeFileSync(join(folder, "broken.cypher"), "// param a: nonsense\nRETURN 1 AS x");
  writeFileSync(join(folder, "refused.cypher"), "CREATE (a:Area {id: 'x'}) RETURN a.id AS id");
  writeFileSync(
    join(folder, "usual.cypher"),
    [
      "// title: Areas by name",
      "// param area: Area    Which",
      "// param most: integer = 7    How many",
      "// example: area=Northshire",
      "MATCH (a:Area) WHERE a.id = $area RETURN a.id AS id LIMIT $most",
    ].join("\n"),
  );
  const { heard, planned } = listening();
  await planQueries(heard, folder, new AbortController().signal);
  expect([...planned.values()]).toEqual([{}, { area: "area:E99000001", most: 7 }]);
});

test("the queries that come with sendgraph are planned, and none once the server is closed", async () => {
  const { heard, planned } = listening();
  await planQueries(heard, undefined, AbortSignal.abort());
  expect(planned.size).toBe(0);
  await planQueries(heard, undefined, new AbortController().signal);
  expect(planned.has((await loadSavedQuery("shared-weaknesses", queriesFolder())).text)).toBe(true);
  expect(planned.size).toBeGreaterThanOrEqual(15);
});
