import { expect, test } from "vitest";
import { inspectionsOf } from "../../fixtures/event-reading.ts";

test.for<[string[], string, string[]]>([
  [
    [
      "Ofsted and the CQC inspected Rutland in June.",
      "The county has not been told to draw up a written statement of action.",
      "Areas found to have serious weaknesses have to produce a written statement of action.",
    ],
    "2018-10-05",
    ["Rutland 2016-local-area 2018-06 no-wsoa"],
  ],
  // Nothing grave enough for a statement, no order for a plan, no visit to come: none was asked for.
  [
    [
      "Ofsted and the CQC inspected Rutland in June.",
      "They had no concerns grave enough to require a written statement of action.",
      "There will be no follow-up visit.",
    ],
    "2018-10-05",
    ["Rutland 2016-local-area 2018-06 no-wsoa"],
  ],
  [
    [
      "Ofsted and the CQC inspected Rutland in June.",
      "Their letter contains no order to produce a formal action plan, something imposed on half of the areas.",
    ],
    "2018-10-05",
    ["Rutland 2016-local-area 2018-06 no-wsoa"],
  ],
  // What is told of an area beside the one inspected is that area's, not its own.
  [
    [
      "SEND support in Bolton gets the top rating from Ofsted and the CQC.",
      "An inspection in June found that it typically leads to positive experiences.",
      "That is in contrast to neighbouring Bury, which was found to have widespread and systemic failings.",
    ],
    "2024-09-02",
    ["Bolton 2023-area-send 2024-06 typically-positive", "Bury 2023-area-send - systemic-failings"],
  ],
  // A neighbour that was itself told something has an inspection of its own, with the result of the one before where it is the same.
  [
    [
      "Ofsted and the CQC inspected Rutland in June and ordered a written statement of action.",
      "Last year neighbouring Bury was told to write a similar plan.",
      "Oldham, across the border, was given the same verdict.",
      "Pupils travel to Peterborough for their schooling.",
    ],
    "2018-10-05",
    ["Rutland 2016-local-area 2018-06 wsoa", "Bury 2016-local-area - wsoa", "Oldham 2016-local-area - wsoa"],
  ],
  // A first inspection and its revisit, years before, in one sentence; the day is told by ", when"; inspectors of an old year.
  [
    [
      "Widespread and systemic failings were found in Rutland in an area SEND inspection in April.",
      "An inspection in 2018 told the county to address 12 areas of significant weakness, and a return visit in November 2021 found four of them remained.",
    ],
    "2024-07-05",
    [
      "Rutland 2023-area-send 2024-04 systemic-failings",
      "Rutland 2016-local-area - wsoa earlier",
      "Rutland revisit 2021-11 insufficient-progress earlier",
    ],
  ],
  [
    [
      "SEND services in Rutland lead to inconsistent outcomes, Ofsted and the CQC say after an inspection in October.",
      "It is the first full look at Rutland since December 2021, when it was made to write a formal plan to deal with six areas of significant weakness.",
    ],
    "2024-12-05",
    ["Rutland 2023-area-send 2024-10 inconsistent", "Rutland 2016-local-area 2021-12 wsoa earlier"],
  ],
  [
    [
      "SEND services in Rutland lead to inconsistent outcomes, Ofsted and the CQC say after an inspection in October.",
      "In 2016, inspectors of the area reported that professionals worked together well.",
    ],
    "2024-12-05",
    ["Rutland 2023-area-send 2024-10 inconsistent", "Rutland 2016-local-area - unknown earlier"],
  ],
  // What is told of each area wins over what is told of all.
  [
    [
      "One area in bottom tier and one told to improve by Ofsted and the CQC.",
      "Bexley was visited in December, and widespread and systemic failings were found.",
      "West Sussex was visited in November, and inspectors judged it to be inconsistent.",
    ],
    "2024-03-01",
    ["Bexley 2023-area-send 2023-12 systemic-failings", "West Sussex 2023-area-send 2023-11 inconsistent"],
  ],
  [
    [
      "Warrington's SEND services lead to inconsistent outcomes, Ofsted and the CQC say after an inspection in February.",
      "It was last inspected in December 2018, when no written statement of action was required.",
    ],
    "2023-06-21",
    ["Warrington 2023-area-send 2023-02 inconsistent", "Warrington 2016-local-area 2018-12 no-wsoa earlier"],
  ],
])("%s", ([lines, published, expected]) => {
  expect(inspectionsOf(lines, published)).toEqual(expected);
});
