import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const OPENING = `What the report says of SEND services in Bury

12 January 2024

I have two boys with plans, so I sat up late with the new report on SEND in Bury.

Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities (SEND) in Bury in November 2023. The council and the NHS there must now write a plan.`;
const LAST = "I'll be at the meeting on Tuesday.";

/** Whose the claims of a paragraph are that stands in a parent's text, in order. */
function saidBy(paragraph: string): string[] {
  return readText(`${OPENING}\n\n${paragraph}\n\n${LAST}\n`)
    .findings.filter(({ evidence }) => evidence.start >= OPENING.length)
    .map((finding) => finding.saidBy);
}

test.for<[string, string[]]>([
  ["They said plans are late and of poor quality. Oscar's was 40 weeks late.", ["inspectors", "other"]],
  ["They say plans are late. Child 1's took 61 weeks.", ["inspectors", "other"]],
  [
    "The report says waits for speech therapy are too long. Leo has been waiting for two years.",
    ["inspectors", "other"],
  ],
  [
    "I have given up ringing the council. Nobody answers. Emails go unanswered for months.",
    ["other", "other"],
  ],
  [
    "I went to the meeting. Staff were excellent. The council does not listen to parents.",
    ["other", "other"],
  ],
  [
    "My daughter has waited three years for an autism assessment. The school has been brilliant.",
    ["other", "other"],
  ],
  [
    "It says waiting times are going down. Not on our list, where waits are far too long.",
    ["inspectors", "other"],
  ],
  ["The nurses got a glowing write-up and rightly so, ours has been wonderful with Leo.", ["inspectors"]],
  [
    "Our SENDIASS got a mention as well: I'd never have got through tribunal without Bev.",
    ["inspectors", "other"],
  ],
])("a parent tells of the report and of their own: %s", ([paragraph, voices]) => {
  expect(saidBy(paragraph)).toEqual(voices);
});

test.for([
  "I read page nine twice. Too many children are out of school. Families are not listened to.",
  "I put the kettle on. They said plans are often late. It says communication with parents is poor.",
  "I was at the meetings. In 2019 inspectors found that plans were late. Plans were of poor quality.",
  "Here is my list. Waits for speech therapy are too long.",
  "Therapists are praised for their excellent work. Children in care do well at school.",
  "Grace House provides excellent care.",
])("what the report says stays the inspectors': %s", (paragraph) => {
  expect(new Set(saidBy(paragraph))).toEqual(new Set(["inspectors"]));
});

test.for([
  "Tractorgirl72: Same here. Two years for an autism assessment and still no diagnosis.",
  "SteveP: Our annual review was in May. Still no amended plan.",
  "Jo_in_Town: They never answer the phone.",
  "Kaz says: waits for speech therapy are too long",
  "BuryMum3: Two years for an autism assessment.\n\nDave: They never answer the phone.",
])("a comment below a text is its reader's: %s", (comment) => {
  expect(new Set(saidBy(`${LAST}\n\n${comment}`))).toEqual(new Set(["other"]));
});

test.for([
  "Post-16: too few choices for young people.",
  "EHCPs: often of poor quality.",
  "SENDIASS: excellent support for parents.",
  "Communication: parents are not listened to.",
])("what a list is about is no reader: %s", (line) => {
  expect(new Set(saidBy(line))).toEqual(new Set(["inspectors"]));
});
