import { expect, test } from "vitest";
import { claimsOf } from "../claims-of.ts";

const told = (sentence: string) =>
  claimsOf(sentence).findings.map(({ polarity, themes }) => [polarity, themes[0]]);

test.for([
  ["weakness", "therapies", "Occupational therapy is offered only to children with a plan."],
  ["weakness", "mental-health", "Counselling is only available in secondary schools."],
  ["strength", "speech-language", "Every nursery now has a speech therapist."],
  ["strength", "mental-health", "All primary schools have a mental health lead."],
  ["weakness", "exclusions", "Parents are asked to collect their children early."],
  ["weakness", "exclusions", "Some schools send children home early."],
  ["weakness", "specialist-provision", "Special schools are already over capacity."],
  ["weakness", "specialist-provision", "The nearest suitable school is 30 miles away."],
  ["strength", "ehcp-quality", "Plans reflect young people's hopes and ambitions."],
  ["strength", "annual-reviews", "Young people attend their annual reviews."],
  ["weakness", "identification-assessment", "Pupils' behaviour is dismissed as naughtiness."],
  ["weakness", "home-education", "Leaders lose track of children who leave school."],
  ["weakness", "ehcp-timeliness", "Late medical advice holds up plans."],
  ["strength", "multi-agency-working", "Agencies now work more closely together."],
  ["strength", "joint-commissioning", "The council and the NHS split the costs."],
  ["weakness", "social-care-early-help", "Help comes too late for many families."],
  ["weakness", "transition", '"When he turned 18 everything stopped," said Kate Hill.'],
  ["weakness", "transport", '"They took away our taxi," said Kate Hill.'],
  ["strength", "transport", '"The driver is lovely," said Kate Hill.'],
] as const)("%s %s: %s", ([sign, theme, sentence]) => {
  expect(told(sentence)).toEqual([[sign, theme]]);
});

test.for([
  ["weakness", "Few schools have a speech therapist."],
  ["weakness", "Services are not joined up."],
  ["weakness", "Plans do not reflect children's hopes and dreams."],
  ["weakness", "The council and the NHS do not share costs."],
  ["strength", "Few children are sent home early."],
] as const)("the contrary, %s: %s", ([sign, sentence]) => {
  expect(claimsOf(sentence).findings.map(({ polarity }) => polarity)).toEqual([sign]);
});

test.for([
  "Short breaks will only be offered to children with complex needs.",
  "Parents were asked to keep their children at home during the strike.",
  "Health and care leaders will pay for services together.",
])("nothing is claimed: %s", (sentence) => {
  expect(claimsOf(sentence).findings).toEqual([]);
});
