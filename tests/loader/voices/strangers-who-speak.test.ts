import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

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

test.for([
  ["Ofsted and the CQC's independent review found poor joint commissioning.", "inspectors"],
  ["Inspectors found that an independent review had highlighted poor communication.", "inspectors"],
  [
    "The review by the inspectors found plans were late; the independent review found the same.",
    "inspectors",
  ],
  ["An independent review by inspectors said that plans were late.", "inspectors"],
  ["An independent review by consultants found that plans were late.", "other"],
  ["An external audit found that plans were late.", "other"],
  ["A peer review said that plans were late.", "other"],
  ["The council's own audit found that plans were late.", "council"],
  ["An audit by the council found that plans were late.", "council"],
  ["The author of the report said that plans were late.", "inspectors"],
  ["One local councillor, the cabinet member for children, said waits had fallen.", "council"],
  ["A councillor responsible for children's services said waits had fallen.", "council"],
  ["A cabinet councillor said the council had cut waits.", "council"],
  ["A Dorset councillor said families had been let down.", "other"],
  ["One councillor, a mother of two, said that plans were late.", "other"],
  ["A former cabinet councillor said that plans were late.", "other"],
  ["The SEND Improvement Board said waits were too long.", "council"],
  ["The Scrutiny Committee said plans were too slow.", "council"],
  ["The scrutiny committee said plans were too slow.", "council"],
  ["The Health and Wellbeing Board said plans were too slow.", "council"],
  ["A member of the scrutiny committee said that plans were late.", "council"],
  ["The Education Select Committee said plans were too slow.", "other"],
] as const)("who reviews, sits in office or on a board speaks for it: %s", ([text, who]) => {
  expect(saidBy(text)).toEqual([who]);
});

test.for([
  "Inspectors held meetings with parents. One said she had waited two years for a plan.",
  "Inspectors read the views of 300 parents. Many reported long waits for assessments.",
  "Inspectors spoke to young people. Most said they felt safe.",
  "Inspectors met parents in May. Many said they felt ignored.",
  "Ofsted surveyed parents. Several said that plans were late.",
  "Inspectors met families and staff.\n\nSome said that plans were late.",
  "Nine in ten staff and employees said they felt supported.",
  "Parents and their friends say support groups are a lifeline.",
  "Health visitors and their colleagues said plans were better.",
  "Teaching assistants said they were well trained.",
])("what inspectors were told, and what an area's staff say, is theirs: %s", (text) => {
  expect(saidBy(text)).toEqual(["inspectors"]);
});

test.for([
  ["Inspectors met families. The council said it was sorry. Some said that plans were late.", "other"],
  ["A teaching assistant said that plans were late.", "other"],
  ["A colleague said that plans were late.", "other"],
  ["His friends said that plans were late.", "other"],
] as const)("one of them, or where others have spoken since, is none of theirs: %s", ([text, who]) => {
  expect(saidBy(text)).toContain(who);
});

test.for([
  "Charlotte Street Nursery identifies needs early.",
  "Elizabeth Garrett Unit supports children with autism well.",
  "Alexandra Gardens offers excellent short breaks.",
  "Oliver McGowan training has improved staff knowledge of autism.",
  "Jack Tizard is well led and its staff are skilled.",
  "Rosa Parks has good links with parents.",
])("what is named after people tells no story of its own: %s", (text) => {
  expect(saidBy(text)).toEqual(["inspectors"]);
});

test.for([
  "Kate Hill, 38, waited two years for a plan.",
  "Kate Hill had to wait two years for an autism assessment.",
  "Kate Hill has three sons, and plans for them were late.",
  "Kate Hill from Sherborne runs a group of parents. She says that plans are late.",
])("who has a child, an age or a wait is somebody: %s", (text) => {
  expect(saidBy(text)).toEqual(["other"]);
});
