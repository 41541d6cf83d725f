import { expect, test } from "vitest";
import { claimsOf, told } from "../claims-of.ts";

test.for([
  // The words of a body's name name no theme and no praise.
  "The Care Quality Commission jointly inspected the borough with Ofsted, and spoke to families of disabled children.",
  "Ofsted and the Care Quality Commission made a joint visit to look at weaknesses identified in January.",
  // What is asked for is told by the outcome.
  "The county and its clinical commissioning group were told to prepare a written statement of action.",
  "The written statement was declared fit for purpose in June.",
  "The report examined how leaders had brought in the reforms.",
  "It is one of the first such ratings since a new framework was introduced.",
])("no claim: %s", (text) => {
  expect(told(claimsOf(text))).toEqual([]);
});

test.for([
  // What progress is made on is no blame now.
  [
    "Inspectors found sufficient progress in two areas of significant weakness.",
    "strength pace-of-improvement",
  ],
  [
    "Of the nine areas that were called significant weaknesses, the town is making sufficient progress in five.",
    "strength pace-of-improvement",
  ],
  // What is said of the services as a whole, and of how they change, is of the pace.
  ["Inspectors said SEND services in the county had got much better.", "strength pace-of-improvement"],
  ["The town is two years behind, inspectors said.", "weakness pace-of-improvement"],
  ["Progress has been made on this, but more work is needed.", "mixed pace-of-improvement"],
  // Few signs of it are none; what has to come down is too high.
  ["There were few signs that attainment was improving.", "weakness attainment-general"],
  ["Waits for speech therapy have to come down.", "weakness health-waiting-times"],
  ["Families no longer have to chase staff about annual reviews.", "strength annual-reviews"],
  ["Leaders do not meet their duties under the Children and Families Act.", "weakness leadership-strategy"],
  // Who speaks may follow what is said.
  [
    "Some parents think that annual reviews are late, says their report, out this week.",
    "weakness annual-reviews",
  ],
] as const)("%s", ([text, claim]) => {
  expect(told(claimsOf(text))).toEqual([expect.stringContaining(claim)]);
});

test("examples between commas belong to the concession", () => {
  const text =
    "While some services, such as portage, the hearing team and the library, give valued support, plans are late.";
  expect(claimsOf(text).findings.map(({ polarity }) => polarity)).toEqual(["strength", "weakness"]);
});
