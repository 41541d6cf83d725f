import { expect, test } from "vitest";
import { readText } from "../read-text.ts";
import { OPENING, readTorbay } from "./torbay.ts";

/** Who says each finding on plans, and each statement with its organisation. */
function told(...paragraphs: string[]): { says: string[]; speakers: string[] } {
  const { says, statements } = readTorbay(...paragraphs);
  return {
    says,
    speakers: statements.map(({ speaker, organisation }) => `${speaker}, ${organisation}`),
  };
}

const LATE = "plans are always late";
const NURSE = "Ann Hill, chief nurse at NHS Devon";
const LEADER = "Cllr Jo Firth, leader of the council";
const NURSES = "Ann Hill, NHS Devon Integrated Care Board";
const LEADERS = "Jo Firth, Torbay Council";

test.for<[string, string, string]>([
  [`"Plans are always late" – ${NURSE}.`, "nhs", NURSES],
  [`"Plans are always late." – Dr ${NURSE}`, "nhs", NURSES],
  [`“Plans are always late” – Torquay mother Ann Hill`, "other", "Ann Hill, null"],
  [`As ${LEADER}, put it: "Plans are always late."`, "council", LEADERS],
  [`"Plans are always late," as ${NURSE}, put it.`, "nhs", NURSES],
  [`${NURSE}, was clear: "Plans are always late."`, "nhs", NURSES],
])("who signs it, or puts it so, says it: %s", ([text, saidBy, speaker]) => {
  expect(told(text)).toEqual({ says: [saidBy], speakers: [speaker] });
});

test.for([
  `"Plans are always late" – and it shows.`,
  `The report says "plans are always late" – a blow to staff.`,
])("a dash signs nothing where the sentence goes on: %s", (text) => {
  expect(told(text)).toEqual({ says: ["inspectors"], speakers: [] });
});

test.for<[string[], string[], string[]]>([
  [['"Plans are always late.', `"Reviews are overdue," said ${NURSE}.`], ["nhs"], [NURSES, NURSES]],
  [
    [`${LEADER}, took another view.`, '"Plans are always late.', '"Reviews are overdue."'],
    ["council"],
    [LEADERS],
  ],
  [
    [`${LEADER}, spoke to the Post.`, '"Plans are always late.', '"Reviews are overdue," she said.'],
    ["council"],
    [LEADERS, LEADERS],
  ],
  [
    [`${LEADER}, said: "Reviews are overdue.`, '"Plans are always late.', `"They are poor," said ${NURSE}.`],
    ["council"],
    [LEADERS, NURSES],
  ],
])("a quotation over paragraphs is of one speaker: %s", ([paragraphs, says, speakers]) => {
  expect(told(...paragraphs)).toEqual({ says, speakers });
});

test.for<[string, string, string]>([
  [`${LEADER}, met families. "Plans are always late," the councillor said.`, "council", LEADERS],
  [
    `Ann Hill, head teacher of Oak School, met families. "Plans are always late," the head teacher said.`,
    "other",
    "Ann Hill, Oak School",
  ],
  [
    `Ann Hill, the council's strategic director of children's services, met them. "Plans are always late," the director said.`,
    "council",
    "Ann Hill, Torbay Council",
  ],
  [
    `Ann Hill, the Green group's spokesman, has read the report. She said: "Plans are always late."`,
    "other",
    "Ann Hill, Torbay Council",
  ],
])("whom a noun or a pronoun calls: %s", ([text, saidBy, speaker]) => {
  expect(told(text)).toEqual({ says: [saidBy], speakers: [speaker] });
});

test("a mother who was named", () => {
  const said = told(`Ann Hill, a mother of two, met them. "Plans are always late," said the mother of two.`);
  expect(said.speakers).toEqual(["Ann Hill, null"]);
});

test("another who spoke between is the mother", () => {
  const said = told(
    `Ann Hill, a mother of two, met them.`,
    `One mother said: "Reviews are overdue."`,
    `"Plans are always late," the mother added.`,
  );
  expect(said.speakers).toEqual(["unnamed, null", "unnamed, null"]);
});

test.for<[string, string]>([
  [`Cllr Jo Firth, leader of the opposition on Torbay Council, said ${LATE}.`, "other"],
  [`Jo Firth, a former leader of the council, said ${LATE}.`, "other"],
  [`Jo Firth, leader of Torbay Council, said ${LATE}.`, "council"],
  [`Ann Hill, chief nurse at NHS Wigan Borough CCG, said ${LATE}.`, "nhs"],
  [`A spokesperson for Essex Partnership University NHS Foundation Trust said ${LATE}.`, "nhs"],
  [`A spokesperson for Leicester City Parent Carer Forum said ${LATE}.`, "other"],
  [`A spokesman for Torbay2gether told the Herald: "Plans are always late."`, "other"],
  [`Torbay Parent Carers said ${LATE}.`, "other"],
  [`Torbay Parent Carer Council said ${LATE}.`, "other"],
  [`Parents said ${LATE}.`, "inspectors"],
  ["Council leaders say plans are praised by parents.", "council"],
  ["Torbay Council said that good plans are identified by parents.", "council"],
  ["The council said that weaknesses had been identified in its plans.", "inspectors"],
  [`Torbay Council said the school was good. It said ${LATE}.`, "council"],
  [`Jo Firth, the council's leader, said she was sorry that ${LATE}.`, "council"],
])("whose voice it is: %s", ([text, saidBy]) => {
  expect(told(text).says).toEqual([saidBy]);
});

test.for([
  ['A council spokesman said: "Plans are always late."', "spokesman, Torbay Council"],
  ['Torbay Council said: "Plans are always late."', "Torbay Council, Torbay Council"],
  ['NHS Devon said: "Plans are always late."', "NHS Devon, NHS Devon Integrated Care Board"],
  [`Tom Low, Torbay's MP, said: "Plans are always late."`, "Tom Low, null"],
  ['Tom Low, of the charity Bright Paths, said: "Plans are always late."', "Tom Low, Bright Paths"],
  ['Tom Low, leader of the Labour-run council, said: "Plans are always late."', "Tom Low, Torbay Council"],
])("whose organisation it is: %s", ([text, speaker]) => {
  expect(told(text ?? "").speakers).toEqual([speaker]);
});

test.for<[string, string[]]>([
  ['"Nobody reads our plans, which are poor": mother speaks out', ["other"]],
  ['"Plans are poor": Ofsted\'s verdict on Torbay', ["inspectors"]],
])("whose headline it is: %s", ([headline, says]) => {
  const { findings } = readText(`${headline}\n\n${OPENING}\n`);
  expect(
    findings.filter(({ evidence }) => /plans/i.test(evidence.exact)).map(({ saidBy }) => saidBy),
  ).toEqual(says);
});

test("an apology that others called for speaks against nothing that is quoted", () => {
  const text = `"Data is not used well," said ${LEADER}, after parents had demanded an apology.`;
  const { findings } = readText(`${OPENING}\n\n${text}\n`);
  expect(findings.filter(({ evidence }) => /data/i.test(evidence.exact)).map(({ saidBy }) => saidBy)).toEqual(
    ["council"],
  );
});
