import { expect, test } from "vitest";
import { withHash } from "../../cypher/batch-hash.ts";
import type { RegisterBatch } from "../../cypher/graph-batch.ts";
import { packageVersion } from "../../cypher/package-version.ts";
import { SCHEMA_VERSION } from "../../cypher/schema.ts";
import type { Engine } from "../../cypher/stores/engine.ts";
import { GraphStore } from "../../cypher/stores/graph-store.ts";
import { migrate } from "../../cypher/stores/migrations.ts";
import { summariseGraph } from "../../cypher/summary.ts";
import { verifyGraph } from "../../cypher/verify.ts";
import { TINY_ARTICLES } from "../fixtures/tiny-articles.ts";
import { TINY_GRAPH } from "../fixtures/tiny-graph.ts";
import { tinyRegister } from "../fixtures/tiny-register.ts";
import { fill, load, TINY_GRAPH_HASH } from "./load-articles.ts";

/** What every engine's graph must do about versions: of its schema, of its loader, of reference data. */
export function describeVersions(openEmpty: () => Promise<Engine>): void {
  test("a graph is stamped with the versions of schema and loader, which no count and no hash takes in", async () => {
    const store = await GraphStore.over(await openEmpty());
    expect(await store.stamp()).toBeNull();
    await load(store, TINY_GRAPH);
    expect(await store.stamp()).toEqual({
      schemaVersion: SCHEMA_VERSION,
      loaderVersion: packageVersion(),
      registerHash: null,
      derivedBy: packageVersion(),
    });
    expect((await summariseGraph(store)).graphHash).toBe(TINY_GRAPH_HASH);
    await store.close();
  });

  test("a graph of the first days, without a stamp, is read as it is and migrated by the next load", async () => {
    const engine = await openEmpty();
    const store = await GraphStore.over(engine);
    await load(store, TINY_GRAPH);
    await engine.write(async ({ run }) => {
      await run("MATCH (s:SendgraphStamp) DETACH DELETE s");
      await run("MERGE (r:Register {id: 'register'}) SET r.hash = 'of the first days' RETURN r.id AS id");
    });
    const opened = await GraphStore.over(engine);
    expect((await summariseGraph(opened)).graphHash).toBe(TINY_GRAPH_HASH);
    expect(await load(opened, TINY_GRAPH)).toEqual(TINY_GRAPH.map(() => "unchanged"));
    expect(await opened.stamp()).toMatchObject({
      schemaVersion: SCHEMA_VERSION,
      registerHash: "of the first days",
    });
    expect(await opened.read("MATCH (r:Register) RETURN r.id AS id")).toEqual([]);
    await opened.close();
  });

  test.for([
    "MATCH (n:Article) DETACH DELETE n",
    "MATCH (e:Evidence)-[r:TAKEN_FROM]->(n:Article) DELETE r",
    "MATCH (m:Measure)-[r:MEASURED_BY]->(e:Evidence) DELETE r",
  ])("what another's hand left of articles is mended by a load that writes them anew: %s", async (harm) => {
    const engine = await openEmpty();
    const store = await GraphStore.over(engine);
    await load(store, TINY_GRAPH);
    await engine.write(({ run }) => run(harm));
    expect((await summariseGraph(store)).graphHash).not.toBe(TINY_GRAPH_HASH);
    await store.forgetWritten();
    expect(await load(store, TINY_GRAPH)).toEqual(TINY_GRAPH.map(() => "loaded"));
    expect((await summariseGraph(store)).graphHash).toBe(TINY_GRAPH_HASH);
    await store.close();
  });

  test("what follows from articles is drawn again where something was written since, and only there", async () => {
    const engine = await openEmpty();
    const store = await GraphStore.over(engine);
    await load(store, TINY_GRAPH);
    const register = tinyRegister(TINY_ARTICLES.map(({ inspection }) => inspection));
    const [article] = TINY_GRAPH;
    if (article === undefined) throw new Error("The tiny graph is empty.");
    const { articleId: id } = article;
    const nodes = article.nodes.filter(({ label }) => label !== "Evidence" && label !== "Measure");
    const nowhere = { places: [], formerPlaces: [], formerTurns: [], published: "" };
    const standing = { id, status: "retracted", ...nowhere } as const;
    const writes = {
      article: () => store.writeArticle({ ...article, nodes, edges: [] }),
      "the article again": () => store.writeArticle(article),
      articles: () => store.writeArticles([withHash(article)], []),
      standing: () => store.writeStandings([standing]),
      register: () => store.writeRegister(register),
      batch: () => store.writeBatch({ nodes: [], edges: [] }),
    };
    for (const [name, write] of Object.entries(writes)) {
      await write();
      expect([name, (await store.stamp())?.derivedBy]).toEqual([name, null]);
      await store.derive({ ifChanged: true });
      expect([name, (await store.stamp())?.derivedBy]).toEqual([name, packageVersion()]);
      expect(await verifyGraph(store)).toEqual([]);
    }
    expect(await store.writeArticle(article)).toBe("unchanged");
    expect(await store.writeRegister(register)).toBe("unchanged");
    await store.writeStandings([]);
    expect((await store.stamp())?.derivedBy).toBe(packageVersion());
    // Somebody else's hand: it is not seen, and `derive` without more mends it.
    const { graphHash } = await summariseGraph(store);
    await engine.write(({ run }) => run("MATCH (a:Area)-[r:HAS_WEAKNESS]->(t:Theme) DELETE r"));
    const broken = (await summariseGraph(store)).graphHash;
    expect(broken).not.toBe(graphHash);
    await store.derive({ ifChanged: true });
    expect((await summariseGraph(store)).graphHash).toBe(broken);
    await store.derive();
    expect((await summariseGraph(store)).graphHash).toBe(graphHash);
    await engine.write(({ run }) =>
      run("MATCH (s:SendgraphStamp) SET s.derivedBy = 'of another version' RETURN s.id AS id"),
    );
    await engine.write(({ run }) => run("MATCH (a:Area)-[r:HAS_WEAKNESS]->(t:Theme) DELETE r"));
    await store.derive({ ifChanged: true });
    expect((await summariseGraph(store)).graphHash).toBe(graphHash);
    await store.close();
  });

  test("a graph that is half-way goes on from its version, step by step, once", async () => {
    const engine = await openEmpty();
    await fill(await GraphStore.over(engine), TINY_GRAPH);
    const steps = [1, 2, 3].map((to) => ({
      to,
      statements: [`MATCH (t:Theme) SET t.steps = coalesce(t.steps, '') + '${to}'`],
    }));
    expect(await engine.write((transaction) => migrate(transaction, steps))).toEqual([2, 3]);
    const limits = { timeoutMs: 10_000, maxRows: Infinity, maxBytes: Infinity };
    expect(await engine.read("MATCH (t:Theme) RETURN DISTINCT t.steps AS steps", {}, limits)).toEqual([
      { steps: "23" },
    ]);
    await engine.close();
  });

  test("a graph that a later sendgraph has written is refused with both versions", async () => {
    const engine = await openEmpty();
    await fill(await GraphStore.over(engine), TINY_GRAPH);
    await engine.write(({ run }) =>
      run("MATCH (s:SendgraphStamp) SET s.schemaVersion = 7, s.loaderVersion = '9.1.0' RETURN s.id AS id"),
    );
    await expect(GraphStore.over(engine)).rejects.toMatchObject({
      code: "graph-newer",
      message: expect.stringMatching(/version 7, written by sendgraph 9\.1\.0; .* up to \d+\./),
      remedy: expect.stringContaining("Use sendgraph 9.1.0 or later"),
    });
  });

  test.for([
    ["CREATE (n:Film {title: 'Kes'}) RETURN n.title AS t", /labelled Film\.$/],
    [
      "CREATE (n:Person {name: 'Ann'}) RETURN n.name AS n",
      /labelled Person\. Person: labels of sendgraph's too/,
    ],
    ["CREATE (n:Area {id: 7}) RETURN n.id AS id", /labelled Area\. Area: labels/],
  ] as const)(
    "a database that holds somebody else's nodes is refused unless it is meant: %s",
    async ([statement, told]) => {
      const engine = await openEmpty();
      await engine.write(({ run }) => run(statement));
      const store = await GraphStore.over(engine);
      await expect(store.prepare()).rejects.toMatchObject({
        code: "store-not-empty",
        message: expect.stringMatching(told),
        remedy: expect.stringContaining("--into-existing"),
      });
      expect(await store.stamp()).toBeNull();
      await store.prepare({ intoExisting: true });
      await store.prepare();
      expect(await store.stamp()).not.toBeNull();
      await store.close();
    },
  );

  test("reference data that changed is brought up to date by the next register, though no article comes with it", async () => {
    const store = await GraphStore.over(await openEmpty());
    const before = tinyRegister(TINY_ARTICLES.map(({ inspection }) => inspection));
    await store.prepare();
    await store.writeRegister(before);
    await load(store, TINY_GRAPH);
    const { graphHash } = await summariseGraph(store);
    const after = changeReference(before);
    expect(await store.writeRegister(after)).toBe("loaded");
    await store.derive();
    expect(await verifyGraph(store)).toEqual([]);
    const [body] = await store.read(
      "MATCH (b:Body {id: 'body:Q99'}) RETURN b.name AS name, labels(b) AS labels",
    );
    expect(body?.["name"]).toBe("NHS Northshire Trust");
    expect(body?.["labels"]).toEqual(expect.arrayContaining(["Body", "Trust"]));
    expect(body?.["labels"]).not.toContain("Icb");
    expect(
      await store.read(
        "MATCH (b:Body {id: 'body:Q99'})-[:SUCCEEDED_BY]->(c:Body) RETURN c.id AS id, c.name AS name",
      ),
    ).toEqual([{ id: "body:Q98", name: "NHS North ICB" }]);
    expect(
      await store.read("MATCH (b:Body {id: 'body:99A'})-[:SUCCEEDED_BY]->(c:Body) RETURN c.id AS id"),
    ).toEqual([]);
    expect(
      await store.read("MATCH (t:Theme {id: 'theme:exclusions'})-[:BROADER]->(u:Theme) RETURN u.id AS id"),
    ).toEqual([{ id: "theme:participation" }]);
    await store.writeRegister(before);
    await store.derive();
    expect((await summariseGraph(store)).graphHash).toBe(graphHash);
    await store.close();
  });
}

