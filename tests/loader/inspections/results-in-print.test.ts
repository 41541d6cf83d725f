import { expect, test } from "vitest";
import { readText } from "../read-text.ts";
import { BOTH, outcomeIn, told, VISIT } from "./dudley.ts";

const END = 'A spokesperson for Dudley Council said: "We will study the findings carefully."';

test.for<[keyof typeof VISIT, string, string]>([
  [2024, "Dudley got the second best of three ratings.", "inconsistent"],
  [2024, "It is the second lowest category.", "inconsistent"],
  [2024, "It was awarded the second-best grade.", "inconsistent"],
  [2024, "It is the best of three ratings.", "typically-positive"],
  [2024, "Inspectors gave it the strongest of the three outcomes.", "typically-positive"],
  [2024, "Dudley came out with the worst result there is.", "systemic-failings"],
  [
    2024,
    "It got the middle grade, which means another full inspection within about three years.",
    "inconsistent",
  ],
  [2024, "The outcomes of children with SEND in Dudley and its villages are inconsistent.", "inconsistent"],
  [2021, "No area had seen sufficient progress.", "insufficient-progress"],
  [
    2021,
    "There had been no sufficient progress in any of the five areas of weakness.",
    "insufficient-progress",
  ],
  [2021, "Progress was insufficient in all areas.", "insufficient-progress"],
  [2021, "Progress in one of the four areas was still not sufficient.", "insufficient-progress"],
  [
    2021,
    "Sufficient progress had been made on one weakness but not on the other four.",
    "insufficient-progress",
  ],
  [2021, "Sufficient progress had been made in all areas, but not all parents agree.", "sufficient-progress"],
  [2021, "Inspectors judged progress to be sufficient in every area.", "sufficient-progress"],
  [2019, "Dudley has been told to write a written statement of action.", "wsoa"],
])("%i: %s is %s", ([year, sentence, outcome]) => {
  expect(outcomeIn(year, sentence, END)).toBe(outcome);
});

test("a tone of the headline outweighs no result of a revisit", () => {
  expect(
    told(
      "Inspectors praise turnaround of services in Dudley",
      "18 June 2021",
      VISIT[2021],
      "Formal monitoring will end, because all of the weaknesses have been addressed.",
      END,
    )[0],
  ).toBe("Dudley revisit 2021-05 sufficient-progress");
});

test.for([
  ["Bracknell Forest", "the Bracknell Forest local area partnership"],
  ["Kent", "the Kent local area partnership"],
])("%s is inspected as its partnership", ([area, partnership]) => {
  expect(
    told(
      `${area} SEND report published`,
      "1 April 2025",
      `${area} received the lowest rating available.`,
      `The area SEND inspection of ${partnership} by ${BOTH} took place in the week beginning 3 February 2025.`,
      "According to the report, governance is weak.",
    ),
  ).toEqual([`${area} 2023-area-send 2025-02-03 systemic-failings`]);
});

test.for([
  [
    "The area SEND inspection of the Kent local area partnership by Ofsted and the CQC took place in April 2024.",
    "The area SEND inspection of the Essex local area partnership by Ofsted and the CQC took place in May 2024.",
  ],
  [
    "Ofsted and the CQC inspected the local area's SEND services in Kent in April 2024.",
    "Ofsted and the CQC inspected the local area's SEND services in Essex in May 2024.",
  ],
])("what is told of one area's partnership is not the other's: %s", ([first = "", second = ""]) => {
  const text = readText(
    [
      "SEND inspections: reports on Kent and Essex",
      "25 September 2024",
      `${BOTH} have published reports on SEND services in Kent and Essex.`,
      first,
      "The local area partnership's arrangements lead to inconsistent experiences and outcomes for children with SEND.",
      "They said that joint commissioning is strong.",
      second,
      "The local area partnership's arrangements lead to inconsistent experiences and outcomes for children with SEND.",
      "Occupational therapy is hard to get, inspectors said.",
    ].join("\n\n"),
  );
  expect(text.inspections.map(({ area, when, outcome }) => `${area} ${when} ${outcome}`)).toEqual([
    "Kent 2024-04 inconsistent",
    "Essex 2024-05 inconsistent",
  ]);
  expect(text.findings.map(({ area, polarity }) => `${area} ${polarity}`)).toEqual([
    "Kent strength",
    "Essex weakness",
  ]);
});

test.for([
  "Neighbouring Kingston was found to have widespread and systemic failings in May 2023.",
  "In May 2023 inspectors gave neighbouring Kingston the lowest of three outcomes.",
  "Neighbouring Kingston has been given the lowest grade.",
  "In neighbouring Kingston, inspectors found systemic failings.",
  "By contrast, nearby Richmond was found to have systemic failings.",
])("a neighbour that no table tells is not the area itself: %s", (sentence) => {
  const lines = [
    "SEND report on Bexley",
    "25 August 2023",
    `${BOTH} inspected SEND services in Bexley in July.`,
  ];
  expect(told(...lines, sentence)).toEqual(["Bexley 2023-area-send 2023-07 unknown"]);
});

