import { expect, test } from "vitest";
import { parseQueryFile } from "../../cypher/query-file.ts";
import { returnedColumns } from "../../cypher/returned-columns.ts";
import { formatRowParts, formatRows } from "../../cypher/row-formats.ts";

const SENTENCE = "Leaders do not know their children well, and waits for a plan are long.";
const ROWS = [{ area: "Kent", exact: SENTENCE }];

async function linesOf(fit?: Parameters<typeof formatRowParts>[2]): Promise<string[]> {
  const lines: string[] = [];
  for await (const part of formatRowParts([ROWS], "table", fit)) lines.push(...part);
  return lines;
}

test("a table's cells are whole where no terminal is to be fitted", async () => {
  expect([...formatRows(ROWS, "table")].at(-1)).toBe(`Kent  ${SENTENCE}`);
  expect((await linesOf()).at(-1)).toBe(`Kent  ${SENTENCE}`);
});

test("on a terminal long cells are cut, and it is told that they are", async () => {
  let cuts = 0;
  const onCut = () => {
    cuts += 1;
  };
  expect((await linesOf({ widest: 20, onCut })).at(-1)).toBe("Kent  Leaders do not know…");
  expect(cuts).toBeGreaterThan(0);
  cuts = 0;
  await linesOf({ widest: 100, onCut });
  expect(cuts).toBe(0);
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
