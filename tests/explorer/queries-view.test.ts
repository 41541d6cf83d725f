import { describe, expect, test } from "vitest";
import type { AnswerRow, FormParameter } from "../../explorer/view/queries.ts";
import {
  defaultText,
  listMissing,
  tellName,
  valuesAsked,
  valuesToSend,
} from "../../explorer/view/queries-form.ts";
import {
  countRepeated,
  listColumns,
  partEmpty,
  partSources,
  tellBefore,
} from "../../explorer/view/queries-table.ts";
import { tellRepeated } from "../../explorer/view/tell-cell.ts";
import { SAID } from "./said-rows.ts";

describe("a form", () => {
  const parameter = (name: string, more: Partial<FormParameter> = {}): FormParameter => ({
    name,
    type: "text",
    choices: [],
    description: "",
    ...more,
  });
  const parameters = [parameter("area"), parameter("minShared", { type: "integer", default: 2 })];

  test("asks for what has no default, and sends what was filled in alone", () => {
    expect(listMissing(parameters, { area: " " }).map(({ name }) => name)).toEqual(["area"]);
    expect(listMissing(parameters, { area: "Kent" })).toEqual([]);
    expect(valuesToSend(parameters, { area: "Kent", minShared: "", other: "1" })).toEqual({ area: "Kent" });
  });

  test("makes a figure of what its answer was asked with, defaults told: a figure may have others", () => {
    expect(valuesAsked(parameters, { area: "Kent" })).toEqual({ area: "Kent", minShared: "2" });
    expect(valuesAsked(parameters, { minShared: "1", other: "1" })).toEqual({ minShared: "1" });
  });

  test("has names and defaults as a person writes them", () => {
    expect(["minShared", "area"].map(tellName)).toEqual(["fewest shared", "area"]);
    expect(parameters.map(defaultText)).toEqual(["", "2"]);
    expect(defaultText(parameter("areas", { type: "nodes", default: ["Kent", "Bury"] }))).toBe("Kent, Bury");
  });
});

