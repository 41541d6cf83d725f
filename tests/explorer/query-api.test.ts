import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "../../cypher/open-store.ts";
import type { Store } from "../../cypher/store.ts";
import { type Api, makeApi } from "../../explorer/api/app.ts";
import { load } from "../cypher/load-articles.ts";
import { TINY_GRAPH } from "../fixtures/tiny-graph.ts";

let store: Store;
let api: Api;

beforeAll(async () => {
  store = await openStore("memory:");
  await load(store, TINY_GRAPH);
  api = makeApi(store);
});
afterAll(async () => store.close());

const ask = (body: string, type = "application/json") =>
  api(new Request("http://localhost/api/query", { method: "POST", headers: { "content-type": type }, body }));

test("a query of one's own is answered, with parameters as typed", async () => {
  const text = "// param area: Area\nMATCH (a:Area) WHERE a.id = $area RETURN a.name AS name ORDER BY name";
  const response = await ask(JSON.stringify({ text, parameters: { area: "midvale" } }));
  expect(await response.json()).toEqual({
    parameters: { area: "area:E99000005" },
    rows: [{ name: "Midvale" }],
    note: null,
  });
  const nowhere = await ask(JSON.stringify({ text, parameters: { area: "Midvail" } }));
  expect(await nowhere.json()).toMatchObject({ rows: [], note: expect.stringContaining('"Midvale"') });
});

test.for<readonly [string, number, string, string?]>([
  [JSON.stringify({ text: "MATCH (n:Area) DETACH DELETE n" }), 403, "not read-only"],
  [JSON.stringify({ text: "RETRUN 1" }), 400, "syntax"],
  [JSON.stringify({ text: "UNWIND range(1, 50001) AS x RETURN x AS x" }), 413, "50000 rows"],
  [JSON.stringify({ text: "RETURN 1 AS x", parameters: { y: "1" } }), 400, 'no parameter "y"'],
  ["{", 400, "no query"],
  [JSON.stringify({ text: "RETURN 1 AS x" }), 400, "no query", "text/plain"],
  [JSON.stringify({ text: "x".repeat(1_100_000) }), 400, "longer than 1 MiB"],
])("a query of one's own that is not to be answered is refused: %s", async ([body, status, detail, type]) => {
  const response = await ask(body, type);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ detail: expect.stringContaining(detail) });
});

test("the time that a query may take is the server's to set", async () => {
  const hasty = makeApi(store, { timeoutMs: 200 });
  const text =
    "UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b WITH a WHERE a < 0 RETURN count(a) AS n";
  const request = new Request("http://localhost/api/query", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text }),
  });
  const response = await hasty(request);
  expect(response.status).toBe(504);
  expect(await response.json()).toMatchObject({ code: "query-timeout" });
});
