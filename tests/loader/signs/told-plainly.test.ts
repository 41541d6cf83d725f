import { expect, test } from "vitest";
import { signsOf } from "../signs-of.ts";

test.for([
  ["strength", "The crisis team responds quickly when a young person is in distress"],
  ["strength", "Key workers give strong support should a child fall ill"],
  ["strength", "The helpline is prompt for those in distress"],
  ["strength", "Portage workers give valuable support before a family reaches crisis point"],
  ["strength", "Social workers act swiftly where a child is unhappy"],
  ["weakness", "The crisis team only responds when a young person is in distress and help is poor"],
  ["weakness", "Help from CAMHS is poor when a young person is in distress"],
  ["weakness", "Effective support for children with autism is lacking"],
  ["weakness", "Good mental health support for pupils with anxiety lacks funding"],
  ["weakness", "Help from CAMHS is available only when children are in crisis"],
  ["strength", "Mental health teams offer effective help to pupils who are isolated"],
] as const)("a circumstance is not blamed: %s: %s", ([sign, sentence]) => {
  expect(signsOf(sentence)).toEqual([sign]);
});

test.for([
  "School nurses teach pupils how to deal with stress",
  "Staff respond with kindness when pupils struggle",
])("what people are helped with is no blame: %s", (sentence) => {
  expect(signsOf(sentence)).not.toContain("weakness");
});

test.for([
  ["weakness", "Suspensions of pupils with SEND are all too common"],
  ["strength", "Suspensions of pupils with SEND are now seldom seen"],
  ["strength", "Reliance on part-time timetables is rare"],
  ["strength", "Staff turnover in the SEND team is on the wane"],
  ["weakness", "Emotionally based school avoidance is on the rise"],
  ["weakness", "Personal budgets are few and far between"],
] as const)("how common a thing is tells the sign by the thing: %s: %s", ([sign, sentence]) => {
  expect(signsOf(sentence)).toEqual([sign]);
});

test.for([
  ["weakness", "Speech and language therapy is now chaotic"],
  ["weakness", "Careers advice for pupils with SEND is now cumbersome"],
  ["strength", "The local offer was found to be dependable"],
  ["strength", "Schools are inclusive"],
  ["strength", "EHC plans are now drawn up on time"],
  ["weakness", "Many EHC plans are stale"],
] as const)("a plain predicate is believed: %s: %s", ([sign, sentence]) => {
  expect(signsOf(sentence)).toEqual([sign]);
});

test.for([
  ["strength", "The special schools are doing a great job"],
  ["strength", "Plans are clear and set out what matters to the child"],
  ["weakness", "Waits for an autism assessment are too long across the whole of the county"],
] as const)(
  "it is told as a fact, whatever is planned with such words elsewhere: %s: %s",
  ([sign, sentence]) => {
    expect(signsOf(sentence)).toEqual([sign]);
  },
);

test("a short line below others without a full stop is one more item of their list", () => {
  const list =
    "It also said:\n\nPlans of the past year are of better quality than before\nLeaders were ambitious";
  expect(signsOf(`${list}\n\nInspectors will be back in two years`)).toEqual(["strength"]);
});