describe("a table", () => {
  test("has ids behind their names, and columns by what they hold", () => {
    const columns = listColumns(SAID, [{ name: "exact", description: "The sentence" }]);
    expect(columns.map(({ title, kind, ids, description }) => [title, kind, ids, description])).toEqual([
      ["area", "text", "areaId", null],
      ["date", "day", null, null],
      ["polarity", "polarity", null, null],
      ["sentence", "quote", null, "The sentence"],
    ]);
  });

  test("tells who said it, where and when under the sentence, in the order of print; without a sentence each has its column", () => {
    const rows = [
      {
        theme: "Travel",
        article: "Late buses",
        exact: "Too slow.",
        published: "2019-07-23",
        saidBy: "inspectors",
        kind: "reported",
      },
    ];
    const { beside, under } = partSources(listColumns(rows, []));
    expect(beside.map(({ name }) => name)).toEqual(["theme", "exact"]);
    expect(under.map(({ name }) => name)).toEqual(["saidBy", "kind", "article", "published"]);
    expect(under.map(({ title }) => title)).toContain("quoted or reported");
    const [body] = listColumns([{ kind: "icb" }], []);
    expect(body?.title, "a kind of body is another thing").toBe("kind");
    const named = [{ exact: "Waits are long.", finding: "finding:1:x", evidence: "evidence:1:2-3" }];
    const ways = partSources(listColumns(named, []));
    expect(ways.beside.map(({ name }) => name)).toEqual(["exact"]);
    expect(ways.under.map(({ name }) => name)).toEqual(["finding"]);
    const unquoted = partSources(listColumns([{ article: "Late buses", published: "2019-07-23" }], []));
    expect([unquoted.beside.length, unquoted.under.length]).toEqual([2, 0]);
  });

  test("leaves out what is empty in every row, and tells under a sentence which other papers have it", () => {
    const rows = [
      { theme: "Travel", note: null, more: [], exact: "Waits.", alsoIn: [], themeGuessedFrom: null },
      { theme: "Travel", note: "", more: [], exact: "Late.", alsoIn: ["Echo"], themeGuessedFrom: "bus*" },
    ];
    const { beside, under } = partSources(listColumns(rows, []));
    const { told, empty } = partEmpty(rows, beside);
    expect(told.map(({ name }) => name)).toEqual(["theme", "exact"]);
    expect(empty.map(({ name }) => name)).toEqual(["note", "more"]);
    expect(under.map(tellBefore)).toEqual(["also in", "guessed from"]);
  });

  test("has behind a list of sentences what finding each is of, and whether it is quoted", () => {
    const rows = [
      { weaknesses: ["Too slow."], weaknessKinds: ["quoted"], weaknessIds: ["finding:1:x"], strengths: [] },
    ];
    expect(listColumns(rows, []).map(({ name, ids, kinds }) => [name, ids, kinds])).toEqual([
      ["weaknesses", "weaknessIds", "weaknessKinds"],
      ["strengths", null, null],
    ]);
  });

  test("tells days as days where some rows have none, or a year alone", () => {
    const kindOf = (dates: readonly string[]) =>
      listColumns(
        dates.map((date) => ({ date })),
        [],
      )[0]?.kind;
    expect(kindOf(["2017-03-27", ""])).toBe("day");
    expect(kindOf(["2017-03-27", "2018"])).toBe("day");
    expect(kindOf(["2017", "2018"])).toBe("text");
  });

  test("tells lists of days as days, and a day's own precision where the row's is another day's", () => {
    const dates: AnswerRow = { dates: ["2017-03-20", "2025-01", ""] };
    const [listed] = listColumns([dates], []);
    expect(listed?.kind).toBe("day");
    expect(listed && tellRepeated(dates, listed)).toBe("20 March 2017, January 2025, date unknown");
    const row = { date: "2025-01-01", precision: "month", published: "2025-05-13" };
    expect(listColumns([row], []).map((column) => tellRepeated(row, column))).toEqual([
      "January 2025",
      "13 May 2025",
    ]);
  });

  test.for<readonly [column: string, told: string]>([
    ["saidBy", "someone else"],
    ["kind", "other body"],
    ["framework", "other inspection"],
    ["firstFramework", "other inspection"],
    ["note", "other"],
  ])("tells “other” in a column %s as “%s”", ([column, told]) => {
    const rows = [{ [column]: "other" }];
    expect(listColumns(rows, []).map((one) => tellRepeated(rows[0] ?? {}, one))).toEqual([told]);
  });

  test("has a figure with its unit, and no id of it", () => {
    const rows = [
      { what: "share", value: "41", unit: "%", exact: "41 per cent do.", measure: "measure:1:2-3:share" },
    ];
    const { beside, under } = partSources(listColumns(rows, []));
    expect(beside.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      "what text",
      "value measure",
      "exact quote",
    ]);
    expect(under).toEqual([]);
  });

  test("puts ids that no column names at its end", () => {
    const rows = [{ inspection: "inspection:1:x", shared: 2 }];
    expect(listColumns(rows, []).map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      "shared number",
      "inspection id",
    ]);
  });

  test("does not say again what the row above says", () => {
    const columns = listColumns(SAID, []);
    const repeats = SAID.map((row, index) => countRepeated(row, SAID[index - 1], columns));
    expect(repeats).toEqual([0, 2, 0]);
  });
});

test("what the row above says already is told in words, on a card too", () => {
  const row = { framework: "2016-local-area", date: "2017-03-20", shared: 1200, area: "Kent", empty: null };
  const tell = (name: string, kind: "word" | "day" | "number" | "text") => tellRepeated(row, { name, kind });
  expect([tell("framework", "word"), tell("date", "day"), tell("shared", "number")]).toEqual([
    "local area SEND inspection",
    "20 March 2017",
    "1,200",
  ]);
  expect([tell("area", "text"), tell("empty", "text")]).toEqual(["Kent", ""]);
});
