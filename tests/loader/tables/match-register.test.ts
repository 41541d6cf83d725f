import { expect, test } from "vitest";
import type { DatedInspection } from "../../../loader/tables/match-register.ts";
import { matchRegister } from "../../../loader/tables/match-register.ts";
import type { RegisterRow } from "../../../loader/tables/reference-rows.ts";
import { reference } from "../../fixtures/event-reading.ts";

const area = "area:E06000001";
const row = (framework: RegisterRow["framework"], start: string | null, published: string): RegisterRow => ({
  id: `inspection:${start ?? published}`,
  area,
  framework,
  start,
  end: null,
  published,
  outcome: null,
  weaknesses: "",
  progressOn: "",
  noProgressOn: "",
  source: "made up",
});
const rows = [
  row("2016-local-area", "2017-03-06", "2017-05-15"),
  row("revisit", "2019-05-20", "2019-07-12"),
  row("2023-area-send", "2023-06-12", "2023-08-30"),
  row("2023-area-send", null, "2026-03-10"),
];
const register = { ...reference, registerByArea: new Map([[area, rows]]) };
const told = (
  framework: DatedInspection["framework"],
  rest: Partial<DatedInspection> = {},
): DatedInspection => ({
  area: "Hartlepool",
  framework,
  when: null,
  month: null,
  earlier: false,
  ...rest,
});

test.for<[string, DatedInspection, string | null, string | null]>([
  ["the only row without any date", told("2016-local-area"), null, "inspection:2017-03-06"],
  ["a month in the visit", told("2016-local-area", { when: "2017-04" }), null, "inspection:2017-03-06"],
  ["a day in the visit", told("2016-local-area", { when: "2017-03-07" }), null, "inspection:2017-03-06"],
  [
    "a day in a revisit that the text takes for a first inspection",
    told("2016-local-area", { when: "2019-05-20" }),
    null,
    "inspection:2019-05-20",
  ],
  [
    "a month of a revisit that the text takes for a first inspection",
    told("2016-local-area", { when: "2019-05" }),
    null,
    null,
  ],
  ["a month after the visit", told("2016-local-area", { when: "2017-06" }), null, null],
  ["a month without a year", told("2023-area-send", { month: 7 }), null, "inspection:2023-06-12"],
  ["a wrong month without a year", told("2016-local-area", { month: 9 }), null, null],
  ["two rows and no date", told("2023-area-send"), null, null],
  ["published before the second", told("2023-area-send"), "2023-09-02", "inspection:2023-06-12"],
  [
    "published with the second, whose start is not known",
    told("2023-area-send"),
    "2026-03-12",
    "inspection:2026-03-10",
  ],
  ["published before any", told("2016-local-area"), "2016-12-01", null],
  ["published years after", told("2016-local-area"), "2021-12-01", null],
  [
    "an earlier one, told years after",
    told("2016-local-area", { earlier: true }),
    "2019-07-15",
    "inspection:2017-03-06",
  ],
  ["a revisit is no first inspection", told("revisit", { when: "2017-03" }), null, null],
  ["an unnamed framework", told("other"), null, null],
])("%s", ([, inspection, published, id]) => {
  expect(matchRegister(inspection, published, register)?.id ?? null).toBe(id);
});

test("a county and the unitary that has its name now are one area by name", () => {
  const inspection = { ...told("2016-local-area", { when: "2016-07" }), area: "North Yorkshire" };
  expect(matchRegister(inspection, "2016-12-01", reference)?.area).toBe("area:E10000023");
});
