import { describe, expect, test } from "vitest";
import { layOutAnswerMatrix } from "../../explorer/view/queries-matrix.ts";

describe("a matrix", () => {
  const cellOf = (matrix: ReturnType<typeof layOutAnswerMatrix>, row: string, column: string) =>
    matrix?.groups[0]?.rows.find(({ name }) => name === row)?.cells.get(column);

  test("counts where names cross, both ways for pairs of one kind", () => {
    const matrix = layOutAnswerMatrix([
      { a: "Kent", b: "Bury", aId: "area:1", bId: "area:2", shared: 3, themes: ["Plans"] },
      { a: "Kent", b: "Hull", aId: "area:1", bId: "area:3", shared: 1, themes: [] },
    ]);
    expect(matrix).toMatchObject({
      told: "Areas against areas; the numbers are the table's column “shared”",
      columns: ["Bury", "Hull", "Kent"],
      groups: [{ name: null, rows: [{ name: "Bury" }, { name: "Hull" }, { name: "Kent" }] }],
      most: 3,
    });
    expect(cellOf(matrix, "Bury", "Kent")?.count).toBe(3);
    expect(cellOf(matrix, "Bury", "Hull")).toBeUndefined();
  });

  test("sums nothing that the answer tells apart: of three names the first makes groups, and an undated column is the last and says so", () => {
    const row = (region: string, year: string, id: string, inspections: number) => ({
      ...{
        region,
        year,
        outcome: id.toUpperCase(),
        outcomeId: `outcome:${id}`,
        inspections,
        names: ["Kent"],
      },
    });
    const matrix = layOutAnswerMatrix([
      row("North East", "", "wsoa", 3),
      row("North East", "2018", "wsoa", 2),
      row("North East", "2018", "no-wsoa", 1),
      row("", "2018", "wsoa", 4),
    ]);
    expect(matrix).toMatchObject({
      told: "Region and outcome against year; the numbers are the table's column “inspections”",
      columns: ["2018", "undated"],
      groups: [
        {
          name: "North East",
          total: new Map([
            ["undated", 3],
            ["2018", 3],
          ]),
          rows: [{ name: "NO-WSOA" }, { name: "WSOA" }],
        },
        { name: "no region", rows: [{ name: "WSOA" }] },
      ],
    });
    expect(cellOf(matrix, "WSOA", "2018")).toMatchObject({ count: 2, told: ["inspections: 2, names: Kent"] });
  });

  test("keeps what one said apart from what another said, in the order of their columns, and tells it in words", () => {
    const said = (inspectors: string[], others: string[], saidBy: string[], theme: string) => ({
      ...{ area: "Kent", areaId: "area:1", theme, themeId: `theme:${theme}` },
      ...{ inspectors, others, saidBy, inspection: "inspection:1:a" },
    });
    const matrix = layOutAnswerMatrix([
      said(["weakness"], ["strength"], ["nhs"], "Plans"),
      said(["strength"], ["weakness"], ["council"], "Travel"),
      said([], ["strength", "weakness"], ["other"], "Posts"),
    ]);
    expect(matrix?.sides).toEqual(["inspectors", "others"]);
    expect(["Plans", "Travel", "Posts"].map((theme) => cellOf(matrix, "Kent", theme)?.sides)).toEqual([
      [["weakness"], ["strength"]],
      [["strength"], ["weakness"]],
      [[], ["strength", "weakness"]],
    ]);
    expect(cellOf(matrix, "Kent", "Plans")?.told).toEqual([
      "inspectors: weakness, others: strength, who said it: the health service",
    ]);
    expect(cellOf(matrix, "Kent", "Posts")?.told).toEqual([
      "others: strength; weakness, who said it: someone else",
    ]);
  });

  test("is none where nothing crosses", () => {
    expect(layOutAnswerMatrix([{ n: 1 }])).toBeNull();
    expect(layOutAnswerMatrix([])).toBeNull();
  });
});
