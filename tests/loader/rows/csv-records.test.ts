import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { recordsOf } from "../../../loader/rows/csv-records.ts";

const SEEDS = resolve("seeds");
const TABLES = readdirSync(SEEDS, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".csv"),
);

const whole = (text: string): string[][] => parse(text, { skip_empty_lines: true });

test("every table of the seeds is read as the library reads it", () => {
  expect(TABLES.length).toBeGreaterThan(50);
  for (const name of TABLES) {
    const text = readFileSync(join(SEEDS, name), "utf8");
    expect(recordsOf(text), name).toEqual(whole(text));
  }
});

test.for<[string, string]>([
  ["nothing", ""],
  ["a header alone", "a,b"],
  ["empty cells and lines", "a,b\n\n,\n1,\n\n,2\n"],
  ["quotes, commas in them and quotes in those", 'a,b\n1,"x, ""y"""\n"",2\n3,4\n"5",6\n'],
  ["a quote before a comma in quotes", 'a,b\n"x"",y",1\n"x,""",2\n'],
  ["a cell of two lines", 'a,b\n1,"x\ny"\n3,4\n'],
  ["line ends of another system", "a,b\r\n1,2\r\n"],
  ["a mark of byte order", "\u{FEFF}a,b\n1,2\n"],
])("%s: as the library reads it", ([, text]) => expect(recordsOf(text)).toEqual(whole(text)));

test.for<[string, string]>([
  ["too few cells", "a,b\n1\n"],
  ["too many cells", "a,b\n1,2,3\n"],
  ["too few cells in a line with quotes", 'a,b,c\n1,2,3\n"1",2\n'],
  ["a quote that does not end", 'a,b\n1,"x\n'],
  ["a quote in the middle of a cell", 'a,b\n1,x"y"\n'],
  ["letters after a cell in quotes", 'a,b\n1,"x"y\n'],
  ["a quote that stands alone in quotes", 'a,b\n1,"x"y"\n'],
])("%s: the library's error, with its line", ([, text]) => {
  const error = (read: (text: string) => unknown): string => {
    try {
      return `read: ${JSON.stringify(read(text))}`;
    } catch (thrown) {
      return String(thrown);
    }
  };
  expect(error(recordsOf)).toBe(error(whole));
  expect(error(recordsOf)).toMatch(/line \d/);
});
