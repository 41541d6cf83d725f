import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { listOf, readRows } from "../../../loader/rows/read-rows.ts";

const folder = mkdtempSync(join(tmpdir(), "sendgraph-rows-"));
afterAll(() => rmSync(folder, { recursive: true }));

const Row = z.object({
  pattern: z.string().min(1),
  sign: z.enum(["praise", "blame"]),
  weight: z.coerce.number().positive(),
  areas: z.string().transform(listOf),
});

function read(text: string): z.infer<typeof Row>[] {
  const path = join(folder, "table.csv");
  writeFileSync(path, text);
  return readRows(path, Row);
}

test("a table is read by its columns' names, whatever their order and whatever others there are", () => {
  const rows = read(
    'weight,example,areas,pattern,sign\n2,"Far, too late",a; b,late,blame\n1,,,good,praise\n',
  );
  expect(rows).toEqual([
    { pattern: "late", sign: "blame", weight: 2, areas: ["a", "b"] },
    { pattern: "good", sign: "praise", weight: 1, areas: [] },
  ]);
});

test("rows that tell the same list have each their own", () => {
  const [first, second] = read("pattern,sign,weight,areas\na,blame,1,x\nb,blame,1,x\n");
  first?.areas.push("y");
  expect(second?.areas).toEqual(["x"]);
});

test.for<[string, string, string]>([
  [
    "an empty cell",
    ",blame,2,",
    'row 3, column "pattern": Too small: expected string to have >=1 characters.',
  ],
  [
    "a word that is none of the list",
    "a,maybe,2,",
    'row 3, column "sign": Invalid option: expected one of "praise"|"blame".',
  ],
  ["no number", "a,blame,lots,", 'row 3, column "weight": Invalid input: expected number, received NaN.'],
  [
    "a number that is too small",
    "a,blame,0,",
    'row 3, column "weight": Too small: expected number to be >0.',
  ],
  [
    "two faults: the first column of the table's own order",
    "a,maybe,0,",
    'row 3, column "sign": Invalid option: expected one of "praise"|"blame".',
  ],
  [
    "the first of two rows at fault",
    "a,blame,0,\n,blame,2,",
    'row 3, column "weight": Too small: expected number to be >0.',
  ],
])("%s: told with file, row, column and what to do", ([, bad, told]) => {
  expect(() => read(`pattern,sign,weight,areas\nlate,blame,2,\n${bad}\n`)).toThrow(
    expect.objectContaining({
      code: "reference-invalid",
      message: `"${join(folder, "table.csv")}", ${told}`,
      remedy: "Mend the row; the columns are told in seeds/README.md.",
    }),
  );
});

test("a column that is not there is told at the first row", () => {
  expect(() => read("pattern,sign,areas\nlate,blame,\n")).toThrow(
    'row 2, column "weight": Invalid input: expected number, received NaN.',
  );
});
