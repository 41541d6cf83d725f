import { describe, expect, test } from "vitest";
import { fitColumns, measureColumn } from "../../cli/fit-columns.ts";
import { formatForTerminal } from "../../cli/terminal-table.ts";
import { wrapText } from "../../cli/wrap-text.ts";
import type { Row } from "../../cypher/store.ts";

interface Shown {
  readonly lines: string[];
  readonly leftOut: number;
}

async function show(rows: readonly Row[], width: number, perPart = 1): Promise<Shown> {
  let [text, leftOut] = ["", 0];
  const parts = rows.flatMap((_, at) => (at % perPart === 0 ? [rows.slice(at, at + perPart)] : []));
  const terminal = {
    width,
    painterOf: () => (line: string) => line,
    onLeftOut: () => {
      leftOut += 1;
    },
  };
  for await (const piece of formatForTerminal(parts, terminal)) text += piece;
  return { lines: text.split("\n").slice(0, -1), leftOut };
}

const SAID: Row = {
  inspection: "inspection:E1:2016-local-area:2017-03-27",
  framework: "2016-local-area",
  date: "2017-03-27",
  precision: "day",
  theme: "Co-production with families",
  themeId: "theme:co-production",
  exact: "Parents said that they are asked, but that nobody then does what they have asked for.",
  saidBy: "council",
  areas: ["area:E1", "area:E2"],
};

describe("a table on a terminal", () => {
  test.for([120, 80])("fits %i columns, wraps what is long, and has no ids", async (width) => {
    const { lines, leftOut } = await show([SAID, SAID], width);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(width);
    expect(lines.join("\n")).not.toMatch(/E1|themeId|…/);
    expect(lines[0]).toMatch(/^framework +date +theme +sentence +who said( it)?$/);
    for (const word of `${SAID["exact"]}`.split(" ")) expect(lines.join(" ")).toContain(word);
    expect(leftOut).toBeGreaterThan(0);
  });

  test("tells days, figures and words as the explorer does", async () => {
    const rows = [
      ["money", 500_000, "GBP"],
      ["change in exclusions", -75, "%"],
      ["rank", 2, "lowest"],
    ].map(([what = null, value = null, unit = null]) => ({
      what,
      value,
      unit,
      date: "2017-03-27",
      saidBy: "nhs",
    }));
    const { lines, leftOut } = await show(rows, 80);
    expect(lines.slice(2)).toEqual([
      "money                 £500,000    27 March 2017  the health service",
      "change in exclusions  down 75%    27 March 2017  the health service",
      "rank                  2nd lowest  27 March 2017  the health service",
    ]);
    expect(leftOut).toBeGreaterThan(0);
  });

  test("of more columns than its width holds gives each row as a list", async () => {
    const { lines } = await show([SAID], 44);
    expect(lines.slice(0, 4)).toEqual([
      "── 1",
      "framework    local area SEND inspection",
      "date         27 March 2017",
      "theme        Co-production with families",
    ]);
    expect(lines.slice(4, 6)).toEqual([
      "sentence     Parents said that they are",
      "             asked, but that nobody then",
    ]);
  });

  test("cuts a list without an end, and says so", async () => {
    const names = Array.from({ length: 200 }, (_, at) => `Place ${at}`);
    const { lines, leftOut } = await show([{ theme: "Transport", names }], 60);
    expect(lines).toHaveLength(12);
    expect(lines.at(-1)).toMatch(/…$/);
    expect(leftOut).toBe(1);
  });

  test("keeps ids where there is nothing else, and everything that fits as it is", async () => {
    expect(await show([{ id: "area:E1" }], 80)).toEqual({ lines: ["id", "───────", "area:E1"], leftOut: 0 });
    expect((await show([], 80)).lines).toEqual([]);
    const { lines } = await show(
      [
        { area: "Kent", n: 7 },
        { area: "Bury", n: 12_000 },
      ],
      80,
      2,
    );
    expect(lines).toEqual(["area       n", "────  ──────", "Kent       7", "Bury  12,000"]);
  });

  test("writes rows that come after the measured ones in the same columns", async () => {
    const rows = Array.from({ length: 1_200 }, (_, at) => ({ area: "Kent", n: at }));
    const { lines } = await show(rows, 80, 100);
    expect(lines).toHaveLength(1_202);
    expect(lines.at(-1)).toBe("Kent  1,199");
  });
});

test("a text is broken between its words, and within one that is too long", () => {
  expect(wrapText("plans come much too late", 10)).toEqual(["plans come", "much too", "late"]);
  expect(wrapText("Neurodevelopmental pathway", 10)).toEqual(["Neurodevel", "opmental", "pathway"]);
  expect(wrapText("", 10)).toEqual([""]);
});

test("the widest columns give way first, none below its longest word, nor so that no sentence could be read", () => {
  const columns = ["Kent", "plans come late ".repeat(9), "Neurodevelopmental"].map((text) =>
    measureColumn([text]),
  );
  expect(fitColumns(columns, 400)).toEqual([4, 143, 18].map((width, at) => (at === 1 ? 144 : width)));
  expect(fitColumns(columns, 62)).toEqual([4, 40, 18]);
  expect(fitColumns(columns, 48)).toEqual([4, 28, 16]);
  expect(fitColumns(columns, 47)).toBeNull();
});
