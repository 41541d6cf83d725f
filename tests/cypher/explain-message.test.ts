import { expect, test } from "vitest";
import { withoutExplain } from "../../cypher/stores/explain-message.ts";

test("a message of Neo4j points into what the person wrote", () => {
  const message = [
    "Invalid input 'RETRUN': expected 'RETURN' (line 1, column 24 (offset: 23))",
    '"EXPLAIN MATCH (a:Area) RETRUN a"',
    "                        ^",
  ].join("\n");
  expect(withoutExplain(message)).toBe(
    [
      "Invalid input 'RETRUN': expected 'RETURN' (line 1, column 16 (offset: 15))",
      '"MATCH (a:Area) RETRUN a"',
      "                ^",
    ].join("\n"),
  );
});

test("a message of Grafeo points into what the person wrote, and not with nothing", () => {
  const quoted = (column: number, line: string): string =>
    `syntax error: Expected end of query\n  --> query:1:${column}\n   |\n 1 | ${line}`;
  expect(
    withoutExplain(`${quoted(24, "EXPLAIN MATCH (a:Area) RETRUN a")}\n   |                         `),
  ).toBe(quoted(16, "MATCH (a:Area) RETRUN a"));
});

test("a fault in a later line keeps its column", () => {
  const message = "Expected identifier\n  --> query:3:15\n   |\n 3 | RETURN b.id AS";
  expect(withoutExplain(message)).toBe(message);
});
