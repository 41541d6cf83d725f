import type { AnswerRow } from "../../explorer/view/queries.ts";

/** Rows of what was said of two areas, one of them on a day that nobody told. */
export const SAID: readonly AnswerRow[] = [
  {
    area: "Kent",
    areaId: "area:1",
    date: "2019-05-13",
    precision: "day",
    polarity: "weakness",
    exact: "Too slow.",
  },
  {
    area: "Kent",
    areaId: "area:1",
    date: "2019-05-13",
    precision: "day",
    polarity: "strength",
    exact: "Kind.",
  },
  { area: "Bury", areaId: "area:2", date: null, precision: "unknown", polarity: "mixed", exact: "Mixed." },
];
