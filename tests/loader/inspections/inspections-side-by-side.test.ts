import { join } from "node:path";
import { expect, test } from "vitest";
import { readArticle } from "../../../loader/reading/read-article.ts";
import { readCues } from "../../../loader/reading/reading-cues.ts";
import { readReference } from "../../../loader/tables/reference.ts";

const SEEDS = join(import.meta.dirname, "../../../seeds");
const reference = readReference(SEEDS);
const cues = readCues(SEEDS);

function inspectionsIn(head: string, date: string, paragraphs: readonly string[]): string[] {
  const { areas, inspections } = readArticle(
    `${[head, date, ...paragraphs].join("\n\n")}\n`,
    reference,
    cues,
  );
  const nameOf = (id: string): string => areas.find((area) => area.id === id)?.name ?? id;
  return inspections.map(({ area, outcome, when }) => `${nameOf(area)} ${outcome} ${when}`).sort();
}

const LEAD =
  "Two areas have had their reports on help for children with special educational needs and disabilities (SEND) from Ofsted and the Care Quality Commission (CQC).";
const HEAD = "SEND services in Medway and Bury inspected";
const CLOSE = "Parents told inspectors that they wait too long for an assessment.";

const RESULTS: readonly (readonly [string, string, string])[] = [
  ["Medway was told to produce a written statement of action, while Bury was not.", "wsoa", "no-wsoa"],
  ["While Bury was praised, Medway was told to write a statement of action.", "wsoa", "praised"],
  [
    "Unlike Bury, which was not asked for one, Medway must produce a written statement of action.",
    "wsoa",
    "no-wsoa",
  ],
  ["Inspectors asked for a written statement of action from Medway but not from Bury.", "wsoa", "no-wsoa"],
  ["Medway has to produce a written statement of action, as does Bury.", "wsoa", "wsoa"],
  ["Neither Medway nor Bury was asked for a written statement of action.", "no-wsoa", "no-wsoa"],
];
const TIMES: readonly (readonly [string, string, string])[] = [
  ["Medway was inspected in January and Bury in February.", "2019-01", "2019-02"],
  ["The two areas were visited in January and February respectively.", "2019-01", "2019-02"],
  [
    "Ofsted and the CQC inspected Medway (January 14 to 18) and Bury (February 4 to 8).",
    "2019-01-14",
    "2019-02-04",
  ],
  ["Inspectors went to Medway in January; they were in Bury in the same week.", "2019-01", "2019-01"],
  ["Both areas were inspected in January.", "2019-01", "2019-01"],
  ["The visits were made in January.", "2019-01", "2019-01"],
];

test.for(RESULTS)("of two areas in one sentence: %s", ([told, ofMedway, ofBury]) => {
  for (const [dated, inMedway, inBury] of TIMES)
    for (const paragraphs of [
      [LEAD, told, dated, CLOSE],
      [LEAD, dated, told, CLOSE],
    ])
      expect(inspectionsIn(HEAD, "14 March 2019", paragraphs)).toEqual([
        `Bury ${ofBury} ${inBury}`,
        `Medway ${ofMedway} ${inMedway}`,
      ]);
});

test.for([
  [
    "Medway was given the lowest of three outcomes, while Bury was given the middle one.",
    "systemic-failings",
    "inconsistent",
  ],
  [
    "In Medway inspectors found inconsistent experiences; in Bury they found widespread and systemic failings.",
    "inconsistent",
    "systemic-failings",
  ],
  [
    "Bury received the best of the three possible outcomes. Medway was handed the worst.",
    "systemic-failings",
    "typically-positive",
  ],
])("of two areas under the framework of 2023: %s", ([told = "", ofMedway, ofBury]) => {
  const read = inspectionsIn(HEAD, "14 March 2024", [LEAD, told, "Both were visited in January.", CLOSE]);
  expect(read).toEqual([`Bury ${ofBury} 2024-01`, `Medway ${ofMedway} 2024-01`]);
});

const ONE = "A report on special educational needs and disabilities (SEND) in Medway has been published.";
const SEEN =
  "Ofsted and the Care Quality Commission (CQC) visited Medway in January. Medway has been told to produce a written statement of action.";
const MEDWAY = "Medway wsoa 2019-01";

test.for<[string, string[]]>([
  ["Kent, inspected in November, was not asked for a statement.", ["Kent no-wsoa 2018-11"]],
  [
    "Kent (May 2018) and Bexley (November 2017) were found to have significant weaknesses, and both had to write statements.",
    ["Bexley wsoa 2017-11", "Kent wsoa 2018-05"],
  ],
  [
    "The verdict stands in contrast to that on Kent, which was praised by inspectors last month.",
    ["Kent praised null"],
  ],
  [
    "Its neighbour Kent fared better: inspectors who went there in November found no significant weaknesses.",
    ["Kent no-wsoa 2018-11"],
  ],
  ["In Kent, an inspection in September praised leaders for their joint working.", ["Kent praised 2018-09"]],
  ["Kent has yet to be inspected.", []],
  ["Kent is expecting its own inspection in the autumn.", []],
  // Nor do others' dates and words change what is told of the one inspected.
  ["A meeting for parents was held on January 30.", []],
  ["Councillors met on Tuesday (March 12) to discuss the report of the inspection.", []],
  [
    "Of the areas inspected so far across England, around half have been told to produce a written statement.",
    [],
  ],
  ["Councillor Jane Ward said: “We don't want another action plan, we want help.”", []],
])("beside one inspection: %s", ([told, others]) => {
  const read = inspectionsIn("Special needs services in Medway", "14 March 2019", [ONE, SEEN, CLOSE, told]);
  expect(read).toEqual([...others, MEDWAY].sort());
});

test("what parents, councillors and the council itself praise or blame is no result of an inspection", () => {
  for (const told of [
    "“We praise our staff,” she said.",
    "Parents criticised the council for its lack of communication.",
    "In October the council was criticised by the ombudsman over a boy's plan.",
  ]) {
    const seen = "Ofsted and the Care Quality Commission (CQC) visited Medway in January.";
    const read = inspectionsIn("Special needs services in Medway", "14 March 2019", [ONE, seen, told]);
    expect(read).toEqual(["Medway unknown 2019-01"]);
  }
});

test("an inspection before the one of now has its own result and date, the return its own", () => {
  const now =
    "Ofsted and the Care Quality Commission (CQC) visited Medway in May. There are widespread and/or systemic failings, they found.";
  const read = (told: string): string[] =>
    inspectionsIn("Special needs services in Medway", "16 July 2024", [ONE, now, told]);
  expect(
    read(
      "In March 2018 inspectors found significant weaknesses and asked for a written statement of action. In November 2021 they came back and found sufficient progress in only eight of 12.",
    ),
  ).toEqual([
    "Medway insufficient-progress 2021-11",
    "Medway systemic-failings 2024-05",
    "Medway wsoa 2018-03",
  ]);
  expect(read("A previous inspection, in February 2017, was far more positive.")).toEqual([
    "Medway praised 2017-02",
    "Medway systemic-failings 2024-05",
  ]);
});

test("a text that is about no area's inspection has no figures", () => {
  const text = `Ombudsman tells council to pay family

5 May 2023

The Local Government and Social Care Ombudsman has criticised Kent County Council after a boy with autism went without a school place for more than a year. Complaints have doubled.
`;
  const { inspections, measures } = readArticle(text, reference, cues);
  expect({ inspections, measures }).toEqual({ inspections: [], measures: [] });
});
