import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

function inspectionsOf(body: string, day = "24 November 2025"): string[] {
  const { inspections } = readText(`Progress on SEND\n\nThe Local Paper\n${day}\n\n${body}\n`);
  return inspections.map(({ framework, when, outcome }) => `${framework} ${when ?? "-"} ${outcome}`);
}

const FULL = "2023-area-send 2024-02 systemic-failings";

// What came months before a monitoring inspection is the one that found failings, however it is told.
test.for([
  "A monitoring inspection by Ofsted and the CQC was held in Bury in September. It follows the full area SEND inspection in February 2024, which found widespread and systemic failings.",
  "A monitoring inspection of Bury's special needs services by Ofsted and the CQC took place in September. The area was inspected in February 2024 and was found to have widespread and systemic failings.",
  "In February 2024 Ofsted and the CQC inspected special needs services in Bury and found widespread and systemic failings.\n\nA monitoring inspection was carried out in September.",
  "Following the area SEND inspection of Bury in February 2024, which found widespread and systemic failings, Ofsted and the CQC carried out a monitoring inspection in September 2025.",
  "A monitoring inspection by Ofsted and the CQC of special needs services in Bury was carried out in September.\n\nThe partnership was told to write a priority action plan after its inspection in February 2024 and the report was published in April 2024.",
])("a monitoring inspection leaves the full one its date: %s", (body) =>
  expect(inspectionsOf(body)).toEqual(["revisit 2025-09 unknown", FULL]),
);

test("a revisit of years ago lends a monitoring inspection no result", () =>
  expect(
    inspectionsOf(
      "A monitoring inspection by Ofsted and the CQC of special needs services in Bury was carried out in September.\n\nIt was inspected in June 2017 and told to write a written statement of action; a revisit in May 2019 found sufficient progress. In February 2024 inspectors found widespread and systemic failings.",
    ),
  ).toEqual([
    "revisit 2025-09 unknown",
    "2016-local-area 2017-06 wsoa",
    "revisit 2019-05 sufficient-progress",
    FULL,
  ]));

test.for([
  "Ofsted and the CQC carried out a full inspection of special needs services in Bury in September. They found inconsistent experiences.",
  "Ofsted and the CQC have found inconsistent experiences for children with special needs in Bury. The full area SEND inspection took place in September.",
  "Ofsted and the CQC have found inconsistent experiences for children with special needs in Bury. It was the borough's first full area SEND inspection and took place in September.",
])("where nobody came back a full inspection is the one told of: %s", (body) =>
  expect(inspectionsOf(body)).toEqual(["2023-area-send 2025-09 inconsistent"]),
);

test.for([
  "A monitoring inspection has found that special needs services in Bury have got better. Inspectors from Ofsted and the CQC visited in September.\n\nIn February 2024 the inspectorates visited the area and found widespread and systemic failings.",
  "In February 2024 the inspectorates inspected special needs services in Bury and found widespread and systemic failings.\n\nOfsted and the CQC have now carried out a monitoring inspection. It took place in September.",
])("a monitoring inspection is dated by the sentence behind it: %s", (body) =>
  expect(inspectionsOf(body)).toEqual(["revisit 2025-09 unknown", FULL]),
);

test.for([
  "Inspectors are expected to return early next year for a monitoring inspection.",
  "Inspectors are set to come back in the new year for a monitoring inspection.",
  "Inspectors will be back in the spring to carry out a monitoring inspection.",
])("a monitoring inspection to come is none: %s", (sentence) =>
  expect(
    inspectionsOf(
      `Ofsted and the CQC inspected special needs services in Bury in February 2024 and found widespread and systemic failings.\n\nIn March 2025 the Department for Education carried out a deep dive. ${sentence}`,
    ),
  ).toEqual([FULL]),
);

// A date behind a revisit is no revisit's where nobody comes back on it.
const REVISIT = `Bury has made sufficient progress on three of four weaknesses in its special educational needs services.

Inspectors from Ofsted and the Care Quality Commission visited the borough in March.`;

test.for([
  "The inspectorates sent their letter in July.",
  "Their letter was held up by the pandemic and was only sent to the council in July.",
  "Inspectors gave their feedback to leaders in July.",
  "Ofsted confirmed in August that the council must meet officials.",
  "The CQC inspected a hospital in Bury in August.",
  "The CQC was in the borough in August to look at care homes.",
  "The council told Ofsted in August that it had filled the posts.",
  "A new Ofsted framework begins in January 2023.",
  "The outcome of the inspection was reported to the health and wellbeing board in August.",
  "An Ofsted inspection of a special school in August found it outstanding.",
  "A second inspection of the town's hospital took place in August.",
  "A monitoring visit by the Department for Education in August found progress.",
  "Ofsted returned in August to inspect children's homes.",
  "Inspectors will return in August next year.",
  "When pupils returned to class in August, there was a new team.",
])("a later date that is no return's dates no revisit: %s", (sentence) =>
  expect(
    inspectionsOf(
      `${REVISIT} ${sentence}\n\nIt was told to write a statement of action in 2018.`,
      "20 September 2022",
    ).map((told) => told.split(" ").slice(0, 2).join(" ")),
  ).toEqual(["revisit 2022-03", "2016-local-area -"]),
);
