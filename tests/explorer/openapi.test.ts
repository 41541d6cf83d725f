import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "../../cypher/open-store.ts";
import type { Store } from "../../cypher/store.ts";
import { type Api, makeApi } from "../../explorer/api/app.ts";
import type { Endpoint } from "../../explorer/api/endpoint.ts";
import { listEndpoints } from "../../explorer/api/endpoints.ts";
import { watchGraph } from "../../explorer/api/graph-state.ts";
import { describeApi } from "../../explorer/api/openapi.ts";
import { load } from "../cypher/load-articles.ts";
import { TINY_GRAPH, tinyArticle } from "../fixtures/tiny-graph.ts";

let store: Store;
let api: Api;
let endpoints: readonly Endpoint[];

beforeAll(async () => {
  store = await openStore("memory:");
  await load(store, TINY_GRAPH);
  api = makeApi(store);
  endpoints = listEndpoints(store, watchGraph(store));
});
afterAll(async () => store.close());

/** A request of each endpoint that has much to say. */
const REQUESTS: Readonly<Record<string, string>> = {
  "/api/health": "/api/health",
  "/api/lens": "/api/lens?among=bodies",
  "/api/graph": "/api/graph",
  "/api/inspections": "/api/inspections",
  "/api/tiles": "/api/tiles",
  "/api/evidence": "/api/evidence?subject=area:E99000002",
  "/api/articles": "/api/articles",
  "/api/articles/{id}": `/api/articles/${tinyArticle("north-2023").articleId}`,
  "/api/node/{id}": "/api/node/body:Q99",
  "/api/neighbourhood/{id}": "/api/neighbourhood/area:E99000001?depth=2&limit=12",
  "/api/search": "/api/search?q=north",
  "/api/queries": "/api/queries",
  "/api/queries/{name}": "/api/queries/area-profile?area=northshire",
  "/api/suggestions": "/api/suggestions?label=Area&q=north",
  "/api/query": "/api/query",
  "/api/explain": "/api/explain",
  "/api/figure": "/api/figure",
};

/** What each POST sends. */
const BODIES: Readonly<Record<string, object>> = {
  "/api/figure": {
    ...{ name: "matrix", parameters: { polarity: "strength" }, preset: "web", format: "svg" },
    ...{ isPublic: false, alt: "", caption: "" },
  },
};

function ask(endpoint: Endpoint, headers: Record<string, string> = {}): Promise<Response> {
  const cypher = { text: "MATCH (a:Area) RETURN a AS a ORDER BY a.id" };
  const body = JSON.stringify(BODIES[endpoint.path] ?? cypher);
  const post = { method: "POST", body, headers: { ...headers, "content-type": "application/json" } };
  const url = `http://localhost${REQUESTS[endpoint.path] ?? "/nowhere"}`;
  return api(new Request(url, endpoint.method === "POST" ? post : { headers }));
}

/** With -u this writes docs/openapi.json anew. */
test("docs/openapi.json is what the code answers", async () => {
  const text = `${JSON.stringify(describeApi(endpoints), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot("../../docs/openapi.json");
  const served = await api(new Request("http://localhost/api/openapi.json"));
  expect(`${JSON.stringify(await served.json(), null, 2)}\n`).toBe(text);
});

test("every reference of the document leads somewhere in it", () => {
  const document = describeApi(endpoints);
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, to = ""]) => to);
  expect(references.length).toBeGreaterThan(20);
  for (const reference of references) {
    const found = reference.split("/").reduce<unknown>((at, key) => Reflect.get(Object(at), key), document);
    expect(found, reference).toBeTypeOf("object");
  }
});

describe("every endpoint", () => {
  test("answers in the shape that the document has, and in nothing more", async () => {
    expect(Object.keys(REQUESTS)).toEqual(endpoints.map(({ path }) => path));
    for (const endpoint of endpoints) {
      const response = await ask(endpoint);
      const answer: unknown = await response.json();
      expect(response.status, endpoint.path).toBe(200);
      expect(endpoint.answer.schema.parse(answer), endpoint.path).toEqual(answer);
    }
  });

  test("gives the same bytes again, and 304 to who has them, as the document says", async () => {
    for (const endpoint of endpoints.filter(({ kept }) => kept !== "never")) {
      const first = await ask(endpoint);
      const tag = first.headers.get("etag") ?? "";
      expect(tag, endpoint.path).toMatch(/^W\/".+"$/);
      expect(await (await ask(endpoint)).text(), endpoint.path).toBe(await first.text());
      const again = await ask(endpoint, { "if-none-match": tag });
      expect([again.status, await again.text()], endpoint.path).toEqual([304, ""]);
    }
  });

  test("refuses parameters that it does not know, and suggests the nearest", async () => {
    const response = await api(new Request("http://localhost/api/lens?amng=bodies"));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      detail: '/api/lens has no parameter "amng". Did you mean "among"?',
      remedy: "It takes among, polarity.",
    });
  });
});
