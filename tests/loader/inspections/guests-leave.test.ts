import { join } from "node:path";
import { expect, test } from "vitest";
import { readArticle } from "../../../loader/reading/read-article.ts";
import { readCues } from "../../../loader/reading/reading-cues.ts";
import { readReference } from "../../../loader/tables/reference.ts";

const seeds = join(import.meta.dirname, "../../../seeds");
const reference = readReference(seeds);
const cues = readCues(seeds, reference);

const ON_RUTLAND = [
  "Rutland is told to act on special needs",
  "12 January 2024",
  "Ofsted and the CQC found systemic failings when they inspected Rutland in November 2023.",
  "Parents in Rutland wait too long, inspectors found.",
  "Rutland has said that it is sorry.",
];
const ON_BURY =
  "The same is true of Bury, not far away, and Bury was given the top grade in May 2023. The council there has good leaders.";

/** The areas of the findings that the last paragraph of a text makes. */
function areasOfLast(paragraphs: readonly string[]): string[] {
  const text = paragraphs.join("\n\n");
  const from = text.lastIndexOf("\n\n");
  const { areas, findings } = readArticle(text, reference, cues);
  const names = new Map(areas.map(({ id, name }) => [id, name]));
  return findings.filter(({ evidence }) => evidence.start > from).map(({ area }) => names.get(area) ?? area);
}

test("a guest named twice in one line has “the council” to the end of it, and no longer", () => {
  expect(areasOfLast([...ON_RUTLAND, ON_BURY])).toEqual(["Bury"]);
  expect(areasOfLast([...ON_RUTLAND, ON_BURY, "The council has poor leaders, inspectors found."])).toEqual([
    "Rutland",
  ]);
});

test("one of two areas that a text is on has “the council” after its line too", () => {
  const lines = [
    ...ON_RUTLAND.slice(0, 3),
    "Systemic failings were found in Bury too when inspectors visited Bury in May 2023.",
  ];
  expect(areasOfLast([...lines, "The council has poor leaders, inspectors found."])).toEqual(["Bury"]);
});

test("one of two areas is told of by where it lies, which a region is not", () => {
  const lines = [
    "Kent and Newham are told of special needs inspections",
    "12 January 2024",
    "Ofsted and the CQC found inconsistent experiences when they inspected Kent and Newham in November 2023.",
    "Kent",
    "Parents in Kent wait too long for speech therapy.",
    "Newham",
  ];
  const PLANS = "education, health and care plans are always late.";
  expect(areasOfLast([...lines, `In the east London borough, ${PLANS}`])).toEqual(["Newham"]);
  expect(areasOfLast([...lines, `Across east London, ${PLANS}`])).toEqual([]);
});
