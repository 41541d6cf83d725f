import { expect, test } from "vitest";
import { signsOf } from "../signs-of.ts";

test.for([
  "Waits for CAMHS are too long. That is simply wrong",
  "Families have to fight for every bit of support. It's not right",
  "“Families have been let down. That is not what we want for our children,” said Ann Hill, the council leader",
  "“Our plans were not good enough. That is not what parents deserve,” said Ann Hill, the council leader",
  "Too many children with SEND are being excluded from school. That is not how a fair system works",
  "Plans are late. That was news to the council leader",
  "Waits are too long. If only there were more therapists",
  "Waits for CAMHS are too long. All that has changed is the name of the service",
  "Waits for CAMHS are too long. That is over twice the national average",
  "Families are left without help. There is no respite any more",
  "Plans are late. It is not so much the staff as the money",
  "Parents have to fight for everything – it's wrong",
  "Parents are told to wait, but it is wrong",
])("%s: whoever is angry at what is blamed denies none of it", (sentence) => {
  expect(signsOf(sentence)).toEqual(["weakness"]);
});

test.for([
  "Plans are on time. There is no backlog now",
  "Waiting times for autism assessments have been cut. There is no backlog any more",
  "Speech therapists visit schools weekly. There are no long waits any more",
  "Plans are on time. It is not so long ago that they took a year",
  "Parents value the Local Offer. It is not, however, known to all",
  "Portage is praised by parents. It has changed lives",
  "Waits were long. There are no long waits now",
])("%s: praise that is borne out stays", (sentence) => {
  expect(signsOf(sentence)).toEqual(["strength"]);
});

test.for([
  "Children are identified early. They are not, however, seen quickly by specialists",
  "Leaders know the area well. They have not, however, done enough to cut waits",
  "Joint commissioning is strong. It is not, though, helping to cut waits for CAMHS",
])("%s: a contrast of something else denies nothing", (sentence) => {
  expect(signsOf(sentence).sort()).toEqual(["strength", "weakness"]);
});

test.for([
  "Inspectors said plans were on time. That is not what I see",
  "Leaders say plans are on time. They are not, parents say",
  "Leaders say plans are on time. They are not, however",
  "Parents say waits are too long. That is not what inspectors found",
  "Leaders say plans are good, but that is wrong",
])("%s: what is denied is no claim", (sentence) => {
  expect(signsOf(sentence)).toEqual([]);
});

test("what inspectors found otherwise is a claim of its own", () => {
  const told = "The council says plans are good but inspectors found otherwise, with plans often late";
  expect(signsOf(told)).toEqual(["weakness"]);
});
