import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const OPENING = `SEND services in Rutland

Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities (SEND) in Rutland in May 2023.

`;

/** The claims of a sentence that stands after the opening of a text on Rutland, by sign and themes. */
function claimed(sentence: string): string[] {
  const { findings } = readText(`${OPENING}${sentence}\n`);
  const after = findings.filter(({ evidence }) => evidence.start >= OPENING.length);
  return after.map(({ polarity, themes }) => `${polarity} ${themes.join(" ")}`.trim());
}

test.for([
  ["weakness", "Services for children with SEND are not good enough."],
  ["weakness", "Support is rarely good enough."],
  ["weakness", "Too many children are failed by the system."],
  ["weakness", "Hundreds of children are being failed."],
  ["weakness", "The quality of support is poor."],
  ["weakness", "The experiences of children are poor."],
  ["weakness", "Children do not get the help they need."],
  ["weakness", "The help that children get is patchy."],
  ["weakness", "Cllr Jones admitted that the service was not good enough."],
  ["weakness", "“We have let children down,” said Cllr Jones."],
  ["weakness", "“The system is broken,” said Kate Hill."],
  ["strength", "Inspectors said services for children with SEND were good."],
  ["strength", "Inspectors found that children and young people with SEND are well supported."],
  ["strength", "Inspectors said most children get the support they need."],
  ["strength", "The report said children now get the help they need."],
  ["strength", "Inspectors said the quality of support is good."],
  ["strength", "Ofsted said children with SEND are well looked after."],
] as const)("a %s of services as a whole is of no theme: %s", ([sign, sentence]) => {
  expect(claimed(sentence)).toEqual([sign]);
});

test.for([
  "Services for children with SEND should be good.",
  "Children with SEND deserve good support.",
  "If support is good, children do well.",
  "The council wants services to be good.",
  "Nobody said that children were being let down.",
  "Families feared that children would be let down.",
  "Cllr Jones denied that children were being failed.",
  "Children with SEND must not be let down.",
  "Nationally, too many children are failed by the system.",
  "Are children with SEND being let down?",
  // Praise of everything that nobody, or the council itself, is named to give.
  "Services for children with SEND are good.",
  "Cllr Jones said children get the support they need.",
])("claims nothing: %s", (sentence) => {
  expect(claimed(sentence)).toEqual([]);
});

test.for([
  ["weakness sendiass", "The SENDIASS service is not good enough."],
  ["strength short-breaks", "The respite service is excellent."],
  ["strength mental-health", "Support for mental health is strong."],
  ["weakness mainstream-inclusion", "Schools are not good enough."],
] as const)("what names its service is of it: %s, %s", ([claim, sentence]) => {
  expect(claimed(sentence)).toEqual([claim]);
});
