import { expect, test } from "vitest";
import { claimsOf } from "../claims-of.ts";

/** The signs and themes of a text's claims, themes in order of the alphabet. */
function tell(text: string): string[] {
  return claimsOf(text).findings.map(({ polarity, themes }) => [polarity, ...[...themes].sort()].join(" "));
}

test.for([
  // What is raised are the concerns, not what they are about.
  ["Inspectors raised concerns about attendance.", ["weakness attendance"]],
  ["The report raised concerns over attendance and the local offer.", ["weakness attendance local-offer"]],
  // A list that says itself what it lists takes no sign from the sentence before.
  [
    "Inspectors praised strong leaders.\nAmong the weaknesses were mental health support, short breaks and preparation for adulthood, inspectors said.",
    ["strength leadership-strategy", "weakness mental-health preparation-for-adulthood short-breaks"],
  ],
  // Good things are named by good words, which praise nothing.
  [
    "Joined-up working and the local offer website were found wanting, inspectors said.",
    ["weakness local-offer multi-agency-working"],
  ],
  // Old ways of saying what has none of the field's words.
  [
    "Inspectors said that where a child lives decides how quickly they are helped.",
    ["weakness equity-of-access"],
  ],
  ["Inspectors said that leaders did not ask families what they wanted.", ["weakness co-production"]],
  ["The report said that the council was slow off the mark.", ["weakness pace-of-improvement"]],
  // A wait for a school, or for a call, is none for a health service.
  [
    "Inspectors said that children are left waiting months for a seat in a special school.",
    ["weakness specialist-provision"],
  ],
] as const)("%s", ([text, claims]) => {
  expect(tell(text)).toEqual(claims);
});

test.for([
  ["Inspectors said that parents had to go to court to get a plan.", "youth-justice"],
  ["Inspectors said that children with SEND are an afterthought.", "co-production"],
  ["The report said that the relationship between the council and the trust is poor.", "co-production"],
  ["Inspectors found that children lose no time in class to absence.", "pace-of-improvement"],
  ["Inspectors said that budget cuts have hurt families.", "personal-budgets"],
] as const)("%s has nothing of %s", ([text, theme]) => {
  expect(tell(text).join(" ")).not.toContain(theme);
});

test.for([
  ["Despite the efforts of staff, waits remain long.", ["weakness health-waiting-times"]],
  ["Plans are late despite more money for the team.", ["weakness ehcp-timeliness"]],
  ["Despite the hard work of teachers, plans are late.", ["strength workforce", "weakness ehcp-timeliness"]],
] as const)("what is only conceded is no theme of what is claimed: %s", ([text, told]) => {
  expect(tell(text)).toEqual(told);
});
