import neo4j from "neo4j-driver";
import { describe, expect, test } from "vitest";
import { openStore } from "../../cypher/open-store.ts";
import type { Store } from "../../cypher/store.ts";
import { type Api, makeApi } from "../../explorer/api/app.ts";
import { TINY_GRAPH, tinyArticle } from "../fixtures/tiny-graph.ts";
import { emptyDatabase } from "../tools/neo4j.ts";
import { neo4jServer } from "../tools/provided-neo4j.ts";
import { describeGivenUp } from "./given-up-contract.ts";
import { describeStrangers } from "./strangers-contract.ts";

const server = neo4jServer();

/** Every kind of question that the page asks. */
const PATHS = [
  "lens?among=areas",
  "lens?among=bodies",
  "evidence?subject=area:E99000002&polarity=weakness",
  "evidence?subject=body:Q99",
  "evidence?theme=theme:exclusions",
  "evidence?subject=inspection:E99000002:2016-local-area:2018-10-15",
  "evidence?subject=inspectorate:ofsted",
  "evidence?subject=inspectorate:ofsted&theme=theme:exclusions&polarity=weakness",
  "evidence?subject=person:Pat%20Writer:Example%20Gazette",
  "articles",
  `articles/${tinyArticle("north-2023").articleId}`,
  "node/area:E99000001",
  "node/body:Q99",
  "search?q=north",
  "search?q=too%20long",
  "graph",
  "neighbourhood/area:E99000001?depth=2",
  "queries/area-profile?area=northshire",
  "suggestions?label=Area&q=north",
  "suggestions?label=Finding",
];

describe("the explorer's API over Neo4j", () => {
  if (server === undefined) {
    test.skip("answers as over the embedded engine (no Neo4j at hand)");
    return;
  }
  const { url, username, password } = server;

  async function fill(store: Store): Promise<Api> {
    await store.prepare();
    for (const article of TINY_GRAPH) await store.writeArticle(article);
    await store.derive();
    return makeApi(store);
  }

  async function answer(api: Api, path: string): Promise<unknown> {
    const response = await api(new Request(`http://localhost/api/${path}`));
    expect(response.status, path).toBe(200);
    const { graph: _where, ...rest } = Object(await response.json());
    return rest;
  }

  describe("strangers with queries of their own", () => {
    describeStrangers(async () => {
      await emptyDatabase(server);
      const store = await openStore(url, { username, password });
      await fill(store);
      return store;
    });
  });

  describe("a query that the browser gave up", () => {
    const openEmpty = async () => {
      await emptyDatabase(server);
      return openStore(url, { username, password });
    };
    describeGivenUp(openEmpty);

    test("is no more among the server's transactions", async () => {
      const driver = neo4j.driver(url, neo4j.auth.basic(username, password));
      const { records } = await driver.executeQuery(
        "SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery CONTAINS '100000' AND NOT currentQuery CONTAINS 'SHOW' AND status = 'Running' RETURN currentQuery",
      );
      expect(records).toEqual([]);
      await driver.close();
    });
  });

  test("answers as over the embedded engine", async () => {
    await emptyDatabase(server);
    const stores = [await openStore(url, { username, password }), await openStore("memory:")];
    try {
      const [onNeo4j, embedded] = await Promise.all(stores.map(fill));
      if (!onNeo4j || !embedded) throw new Error("Two stores were opened.");
      for (const path of PATHS)
        expect(await answer(onNeo4j, path), path).toEqual(await answer(embedded, path));
    } finally {
      for (const store of stores) await store.close();
    }
  });
});
