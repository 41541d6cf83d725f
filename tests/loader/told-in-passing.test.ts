import { expect, test } from "vitest";
import { inspectionsOf } from "../fixtures/event-reading.ts";

test.for<[string[], string | null, string[]]>([
  [
    [
      "Ofsted and the CQC visited Kent for a week in early October and found weaknesses.",
      "Kent must write a written statement of action.",
      "Kent is not alone.",
      "Medway was inspected in May, when it was told that it too must write a statement.",
      "Then there is Bexley, which was revisited in January and had not made sufficient progress in three of four areas.",
    ],
    "2019-12-16",
    [
      "Kent 2016-local-area 2019-10 wsoa",
      "Medway 2016-local-area 2019-05 wsoa",
      "Bexley revisit 2019-01 insufficient-progress",
    ],
  ],
  [
    [
      "Ofsted and the CQC visited Wigan in September and found weaknesses.",
      "Wigan must write a written statement of action.",
      "Staff spoke.",
      "Parents spoke.",
      "Among Wigan's neighbours, Bolton was told to produce a statement in 2019 and Salford has yet to be revisited.",
    ],
    "2021-11-30",
    ["Wigan 2016-local-area 2021-09 wsoa", "Bolton 2016-local-area - wsoa"],
  ],
  [
    [
      "Luton has got better, inspectors say.",
      "Not all is well.",
      "Much is left to do.",
      "Ofsted and the CQC returned in September to carry out a monitoring inspection of Luton.",
      "Effective action had been taken on all priorities.",
    ],
    "2025-10-21",
    ["Luton revisit 2025-09 sufficient-progress", "Luton 2023-area-send - systemic-failings earlier"],
  ],
  [
    [
      "An inspection by Ofsted and the CQC in April found systemic failings in SEND services in Kent.",
      "Ofsted rated the county's children's services as good overall last July.",
      "The inspection upgraded the services from requires improvement in July 2019.",
    ],
    "2024-07-03",
    ["Kent 2023-area-send 2024-04 systemic-failings"],
  ],
  [
    [
      "An inspection by Ofsted and the CQC in April found systemic failings in SEND services in Kent.",
      "Joint inspections of local areas have been carried out since 2016.",
      "When inspectors called, half of plans were in time, up from 6 per cent in 2022.",
    ],
    "2024-07-03",
    ["Kent 2023-area-send 2024-04 systemic-failings"],
  ],
  [
    [
      "SEND services in Bury are inconsistent.",
      "Inspectors were in Bury from 30 June until 4 July and found services, run by many, to be inconsistent.",
      "There are three verdicts, positive, inconsistent or widespread failings.",
      "Under the old inspection system Bury was not required to write a written statement in March 2019.",
    ],
    null,
    ["Bury 2023-area-send month 6 inconsistent", "Bury 2016-local-area 2019-03 no-wsoa earlier"],
  ],
])(
  "what is told in passing of other places, inspections and years is not this one's: %s",
  ([lines, published, expected]) => {
    expect(inspectionsOf(lines, published)).toEqual(expected);
  },
);

test.for([
  ["The letter painted a rosier picture.", "praised"],
  ["The letter painted a picture of long waits.", "unknown"],
] as const)("a picture is praise only where it is a bright one: %s", ([line, outcome]) => {
  const lines = ["Ofsted and the CQC inspected SEND services in Luton in May.", line];
  expect(inspectionsOf(lines, "2018-06-20")).toEqual([`Luton 2016-local-area 2018-05 ${outcome}`]);
});
