import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

/** When the text says that inspectors were there. */
function whenOf(sentence: string): string | null | undefined {
  const { inspections } = readText(`Inspectors report on SEND services in Bury

12 December 2023

Ofsted and the Care Quality Commission have published their report on services for children with special educational needs and disabilities (SEND) in Bury. They found inconsistent experiences.

${sentence}
`);
  return inspections[0]?.when;
}

test.each([
  "The inspectors, from Ofsted and the CQC, were at the town hall in the first week of October.",
  "Ofsted and the CQC gave the area the middle of three ratings after looking at its services in October.",
  "A joint team from Ofsted and the CQC turned up in the borough for five days in October to see how it was doing.",
  "When Ofsted and the CQC send a team up the valley for a week, as they did in October, people notice.",
])("a date is the inspectors', however far it is: %s", (sentence) => {
  expect(whenOf(sentence)).toBe("2023-10");
});

test.each([
  "Ofsted and the CQC found that waits had grown since a new clinic opened in June.",
  "Inspectors from Ofsted and the CQC praised the new school in Bury, which took its first pupils in September.",
  "The report by Ofsted and the CQC tells of a boy who waited from January to October.",
  "Inspectors from Ofsted and the CQC heard that the phone line, closed in June, had never reopened.",
  "Ofsted gave the council a list of things to do and parents protested in July.",
])("what others did then is not: %s", (sentence) => {
  expect(whenOf(sentence)).toBeNull();
});
