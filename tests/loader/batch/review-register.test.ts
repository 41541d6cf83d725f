import { expect, test } from "vitest";
import { doubtByRegister } from "../../../loader/batch/review-register.ts";
import type { ExtractedInspection } from "../../../loader/model/extraction.ts";
import type { RegisterRow } from "../../../loader/tables/reference-rows.ts";
import { reference } from "../../fixtures/event-reading.ts";

const row = (area: string, start: string, published: string, outcome: string): RegisterRow => ({
  id: `inspection:${area.slice(5)}:2023-area-send:${start}`,
  area,
  framework: "2023-area-send",
  start,
  end: null,
  published,
  outcome,
  weaknesses: "",
  progressOn: "",
  noProgressOn: "",
  source: "made up",
});
const kent = "area:E10000016";
const register = {
  ...reference,
  registerByArea: new Map([
    [kent, [row(kent, "2024-02-12", "2024-05-07", "outcome:inconsistent")]],
    ["area:E10000030", [row("area:E10000030", "2023-02-06", "2023-05-05", "outcome:systemic-failings")]],
    ["area:E10000014", [row("area:E10000014", "2025-09-15", "2025-12-11", "outcome:inconsistent")]],
  ]),
};
const told = (rest: Partial<ExtractedInspection>): ExtractedInspection => ({
  area: "Kent",
  inspectorates: ["Ofsted", "CQC"],
  framework: "2023-area-send",
  when: "2025-01",
  month: null,
  outcome: "systemic-failings",
  bodies: [],
  earlier: false,
  ...rest,
});

test("an inspection at a time that the register covers, which it has not, is told with those nearest to it", () => {
  expect(doubtByRegister(told({}), "2025-03-14", register)).toEqual({
    reason: "not-in-register",
    message:
      "An area SEND inspection of Kent in January 2025 is told “Widespread or systemic failings”. The official register, which has those from 6 February 2023 to 11 December 2025, does not have it; nearest to it: area SEND inspection, 12 February 2024 “Inconsistent experiences and outcomes”.",
    candidates: ["inspection:E10000016:2023-area-send:2024-02-12"],
  });
  const elsewhere = doubtByRegister(told({ area: "Devon" }), "2025-03-14", register);
  expect(elsewhere).toMatchObject({
    message: expect.stringContaining("nor any other of Devon: it may be the register that lacks it."),
    candidates: [],
  });
});

test("of an area of the past it is told until when it was one, and what it is now", () => {
  const past = doubtByRegister(
    told({ area: "Northamptonshire", outcome: "unknown" }),
    "2025-03-14",
    register,
  );
  expect(past?.message).toBe(
    "An area SEND inspection of Northamptonshire in January 2025 is told. The official register, which has those from 6 February 2023 to 11 December 2025, does not have it, nor any other of Northamptonshire: it may be the register that lacks it. Northamptonshire was an area until 31 March 2021; it is North Northamptonshire and West Northamptonshire now.",
  );
  const namesake = doubtByRegister(told({ area: "Dorset" }), "2025-03-14", register);
  expect(namesake?.message).not.toContain("was an area");
});

test.for<[string, Partial<ExtractedInspection>, string | null]>([
  ["no date is told", { area: "Devon", when: null }, "2025-03-14"],
  ["a month without its year is told", { area: "Devon", when: null, month: 1 }, "2025-03-14"],
  ["it was before the register's first", { when: "2023-01" }, "2023-03-01"],
  ["it came out after the register's last", { when: "2025-11" }, "2026-01-20"],
  ["it may have come out after the register's last", { when: "2025-10-06" }, null],
  ["inspectors were there, and have yet to report", { when: "2025-10-06", outcome: "unknown" }, "2025-10-20"],
  ["the register knows no such framework", { framework: "other" }, "2025-03-14"],
  ["the register has it", { when: "2024-02", outcome: "inconsistent" }, "2024-05-08"],
  ["the register has it, and no outcome is told", { when: "2024-02", outcome: "unknown" }, "2024-05-08"],
  ["what is told is a tone, no outcome", { when: "2024-02", outcome: "praised" }, "2024-05-08"],
])("nothing is said where %s", ([, rest, published]) => {
  expect(doubtByRegister(told(rest), published, register)).toBeNull();
});

test("an outcome that came out before the register's last is missed there, however late the visit was", () => {
  const late = told({ when: "2025-10-06" });
  expect(doubtByRegister(late, "2025-12-01", register)?.reason).toBe("not-in-register");
});

test("an outcome that is not the register's is told beside it", () => {
  expect(doubtByRegister(told({ when: "2024-02" }), "2024-05-08", register)).toEqual({
    reason: "other-outcome",
    message:
      "Of the area SEND inspection of Kent, 12 February 2024, “Widespread or systemic failings” is told; the official register has “Inconsistent experiences and outcomes”.",
    candidates: ["inspection:E10000016:2023-area-send:2024-02-12"],
  });
});
