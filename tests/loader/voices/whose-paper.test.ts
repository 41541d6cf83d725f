import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const OPENING = `SEND services in Torbay

12 January 2024

Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities (SEND) in Torbay in November 2023.`;
const EDITORIAL = `COMMENT: Torbay's children deserve better

12 January 2024

Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities (SEND) in Torbay in November 2023. This newspaper has seen the letter.`;

/** Whose the claims of the paragraphs are, each once. */
function saidBy(opening: string, ...paragraphs: string[]): string[] {
  const { findings } = readText(`${opening}\n\n${paragraphs.join("\n\n")}\n`);
  const own = findings.filter(({ evidence }) => evidence.start >= opening.length);
  return [...new Set(own.map((finding) => finding.saidBy))];
}

test.for<[string[], string]>([
  // What officers write for those who sit in committees.
  [
    [
      "A report to the committee set out where things stand. Nine in ten plans were finished on time last year.",
      "Waits for autism assessments have grown.",
    ],
    "council",
  ],
  [["Papers for Tuesday's meeting show that waits for therapy have fallen."], "council"],
  [["A briefing note for members said plans were now on time. Exclusions had halved."], "council"],
  [
    ["According to a report to the scrutiny committee, plans are now on time. Exclusions have halved."],
    "council",
  ],
  [["A council report shows plans are late."], "council"],
  [["An update to the health board shows waits for autism assessments have fallen."], "nhs"],
  [["Board papers, they said, were thin and plans were late."], "inspectors"],
  [["A report to the committee said inspectors had liked the schools' work with parents."], "inspectors"],
  [["A report published on Tuesday shows plans are late. Waits for therapy are too long."], "inspectors"],
  // Who points something out.
  [["The council points out that nine in ten plans were finished in time."], "council"],
  [["The trust was at pains to point out that waits had fallen."], "nhs"],
  [["Campaigners point out that plans are late."], "other"],
  [["One head points out that plans are late."], "other"],
  [["The report points out that plans are late."], "inspectors"],
  [["The inspectors' main points are that plans are late and waits are too long."], "inspectors"],
  // What came after the inspection.
  [
    ["The council said it was sorry.", "Since the inspection, waits for therapy have been cut by half."],
    "council",
  ],
  [["Since the visit, plans have been much quicker."], "other"],
  [["Inspectors found that since their last visit plans have become better."], "inspectors"],
])("%s", ([text, voice]) => expect(saidBy(OPENING, ...text)).toEqual([voice]));

test.for<[string, string]>([
  ["We have said for years that plans are late. Nobody at the town hall listens to parents.", "other"],
  ["What strikes us is the tone. It is the absence of anybody who answers for late plans.", "other"],
  ["Perhaps a town of low wages was always going to struggle to keep its speech therapists.", "other"],
  ["It is a scandal that children wait two years for a diagnosis.", "other"],
  ["We doubt it. The council has failed these families for years.", "other"],
  ["No doubt staff work hard and care about children.", "other"],
  ["We read it twice. Plans are late, it says. Parents are not listened to.", "inspectors"],
  ["We have read the report. Plans are late and parents are not listened to.", "inspectors"],
  ["What did they find? Plans that are late. Waits that are too long.", "inspectors"],
  ["We are not surprised. Inspectors found that plans are late.", "inspectors"],
])("a paper that gives its view: %s", ([text, voice]) => expect(saidBy(EDITORIAL, text)).toEqual([voice]));
