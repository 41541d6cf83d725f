import { expect, test } from "vitest";
import { inspectionsOf } from "../fixtures/event-reading.ts";

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
