import { afterAll, beforeAll, expect, test } from "vitest";
import { runQuery } from "../../cypher/run-query.ts";
import { loadSavedQuery } from "../../cypher/saved-queries.ts";
import type { Row, Store } from "../../cypher/store.ts";
import { summariseGraph } from "../../cypher/summary.ts";
import { verifyGraph } from "../../cypher/verify.ts";
import { TINY_GRAPH } from "../fixtures/tiny-graph.ts";
import { fill, TINY_GRAPH_HASH } from "./load-articles.ts";
import {
  AREA_OVER_TIME_NORTHSHIRE,
  AREA_PROFILE_MIDVALE,
  SHARED_AMONG_AREAS,
  SHARED_AMONG_BODIES,
} from "./tiny-answers.ts";

/** Longer than any test's time: whoever runs it is stopped. */
const ENDLESS =
  "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a + b < 0 RETURN count(a) AS n";

/** What every store must do with a graph that is read. */
export function describeReading(openEmpty: () => Promise<Store>): void {
  let store: Store;
  beforeAll(async () => {
    store = await openEmpty();
    await fill(store, TINY_GRAPH);
  });
  afterAll(async () => store.close());

  async function ask(name: string, typed: Record<string, string> = {}): Promise<Row[]> {
    return [...(await runQuery(store, await loadSavedQuery(name), typed)).rows];
  }

  test("the graph hash is the same on every engine", async () => {
    expect((await summariseGraph(store)).graphHash).toBe(TINY_GRAPH_HASH);
  });

  test("counts are by label and relationship type", async () => {
    const { counts } = await summariseGraph(store);
    expect(counts).toMatchObject({
      Area: 6,
      Body: 9,
      Council: 6,
      Icb: 1,
      Article: 8,
      Finding: 20,
      Evidence: 21,
    });
  });

  test("no rule of the graph is broken", async () => {
    expect(await verifyGraph(store)).toEqual([]);
  });

  test.for([
    [
      "area:E99000001",
      [
        "ehcp-timeliness 2 2 2",
        "exclusions 1 1 1",
        "mental-health 1 1 1",
        "neurodevelopmental-pathway 1 1 1",
      ],
    ],
    ["area:E99000002", ["co-production 1 1 1", "ehcp-timeliness 1 1 2", "exclusions 1 1 1"]],
    ["area:E99000004", ["co-production 1 1 1", "exclusions 1 1 1"]], // mental health is the council's own claim
    ["area:E99000005", []], // praised alone
    ["area:E99000006", []], // retracted
    ["body:99A", ["ehcp-timeliness 1 1 1", "exclusions 1 1 1", "neurodevelopmental-pathway 1 1 1"]],
    ["body:Q99", ["ehcp-timeliness 2 2 2", "mental-health 1 1 1", "neurodevelopmental-pathway 1 1 1"]],
  ] as const)("the weaknesses of %s are those that inspectors state", async ([id, expected]) => {
    const rows = await store.read(
      `MATCH (x)-[r:HAS_WEAKNESS]->(t:Theme) WHERE x.id = $id
       RETURN t.id AS theme, r.findings AS findings, r.inspections AS inspections, r.sources AS sources ORDER BY theme`,
      { id },
    );
    const told = rows.map((row) =>
      [String(row["theme"]).slice(6), row["findings"], row["inspections"], row["sources"]].join(" "),
    );
    expect(told).toEqual(expected);
  });

  test("a derived edge tells the first and last day", async () => {
    const rows = await store.read(
      `MATCH (x:Body)-[r:HAS_WEAKNESS]->(t:Theme) WHERE x.id = 'body:Q99' AND t.id = 'theme:ehcp-timeliness'
       RETURN r.firstOn AS firstOn, r.lastOn AS lastOn, r.derived AS derived`,
    );
    expect(rows).toEqual([{ firstOn: "2023-06-12", lastOn: "2024-02-05", derived: true }]);
  });

  test("a finding is stated, claimed or withdrawn", async () => {
    const rows = await store.read(
      "MATCH (f:Finding) WITH f.certainty AS certainty, f.id AS id RETURN certainty AS certainty, count(id) AS n ORDER BY certainty",
    );
    expect(rows).toEqual([
      { certainty: "claimed", n: 2 },
      { certainty: "stated", n: 17 },
      { certainty: "withdrawn", n: 1 },
    ]);
  });

  test("areas that share weaknesses", async () => {
    expect(await ask("shared-weaknesses")).toEqual(SHARED_AMONG_AREAS);
  });

  test("areas of one region that share weaknesses", async () => {
    expect(await ask("shared-weaknesses", { region: "south west" })).toEqual([]);
    expect(await ask("shared-weaknesses", { minShared: "1", region: "North East" })).toEqual([]);
  });

  test("bodies that share weaknesses, without those that answered together", async () => {
    const rows = await ask("shared-weaknesses", { among: "bodies" });
    expect(rows.map(({ a, b, shared, jaccard }) => `${a} + ${b}: ${shared}, ${jaccard}`)).toEqual(
      SHARED_AMONG_BODIES,
    );
  });

  test.for(["area:E99000005", "E99000005", "midvale"])("the profile of the area %s", async (area) => {
    expect(await ask("area-profile", { area })).toEqual(AREA_PROFILE_MIDVALE);
  });

  test("what changed in an area between two inspections", async () => {
    expect(await ask("area-over-time", { area: "Northshire" })).toEqual(AREA_OVER_TIME_NORTHSHIRE);
  });

  test("an area inspected once has no then and now", async () => {
    const rows = await ask("area-over-time", { area: "Midvale" });
    expect(rows.map(({ change }) => change)).toEqual(["praised", "praised"]);
  });

  test("values cross the border as plain JSON", async () => {
    const rows = await store.read(
      `MATCH p = (b:Body)-[r:SUCCEEDED_BY]->(c:Body)
       RETURN b AS node, r AS relationship, p AS path, 9007199254740993 AS large, 41 AS small, 0.5 AS part,
         date('2018-10-15') AS day, [1, null, 'x'] AS list, {n: 1} AS map, null AS nothing`,
    );
    const ccg = {
      id: "body:99A",
      labels: ["Body", "Ccg"],
      name: "NHS Northshire CCG",
      kind: "ccg",
      validFrom: "2013-04-01",
      validTo: "2022-06-30",
    };
    const link = {
      type: "SUCCEEDED_BY",
      from: "body:99A",
      to: "body:Q99",
      source: "reference",
      on: "2022-07-01",
    };
    expect(rows).toEqual([
      {
        node: ccg,
        relationship: link,
        path: {
          nodes: [ccg, expect.objectContaining({ id: "body:Q99", labels: ["Body", "Icb"] })],
          relationships: [link],
        },
        large: "9007199254740993",
        small: 41,
        part: 0.5,
        day: "2018-10-15",
        list: [1, null, "x"],
        map: { n: 1 },
        nothing: null,
      },
    ]);
  });

  test.for([
    "CREATE (n:Area {id: 'area:X'}) RETURN n AS n",
    "MATCH (n:Area) SET n.name = 'x'",
    "MATCH (n:Area) DETACH DELETE n",
    "MERGE (n:Area {id: 'area:X'}) RETURN n AS n",
    "MATCH (n:Area) REMOVE n.name RETURN n.id AS id",
    "MATCH (n:Area) FOREACH (x IN [1] | SET n.name = 'x')",
    "MATCH (n:Area) CALL { WITH n CREATE (m:Theme {id: n.id}) RETURN m AS m } RETURN m.id AS id",
    "CREATE INDEX sneaky FOR (n:Area) ON (n.name)",
    "DROP CONSTRAINT sendgraph_area_id_unique",
    "LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line AS line",
    "CALL dbms.components() YIELD name RETURN name AS name",
    "// a comment first\nMATCH (n:Area) SET n.name = 'x' RETURN n.id AS id",
  ])("a read that would do more than read is refused: %s", async (query) => {
    await expect(store.read(query)).rejects.toMatchObject({
      code: expect.stringMatching(/^query-(?:writes|syntax)$/),
    });
    expect((await summariseGraph(store)).graphHash).toBe(TINY_GRAPH_HASH);
  });

  test("the words of a write in a text are no write", async () => {
    expect(await store.read("RETURN 'CREATE (n) SET x\nDelete (all)' AS words")).toHaveLength(1);
  });

  test("the procedures that tell the graph's shape may be called", async () => {
    const rows = await store.read("CALL db.labels() YIELD label RETURN label AS label ORDER BY label");
    expect(rows.map(({ label }) => label)).toContain("Area");
  });

  test("a column may be named as it likes", async () => {
    const [row] = await store.read("RETURN {x: 1} AS `__proto__`, 2 AS `constructor`, 3 AS `a b`");
    expect(row).toMatchObject({ constructor: 2, "a b": 3 });
    // The embedded engine leaves out the one; on neither may a row take after it.
    expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
    expect(row?.["x"]).toBeUndefined();
  });

  test("a query that cannot be read is told so", async () => {
    await expect(store.read("MATCH (n RETURN n")).rejects.toMatchObject({ code: "query-syntax" });
  });

  test("a query whose parameter is missing is told so", async () => {
    await expect(store.read("RETURN $nowhere AS x")).rejects.toMatchObject({
      code: "query-parameter",
      message: expect.stringContaining("nowhere"),
    });
  });

  test("a query past its time is ended, others get their answer, and the graph is whole", async () => {
    const late = store.read(ENDLESS, {}, { timeoutMs: 500 });
    const beside = store.read("MATCH (n:Area) RETURN count(n.id) AS n");
    await expect(late).rejects.toMatchObject({ code: "query-timeout" });
    expect(await beside).toEqual([{ n: 6 }]);
    expect((await summariseGraph(store)).graphHash).toBe(TINY_GRAPH_HASH);
  });

  test("a large answer comes in parts, and the engine answers on when somebody stops taking them", async () => {
    const many = "UNWIND range(1, 3000) AS x RETURN x AS x, 'some words' AS words ORDER BY x";
    const parts = [];
    for await (const part of store.stream(many)) parts.push(part);
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.flat()).toEqual(await store.read(many));
    for await (const part of store.stream(many)) {
      expect(part[0]).toEqual({ x: 1, words: "some words" });
      break;
    }
    expect(await store.read("RETURN 1 AS x")).toEqual([{ x: 1 }]);
    expect(await drain(store.stream("MATCH (n:Area) WHERE n.id = 'nowhere' RETURN n AS n"))).toEqual([]);
  });

  test("nodes and relationships that come in parts are as they are whole", async () => {
    const query =
      "MATCH (a:Area)-[r:HAS_WEAKNESS]->(t:Theme) RETURN a AS a, r AS r, t AS t ORDER BY a.id, t.id";
    expect(await drain(store.stream(query))).toEqual(await store.read(query));
  });

  test.for([
    ["query-writes", "MATCH (n:Area) SET n.name = 'x' RETURN n.id AS id", {}],
    ["query-syntax", "MATCH (n RETURN n", {}],
    ["query-too-large", "UNWIND range(1, 3000) AS x RETURN x AS x", { maxRows: 2_000 }],
    [
      "query-too-large",
      "UNWIND range(1, 3000) AS x RETURN 'a text of some length' AS x",
      { maxBytes: 30_000 },
    ],
    ["query-timeout", ENDLESS, { timeoutMs: 300 }],
    ["query-cancelled", "RETURN 1 AS x", { signal: AbortSignal.abort() }],
  ] as const)("what comes in parts has the same limits: %s for %s", async ([code, query, options]) => {
    await expect(drain(store.stream(query, {}, options))).rejects.toMatchObject({ code });
    expect((await summariseGraph(store)).graphHash).toBe(TINY_GRAPH_HASH);
  });

  test("a query is explained by the engine's plan, unless it would write", async () => {
    const plan = await store.explain(
      "MATCH (a:Area)-[:HAS_WEAKNESS]->(t:Theme) WHERE a.id = $id RETURN t.id AS id",
      {
        id: "area:E99000001",
      },
    );
    expect(plan.split("\n").length).toBeGreaterThan(2);
    expect(plan).toContain("HAS_WEAKNESS");
    await expect(store.explain("MATCH (a:Area) SET a.name = 'x' RETURN a.id AS id")).rejects.toMatchObject({
      code: "query-writes",
    });
  });
}

async function drain(parts: AsyncIterable<readonly Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const part of parts) rows.push(...part);
  return rows;
}
