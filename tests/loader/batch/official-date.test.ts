import { expect, test } from "vitest";
import { findOfficialDate } from "../../../loader/batch/official-date.ts";
import type { ExtractedInspection } from "../../../loader/model/extraction.ts";
import { reference } from "../../fixtures/event-reading.ts";

const area = "area:E06000001";
const row = {
  id: "inspection:made-up",
  area,
  framework: "2023-area-send",
  start: "2023-06-12",
  end: null,
  published: "2023-08-30",
  outcome: null,
  weaknesses: "",
  progressOn: "",
  noProgressOn: "",
  source: "made up",
} as const;
const register = { ...reference, registerByArea: new Map([[area, [row]]]) };

/** A report's head and its inspection, with the first day on site. */
function told(published: string | null, when: string) {
  const inspection: ExtractedInspection = {
    area: reference.areas.get(area)?.name ?? "",
    framework: "2023-area-send",
    when,
    month: null,
    inspectorates: ["Ofsted", "CQC"],
    outcome: "unknown",
    bodies: [],
    earlier: false,
  };
  const article = {
    kind: "report",
    title: "Area SEND inspection",
    author: null,
    publisher: null,
    text: "",
  } as const;
  return { article: { ...article, published }, inspections: [inspection] };
}

test.for([
  [
    "its one date is a day on site: the register has when it came out",
    "2023-06-12",
    "2023-06-12",
    "2023-08-30",
  ],
  ["its one date is a day on site, and the register does not know it", "2010-01-04", "2010-01-04", null],
  ["a date of its own", "2023-08-31", "2023-06-12", "2023-08-31"],
  ["no date", null, "2023-06-12", null],
] as const)("when a report came out: %s", ([, published, when, expected]) => {
  expect(findOfficialDate(told(published, when), register)).toBe(expected);
});
