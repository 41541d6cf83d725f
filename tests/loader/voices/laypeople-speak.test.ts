import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const HEAD = "Rutland told to do better on SEND";
const OPENING = `Ofsted and the Care Quality Commission inspected special educational needs services in Rutland in May 2023.

Services in Rutland are for all families.

`;

/** Whose the claims are that a paragraph at the end of a text makes, each with its sign. */
function told(paragraph: string): string[] {
  const { findings } = readText(`${HEAD}\n\n${OPENING}${paragraph}\n`);
  const from = HEAD.length + 2 + OPENING.length;
  return [
    ...new Set(
      findings.flatMap(({ evidence, polarity, saidBy }) =>
        evidence.start < from ? [] : [`${polarity} ${saidBy}`],
      ),
    ),
  ];
}

/** Whose the claims of a headline are. */
function saidAbove(headline: string): string[] {
  const { findings } = readText(`${headline}\n\n${OPENING}`);
  return [
    ...new Set(
      findings.flatMap(({ evidence, saidBy }) => (evidence.start < headline.length ? [saidBy] : [])),
    ),
  ];
}

test.for([
  "We, the parents of Rutland, have waited years for plans that never come.",
  "As parents, we have fought for years for plans that are late.",
  "When we moved to Rutland, we found that nobody listens to parents.",
  "We waited three years for an autism assessment.",
  "Everyone we spoke to said plans were late.",
  "Parents we spoke to said plans were late.",
  "I had to wait two years for an autism assessment.",
  "We had to wait two years for a plan and it was late.",
  "We have had to go to court because plans are late.",
  "We had to pay privately for an autism assessment because waits are too long.",
  "As parents and carers, we have fought for plans that are late.",
])("“we” who are families or reporters are no council: %s", (text) => {
  expect(told(text)).toEqual(["weakness other"]);
});

test.for([
  "We, the council, have been slow and plans were late.",
  "We have met parents and we know that plans are late.",
  "We asked an external partner to look at it because plans were late.",
])("a press release still says “we” for the council: %s", (text) => {
  expect(told(text)).toEqual(["weakness council"]);
});

test.for([
  "We had a good plan and waits have fallen.",
  "We have got the right plan and waits have fallen.",
  "We have had a strategic plan in place and waits have fallen.",
  "We moved to a new way of working and communication with parents has improved.",
  "We moved to a new system and plans are now on time.",
  "We moved to Liquid Logic and plans are now on time.",
  "We have had to go back to basics, and plans are now better.",
  "We, parents and council alike, have worked to make plans better.",
  "We, as parents, carers and the council, have improved plans together.",
])("what councils too have, move to and must do is theirs where “we” tell it: %s", (text) => {
  expect(told(text)).toEqual(["strength council"]);
});

test.for([
  "We have had to wait for therapists, and waits have gone up.",
  "We have fought for more funding, but plans are late.",
  "We are still waiting for the government's answer and plans are late.",
])("whom and what a council waits or fights for: %s", (text) => {
  expect(told(text)).toContain("weakness council");
});

test.for([
  "Rutland mum's fury at two-year wait for plan",
  "Rutland MP's fury at two-year wait for plans",
  "Rutland MP tells of late plans",
  "Parents' despair at long waits for autism assessments",
  "Rutland: 'I waited two years for my son's plan'",
])("whose fury a headline tells says what it tells: %s", (headline) => {
  expect(saidAbove(headline)).toEqual(["other"]);
});

test.for([
  "Parents failed by late plans in Rutland",
  "Families in Rutland wait too long for autism assessments",
  "Mum begged for help as late plans are criticised by inspectors",
  "Carers' support in Rutland poor as plans are late",
  "Parents' voices heard in good plans in Rutland",
  "Parents' trust lost as Rutland EHC plans late",
])("whom services fail says nothing in a headline: %s", (headline) => {
  expect(saidAbove(headline)).toEqual(["inspectors"]);
});

test.for([
  ["Cllr Green, leader of the opposition, said that plans were late.", "other"],
  ["Cllr Green, who leads the opposition Labour group, said that plans were late.", "other"],
  ["Cllr Green, criticised by the opposition, said that plans were late.", "council"],
  ["Cllr Green, cabinet member for schools, said that plans were late.", "council"],
  ["It was not inspectors but parents who said that plans were late.", "other"],
  ["It was inspectors who said that plans were late.", "inspectors"],
  ["A peer review in 2022 found that plans were late.", "other"],
  ["The review by independent inspectors found that plans were late.", "inspectors"],
] as const)("of two who are named it is told which one speaks: %s", ([text, who]) => {
  expect(told(text)).toEqual([`weakness ${who}`]);
});

test.for([
  "Max is autistic and does not like loud noises.",
  "When Max was four, his speech was poor.",
  "Pupils with ADHD find it difficult to sit still.",
  "Children with speech and language needs can find it hard to make friends.",
  "He can struggle to focus for long.",
  "She had heard horror stories about late plans.",
])("what a child is like tells of no services: %s", (text) => {
  expect(told(text)).toEqual([]);
});

test.for([
  "Children with autism struggle to cope with long waits.",
  "Schools struggle to keep pupils with autism in class.",
  "Pupils find it hard to get a place at a special school.",
  "Children with ADHD often struggle to get a diagnosis.",
])("what children struggle with may be of services: %s", (text) => {
  expect(told(text)).toEqual(["weakness inspectors"]);
});

test("praise of what was got by a threat is none of the council's, and who was seen was not seen by inspectors", () => {
  expect(told("We got our plan on time, but only because I threatened to go to court.")).toEqual([
    "strength other",
  ]);
  expect(told("I was dreading the wait, but we were seen within a month.")).toEqual(["strength other"]);
});

test("the job of who speaks is no theme", () => {
  const themes = (text: string): string[] =>
    readText(`${HEAD}\n\n${OPENING}${text}\n`).findings.flatMap((each) => each.themes);
  expect(themes("A teaching assistant said plans were late.")).toEqual(["ehcp-timeliness"]);
  expect(themes("A foster carer said plans were late.")).toEqual(["ehcp-timeliness"]);
  expect(themes("A bus driver said plans were late.")).toEqual(["ehcp-timeliness"]);
  expect(themes("The forum's chair, Kate Hill, said communication had improved.")).toEqual([
    "communication-parents",
  ]);
  expect(themes("Support for foster carers was good.")).toEqual(["looked-after-children"]);
});
