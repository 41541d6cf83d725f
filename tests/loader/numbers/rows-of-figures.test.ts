import { expect, test } from "vitest";
import { findMeasures } from "../../../loader/numbers/find-measures.ts";
import { articleOf, cues } from "../../fixtures/event-reading.ts";
import { readText } from "../read-text.ts";

function read(sentence: string): string[] {
  const { article, sentences } = articleOf(["Headline", sentence]);
  const scopes = [{ start: 0, end: article.text.length, areaId: "area:E06000017", earlier: false }];
  return findMeasures(sentences, { scopes }, cues).map(({ value }) => String(value));
}

/** Limits of law and one's own children are no figures of the area. */
test.for([
  "Plans came within the legal limit of 20 weeks.",
  "Ann Hill, a mother of two disabled children, said it was fair.",
  "The parent of two disabled young adults spoke.",
  "Both issues had been settled.",
  "It should be inspected again in around three years.",
])("no figure: %s", (sentence) => {
  expect(read(sentence)).toEqual([]);
});

test.for([
  ["Last year 61 pupils with SEND were excluded.", "61"],
  ["The wait was 71 weeks against a target of 18 weeks.", "18"],
  ["Support for 221 deaf children is at risk.", "221"],
] as const)("a figure: %s", ([sentence, value]) => {
  expect(read(sentence)).toContain(value);
});

test("notes to editors are read", () => {
  const { measures } = readText(`Inspectors report on Rutland

Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities (SEND) in Rutland in May 2023.

Notes to editors

1. Around 2,600 children in Rutland have an EHC plan.
`);
  expect(measures.map(({ value }) => value)).toEqual(["2600"]);
});