/** One board became a trust and was succeeded, one group never was, and a theme belongs elsewhere. */
function changeReference(register: RegisterBatch): RegisterBatch {
  const { nodes, edges } = register.reference;
  const board = nodes.find(({ id }) => id === "body:Q99");
  if (board === undefined) throw new Error("The tiny reference data has no body:Q99.");
  const properties = { name: "NHS North ICB", kind: "icb", validFrom: "2026-04-01" };
  const successor = { ...board, id: "body:Q98", properties };
  const trust = {
    ...board,
    secondLabel: "Trust",
    properties: { ...board.properties, name: "NHS Northshire Trust", kind: "nhs-trust" },
  } as const;
  const succession = {
    type: "SUCCEEDED_BY",
    from: "body:Q99",
    fromLabel: "Body",
    to: "body:Q98",
    toLabel: "Body",
    properties: { on: "2026-04-01", source: "reference" },
  } as const;
  return {
    nodes: register.nodes.map((node) => (node.id === trust.id ? trust : node)),
    edges: register.edges,
    reference: {
      nodes: [...nodes.map((node) => (node.id === trust.id ? trust : node)), successor],
      edges: [
        ...edges
          .filter(({ type, from }) => !(type === "SUCCEEDED_BY" && from === "body:99A"))
          .map((edge) =>
            edge.type === "BROADER" && edge.from === "theme:exclusions"
              ? { ...edge, to: "theme:participation" }
              : edge,
          ),
        succession,
      ],
    },
  };
}
