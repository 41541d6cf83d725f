import { expect, test } from "vitest";
import { claimsOf } from "../claims-of.ts";

/** What is claimed, sign by sign, with the words that claim it. */
function toldIn(sentence: string): string[] {
  return claimsOf(sentence).findings.map(({ polarity, evidence }) => `${polarity}: ${evidence.exact}`);
}

test.for<[string, string[]]>([
  [
    "Children wait too long for therapy and leaders have been slow to act.",
    ["weakness: Children wait too long for therapy", "weakness: leaders have been slow to act"],
  ],
  [
    "Inspectors found that plans are late and the council has no grip on its budget.",
    ["weakness: plans are late", "weakness: the council has no grip on its budget"],
  ],
  [
    "Speech therapists are highly valued and attendance is good.",
    ["strength: Speech therapists are highly valued", "strength: attendance is good"],
  ],
  [
    "Plans are late, school absence is alarming and transport is unreliable, inspectors said.",
    [
      "weakness: Plans are late",
      "weakness: school absence is alarming",
      "weakness: transport is unreliable, inspectors said",
    ],
  ],
])("each main clause is a claim of its own: %s", ([sentence, told]) =>
  expect(toldIn(sentence)).toEqual(told),
);

test.for([
  "There is no evidence that plans are timely and parents are heard.",
  "Inspectors were impressed that children and young people were involved in design.",
  "Agencies work well together to ensure that needs are identified and support is put in place.",
  "Waits are long and getting longer.",
  "Needs are identified early and met well.",
])("what one verb or one denial holds together stays one claim: %s", (sentence) =>
  expect(toldIn(sentence)).toHaveLength(1),
);
