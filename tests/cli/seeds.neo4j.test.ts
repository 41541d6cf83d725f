import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import neo4jDriver from "neo4j-driver";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { ArticleBatch } from "../../cypher/graph-batch.ts";
import { openStore } from "../../cypher/open-store.ts";
import { runQuery } from "../../cypher/run-query.ts";
import { listSavedQueries } from "../../cypher/saved-queries.ts";
import { fill, withTitle } from "../cypher/load-articles.ts";
import { TINY_GRAPH, tinyArticle } from "../fixtures/tiny-graph.ts";
import { BoltProxy } from "../tools/bolt-proxy.ts";
import { ending, SEED_ARTICLES } from "../tools/command-line.ts";
import { emptyDatabase } from "../tools/neo4j.ts";
import { neo4jServer } from "../tools/provided-neo4j.ts";
import { WarmWorkplace } from "../tools/warm-workplace.ts";

const server = neo4jServer();

const STRANGE_ARTICLE = tinyArticle("west-2024");
/** What a literal, a statement or a parameter could trip over. */
const STRANGE_TITLE = "A \"quoted\" 'title' \\ of `plans`;\nMATCH (n) // $rows, {x: $1} \u{1F3EB}\u2028";
/** More than a statement of a script holds. */
const WRITERS = 600;

