import { expect, test } from "vitest";
import { inspectionsOf } from "../../fixtures/event-reading.ts";

test.for<[string[], string, string[]]>([
  // A place that the text turns to is inspected too; one that is only left out is not.
  [
    [
      "Ofsted and the CQC visited Luton in May 2019 and asked Luton Council for a written statement of action.",
      "Meanwhile, there was relief in Bury.",
      "After a first inspection in June 2017 inspectors came back and found sufficient progress in all areas.",
      "Bury keeps its staff.",
    ],
    "2019-12-01",
    [
      "Luton 2016-local-area 2019-05 wsoa",
      "Bury revisit - sufficient-progress",
      "Bury 2016-local-area 2017-06 unknown earlier",
    ],
  ],
  [
    [
      "Ofsted and the CQC inspected Luton in May 2019.",
      "The report does not cover Bury, where Bury Council runs services.",
      "Inspectors asked for a written statement of action.",
    ],
    "2019-12-01",
    ["Luton 2016-local-area 2019-05 wsoa"],
  ],
  // Those that own a company beside it are not inspected.
  [
    [
      "Inspectors are worried about children in Sutton.",
      "Ofsted and the CQC visited Sutton in May 2019.",
      "A company owned by Merton Council and Sutton Council must answer to Ofsted.",
    ],
    "2019-12-01",
    ["Sutton 2016-local-area 2019-05 unknown"],
  ],
  // What a new director did dates no visit.
  [
    [
      "Ofsted and the CQC criss-crossed Luton in the first week of June.",
      "The new director, who arrived in April, was glad.",
    ],
    "2019-12-01",
    ["Luton 2016-local-area 2019-06 unknown"],
  ],
  // Inspectors who "have been back" revisited.
  [
    [
      "Back in May 2017 Ofsted and the CQC found faults in the SEND services of Brent.",
      "The council was told to write a written statement of action.",
      "Fast forward to 2019, and inspectors have been back and found progress on every single count after three days of interviews in May.",
    ],
    "2019-07-02",
    ["Brent revisit 2019-05 sufficient-progress", "Brent 2016-local-area 2017-05 wsoa earlier"],
  ],
  // Where each has a date of its own, none has the other's.
  [
    [
      "Luton and Bury have both been told by Ofsted and the CQC to write statements of action.",
      "Inspectors visited Luton in March 2019 and Bury in April 2019.",
      "Luton's plans were late.",
      "Parents in Bury wait too long.",
    ],
    "2019-12-01",
    ["Luton 2016-local-area 2019-03 wsoa", "Bury 2016-local-area 2019-04 wsoa"],
  ],
  [
    [
      "Luton (inspected in March) and Bury (April) have been told by Ofsted and the CQC to write statements of action.",
      "Luton's plans were late.",
      "Parents in Bury wait too long.",
    ],
    "2019-12-01",
    ["Luton 2016-local-area 2019-03 wsoa", "Bury 2016-local-area 2019-04 wsoa"],
  ],
  [
    [
      "Luton, inspected in March, and Bury have been told by Ofsted and the CQC to write statements of action.",
      "Luton's plans were late.",
      "Parents in Bury wait too long.",
    ],
    "2019-12-01",
    ["Luton 2016-local-area 2019-03 wsoa", "Bury 2016-local-area - wsoa"],
  ],
  // A neighbour told of in passing: what was before its revisit, and what it did not have to write.
  [
    [
      "Ofsted and the CQC inspected Luton in May 2019.",
      "Luton's plans were late.",
      "Neighbouring Bury, which was criticised in 2017, has since been revisited.",
      "Brent was inspected in 2018 and did not have to write an action plan.",
    ],
    "2019-12-01",
    [
      "Luton 2016-local-area 2019-05 unknown",
      "Brent 2016-local-area - no-wsoa",
      "Bury 2016-local-area - improvement-requested",
    ],
  ],
])("%s", ([sentences, published, inspections]) => {
  expect(inspectionsOf(sentences, published)).toEqual(inspections);
});
