import { expect, test } from "vitest";
import { NODE_LABELS } from "../../cypher/schema.ts";
import { readStatement } from "../../cypher/statements.ts";
import { edgeStatement } from "../../cypher/stores/write-batch.ts";

test.for(["verify-edges", "verify-ids"])("the statement %s names every label of the schema", (name) => {
  const labels = [...readStatement(name).matchAll(/\b[nx]:(\w+)/g)].map(([, label]) => label);
  expect(new Set(labels)).toEqual(new Set(NODE_LABELS));
});

test("relationships that the schema does not have make no statement", () => {
  expect(() => edgeStatement({ type: "FOUND", fromLabel: "Theme", toLabel: "Finding" })).toThrow(
    "The schema has no (:Theme)-[:FOUND]->(:Finding).",
  );
});

test("what several may assert is one edge an asserter, what follows from ids is one edge", () => {
  expect([
    edgeStatement({ type: "HOLDS_TO_ACCOUNT", fromLabel: "Inspection", toLabel: "Body" }),
    edgeStatement({ type: "FOUND", fromLabel: "Inspection", toLabel: "Finding" }),
  ]).toMatchInlineSnapshot(`
    [
      "UNWIND $rows AS row MATCH (x:Inspection {id: row.from}) MATCH (y:Body {id: row.to}) MERGE (x)-[r:HOLDS_TO_ACCOUNT {source: row.properties.source}]->(y) SET r = row.properties RETURN count(*) AS written",
      "UNWIND $rows AS row MATCH (x:Inspection {id: row.from}) MATCH (y:Finding {id: row.to}) MERGE (x)-[r:FOUND]->(y) SET r = row.properties RETURN count(*) AS written",
    ]
  `);
});
