import { expect, test } from "vitest";
import { readText } from "../read-text.ts";
import { BOTH, outcomeIn, told, VISIT } from "./dudley.ts";

test.for([
  "The council had the second-highest result in the country for exam passes among pupils with SEND.",
  "The council came second-worst of available comparators for plans on time.",
  "It was the second worst result for exclusions in the north.",
  "Parents gave the hub the second-highest mark of any service.",
  "The school was given the second-highest grade by Ofsted.",
  "The second-highest grade is the one that most areas get.",
  "A nursery in the town got the top grade.",
  "The strongest of its three hubs is in Sedgley, inspectors said.",
  "Of the three partners, the council is the weakest of the three.",
  "The best result there is for any child is a school place near home.",
  "The exam outcomes for children with SEND are inconsistent.",
  "Outcomes for children at one special school are inconsistent.",
  "Experiences of children in mainstream schools are inconsistent.",
  "Outcomes for children in care are inconsistent, the report said.",
  "In a survey the experiences of families are inconsistent.",
  "The council's own review said experiences of children with SEND are inconsistent.",
])("tells no grade of the services: %s", (sentence) => {
  expect(outcomeIn(2024, sentence)).toBe("unknown");
});

test.for([
  ["Dudley was given the second-highest rating for its SEND services.", "inconsistent"],
  ["Inspectors handed it the second lowest of three grades.", "inconsistent"],
  [
    "The outcomes of children and young people with SEND across the borough are inconsistent.",
    "inconsistent",
  ],
  ["Schools, health and the council work well together, and it got the top grade.", "typically-positive"],
  ["Inspectors gave it the worst grade there is.", "systemic-failings"],
])("tells the grade: %s", ([sentence = "", outcome]) => {
  expect(outcomeIn(2024, sentence)).toBe(outcome);
});

test.for([
  ["Leaders judged progress to be sufficient in every area. Inspectors did not agree.", "unknown"],
  ["Last year the council's cabinet judged progress sufficient in every area.", "unknown"],
  ["Inspectors had judged progress to be sufficient in all five areas.", "sufficient-progress"],
  ["They found sufficient progress in all areas. No area was left out.", "sufficient-progress"],
  [
    "They found sufficient progress in all areas. In no area had the council failed to make adequate progress.",
    "sufficient-progress",
  ],
  ["Progress was sufficient on all weaknesses except that two new ones were found.", "sufficient-progress"],
  ["Progress was sufficient in all areas but two.", "insufficient-progress"],
  ["Neither area has seen enough progress.", "insufficient-progress"],
])("progress: %s", ([sentence = "", outcome]) => {
  expect(outcomeIn(2021, sentence)).toBe(outcome);
});

test.for([
  [
    `Leaders in Oldham face a monitoring visit after ${BOTH} found widespread and/or systemic failings in special educational needs services in an inspection in June 2023.`,
    "Oldham 2023-area-send 2023-06 systemic-failings",
  ],
  [
    `${BOTH} have told Oldham that its next area SEND inspection will be in three years, after finding inconsistent experiences for children with special educational needs in June 2023.`,
    "Oldham 2023-area-send 2023-06 inconsistent",
  ],
  [
    `Oldham has never had an inspection go so well: ${BOTH} praised its special educational needs services after a visit in May 2018.`,
    "Oldham 2016-local-area 2018-05 praised",
  ],
])("an inspection was held, whatever comes next: %s", ([sentence = "", inspection]) => {
  expect(told("SEND services in Oldham", "20 October 2023", sentence)).toEqual([inspection]);
});

test.for([
  `Bury is preparing for an area SEND inspection by ${BOTH} after inspectors found systemic failings in special educational needs services in Rochdale.`,
  `Bury is preparing for its next area SEND inspection by ${BOTH} after inspectors found systemic failings in special educational needs services in Rochdale.`,
  `${BOTH} are due to inspect special educational needs services in Bury, after a review by the council found systemic failings.`,
])("none was held: %s", (sentence) => {
  expect(told("Bury braced for inspection", "10 June 2024", sentence)).toEqual([]);
});

const DUDLEY_2018 = [
  "Dudley told to act",
  "12 January 2019",
  `${BOTH} inspected special educational needs services in Dudley in November 2018.`,
];

test.for([
  "Like neighbouring Sedgley, which it covers, the borough was told to write a written statement of action, inspectors said.",
  "By contrast with nearby Black Country schools in general, the area was ordered to write a written statement of action.",
])("what is told beside a neighbour is the area's: %s", (sentence) => {
  expect(told(...DUDLEY_2018, sentence)).toEqual(["Dudley 2016-local-area 2018-11 wsoa"]);
});

test.for([
  "Inspectors praised nearby NHS clinics for short waits for therapy.",
  "A nearby Sure Start centre helps children early, inspectors found.",
  "Nearby Northern Care Alliance hospitals were praised by inspectors for short waits for therapy.",
])("hubs and clinics near by are of the area: %s", (sentence) => {
  const { findings } = readText([...DUDLEY_2018, sentence].join("\n\n"));
  expect(findings.map(({ area, polarity }) => `${area} ${polarity}`)).toEqual(["Dudley strength"]);
});

test.for([
  "In March 2021 inspectors told the council to update its written statement of action.",
  "In May 2021 inspectors asked 200 parents about the written statement of action.",
  "Inspectors in May 2021 told the council that its written statement of action is fit for purpose.",
])("asks for no statement: %s", (sentence) => {
  expect(told("Report on services in Dudley", "18 June 2021", VISIT[2021], sentence)).toEqual([
    "Dudley revisit 2021-05 unknown",
  ]);
});

test.for([
  "The local area has longer waits for therapy than Surrey.",
  "Inspectors said the local area's plans are late, unlike those in Surrey.",
  "Inspectors said the local area writes plans late and sends too many children to schools in Surrey.",
])("who is compared with is not the local area: %s", (sentence) => {
  const { findings } = readText(
    [
      "Kent and Surrey",
      "12 June 2019",
      `${BOTH} inspected special educational needs services in Kent in March 2019 and asked for a written statement of action.`,
      "Surrey was inspected in May 2019 and was not asked for one.",
      `Kent's leaders do not listen to parents. ${sentence}`,
    ].join("\n\n"),
  );
  expect(findings.filter(({ area }) => area === "Surrey")).toEqual([]);
});

test.for([
  ["Families wait for the outcome of assessments for months, inspectors found.", "weakness"],
  ["Parents are left waiting for a report from therapists for months.", "weakness"],
  ["A new head of SEND came from Walsall and plans are now on time.", "strength"],
  ["The SEND director moved from post to post and plans are late.", "weakness"],
])("a plain claim is kept: %s", ([sentence = "", sign]) => {
  const { findings } = readText(
    ["Report on services in Dudley", "18 June 2024", VISIT[2024], sentence].join("\n\n"),
  );
  expect(findings.map(({ polarity }) => polarity)).toEqual([sign]);
});

test.for([
  "Families have been waiting for the inspectors' report on services for disabled children.",
  "Families have been waiting for the outcome of the inspection.",
])("waiting for inspectors is no fault of services: %s", (sentence) => {
  const lines = ["Report on services in Dudley", "18 June 2024", VISIT[2024], sentence];
  expect(readText(lines.join("\n\n")).findings).toEqual([]);
});
