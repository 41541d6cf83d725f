import { expect, test } from "vitest";
import { parseQueryFile } from "../../cypher/query-file.ts";
import { returnedColumns } from "../../cypher/returned-columns.ts";
import { formatRowParts, formatRows } from "../../cypher/row-formats.ts";

const SENTENCE = "Leaders do not know their children well, and waits for a plan are long.";
const ROWS = [{ area: "Kent", exact: SENTENCE }];

test("a table's cells are whole: who writes to a terminal fits them to it", async () => {
  expect([...formatRows(ROWS, "table")].at(-1)).toBe(`Kent  ${SENTENCE}`);
  const lines: string[] = [];
  for await (const part of formatRowParts([ROWS], "table")) lines.push(...part);
  expect(lines.at(-1)).toBe(`Kent  ${SENTENCE}`);
});

test("a query's columns are those that its last RETURN names, and those that its header explains", () => {
  const text = `// title: Q
// column n: How many
MATCH (a:Area)
WITH a.id AS inner, 'RETURN 1 AS quoted' AS said
RETURN inner AS area, said AS said, round(100.0 * size(said)) / 100 AS n
ORDER BY n DESC`;
  expect(returnedColumns(parseQueryFile("q", text))).toEqual(["area", "said", "n"]);
});
