import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { repairGraph } from "../../cypher/repair.ts";
import type { Engine } from "../../cypher/stores/engine.ts";
import { GraphStore } from "../../cypher/stores/graph-store.ts";
import { summariseGraph } from "../../cypher/summary.ts";
import { verifyGraph } from "../../cypher/verify.ts";
import { TINY_GRAPH, tinyArticle } from "../fixtures/tiny-graph.ts";
import { fill, load } from "./load-articles.ts";

const [one, other] = ["west-2024", "north-2023"].map((name) => tinyArticle(name).articleId);
const WIDE = "\u{1F3EB}";
const NOT_JOINED = "8: a superseded article is not joined to what stands in its place, or to something else";

/** Faults that no load makes, by what a stranger's hand would do to the graph; what `verify` says of each, and of how many ids. */
const FAULTS = [
  [
    "a relationship made again",
    "MATCH (n:Article {id: $one})<-[:TAKEN_FROM]-(e:Evidence)-[:SUPPORTS]->(f:Finding) WITH e, f LIMIT 1 CREATE (e)-[:SUPPORTS]->(f)",
    ["6: a relationship is there twice (1)"],
  ],
  [
    "a theme that found an area",
    "MATCH (t:Theme {id: 'theme:exclusions'}) MATCH (a:Area {id: 'area:E99000001'}) CREATE (t)-[:FOUND]->(a)",
    ["6: a relationship joins what the schema does not join (1)"],
  ],
  [
    "an area that is a theme too",
    "MATCH (a:Area {id: 'area:E99000001'}) SET a:Theme",
    ["5: an id is not of its label's form (1)"],
  ],
  [
    "an article of which nobody knows as witness",
    "MATCH (i:Inspection)-[r:HOLDS_TO_ACCOUNT]->(b:Body) WHERE r.source = $one SET r.source = 'article:unknown'",
    ["7: a relationship does not say which article, or that reference data, asserts it (2)"],
  ],
  [
    "an inspection published on no day",
    "MATCH (n:Article {id: $one})-[:REPORTS]->(i:Inspection) SET i.published = 'in spring'",
    ["2: the date of publication is not an ISO day (1)"],
  ],
  [
    "an article that left its place and counts",
    "MATCH (n:Article {id: $one}) SET n.places = [], n.formerPlaces = ['there']",
    ["8: an article counts though another text stands in its place (1)"],
  ],
  [
    "an article that does not count though what stands in its place was taken back",
    "MATCH (n:Article {id: $one}) MATCH (m:Article {id: $other}) SET n.status = 'superseded', n.places = [], n.formerPlaces = ['there'], m.places = ['there'], m.status = 'retracted'",
    ["8: an article does not count though nothing that counts stands in its place (1)"],
  ],
  [
    "a superseded article that is not joined to its newer version",
    "MATCH (n:Article {id: $one}) MATCH (m:Article {id: $other}) SET n.status = 'superseded', n.places = [], n.formerPlaces = ['there'], m.places = ['there']",
    [NOT_JOINED],
  ],
  [
    "an article joined to another that does not stand in its place",
    "MATCH (n:Article {id: $one}) MATCH (m:Article {id: $other}) CREATE (n)-[:SUPERSEDED_BY]->(m)",
    [NOT_JOINED],
  ],
  [
    "offsets that count characters where UTF-16 counts two",
    "MATCH (n:Article {id: $one})<-[:TAKEN_FROM]-(e:Evidence) SET n.text = $wide + n.text, e.start = e.start + 1, e.end = e.end + 1",
    ["4: evidence is not in its article to the character"],
  ],
  [
    "nothing: offsets of a text with a wide character",
    "MATCH (n:Article {id: $one})<-[:TAKEN_FROM]-(e:Evidence) WITH n, collect(e.id) AS ids SET n.text = $wide + n.text WITH ids UNWIND ids AS id MATCH (e:Evidence {id: id}) SET e.start = e.start + 2, e.end = e.end + 2",
    [],
  ],
  [
    "evidence one character short",
    "MATCH (n:Article {id: $one})<-[:TAKEN_FROM]-(e:Evidence) WITH e LIMIT 1 SET e.end = e.end - 1",
    ["4: evidence is not in its article to the character (1)"],
  ],
] as const;

/** What a stranger's hand broke of what follows from the articles, and what it broke of what they say. */
const BROKEN = [
  ["derived edges removed", "MATCH (a:Area)-[r:HAS_WEAKNESS]->(t:Theme) DELETE r", false],
  [
    "a derived edge that counts other findings",
    "MATCH (b:Body)-[r:HAS_STRENGTH]->(t:Theme) SET r.findings = 99",
    false,
  ],
  [
    "a derived edge without a finding",
    "MATCH (a:Area {id: 'area:E99000001'}) MATCH (t:Theme) MERGE (a)-[r:HAS_STRENGTH]->(t) SET r.derived = true",
    false,
  ],
  ["certainty that nobody has", "MATCH (f:Finding) SET f.certainty = 'certain'", false],
  [
    "an article joined to another that does not stand in its place",
    "MATCH (n:Article {id: $one}) MATCH (m:Article {id: $other}) CREATE (n)-[:SUPERSEDED_BY]->(m)",
    false,
  ],
  [
    "evidence one character short",
    "MATCH (n:Article {id: $one})<-[:TAKEN_FROM]-(e:Evidence) WITH e LIMIT 1 SET e.end = e.end - 1",
    true,
  ],
  ["evidence removed", "MATCH (n:Article {id: $one})<-[:TAKEN_FROM]-(e:Evidence) DETACH DELETE e", true],
] as const;

/** What `verify` must find, on every engine, of what no load writes; and what a repair must mend. */
export function describeFaults(openEmpty: () => Promise<Engine>): void {
  test.for(FAULTS)("verify finds %s", async ([, statement, expected]) => {
    const engine = await openEmpty();
    const store = await GraphStore.over(engine);
    await fill(store, TINY_GRAPH);
    await engine.write(({ run }) => run(statement, { one: one ?? "", other: other ?? "", wide: WIDE }));
    const found = await verifyGraph(store);
    await store.close();
    const told = found.map(({ rule, message, ids }) => `${rule}: ${message} (${ids.length})`);
    for (const line of expected) expect(told).toContainEqual(expect.stringContaining(line));
    if (expected.length === 0) expect(told).toEqual([]);
  });

  describe("a repair", () => {
    let engine: Engine;
    let store: GraphStore;
    let graphHash = "";
    beforeAll(async () => {
      engine = await openEmpty();
      store = await GraphStore.over(engine);
      await fill(store, TINY_GRAPH);
      ({ graphHash } = await summariseGraph(store));
    });
    afterAll(async () => store.close());

    // Each leaves the graph as it was, which the next begins with.
    test.for(BROKEN)("mends %s", async ([, statement, needsLoad]) => {
      await engine.write(({ run }) => run(statement, { one: one ?? "", other: other ?? "" }));
      expect((await summariseGraph(store)).graphHash).not.toBe(graphHash);
      const repair = await repairGraph(store);
      expect(repair.needsLoad).toBe(needsLoad);
      // What articles say is in the articles alone: it comes back with them.
      const written = await load(store, TINY_GRAPH);
      expect(new Set(written)).toEqual(new Set([needsLoad ? "loaded" : "unchanged"]));
      expect((await summariseGraph(store)).graphHash).toBe(graphHash);
      expect(await repairGraph(store)).toEqual({ mended: [], left: [], needsLoad: false });
      expect((await summariseGraph(store)).graphHash).toBe(graphHash);
    });
  });
}
