import { join } from "node:path";
import { expect, test } from "vitest";
import { readArticle } from "../../../loader/reading/read-article.ts";
import { readCues } from "../../../loader/reading/reading-cues.ts";
import { readReference } from "../../../loader/tables/reference.ts";

const SEEDS = join(import.meta.dirname, "../../../seeds");
const reference = readReference(SEEDS);
const cues = readCues(SEEDS);

const LEAD = "Ofsted and CQC report on SEND services in Wakefield\n\n14 March 2025\n\n";
const VISIT =
  "Ofsted and the Care Quality Commission inspected the SEND services of the Wakefield local area partnership in January 2025.\n\n";

const read = (text: string): ReturnType<typeof readArticle> =>
  readArticle(`${LEAD}${VISIT}${text}`, reference, cues);

test.for([
  "A local campaigner said there were widespread failings in the system.",
  "The MP for the town, Jim Example, said families faced systemic failings.",
])("%s: what somebody thinks is not the outcome of the inspection", (sentence) => {
  expect(read(sentence).inspections.map(({ outcome }) => outcome)).toEqual(["unknown"]);
});

test("what an MP says is no council's word", () => {
  const { findings } = read(
    "The MP for the town, Jim Example, said waiting times for speech therapy were too long.",
  );
  expect(findings.map(({ saidBy, speaker }) => [saidBy, speaker])).toEqual([["other", "Jim Example"]]);
});

test("what government figures say is no inspectors' word", () => {
  const { findings } = read("In 2019 most EHC plans were late, according to government figures.");
  expect(findings.map(({ saidBy }) => saidBy)).toEqual(["other"]);
});

test("an area that was only the first of its sort was not inspected with this one", () => {
  const { inspections } = read(
    "It is the second area referred to the Secretary of State, Suffolk having been the first earlier this month.",
  );
  expect(new Set(inspections.map(({ area }) => area))).toEqual(new Set(["Wakefield"]));
});

test("a list of groups after a colon names each of them", () => {
  const { mentions } = readArticle(
    `Essex told to act on SEND

Ofsted and the Care Quality Commission inspected Essex in October 2019.

The findings are accepted by the five clinical commissioning groups (CCGs) that run services there: Basildon and Brentwood, North East Essex, West Essex, Mid Essex and Castle Point and Rochford.`,
    reference,
    cues,
  );
  const groups = mentions.filter(({ kind, exact }) => kind === "body" && exact.includes("Basildon"));
  expect(new Set(groups.map(({ id }) => id)).size).toBe(5);
});

test("what a page glued together, a building and a unit are no people", () => {
  const { people } = read(
    "Ann Hill, director of children's services at Wakefield CouncilAnn Hill, and staff of Wakefield Civic Centre and the Pupil Referral Unit were praised.",
  );
  expect(people.map(({ name }) => name)).toEqual(["Ann Hill"]);
});

test("people by a post that two share, by what they lead, by a title before any word and by a post before a comma", () => {
  const { people } = read(
    `Pat Keith and Daniel Lewis, both Lib Dem councillors, said they were aggrieved.

The difficulties were acknowledged by Paul Stuart, who leads Wakefield Council and sits on the board.

Cllr Kate Stock, Cabinet Member for Children’s Services, welcomed the findings.

Work had already started, said the ICB's director of women and children's improvement, Su Smart, in a statement.`,
  );
  expect(people.map(({ name, role }) => `${name}: ${role}`)).toEqual([
    "Pat Keith: Lib Dem councillor",
    "Daniel Lewis: Lib Dem councillor",
    "Paul Stuart: leader of Wakefield Council",
    "Kate Stock: Cabinet Member for Children’s Services",
    "Su Smart: director of women and children's improvement",
  ]);
});

test("the days that the two bodies spent on it are the visit's", () => {
  const { inspections } = readArticle(
    `Ofsted and the CQC praise Wakefield for special needs help

The two bodies spent five days jointly examining the district's SEND services in November 2021.`,
    reference,
    cues,
  );
  expect(inspections.map(({ when }) => when)).toEqual(["2021-11"]);
});
