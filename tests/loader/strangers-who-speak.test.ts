import { expect, test } from "vitest";
import { readText } from "./read-text.ts";

const OPENING = `Dorset told to do better on SEND

Dorset Council and NHS Dorset CCG must improve after an inspection of special educational needs services by Ofsted and the Care Quality Commission in May 2019.

Inspectors said plans for children were often late.

`;

/** Whose the claims are that the text behind the opening makes. */
function saidBy(text: string): string[] {
  const { findings } = readText(`${OPENING}${text}\n`);
  return [
    ...new Set(findings.flatMap((each) => (each.evidence.start < OPENING.length ? [] : [each.saidBy]))),
  ];
}

test.for([
  "A vicar said that plans were late.",
  "“Plans were late,” said a whistleblower.",
  "But another insider claimed that plans were late.",
  "His former colleague argued that staff were overworked.",
  "Her husband Mark said that waits for therapy were too long.",
  "One of the mothers said plans were late.",
  "Think tank IPPR said that exclusions had risen.",
  "The Bishop of Sherborne said that exclusions had risen.",
  "The Guardian revealed that plans were late.",
  "The Dorset Echo has reported that plans were late.",
  "Some say that plans are late.",
  "Several wrote to say that plans were late.",
])("who is told by a noun that no table knows is somebody, and no inspector: %s", (text) => {
  expect(saidBy(text)).toEqual(["other"]);
});

test.for([
  "A letter said that plans were late.",
  "A summary of the findings said that plans were late.",
  "One finding said that plans were late.",
  "A senior HMI wrote that plans were late.",
  "An Ofsted team reported that plans were late.",
  "A six-strong team of inspectors said that plans were late.",
  "The pair said that plans were late.",
  "Practitioners said that plans were late.",
  "Parents told inspectors that plans were late. Others said that waits for therapy were too long.",
])("what a report or those who wrote it say stays theirs: %s", (text) => {
  expect(saidBy(text)).toEqual(["inspectors"]);
});

test("a headline's places are told, and tell nothing", () => {
  const { findings } = readText(
    OPENING.replace("Dorset told to do better on SEND", "Dorset told SEND plans are late"),
  );
  expect(findings.some((each) => each.saidBy === "other")).toBe(false);
});

test.for([
  "Ms Hill has two sons. She said that plans were late.",
  "Mr Khan is a father of three. He said that waits for therapy were too long.",
  "Kate Hill walks miles each day. She believes that plans are late.",
  "Kate Hill's son was often excluded.",
  "Kate Hill is fed up with late plans.",
  "For Kate Hill, the worst part was the poor communication.",
  "Mrs Khan's view is that plans are late.",
])("whom a text tells of by name alone, and who is meant then, tells a story of their own: %s", (text) => {
  expect(saidBy(text)).toEqual(["other"]);
});

test.for([
  ["The lead inspector praised schools. She said that plans were late.", "inspectors"],
  ["Kate Hill has a son. She said that nobody at the council had answered her calls.", "other"],
  ["The council had asked for more time. It said that plans were late.", "council"],
  ["A council spokeswoman apologised for it. She said that plans were late.", "council"],
  ["Milton Keynes Council and Dorset Council work together. It said that plans were late.", "inspectors"],
] as const)("whom a pronoun means by office stays who it is: %s", ([text, who]) => {
  expect(saidBy(text)).toEqual([who]);
});
