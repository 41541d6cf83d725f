import { describe, expect, test } from "vitest";
import type { AnswerRow } from "../../explorer/view/queries.ts";
import { isToldIn, layOutTimeline, listEventColumns } from "../../explorer/view/queries-timeline.ts";
import { tellRepeated } from "../../explorer/view/tell-cell.ts";
import { SAID } from "./said-rows.ts";

describe("a timeline", () => {
  test("has a line for what has several dates, in groups by what became of it", () => {
    const row = (theme: string, change: string, dates: string[], polarities: string[]): AnswerRow => ({
      theme,
      change,
      dates,
      polarities,
    });
    expect(
      layOutTimeline([
        row("Plans", "criticised now, not mentioned then", ["2024-01-01"], ["weakness"]),
        row("Posts", "praised then, criticised now", ["2017-03-06", "2024-01-01"], ["strength", "weakness"]),
      ]),
    ).toMatchObject({
      kind: "lines",
      dates: ["2017-03-06", "2024-01-01"],
      groups: [
        {
          name: "praised then, criticised now",
          lines: [{ name: "Posts", marks: [{ said: "strength" }, { said: "weakness" }] }],
        },
        { name: "criticised now, not mentioned then", lines: [{ name: "Plans" }] },
      ],
    });
  });

  test("has events in the order of time, what they share told once, the undated last", () => {
    const timeline = layOutTimeline([...SAID].reverse());
    expect(timeline).toMatchObject({
      kind: "events",
      groups: [{ date: "2019-05-13", shared: ["area", "areaId", "date", "precision"] }, { date: "" }],
    });
    expect(listEventColumns(SAID, "date").map(({ column }) => column.name)).toEqual(["area"]);
  });

  test("tells an event in words: no raw id, no bare number, and of which inspection a day or a word is", () => {
    const row: AnswerRow = {
      ...{ area: "Bury", areaId: "area:2", firstDate: "2017-03", firstFramework: "2016-local-area" },
      ...{ date: "2019-05-13", framework: "revisit", months: 26, status: "current" },
      ...{ articles: ["article:3f"], firstInspection: "inspection:2:a", inspection: "inspection:2:b" },
    };
    const told = listEventColumns([row], "date").filter(({ column }) => isToldIn(row, column));
    expect(told.map(({ column, before }) => [before, tellRepeated(row, column)])).toEqual([
      [null, "Bury"],
      ["first date", "March 2017"],
      ["first framework", "local area SEND inspection"],
      [null, "revisit"],
      ["months", "26"],
      // Drawn as links.
      [null, "article:3f"],
      [null, "inspection:2:a"],
      [null, "inspection:2:b"],
    ]);
    expect(isToldIn({ status: "retracted" }, { name: "status" })).toBe(true);
  });

  test("has what is undated last in lines too, and the kind of inspection in words", () => {
    const row = { theme: "Plans", dates: ["", "2017-03"], polarities: ["weakness", "weakness"] };
    const timeline = layOutTimeline([{ ...row, frameworks: ["2016-local-area", "revisit"] }]);
    expect(timeline).toMatchObject({
      dates: ["2017-03", ""],
      groups: [
        {
          lines: [
            { marks: [{ title: "weakness, local area SEND inspection" }, { title: "weakness, revisit" }] },
          ],
        },
      ],
    });
  });

  test("is none without dates", () => expect(layOutTimeline([{ n: 1 }])).toBeNull());
});
