import { join } from "node:path";
import { expect, test } from "vitest";
import { readArticle } from "../../../loader/reading/read-article.ts";
import { readCues } from "../../../loader/reading/reading-cues.ts";
import { readReference } from "../../../loader/tables/reference.ts";

const SEEDS = join(import.meta.dirname, "../../../seeds");
const reference = readReference(SEEDS);
const cues = readCues(SEEDS);

const TEXT = `SEND: one council praised, one told to act

11 July 2025

Harrow and Hillingdon received area SEND inspection reports from Ofsted and the Care Quality Commission this week.

Harrow secured "typically positive" experiences, the best of three outcomes, following a visit in April. Annual reviews in Harrow are excellent.

In Hillingdon, inspectors found widespread and systemic failings after a visit in May. Hillingdon Council and North West London Integrated Care Board, which also covers Harrow and Ealing, have to produce a priority action plan.

Schools are short of speech therapists. Inspectors said data held by the council and the NHS contradict each other.
`;

test("an area that a body also covers takes nothing that is said of the one inspected, and no sign is lent from one to the other", () => {
  const { areas, findings } = readArticle(TEXT, reference, cues);
  const nameOf = (id: string): string => areas.find((area) => area.id === id)?.name ?? id;
  const told = findings.map(({ area, polarity, themes }) => `${nameOf(area)} ${polarity} ${themes[0]}`);
  expect(told.filter((line) => line.startsWith("Harrow"))).toEqual(["Harrow strength annual-reviews"]);
  expect(told).toContain("Hillingdon weakness data-evaluation");
  expect(told.filter((line) => line.startsWith("Hillingdon strength"))).toEqual([]);
});

test("a result that another area is told to have had is none of the area whose result is told beside it", () => {
  const text = `Birmingham SEND services fail again

14 July 2021

Birmingham City Council and NHS Birmingham and Solihull CCG have made too little progress, Ofsted and the Care Quality Commission said after a revisit of SEND services in May.

Leaders in Birmingham have not improved joint commissioning, the letter says.

"We are sorry," said a council spokesman.

Birmingham's result stands in contrast to that of Coventry, where inspectors judged that enough progress had been made in all three areas of weakness.
`;
  const { findings, measures } = readArticle(text, reference, cues);
  expect(findings.map(({ area, polarity }) => `${area} ${polarity}`)).toEqual([
    "Birmingham weakness",
    "Birmingham weakness",
  ]);
  expect(measures.map(({ area }) => area)).toEqual(["Coventry"]);
});
