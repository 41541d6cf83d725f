import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const LATE =
  "Plans in Kent are late and parents feel ignored. Waits for speech therapy are long.\n\nFamilies in Kent want better special educational needs services.";
const toldIn = (published: string, first: string, ...more: string[]): string[] =>
  readText(["SEND services in Kent", published, first, LATE, ...more].join("\n\n")).inspections.map(
    ({ area, framework, when, outcome }) => `${area} ${framework} ${when} ${outcome}`,
  );

const FIRST =
  "Ofsted and the Care Quality Commission inspected special educational needs services in Kent in March 2018 and asked for a written statement of action.";
const KENT = "Kent 2016-local-area 2018-03 wsoa";

test.for([
  [
    "Bury, across the county, was handed the same order last November, and about half of all areas visited have been told to write one.",
    ["Bury 2016-local-area 2017-11 wsoa"],
  ],
  [
    "About half of the areas inspected so far have been told to do the same, including Bury, Oldham and Rochdale.",
    [
      "Bury 2016-local-area null wsoa",
      "Oldham 2016-local-area null wsoa",
      "Rochdale 2016-local-area null wsoa",
    ],
  ],
  ["Bury has not been inspected yet.", []],
  [
    "Neighbouring Bury had its own visit from the inspectors last month.",
    ["Bury 2016-local-area 2018-06 unknown"],
  ],
  [
    "Bury, which was among the first places to be visited, in June 2016, won praise from inspectors for its nurseries.",
    ["Bury 2016-local-area 2016-06 praised"],
  ],
  ["Rutland had a positive inspection in March 2017.", ["Rutland 2016-local-area 2017-03 praised"]],
  ["Bury's inspection took place in 2017.", ["Bury 2016-local-area null unknown"]],
  ["Herefordshire came through its inspection in 2016.", ["Herefordshire 2016-local-area null unknown"]],
  [
    "A similar inspection in Bury in 2017 found five weaknesses.",
    ["Bury 2016-local-area null improvement-requested"],
  ],
  ["Bury's inspection team for schools was cut in 2017.", []],
  ["A school inspection in Bury in 2017 was damning.", []],
  ["Ofsted inspected Bury College in 2017.", []],
  ["Bury's inspection of food shops in 2017 was praised.", []],
] as const)("an inspection of another area told in passing: %s", ([sentence, told]) => {
  expect(toldIn("12 July 2018", FIRST, sentence)).toEqual([KENT, ...told]);
});

test("a sentence tells of the first inspection of a neighbour and of the return to it", () => {
  const sentence =
    "Bury was made to write a statement after its inspection in June 2017, and when inspectors returned in May 2019 they were satisfied with progress on just one of five points.";
  expect(toldIn("12 July 2019", FIRST.replace("2018", "2019"), sentence).sort()).toEqual([
    "Bury 2016-local-area 2017-06 wsoa",
    "Bury revisit 2019-05 insufficient-progress",
    "Kent 2016-local-area 2019-03 wsoa",
  ]);
});

test("its own plan is a neighbour's own result where the area of the text needs none", () => {
  const main =
    "Ofsted and the Care Quality Commission went back to Kent in May 2019 and found sufficient progress in all five areas of weakness in special educational needs services.";
  const told = toldIn("12 July 2019", main, "Bury was ordered to write its own plan earlier this year.");
  expect(told).toContain("Bury 2016-local-area null wsoa");
});

test.for([
  "The inspection did not find anything so bad that a written statement of action was needed.",
  "The inspection did not result in a written statement of action.",
])("a statement that nobody wants: %s", (sentence) => {
  const main =
    "Ofsted and the Care Quality Commission inspected special educational needs services in Kent in March 2018.";
  expect(toldIn("12 July 2018", main, sentence)).toEqual(["Kent 2016-local-area 2018-03 no-wsoa"]);
});

test("a return long ago is told of with the inspection before it", () => {
  const told = toldIn(
    "12 March 2023",
    "Officials have stopped checking on special educational needs services in Kent, which were on an accelerated progress plan.",
    "Kent was told to improve by Ofsted and the Care Quality Commission in 2018, when they named six significant weaknesses.",
    "When they went back in June 2021 only two of the six had been dealt with.",
  );
  expect(told).toEqual(["Kent revisit 2021-06 insufficient-progress", "Kent 2016-local-area null wsoa"]);
});

test("what is told some years after the last inspection is of now", () => {
  const told = toldIn(
    "12 March 2024",
    "Kent's special educational needs services have been given the lowest possible mark by Ofsted and the Care Quality Commission, six years after the county sailed through its last inspection.",
    "Inspectors came in January.",
  );
  expect(told[0]).toBe("Kent 2023-area-send 2024-01 systemic-failings");
});

test("a notice that came of an inspection is told of with it, below where on its site the text stands", () => {
  const { article, inspections } = readText(
    [
      "Home > Kent > News",
      "Kent's special needs improvement notice lifted",
      "14 August 2024",
      "Ministers have lifted a notice on special needs services in Kent.",
      "The Department for Education is satisfied with the work on the accelerated progress plan.",
      "It all began years ago.",
      "Inspectors from Ofsted and the Care Quality Commission asked for a written statement of action in May 2019.",
      "When they returned in September 2022 Kent had not made enough progress in a single one of the nine areas.",
    ].join("\n\n"),
  );
  expect(article.title).toBe("Kent's special needs improvement notice lifted");
  expect(inspections.map(({ framework, when, outcome }) => [framework, when, outcome])).toEqual([
    ["revisit", "2022-09", "insufficient-progress"],
    ["2016-local-area", "2019-05", "wsoa"],
  ]);
});

test("a similar order was of a neighbour's own where the text is on a return", () => {
  const main =
    "Ofsted and the Care Quality Commission went back to Kent in May 2019 and found that two of four weaknesses in special educational needs services had been put right.";
  const told = toldIn(
    "12 July 2019",
    main,
    "Bury, which was given a similar order in 2017, awaits its own return visit.",
  );
  expect(told).toContain("Kent revisit 2019-05 insufficient-progress");
  expect(told).toContain("Bury 2016-local-area null wsoa");
});

test("what was put right of a written statement is a return's result, and the tone of a text is none", () => {
  const back =
    "Inspectors from Ofsted and the Care Quality Commission returned to Kent in October 2019 to look at special educational needs services.";
  const part =
    "Two of four weaknesses set out in the county's written statement of action have been dealt with.";
  const praise = "Its parent forum was commended.";
  expect(toldIn("9 January 2020", back, part, praise)[0]).toBe("Kent revisit 2019-10 insufficient-progress");
  expect(toldIn("9 January 2020", back, praise)[0]).toBe("Kent revisit 2019-10 unknown");
});

test("a text on an accelerated progress plan that has ended is on the return that it came of", () => {
  const told = toldIn(
    "25 January 2024",
    "Ministers have lifted the accelerated progress plan of special educational needs services in Kent.",
    "Officials who hold checks every six months say they saw improvement at the last of these, in November.",
    "The plan was put in place when Ofsted and the Care Quality Commission paid a return visit in January 2022.",
    "They ruled that Kent had made enough progress on eight out of 14 failings.",
    "All 14 had come to light in 2019, when inspectors spent a week in the county.",
    "Kent will at some point be inspected again under new rules.",
  );
  expect(told).toContain("Kent revisit 2022-01 insufficient-progress");
  expect(told.filter((each) => each.includes("2023-area-send"))).toEqual([]);
});
