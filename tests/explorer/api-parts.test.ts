import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "../../cypher/open-store.ts";
import type { Store } from "../../cypher/store.ts";
import { type Api, makeApi } from "../../explorer/api/app.ts";
import { describeNode } from "../../explorer/api/snapshot.ts";
import { Neighbourhood } from "../../explorer/view/documents.ts";
import { Suggestions } from "../../explorer/view/queries.ts";
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

const get = (path: string, headers: Record<string, string> = {}) =>
  api(new Request(`http://localhost/api/${path}`, { headers }));
const json = async (path: string): Promise<unknown> => (await get(path)).json();

describe("a neighbourhood", () => {
  test("of one step has the neighbours and the edges among them", async () => {
    const { nodes, edges, omitted } = Neighbourhood.parse(await json("neighbourhood/body:Q99"));
    expect(omitted).toBe(0);
    expect(nodes.map(({ id, distance }) => `${distance} ${id}`)).toEqual(
      expect.arrayContaining([
        "0 body:Q99",
        "1 body:99A",
        "1 inspection:E99000001:2023-area-send:2023-06-12",
      ]),
    );
    const ids = new Set(nodes.map(({ id }) => id));
    expect(edges.length).toBeGreaterThan(nodes.length - 2);
    for (const { from, to } of edges) expect(ids.has(from) && ids.has(to)).toBe(true);
  });

  test("of more steps has all of a smaller one, nearest first, and tells what there was no room for", async () => {
    const near = Neighbourhood.parse(await json("neighbourhood/body:Q99"));
    const far = Neighbourhood.parse(await json("neighbourhood/body:Q99?depth=2&limit=1000"));
    expect(far.nodes.slice(0, near.nodes.length)).toEqual(near.nodes);
    expect(far.nodes.length).toBeGreaterThan(near.nodes.length);
    const cut = Neighbourhood.parse(await json("neighbourhood/body:Q99?depth=2&limit=5"));
    expect(cut.nodes).toEqual(far.nodes.slice(0, 5));
    expect(cut.omitted).toBe(far.nodes.length - 5);
  });

  test.for([
    ["neighbourhood/body:none", 404],
    ["neighbourhood/body:Q99?depth=9", 400],
    ["neighbourhood/body:Q99?limit=0", 400],
  ] as const)("that cannot be is refused: %s", async ([path, status]) => {
    expect((await get(path)).status).toBe(status);
  });
});

describe("suggestions for a parameter", () => {
  const names = async (path: string) =>
    Suggestions.parse(await json(`suggestions?${path}`)).suggestions.map(({ name }) => name);

  test.for([
    ["label=Area&q=w", ["Westhaven"]],
    ["label=Area&q=E99000001", ["Northshire"]],
    ["label=Area&property=nothing", []],
    ["label=Area&property=region&q=east", ["North East"]],
    ["label=Finding&q=southmoor: co", ["Southmoor: Co-production with families (weakness)"]],
  ] as const)("come from the graph: %s", async ([path, expected]) => {
    expect(await names(path)).toEqual(expect.arrayContaining([...expected]));
    if (expected.length === 0) expect(await names(path)).toEqual([]);
  });

  test("of one rank name those first of which texts tell, and say of the others that none does", async () => {
    const { suggestions } = Suggestions.parse(await json("suggestions?label=Area"));
    const isUntold = suggestions.map(({ detail }) => (detail ?? "").includes("no finding yet"));
    expect(new Set(isUntold)).toEqual(new Set([true, false]));
    expect(isUntold).toEqual([...isUntold].sort((a, b) => Number(a) - Number(b)));
    const { suggestions: themes } = Suggestions.parse(await json("suggestions?label=Theme"));
    expect(themes.filter(({ detail }) => detail !== null)).toEqual([]);
  });

  test.for(["label=Nobody", "property=name", "label=Area&property=name) DETACH DELETE n //"])(
    "of what there cannot be are refused: %s",
    async (query) => {
      const response = await get(`suggestions?${query}`);
      expect(response.status).toBe(400);
    },
  );
});

describe("an answer is compressed", () => {
  test.for([
    ["br", "br", brotliDecompressSync],
    ["gzip, deflate, br;q=0.9", "br", brotliDecompressSync],
    ["gzip, br;q=0", "gzip", gunzipSync],
  ] as const)("for who accepts %s", async ([accepted, encoding, unpack]) => {
    const response = await get("articles", { "accept-encoding": accepted });
    expect(response.headers.get("content-encoding")).toBe(encoding);
    expect(response.headers.get("vary")).toBe("accept-encoding");
    const unpacked: unknown = JSON.parse(unpack(await response.arrayBuffer()).toString("utf8"));
    expect(unpacked).toEqual(await json("articles"));
  });

  test("for nobody else, nor where it is short", async () => {
    expect(
      (await get("articles", { "accept-encoding": "deflate" })).headers.get("content-encoding"),
    ).toBeNull();
    expect((await get("health", { "accept-encoding": "br" })).headers.get("content-encoding")).toBeNull();
  });
});

describe("who may ask", () => {
  const token = "0123456789abcdef0123";
  const basic = (password: string) => `Basic ${Buffer.from(`anyone:${password}`).toString("base64")}`;
  const askAs = (headers: Record<string, string>) =>
    makeApi(store, { access: { kind: "token", token } })(
      new Request("http://graph.example/api/articles", { headers }),
    );

  test.for([
    [{ authorization: `Bearer ${token}` }, 200],
    [{ authorization: basic(token) }, 200],
    [{ authorization: `Bearer ${token}x` }, 401],
    [{ authorization: basic("") }, 401],
    [{ authorization: `Digest ${token}` }, 401],
    [{}, 401],
  ] as const)("with a token, who brings it: %j", async ([headers, status]) => {
    const response = await askAs(headers);
    expect(response.status).toBe(status);
    if (status === 401) expect(response.headers.get("www-authenticate")).toMatch(/^Basic realm=/);
  });

  test.for([
    ["http://127.0.0.1:4400", 200],
    ["http://[::1]:4400", 200],
    ["http://localhost", 200],
    ["http://evil.example:4400", 403],
    ["http://127.0.0.1.evil.example", 403],
  ] as const)("without one, who asks this machine by its own name: %s", async ([origin, status]) => {
    expect((await api(new Request(`${origin}/api/health`))).status).toBe(status);
  });

  test("read-only for everybody, anybody", async () => {
    const open = makeApi(store, { access: { kind: "public" } });
    expect((await open(new Request("http://graph.example/api/health"))).status).toBe(200);
  });
});

test("an area's card has the bodies that are there before those that are no more, with until when they were", () => {
  const body = (id: string, validTo: string | null) => ({ id, label: "Body", name: id, facts: { validTo } });
  const commissions = (from: string) => ({ from, to: "area:1", type: "COMMISSIONS_FOR", detail: "" });
  const { groups } = describeNode(
    {
      nodes: [
        { id: "area:1", label: "Area", name: "Wolds", facts: {} },
        body("body:ccg", "2020-03-31"),
        body("body:later-ccg", "2022-06-30"),
        body("body:icb", null),
      ],
      edges: ["body:ccg", "body:later-ccg", "body:icb"].map(commissions),
    },
    "area:1",
  );
  expect(groups[0]?.neighbours.map(({ id, detail }) => [id, detail])).toEqual([
    ["body:icb", null],
    ["body:ccg", "until March 2020"],
    ["body:later-ccg", "until June 2022"],
  ]);
});
