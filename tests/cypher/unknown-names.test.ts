import { expect, test } from "vitest";
import { tellUnknown } from "../../cypher/known-nodes.ts";
import { openStore } from "../../cypher/open-store.ts";
import { parseQueryFile } from "../../cypher/query-file.ts";
import { runQuery } from "../../cypher/run-query.ts";
import { listSavedQueries } from "../../cypher/saved-queries.ts";
import { tellUnknownNames } from "../../cypher/unknown-names.ts";

test.for<readonly [query: string, told: string | null]>([
  ["MATCH (a:Araa) RETURN a.name AS name", 'The graph has no label "Araa". Did you mean "Area"?'],
  [
    "MATCH (a:Area)-[:HAS_WEAKNES]->(t:Theme) RETURN t.id AS id",
    'The graph has no relationship type "HAS_WEAKNES". Did you mean "HAS_WEAKNESS"?',
  ],
  [
    "MATCH (b:Body|Cuncil {id: $id})-[r:SUCCEEDED_BY*1..3]->(c:Body) RETURN c.id AS id",
    'The graph has no label "Cuncil". Did you mean "Council"?',
  ],
  ["MATCH (a:Area:Area WHERE a.name = 'Kent') RETURN a.name AS name", null],
  ["MATCH (a:Area) WHERE a.name = '(x:Araa)' RETURN a.name AS name // (y:Araa)", null],
  ["MATCH (a:Area {name: 'Kent'}) RETURN {name: a.name} AS row", null],
])("of %s is told: %s", ([query, told]) => expect(tellUnknownNames(query)).toBe(told));

test("no saved query names what the graph has not", async () => {
  for (const { name, text } of (await listSavedQueries()).queries)
    expect(tellUnknownNames(text), name).toBeNull();
});

test("an answer without rows says which label there is not", async () => {
  const store = await openStore("memory:");
  await store.prepare();
  const ask = async (text: string) => runQuery(store, parseQueryFile("own", text), {});
  expect((await ask("MATCH (a:Araa) RETURN a.id AS id")).note).toMatch(/no label "Araa"/);
  expect((await ask("MATCH (a:Area) RETURN a.id AS id")).note).toBeNull();
  await store.close();
});

test("a name that two areas have is suggested once", () =>
  expect(tellUnknown("area", "Dorsett", ["Dorset", "Kent", "Dorset"])).toBe(
    'There is no area "Dorsett" in the graph. Did you mean "Dorset"?',
  ));
