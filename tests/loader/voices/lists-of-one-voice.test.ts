import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const OPENING = `SEND services in Bury

12 January 2024

Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities (SEND) in Bury in November 2023. The council and the NHS there must now write a plan.`;

/** Whose the claims of a list are, each voice once. */
function saidBy(...lines: string[]): Set<string> {
  const { findings } = readText(`${[OPENING, ...lines].join("\n\n")}\n`);
  return new Set(
    findings.filter(({ evidence }) => evidence.start >= OPENING.length).map((finding) => finding.saidBy),
  );
}

test.for<string[]>([
  [
    "What they liked:",
    '- parents rate the SENDIASS helpline, one calling it "the only people who told us straight"',
    "- staff know the children well",
  ],
  [
    "What they didn't:",
    "- too many children are out of school because parents felt they had no choice",
    "- families said that plans are late",
  ],
  [
    "Inspectors found that:",
    "* the council says little to parents and communication is poor",
    "* plans are late",
  ],
  [
    "Among the things that stood out to them were:",
    "Families who trust staff. The forum is strong, and most parents said that they are listened to.",
    "Therapists are excellent.",
  ],
])("items under what inspectors liked and did not are theirs: %s", (lines) => {
  expect(saidBy(...lines)).toEqual(new Set(["inspectors"]));
});

test.for<[string, string[]]>([
  [
    "council",
    ["The council says:", "- waits for therapy are now much shorter", "- plans are of better quality"],
  ],
  ["nhs", ["The ICB accepts that:", "• waits for autism assessments are too long"]],
  ["nhs", ["The CCGs accept that:", "* Waiting for mental health services is too long"]],
  ["inspectors", ["Members heard that:", "* children wait too long to be seen about autism"]],
  ["inspectors", ["What happens next:", "- waits for autism assessments are too long"]],
])("items are whose the line above them is: %s", ([voice, lines]) => {
  expect(saidBy(...lines)).toEqual(new Set([voice]));
});

test("a list ends where a paragraph has no mark, or a person speaks", () => {
  const lines = [
    "The council says:",
    "- waits for therapy are now much shorter",
    "Plans are of poor quality.",
  ];
  expect(saidBy(...lines)).toEqual(new Set(["council", "inspectors"]));
  const quoted = ["What they liked:", 'Cllr Ann Hill, leader of Bury Council, said: "Waits are too long."'];
  expect(saidBy(...quoted)).toEqual(new Set(["council"]));
});
