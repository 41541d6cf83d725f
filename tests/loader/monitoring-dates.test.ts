import { expect, test } from "vitest";
import { readText } from "./read-text.ts";

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
