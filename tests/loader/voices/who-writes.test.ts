import { expect, test } from "vitest";
import { claimsOf } from "../claims-of.ts";

/** Who says the claims of a made-up text, in order: one sentence a line. */
function saidBy(lines: readonly string[], speakers: Parameters<typeof claimsOf>[1] = []): string[] {
  return claimsOf(lines.join("\n"), speakers).findings.map((finding) => finding.saidBy);
}

const MUM = [
  "I promised that I would read the whole letter so you don't have to.",
  "I read it twice, and my tea went cold.",
];
const LAST = "I'll be at the meeting on Tuesday.";

test.for<[string, string]>([
  ["They say plans are far too often late.", "inspectors"],
  ["It says leaders did not understand what families were going through.", "inspectors"],
  ["Our portage team is praised for its excellent work.", "inspectors"],
  ["They say children's social workers know our kids really well.", "inspectors"],
  ["They heard that parents feel ignored.", "inspectors"],
  ["Our own plan took 51 weeks and was of poor quality.", "other"],
  ["I have been fobbed off by the SEND team for months.", "other"],
  ["We've been on the waiting list for an autism assessment for three years.", "other"],
  ["My friend's daughter waited two years for speech therapy.", "other"],
  ["Our two were both excluded illegally.", "other"],
  ["It nearly broke us, waiting 14 months for an assessment.", "other"],
  ["The council says that it has cut waiting times for assessments.", "council"],
])("in a text that a parent writes: %s", ([sentence, voice]) => {
  const voices = saidBy([...MUM, sentence, LAST]);
  expect(new Set(voices)).toEqual(new Set([voice]));
});

test("what a parent only adds leaves the rest to the inspectors", () => {
  const told = "Plans are often late, which matches what I have seen.";
  expect(saidBy([...MUM, told, LAST])).toEqual(["inspectors"]);
});

test("in a council's text “our” and “we” are the council's, whoever says “I” in it", () => {
  const leader = [
    "I want to tell you about our services.",
    "I am grateful to our staff.",
    "I visited our teams.",
  ];
  expect(saidBy([...leader, "We have cut waiting times for assessments."])).toEqual(["council"]);
  const printed = ["Cllr Ann Teal, the leader, said:", "I am glad.", "I know it.", "I am sure."];
  expect(saidBy([...printed, "We have cut waiting times for assessments."])).toEqual(["council"]);
});

test("a paper that gives its view speaks for itself", () => {
  const view = ["This newspaper takes no pleasure in being right."];
  expect(saidBy([...view, "We think that communication with parents has been poor for a decade."])).toEqual([
    "other",
  ]);
  expect(saidBy([...view, "The letter says that plans are late."])).toEqual(["inspectors"]);
  const asks = ["This newspaper asked the council to comment."];
  expect(saidBy([...asks, "We have cut waiting times for assessments."])).toEqual(["council"]);
});

test.for<string>([
  "She singled out the excellent early years support.",
  "The letter also praises the helpful new website.",
  "She also noted that waits for speech therapy remain too long.",
])("a minister's letter is not the inspectors': %s", (sentence) => {
  const letter =
    "In a letter to the council, the schools minister said support for autistic pupils had improved.";
  const minister: Parameters<typeof claimsOf>[1] = [
    { name: "Clare Toll", role: "schools minister", organisation: "Department for Education" },
  ];
  const named = letter.replace("the schools minister", "schools minister Clare Toll");
  expect(saidBy([named, sentence], minister)).toEqual(["other", "other"]);
  expect(saidBy(["Inspectors wrote to the council.", "The letter says plans are late."])).toEqual([
    "inspectors",
  ]);
});

test.for<[string, string]>([
  ["DfE officials said plans are late.", "other"],
  ["Civil servants at the department said plans are late.", "other"],
  ["Advisers heard that plans are late.", "other"],
  ["The DfE and NHS England wrote that plans are late.", "other"],
  ["Slough Children First said that plans are late.", "council"],
  ["Plans are no longer late, says KCC.", "council"],
  ["Ms Dryden spoke after a letter to the council and the NHS which says plans are late.", "inspectors"],
  ["Pupils had a genuine say in how good support is planned.", "inspectors"],
])("who speaks: %s", ([sentence, voice]) => {
  expect(new Set(saidBy([sentence]))).toEqual(new Set([voice]));
});
