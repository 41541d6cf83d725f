import { join } from "node:path";
import { expect, test } from "vitest";
import { readArticle } from "../../../loader/reading/read-article.ts";
import { readCues } from "../../../loader/reading/reading-cues.ts";
import { readReference } from "../../../loader/tables/reference.ts";

const SEEDS = join(import.meta.dirname, "../../../seeds");
const reference = readReference(SEEDS);
const cues = readCues(SEEDS);

function inspectionsIn(...paragraphs: readonly string[]): string[] {
  const { areas, inspections } = readArticle(`${paragraphs.join("\n\n")}\n`, reference, cues);
  const nameOf = (id: string): string => areas.find((area) => area.id === id)?.name ?? id;
  return inspections.map(({ area, framework, outcome }) => `${nameOf(area)} ${framework} ${outcome}`).sort();
}

const HEAD = "Inspectors praise help for disabled children in Bury";
const LEAD =
  "Services for children with special educational needs and disabilities (SEND) in Bury were praised by Ofsted and the Care Quality Commission (CQC).";

test.for([
  "Roughly half of all areas inspected so far have been told to produce a written statement of action.",
  "By last month 62 of 120 inspections had ended in a written statement of action.",
  "Around a third have been told to write a statement of action.",
  "Half of the 90 or so areas visited since 2016 have been told to produce a written statement.",
  "Official figures put the number of areas told to produce a written statement at 50.",
  "Councils can be told to write a statement of action.",
])("what is told of a share of all areas is not the area's: %s", (told) => {
  expect(inspectionsIn(HEAD, "14 March 2019", LEAD, told)).toEqual(["Bury 2016-local-area praised"]);
});

const REVISITED =
  "Inspectors from Ofsted and the CQC returned to Bury in October to look at SEND services again.";
test.for([
  "They found good progress in five of them, while three were not moving fast enough.",
  "The borough had put right five out of eight weaknesses.",
  "It had done what was asked in five areas but fallen short in three.",
  "Eight weaknesses were named in 2017, and three are still there.",
  "Half of the eight areas had seen enough progress.",
  "It had resolved five of its eight failings.",
])("what is put right in a part is insufficient progress: %s", (told) => {
  const found = inspectionsIn("Inspectors return to Bury", "9 January 2020", REVISITED, told);
  expect(found).toContain("Bury revisit insufficient-progress");
});

test.for([
  "The town had dealt with all eight weaknesses.",
  "It had turned all three around.",
  "They were satisfied with progress on all five.",
])("what is put right throughout is sufficient progress: %s", (told) => {
  const found = inspectionsIn("Inspectors return to Bury", "9 January 2020", REVISITED, told);
  expect(found).toContain("Bury revisit sufficient-progress");
});

const OF_BURY =
  "Ofsted and the CQC told Bury to produce a written statement of action after they looked at services for children with special educational needs and disabilities (SEND).";
test.for([
  "Medway and Kent have had similar reports, while Torbay came through without having to write a plan.",
  "Medway and Kent were told to write a statement of action, while Torbay was let off having to write a plan.",
])('a result behind "while" is of the place named there alone: %s', (told) => {
  expect(inspectionsIn("Bury told to act on SEND", "14 March 2019", OF_BURY, told)).toEqual([
    "Bury 2016-local-area wsoa",
    "Kent 2016-local-area wsoa",
    "Medway 2016-local-area wsoa",
    "Torbay 2016-local-area no-wsoa",
  ]);
});

const OF_NOW =
  "Ofsted and the Care Quality Commission (CQC) inspected help for children with special educational needs and disabilities (SEND) in Bury in May.";
test.for([
  ["The report puts Bury in the middle of three bands, better than widespread failings.", "inconsistent"],
  ["It is in the middle band, one up from widespread failings.", "inconsistent"],
  ['"Inconsistent" is how the inspectors sum it up.', "inconsistent"],
  ['The word that inspectors chose is "inconsistent".', "inconsistent"],
] as const)("a verdict is not the one that it is set against: %s", ([told, outcome]) => {
  expect(inspectionsIn("SEND report on Bury", "7 June 2024", OF_NOW, told)).toEqual([
    `Bury 2023-area-send ${outcome}`,
  ]);
});

test("what a monitoring of years came to is no new inspection", () => {
  expect(
    inspectionsIn(
      "Government lifts monitoring of Bury's SEND services",
      "14 May 2024",
      "Bury has been told that it will no longer be watched over by the government for its work with children who have special educational needs.",
      "An accelerated progress plan was put in place after Ofsted and the CQC made a revisit in June 2022, when two of seven weaknesses remained.",
      "Bury was first inspected in 2019, when it was made to produce a written statement of action.",
    ),
  ).toEqual(["Bury 2016-local-area wsoa", "Bury revisit insufficient-progress"]);
});

test("a return told by the years since the first inspection is a revisit", () => {
  expect(
    inspectionsIn(
      "Top marks for Bury's SEND services",
      "14 May 2024",
      OF_NOW,
      "Bury was given the highest of three grades.",
      "Its first inspection, in May 2017, ended with a demand for a written statement of action. Two years on, the inspectors returned and were content with progress on all five.",
    ),
  ).toEqual([
    "Bury 2016-local-area wsoa",
    "Bury 2023-area-send typically-positive",
    "Bury revisit sufficient-progress",
  ]);
});