describe("the seeds in Neo4j by the command line", () => {
  if (server === undefined) {
    test.skip("the same graph and rows as in the embedded store (no Neo4j at hand)");
    return;
  }
  const { url, username, password } = server;
  const embedded = new WarmWorkplace();
  const neo4j = new WarmWorkplace({
    SENDGRAPH_STORE: url,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
  });
  beforeAll(async () => {
    await emptyDatabase(server);
    embedded.run(["load", SEED_ARTICLES]);
    expect(neo4j.run(["load", SEED_ARTICLES, "--json"]).status).toBe(0);
  });
  afterAll(() => {
    embedded.remove();
    neo4j.remove();
  });

  test("every rule holds, and the graph hash is that of the embedded store", () => {
    const [here, there] = [embedded, neo4j].map((place) =>
      JSON.parse(place.run(["verify", "--json"]).stdout),
    );
    expect(there).toEqual(here);
    expect(there.ok).toBe(true);
  });

  test.for([
    ["shared-weaknesses", "minShared=1"],
    ["shared-weaknesses", "among=bodies"],
    ["shared-weaknesses", "region=East of England"],
    ["area-profile", "area=Cambridgeshire"],
    ["area-over-time", "area=E10000003"],
  ] as const)("%s with %s gives the same rows", ([query, parameter]) => {
    const [here, there] = [embedded, neo4j].map(
      (place) => place.run(["query", query, "--param", parameter, "--json"]).stdout,
    );
    expect(there).toBe(here);
  });

  test("every saved query's example gives the same rows", async () => {
    const graph = `embedded:${join(embedded.folder, ".sendgraph/graph.grafeo")}`;
    const stores = [await openStore(graph, { access: "read" }), await openStore(url, { username, password })];
    const { queries } = await listSavedQueries();
    for (const query of queries) {
      const [here, there] = await Promise.all(
        stores.map(async (store) => (await runQuery(store, query, query.example ?? {})).rows),
      );
      expect(here, query.name).not.toEqual([]);
      expect(there, query.name).toEqual(here);
    }
    for (const store of stores) await store.close();
  });

  test("loading again changes nothing", () => {
    expect(JSON.parse(neo4j.run(["load", SEED_ARTICLES, "--json"]).stdout)).toMatchObject({
      loaded: 0,
      unchanged: 5,
    });
  });

  test("an article that is loaded and taken back leaves the graph hash of before, as in the embedded store", () => {
    const text =
      "Ofsted and the CQC inspected SEND services in Northamptonshire in May 2017. Inspectors said that NHS Corby CCG knows its children well, said Jo Bloggs, its director.";
    const [here, there] = [embedded, neo4j].map((place) => {
      writeFileSync(join(place.folder, "more.txt"), `SEND support praised\n\n14 June 2017\n\n${text}\n`);
      return [["verify"], ["load", "more.txt"], ["retract", "more.txt"]].map(
        (args) => JSON.parse(place.run([...args, "--json"]).stdout).graphHash,
      );
    });
    expect(there).toEqual(here);
    expect(there?.[2]).toBe(there?.[0]);
    expect(there?.[1]).not.toBe(there?.[0]);
  });

  test("a graph written down as a script of Cypher is the same graph when the script is run", async () => {
    await emptyDatabase(server);
    const small = new WarmWorkplace();
    const store = await openStore(`embedded:${join(small.folder, ".sendgraph/graph.grafeo")}`);
    await fill(store, [...TINY_GRAPH, withManyWriters(withTitle(STRANGE_ARTICLE, STRANGE_TITLE))]);
    await store.close();
    const driver = neo4jDriver.driver(url, neo4jDriver.auth.basic(username, password));
    for (const statement of small.run(["export", "--format", "cypher"]).stdout.split(";\n"))
      if (statement !== "") await driver.executeQuery(statement);
    await driver.close();
    const [here, there] = [small, neo4j].map((place) => place.run(["verify", "--json"]).stdout);
    expect(JSON.parse(here ?? "")).toMatchObject({ ok: true, counts: { Person: WRITERS + 2 } });
    expect(there).toBe(here);
    small.remove();
  });

  test.for(["copied", "loaded from JSON lines"])(
    "a graph %s from the embedded store is the same graph",
    async (way) => {
      await emptyDatabase(server);
      const from = `embedded:${join(embedded.folder, ".sendgraph/graph.grafeo")}`;
      const lines = join(embedded.folder, "graph.jsonl");
      embedded.run(["export", "--out", lines]);
      const moved = neo4j.run(way === "copied" ? ["copy", "--from", from, "--to", url] : ["load", lines]);
      expect(moved.status).toBe(0);
      const [here, there] = [embedded, neo4j].map((place) => place.run(["verify", "--json"]).stdout);
      expect(there).toBe(here);
    },
  );

  describe("the doctor", () => {
    const asked = (env: NodeJS.ProcessEnv, args: readonly string[] = ["doctor", "--json"]) => {
      const other = new WarmWorkplace({ SENDGRAPH_STORE: url, NEO4J_USERNAME: username, ...env });
      writeFileSync(join(other.folder, "password"), `${password}\n`);
      const ran = other.run(args);
      other.remove();
      return ran;
    };
    const found = (stdout: string) =>
      JSON.parse(stdout).checks.find(({ name }: { name: string }) => name.startsWith("Store"));

    test("names server, edition and database; the password may stand in a file and is never told", () => {
      const { status, stdout, stderr } = asked({ NEO4J_PASSWORD_FILE: "password" });
      expect(status).toBe(0);
      expect(found(stdout)).toMatchObject({
        ok: true,
        found: expect.stringMatching(
          /^Neo4j \d+\.\d+\S* \w+, database neo4j, .*schema version \d+ by sendgraph/,
        ),
      });
      expect(stdout + stderr).not.toContain(password);
    });

    test("a password file that is not there is named", () => {
      const { status, stdout } = asked({ NEO4J_PASSWORD_FILE: "nowhere/password" });
      expect(status).toBe(2);
      expect(found(stdout).found).toContain('"nowhere/password" cannot be read');
    });

    test("a password that must be changed first is told so, and is not repeated", async () => {
      const driver = neo4jDriver.driver(url, neo4jDriver.auth.basic(username, password));
      const system = { database: "system" };
      await driver.executeQuery(
        "CREATE OR REPLACE USER newcomer SET PASSWORD 'first-secret' CHANGE REQUIRED",
        {},
        system,
      );
      const ran = asked({ NEO4J_USERNAME: "newcomer", NEO4J_PASSWORD: "first-secret" });
      await driver.executeQuery("DROP USER newcomer", {}, system);
      await driver.close();
      expect(ran.status).toBe(3);
      expect(found(ran.stdout).found).toContain('The password of the user "newcomer"');
      expect(ran.stdout + ran.stderr).not.toContain("first-secret");
    });

    test("the server's own database is told to hold no graph", () => {
      const { status, stdout } = asked({ NEO4J_PASSWORD: password, NEO4J_DATABASE: "system" });
      expect(status).toBe(3);
      expect(found(stdout).found).toContain("is the server's own and holds no graph");
    });
  });

  test("a wrong password is exit status 3 and stands in no message", () => {
    const other = new WarmWorkplace({
      SENDGRAPH_STORE: url,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: "wrong-secret",
    });
    const { status, stdout, stderr } = other.run(["verify", "--json"]);
    other.remove();
    expect(status).toBe(3);
    expect(JSON.parse(stdout).error.code).toBe("store-credentials");
    expect(stderr).toContain("NEO4J_PASSWORD");
    expect(stdout + stderr).not.toContain("wrong-secret");
  });

  describe("when the server dies", () => {
    const profile = `queries/area-profile?area=area:E10000003`;
    const proxies: BoltProxy[] = [];
    const started: ChildProcess[] = [];
    const startProxy = async () => {
      const proxy = await BoltProxy.start(url);
      proxies.push(proxy);
      return proxy;
    };
    const start = (args: readonly string[]) => {
      const process = neo4j.start(args);
      started.push(process);
      return process;
    };
    afterEach(async () => {
      for (const process of started.splice(0)) process.kill("SIGKILL");
      for (const proxy of proxies.splice(0)) await proxy.cut();
    });

    test("in the middle of an answer, that is told with how far the answer goes", async () => {
      writeFileSync(
        join(neo4j.folder, "large.cypher"),
        `UNWIND range(1, 50000) AS x RETURN x AS x, '${"words ".repeat(300)}' AS words`,
      );
      const proxy = await startProxy();
      const asking = start(["query", "large.cypher", "--format", "csv", "--store", proxy.url]);
      asking.stdout?.once("data", () => void proxy.cut());
      const { status, out, told } = await ending(asking);
      expect(status).toBe(3);
      const rows = out.split("\r\n").length - 2;
      expect(rows).toBeLessThan(50_000);
      expect(told).toContain(`it ends after ${rows} rows.`);
      expect(told).toContain(`sendgraph: Neo4j at ${proxy.url} does not answer.`);
      await proxy.restore();
    });

    test("the explorer's server says so, stays up, and answers when it is there again", async () => {
      const proxy = await startProxy();
      const serving = start(["serve", "--port", "0", "--store", proxy.url]);
      const [line] = serving.stdout === null ? [""] : await once(serving.stdout, "data");
      const ask = (path: string, init?: RequestInit) =>
        fetch(new URL(`api/${path}`, String(line).trim()), init);
      expect((await ask(profile)).status).toBe(200);
      const endless =
        "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN a AS a";
      const asked = ask("query", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ text: endless }),
      });
      setTimeout(() => void proxy.cut(), 500);
      const broken = await asked;
      expect(broken.status).toBe(503);
      expect(await broken.json()).toMatchObject({
        code: "store-unreachable",
        detail: expect.stringContaining(proxy.url),
      });
      await proxy.restore();
      await expect.poll(async () => (await ask("health")).status, { timeout: 20_000 }).toBe(200);
      expect((await ask(profile, { headers: { "cache-control": "no-cache" } })).status).toBe(200);
      expect(serving.exitCode).toBeNull();
    });
  });
});

function withManyWriters(article: ArticleBatch): ArticleBatch {
  const writers = Array.from({ length: WRITERS }, (_, at) => `person:writer-${at}`);
  return {
    ...article,
    nodes: [
      ...article.nodes,
      ...writers.map((id) => ({ id, label: "Person", properties: { name: id } }) as const),
    ],
    edges: [
      ...article.edges,
      ...writers.map(
        (from) =>
          ({
            type: "WROTE",
            from,
            fromLabel: "Person",
            to: article.articleId,
            toLabel: "Article",
            properties: {},
          }) as const,
      ),
    ],
  };
}
