import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const OPENING = `SEND services in Bury

12 January 2024

Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities (SEND) in Bury in November 2023. The council and the NHS there must now write a plan.`;

/** Whose the claims of a paragraph are, each voice once. */
function saidBy(paragraph: string): Set<string> {
  const { findings } = readText(`${OPENING}\n\n${paragraph}\n`);
  return new Set(
    findings.filter(({ evidence }) => evidence.start >= OPENING.length).map((finding) => finding.saidBy),
  );
}

test.for<[string, string]>([
  ["The parent carer forum told inspectors that it was listened to.", "other"],
  ["Members of the forum told inspectors that they were listened to.", "inspectors"],
  ["Parents who help to run the forum told inspectors they were listened to.", "inspectors"],
])("a forum speaks for itself, whomever it told: %s", ([sentence, voice]) => {
  expect(saidBy(sentence)).toEqual(new Set([voice]));
});

test.for<[string, string]>([
  ["The council's response is that waits are shorter and plans are clear.", "council"],
  ["The response from the council was that communication with parents is now much better.", "council"],
  ["The trust's answer is that waits for therapy are now much shorter.", "nhs"],
  [
    "Conservative leaders hailed the findings, published last week, as proof that leadership is strong.",
    "council",
  ],
  ["Council leaders seized on the verdict as proof of strong joint working.", "council"],
  [
    "The council leader put out a statement. It says plans are of better quality and waits are shorter.",
    "council",
  ],
  ["The ICB issued a statement on Friday. It said waits for autism assessments were far too long.", "nhs"],
  [
    "The council chief came on the radio and said communication with parents had been poor. He said families had been let down.",
    "council",
  ],
  ["The lady from the ICB was on as well. She said waiting times for therapy were now going down.", "nhs"],
  ["A man from the council was there. He said plans were now of better quality.", "council"],
  [
    "The director of nursing at the trust was there too. She said waits for autism assessments were too long.",
    "nhs",
  ],
])("who states it without saying it: %s", ([paragraph, voice]) => {
  expect(saidBy(paragraph)).toEqual(new Set([voice]));
});

test.for([
  "The council's response to parents is poor and plans are late.",
  "The council's response was slow and communication with parents was poor.",
  "Inspectors hailed the school as proof of strong joint working.",
  "The council published a poor statement of its local offer. It says little about waits.",
  "The council was visited by inspectors, who met parents and said plans were poor.",
  "It also said the council and NHS Greater Manchester did not always listen to parents.",
  "The report is generous. It salutes the special schools, nearly all of them good, and says pupils there do very well. It says babies with complex conditions are picked up quickly by the hospitals.",
])("what inspectors say stays theirs: %s", (paragraph) => {
  expect(saidBy(paragraph)).toEqual(new Set(["inspectors"]));
});

test("in a parent's text “it” is the statement that it told of", () => {
  const told = [
    "I read the report on my phone and cried.",
    "The council leader put out a statement that I won't bore you with. Deeply sorry, new team. It does say they've got rid of the backlog of assessments.",
    "I hope so.",
  ].join("\n\n");
  expect(saidBy(told)).toEqual(new Set(["council"]));
});
