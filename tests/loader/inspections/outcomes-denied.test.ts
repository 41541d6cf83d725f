import { expect, test } from "vitest";
import { inspectionsOf } from "../../fixtures/event-reading.ts";

test.for<[string[], string | null, string[]]>([
  [
    [
      "Ofsted and the CQC inspected how Kent helps children with SEND in May.",
      "They did not require the council to draw up a formal joint written statement of action.",
    ],
    "2018-08-29",
    ["Kent 2016-local-area 2018-05 no-wsoa"],
  ],
  [
    [
      "Ofsted and the CQC inspected how Kent helps children with SEND in May.",
      "The letter bears no grade, nor does it make the county submit a so-called written statement of action.",
    ],
    "2018-08-29",
    ["Kent 2016-local-area 2018-05 no-wsoa"],
  ],
  [
    [
      "Ofsted and the CQC inspected how Kent helps children with SEND in May.",
      "They were not satisfied with the pace and have told leaders to write a written statement of action.",
    ],
    "2018-08-29",
    ["Kent 2016-local-area 2018-05 wsoa"],
  ],
  [
    [
      "An area SEND inspection of Kent by Ofsted and the CQC ended last week, the first since the new council came into being in April 2023.",
      "There are three grades, the lowest being widespread and systemic failings.",
      "If widespread failings are found, the partnership must publish a priority action plan.",
    ],
    "2024-08-29",
    ["Kent 2023-area-send - unknown"],
  ],
])("%s", ([lines, published, expected]) => {
  expect(inspectionsOf(lines, published)).toEqual(expected);
});