test.for([
  "Back in December 2019, Ofsted and the CQC had told Dudley to produce a written statement of action.",
  "When they first came, in December 2019, inspectors ordered a written statement of action.",
  "Dudley Council had been ordered to produce a written statement of action following an inspection in December 2019.",
])("what was demanded came of the inspection before: %s", (sentence) => {
  expect(
    told(
      "Dudley SEND report published",
      "Sufficient progress had been made in two of five areas.",
      `${BOTH} returned to Dudley earlier this year to see whether SEND services had improved.`,
      sentence,
      END,
    ),
  ).toEqual(["Dudley revisit - insufficient-progress", "Dudley 2016-local-area 2019-12 wsoa"]);
});

test("a monitoring inspection that a grade brings is yet to come", () => {
  expect(
    told(
      "Report on services in Dudley",
      "18 June 2024",
      VISIT[2024],
      "The lowest of three verdicts means a priority action plan and a monitoring inspection.",
      END,
    ),
  ).toEqual(["Dudley 2023-area-send 2024-04 systemic-failings"]);
});

test.for([
  [
    "Head of SEND, Oldham Council",
    "We are looking for a Head of SEND to lead services for children with special educational needs and disabilities.",
    "You will prepare the service for its next area SEND inspection by Ofsted and the CQC and build strong relationships.",
  ],
  [
    "Leeds nursery rated outstanding",
    "A nursery in Leeds has been rated outstanding by Ofsted, following a visit in April 2024.",
    "Inspectors said children with special educational needs and disabilities make excellent progress.",
    "The area has not yet had a joint area SEND inspection.",
  ],
  [
    "West Berkshire adult social care rated requires improvement",
    "Adult social care in West Berkshire has been rated requires improvement by the Care Quality Commission.",
    "The CQC said people waited too long for an assessment of their needs.",
    "Ofsted is due to inspect SEND services in the area within the next year.",
  ],
])("an inspection to come makes no text one on it: %s", (lines) => {
  const text = readText(lines.join("\n\n"));
  expect([text.inspections, text.findings]).toEqual([[], []]);
});

test("a short report that opens with the visit is no passing word", () => {
  expect(
    told(
      "Middle rating for SEND services in Lewisham",
      "20 November 2024",
      `Inspectors from ${BOTH} visited Lewisham last September to look at services for children with special educational needs and disabilities.`,
      "It received the middle outcome.",
      "The report says that exclusions have fallen sharply.",
      "They said that school transport is unreliable.",
      'Mark Ellwood, leader of Lewisham Council, said: "Our children deserve the best."',
    ),
  ).toEqual(["Lewisham 2023-area-send 2024-09 inconsistent"]);
});

test.for([
  ["They said that needs are not identified early enough.", "weakness identification-assessment"],
  ["They also said that needs are identified early.", "strength identification-assessment"],
])("needs are no verb: %s", ([sentence = "", expected]) => {
  const lines = ["Report on services in Dudley", "18 June 2024", VISIT[2024], sentence];
  expect(
    readText(lines.join("\n\n")).findings.map(({ polarity, themes }) => `${polarity} ${themes}`),
  ).toEqual([expected]);
});

test.for([
  "They said that the council needs to identify needs earlier.",
  "Families in Dudley have been waiting for the verdict on services for disabled children.",
  "The new director joined from Warrington Council last year.",
])("no finding: %s", (sentence) => {
  const lines = ["Report on services in Dudley", "18 June 2024", VISIT[2024], sentence];
  expect(readText(lines.join("\n\n")).findings).toEqual([]);
});

test("who came to inspect has been, and who is due to inspect has not", () => {
  const about = (sentence: string): readonly string[] =>
    told(
      "SEND in Sheffield",
      "12 March 2019",
      sentence,
      "Sheffield now has to write a Written Statement of Action.",
    );
  expect(about("Ofsted and the CQC came to Sheffield last November to inspect SEND services.")).toEqual([
    "Sheffield 2016-local-area 2018-11 wsoa",
  ]);
  expect(
    told(
      "SEND in Sheffield",
      "12 March 2019",
      "Ofsted and the CQC are due to inspect SEND services in Sheffield.",
    ),
  ).toEqual([]);
});

test("a visit told by what it was to examine has its date", () => {
  expect(
    told(
      "SEND in Sheffield",
      "Inspectors from the two watchdogs, Ofsted and the Care Quality Commission, were in Sheffield in the week beginning 3 March 2025 to examine support for children with SEND.",
      "Sheffield got the middle rating.",
    ),
  ).toEqual(["Sheffield 2023-area-send 2025-03-03 inconsistent"]);
});

test("nothing that was asked for is no fault of working together", () => {
  const lines = [
    "Report on services in Dudley",
    "18 June 2019",
    VISIT[2019],
    "The council and its CCG work closely together, and there was no request for a written statement.",
  ];
  expect(readText(lines.join("\n\n")).findings.filter(({ polarity }) => polarity === "weakness")).toEqual([]);
});
