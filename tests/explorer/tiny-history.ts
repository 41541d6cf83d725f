import type {
  FoundTheme,
  InspectionRecord,
  InspectionsAnswer,
  Tile,
} from "../../explorer/view/inspections.ts";

/** Theme, polarity and sentences of one finding. */
type Row = readonly [theme: string, polarity: FoundTheme["polarity"], sentences: number];

/** An inspection of Ashford, which comes after Oldford, by hand. */
function inspection(
  id: string,
  area: string,
  date: string | null,
  [framework, outcome, health]: readonly [string, string | null, string],
  findings: readonly Row[],
): InspectionRecord {
  return {
    id: `inspection:${id}`,
    area: `area:${area}`,
    areaName: area,
    areaKind: area === "Dover" ? "unitary" : "county",
    region: area === "Dover" ? "South East" : "North East",
    framework,
    date,
    precision: date === null ? "unknown" : "day",
    published: null,
    outcomes:
      outcome === null
        ? []
        : [
            {
              id: `outcome:${outcome}`,
              label: outcome,
              isInRegister: true,
              articles: findings.length > 0 ? ["article:1"] : [],
            },
          ],
    bodies: [
      { id: `body:${area}`, name: `${area} Council`, kind: "council" },
      { id: `body:${health}`, name: health, kind: health.startsWith("Q") ? "icb" : "ccg" },
    ],
    findings: findings.map(([theme, polarity, sentences]) => ({
      area: `area:${area}`,
      theme: `theme:${theme}`,
      label: `About ${theme}`,
      polarity,
      sentences,
      articles: ["article:1"],
    })),
  };
}

/** Three inspections of one place under two names, and two of another of which nothing was found or dated. */
export const TINY_HISTORY: InspectionsAnswer = {
  inspections: [
    inspection(
      "2017",
      "Oldford",
      "2017-03-06",
      ["2016-local-area", "wsoa", "06H"],
      [
        ["lasting", "weakness", 2],
        ["turned", "strength", 1],
        ["mended", "weakness", 1],
        ["kept", "strength", 1],
        ["dropped", "weakness", 3],
      ],
    ),
    inspection("2019", "Oldford", "2019-03-06", ["revisit", "sufficient-progress", "06H"], []),
    inspection(
      "2024",
      "Ashford",
      "2024-02-05",
      ["2023-area-send", "inconsistent", "QUE"],
      [
        ["lasting", "weakness", 4],
        ["lasting", "strength", 1],
        ["turned", "weakness", 1],
        ["mended", "strength", 1],
        ["kept", "strength", 1],
        ["fresh", "weakness", 9],
        ["praise", "strength", 1],
        ["torn", "mixed", 1],
      ],
    ),
    inspection("dover", "Dover", "2018-06-01", ["2016-local-area", null, "09C"], []),
    inspection("undated", "Dover", null, ["2023-area-send", "typically-positive", "QUE"], []),
  ],
  successions: [
    { from: "area:Oldford", to: "area:Ashford" },
    { from: "body:06H", to: "body:QUE" },
  ],
};

/** Four areas of the tiny lens and one that nothing is told of, in two regions. */
export const TINY_TILES: readonly Tile[] = [
  { area: "area:Ashford", name: "Ashford", region: "North East", column: 0, row: 0 },
  { area: "area:Barrow", name: "Barrow", region: "North East", column: 1, row: 0 },
  { area: "area:Corby", name: "Corby", region: "South East", column: 0, row: 1 },
  { area: "area:Dover", name: "Dover", region: "South East", column: 1, row: 1 },
  { area: "area:Elmet", name: "Elmet", region: "South East", column: 3, row: 1 },
];
