import { join } from "node:path";
import { expect, test } from "vitest";
import { readArticle } from "../../../loader/reading/read-article.ts";
import { readCues } from "../../../loader/reading/reading-cues.ts";
import { readReference } from "../../../loader/tables/reference.ts";

const SEEDS = join(import.meta.dirname, "../../../seeds");
const reference = readReference(SEEDS);
const cues = readCues(SEEDS);

const HEAD = `Medway told to do better on SEND

12 March 2020

Medway Council and NHS Medway CCG have been told to write a written statement of action after an inspection of special educational needs services by Ofsted and the Care Quality Commission in January.

`;

/** The claims about Medway in a paragraph of a text about it. */
function claimsOnMedway(paragraph: string): string[] {
  const { findings } = readArticle(`${HEAD}${paragraph}\n`, reference, cues);
  return findings.filter(({ area }) => area === "Medway").map(({ evidence }) => evidence.exact);
}

test.for([
  "Kent, next door, was told last year that its plans were poor.",
  "Kent, which borders Medway, was found to have long waits for autism assessments.",
  "Over the border in Kent, inspectors found that parents had lost confidence.",
  "Down the road in Kent, families wait two years for a diagnosis.",
  "In Kent, by contrast, co-production is strong.",
  "In neighbouring Kent, transition to adulthood is poor.",
  "Medway is not alone: Kent was told the same month that its therapies were patchy.",
  "Similar weaknesses in speech therapy were found in Kent, Bexley and Thurrock.",
  "Kent's plans are no better.",
  "Medway's neighbours Kent and Bexley also have long waits for therapy.",
  "Kent parents' forum said waits for therapy were too long.",
  "Kent has had its own troubles. Inspectors found late plans and weak leadership.",
])("what is told of another area is not claimed of the text's own: %s", (paragraph) => {
  expect(claimsOnMedway(paragraph)).toEqual([]);
});

test.for([
  ["Unlike Kent, where plans are late, Medway finishes most on time.", "Medway finishes most on time"],
  ["Kent and Medway both have long waits for autism assessments.", "long waits for autism assessments"],
  ["Children wait longer than those in Kent for speech therapy.", "Children wait longer"],
  ["There is a shortage of places, so pupils travel to schools in Kent.", "shortage of places"],
  ["Jane Hill, a mother from Kent, said waits in Medway were far too long.", "far too long"],
  ["Medway's plans are better than Kent's, which were often late.", "Medway's plans are better than Kent's"],
  ["In Kent, plans are late. Short breaks in Medway are excellent.", "Short breaks in Medway are excellent"],
] as const)("an area named in passing takes no claim away: %s", ([paragraph, claim]) => {
  expect(claimsOnMedway(paragraph).join(" / ")).toContain(claim);
});

test("a claim on another area stands in the review report", () => {
  const { review } = readArticle(
    `${HEAD}In neighbouring Kent, transition to adulthood is poor.\n`,
    reference,
    cues,
  );
  expect(review.map(({ reason }) => reason)).toContain("no-area");
});

test.for([
  "Nationally, plans are late and families wait too long.",
  "Councils everywhere are short of educational psychologists.",
  "The shortage of speech therapists is a national problem.",
  "Most councils have a deficit in their high needs budget.",
  "Parents up and down the country face long waits for CAMHS.",
  "A survey by the National Autistic Society found that parents had lost confidence in councils.",
  "Good local areas work closely with parents.",
])("what is told of all the country is no finding: %s", (paragraph) => {
  expect(claimsOnMedway(paragraph)).toEqual([]);
});
