import { expect, test } from "vitest";
import type { Plain } from "../../explorer/view/queries.ts";
import { listColumns, spanRows, tellMap } from "../../explorer/view/queries-table.ts";

test("a table lets one cell stand for all rows that say the same", () => {
  const rows = [
    { area: "Kent", theme: "Plans", n: 1 },
    { area: "Kent", theme: "Plans", n: 2 },
    { area: "Kent", theme: "Transport", n: 2 },
    { area: "Bury", theme: "Transport", n: 2 },
  ];
  expect(spanRows(rows, listColumns(rows, []))).toEqual([
    [3, 2, 1],
    [0, 0, 1],
    [0, 1, 1],
    [1, 1, 1],
  ]);
  expect(spanRows([], listColumns(rows, []))).toEqual([]);
});

test.for<readonly [value: { readonly [key: string]: Plain }, told: string]>([
  [{ type: "HAS_WEAKNESS", from: "area:1", to: "theme:x", findings: 2 }, "[:HAS_WEAKNESS {findings: 2}]"],
  [{ type: "ABOUT", from: "finding:1", to: "theme:x" }, "[:ABOUT]"],
  [{ name: "Kent", of: [1] }, '{name: "Kent", of: [1]}'],
  [{}, "{}"],
])("a table tells %o as Cypher would write it", ([value, told]) => expect(tellMap(value)).toBe(told));
