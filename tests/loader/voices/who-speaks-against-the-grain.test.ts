import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const OPENING = `SEND services in Bury

12 January 2024

Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities (SEND) in Bury in November 2023. The council and the NHS there must now write a plan.`;

/** Whose the claims of a paragraph are, each voice once. */
function saidBy(...paragraphs: string[]): Set<string> {
  const { findings } = readText(`${[OPENING, ...paragraphs].join("\n\n")}\n`);
  return new Set(
    findings.filter(({ evidence }) => evidence.start >= OPENING.length).map((finding) => finding.saidBy),
  );
}

test.for([
  "The DfE's letter says the inspection found that plans are late.",
  "The minister's letter notes that in 2021 inspectors found plans were late. Parents were not listened to.",
  "The DfE said it would help. Children wait too long for therapy.",
  "A parent said ministers had failed. Plans are late. Staff are kind.",
  "Ministers must act, say parents. Plans are late. Schools are not inclusive.",
  "The education secretary of the union said schools had had enough. Plans are late.",
])("what nobody of the government says is not carried on as theirs: %s", (paragraph) => {
  expect(saidBy(paragraph)).toEqual(new Set(["inspectors"]));
});

test.for([
  "The council issued a statement to parents before inspectors said plans were late.",
  "The council sent a poor response to parents, inspectors found.",
  "The council published its response late, and communication with parents was poor.",
  "The council's position is that of a body which does not listen to parents.",
  "The council's message is poor: parents do not know where to turn.",
  "The trust has released staff to work on a response; waits are too long.",
  "Council leaders held the report back as evidence mounted that plans were late.",
  "Schools held up as evidence of strong practice are few, inspectors say.",
  "The forum told inspectors in November and they agreed: plans are of poor quality.",
  "Nurses from the network told inspectors that joint working is strong.",
])("a response, a proof or a forum without its sense has no voice: %s", (paragraph) => {
  expect(saidBy(paragraph)).toEqual(new Set(["inspectors"]));
});

test.for<[string, string]>([
  [
    "Conservative opposition leaders seized on the findings as proof that parents are not listened to.",
    "other",
  ],
  ["Labour leaders in Bury hailed the report as proof that joint working is strong.", "council"],
  ["The council's position is clear: waits for therapy are now much shorter.", "council"],
  ["The council chiefs accept that plans are late.", "council"],
  ["The council recognises that plans are late.", "council"],
  ["Leaders recognise that plans are late.", "inspectors"],
  ["Inspectors say the council recognises that plans are late.", "inspectors"],
  ["The woman from Ofsted was there. She said plans were late.", "inspectors"],
  ["The man who had led the inspection was there. He said plans were late.", "inspectors"],
  ["A man from the council spoke. The man from the Treasury was there. He said plans were late.", "other"],
  ["One mother said ministers had failed. Her son has waited two years for an autism assessment.", "other"],
])("who speaks: %s", ([paragraph, voice]) => {
  expect(saidBy(paragraph)).toEqual(new Set([voice]));
});

test.for([
  "GetHelp: plans are late.",
  "CAMHS24: children wait too long.",
  "Plan2024: parents are not listened to.",
  "SENDIASS_Bury: parents are not listened to.",
  "McKinsey: leaders lack data.",
  "Team says: children wait too long.",
])("no reader bears such a name: %s", (line) => {
  expect(saidBy(line)).toEqual(new Set(["inspectors"]));
});

test("items under what a council is sorry for are what inspectors found", () => {
  const items = ["- plans are late", "- parents are not listened to"];
  expect(saidBy("Bury Council has apologised for the failings below:", ...items)).toEqual(
    new Set(["inspectors"]),
  );
  expect(saidBy("Bury Council said it was sorry that inspectors found:", ...items)).toEqual(
    new Set(["inspectors"]),
  );
});

test.for(["We will:", "What we will do next:", "The council will:"])("plans are no findings: %s", (head) => {
  expect(saidBy(head, "- shorter waits for therapy", "- plans on time", "- listen to parents")).toEqual(
    new Set(),
  );
});

test.for([
  ["I printed it at work. Children wait too long for therapy. Plans are late."],
  ["I am less sure about the praise for health. Health visitors spot needs early. Therapists are skilled."],
  ["I liked this. Special schools are well led."],
])("what a parent reads is not what they lived through: %s", ([paragraph = ""]) => {
  expect(saidBy("I have two boys.", "I sat down.", paragraph, "I will be there.")).toEqual(
    new Set(["inspectors"]),
  );
});

test.for([
  "As a director of children's services, I want to thank you.",
  "As chief nurse, I want to thank you.",
  "I run the SEND team.",
])("an officer who says “I” is no parent: %s", (line) => {
  const told = saidBy(
    line,
    "I am glad.",
    "I met the team. Waits for therapy are too long.",
    "I will write again.",
  );
  expect(told).toEqual(new Set(["inspectors"]));
});
