import { join } from "node:path";
import { expect, test } from "vitest";
import { readArticle } from "../../../loader/reading/read-article.ts";
import { readCues } from "../../../loader/reading/reading-cues.ts";
import { readReference } from "../../../loader/tables/reference.ts";

const SEEDS = join(import.meta.dirname, "../../../seeds");
const reference = readReference(SEEDS);
const cues = readCues(SEEDS);

const CLOSE = "Medway Council said it accepted what inspectors had found.";
const NEW = [
  "Medway SEND services told to improve after inspection",
  "14 November 2024",
  "Services for children with special educational needs and disabilities (SEND) in Medway lead to inconsistent experiences and outcomes, Ofsted and the Care Quality Commission (CQC) have found.",
  "Inspectors visited Medway in September 2024. They said families wait too long for speech and language therapy.",
];
const OLD = [
  "Medway told to write action plan over SEND",
  "14 November 2018",
  "Medway has been ordered to produce a written statement of action after Ofsted and the Care Quality Commission (CQC) found significant weaknesses in support for children with special educational needs and disabilities (SEND).",
  "Inspectors visited Medway in September 2018. They said families wait too long for speech and language therapy.",
];
const SPARED = [
  "Medway praised over SEND",
  "14 November 2018",
  "Inspectors from Ofsted and the Care Quality Commission (CQC) have praised support for children with special educational needs and disabilities (SEND) in Medway and did not ask for a written statement of action.",
  "Inspectors visited Medway in September 2018. They said families are listened to.",
];

/** What is told of inspections but the first, and of whom there are findings. */
function toldBeside(head: readonly string[], told: string): string[] {
  const { inspections, findings, areas } = readArticle(
    `${[...head, told, CLOSE].join("\n\n")}\n`,
    reference,
    cues,
  );
  const nameOf = (id: string): string => areas.find((area) => area.id === id)?.name ?? id;
  expect(findings.every(({ area }) => nameOf(area) === "Medway")).toBe(true);
  return inspections
    .slice(1)
    .map(({ area, outcome }) => `${nameOf(area)} ${outcome}`)
    .sort();
}

test.for<[string, string[]]>([
  [
    "Neighbouring Bury received the top outcome when it was inspected last year.",
    ["Bury typically-positive"],
  ],
  ["Nearby Bury landed in the bottom category last winter.", ["Bury systemic-failings"]],
  ["Bury received the same verdict earlier this year.", ["Bury inconsistent"]],
  [
    "Bury was also judged inconsistent, a year ago, while Brighton & Hove got the top outcome back in 2023.",
    ["Brighton and Hove typically-positive", "Bury inconsistent"],
  ],
  [
    "The verdict puts it alongside Bury and Oldham, both of which received the lowest grade last year.",
    ["Bury systemic-failings", "Oldham systemic-failings"],
  ],
  [
    "It is the second council in the region to receive the lowest outcome, after Bury in March.",
    ["Bury systemic-failings"],
  ],
  ["Inspectors found systemic failings in Bury in May.", ["Bury systemic-failings"]],
  ["It is the same outcome as Bury was given in May.", ["Bury inconsistent"]],
  [
    "In neighbouring Staffordshire, inspectors found in 2022 that the county had made enough progress in six of eight areas.",
    ["Staffordshire insufficient-progress"],
  ],
  [
    "In July 2021, the same inspectorates told the council and the CCG to write a formal action plan.",
    ["Medway wsoa"],
  ],
  ["When they came in 2019 we got good marks.", ["Medway praised"]],
])("of another area, or of an earlier time, in a text of 2024: %s", ([told, expected]) => {
  expect(toldBeside(NEW, told)).toEqual(expected);
});

test.for<[string, string[]]>([
  [
    "Bury and Oldham were both handed similar orders last year; Rochdale has yet to be visited.",
    ["Bury wsoa", "Oldham wsoa"],
  ],
  ["Bury and Oldham have already been told to draw up statements.", ["Bury wsoa", "Oldham wsoa"]],
  ["Neighbouring Bury was told to write one too.", ["Bury wsoa"]],
  ["Bury, inspected in May, was not told to write one.", ["Bury no-wsoa"]],
  [
    "Of its neighbours, Bury was told to write a statement and Oldham was not.",
    ["Bury wsoa", "Oldham no-wsoa"],
  ],
  [
    "Bury was given a clean bill of health in 2016, Oldham was found to have nine weaknesses the same year and Rochdale was visited at the end of February – with the outcome to be made public.",
    ["Bury no-wsoa", "Oldham unknown", "Rochdale unknown"],
  ],
  ["Bury and Oldham were both praised by inspectors in 2017.", ["Bury praised", "Oldham praised"]],
  [
    "Nottinghamshire is a different story. Inspectors who went there in May ordered a written statement of action.",
    ["Nottinghamshire wsoa"],
  ],
])("of another area in a text of 2018: %s", ([told, expected]) => {
  expect(toldBeside(OLD, told)).toEqual(expected);
});

test("an area unlike another, which was asked for nothing, was asked", () => {
  const told =
    "The council was not asked to produce a formal statement, unlike Bury, one of several areas inspected in the same month.";
  expect(toldBeside(SPARED, told)).toEqual(["Bury wsoa"]);
});

test.for([
  "Bury has yet to be inspected.",
  "Bury hopes to get the top grade when inspectors call.",
  "Bury could be given the lowest grade too, councillors fear.",
  "A primary school in Bury was given the top grade by Ofsted.",
  "Bury's fostering service got the top grade last year.",
  "Bury's children's services were told to improve by Ofsted in May.",
  "The trust, which also serves Bury, was praised by inspectors last year.",
  "A care home in Bury was visited by inspectors in June.",
  "Bury was told to produce a plan for its budget by the auditors.",
  "Bury received a similar grant last year.",
  "Bury was handed a similar order by the information commissioner.",
  "Pupils in Bury were given the top grades in their GCSEs.",
  "Whether Bury was given the same verdict is not known.",
  "Bury got the highest share of the funding.",
  "Like Bury, Medway was told to improve its communication with parents.",
])("of no inspection there: %s", (told) => {
  for (const head of [NEW, OLD]) expect(toldBeside(head, told)).toEqual([]);
});
