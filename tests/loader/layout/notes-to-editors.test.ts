import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const RELEASE = `Council welcomes report on SEND services

Ofsted and the Care Quality Commission have published their report on services for children with special educational needs and disabilities (SEND) in Rutland. Inspectors praised the speech and language therapists.

Councillor Ann Tay, cabinet member for children at Rutland County Council, said: "I am proud of our staff and of the families who work with us."

Notes to editors

1. The local area SEND inspection took place from 3 to 7 July 2023.
2. Around 900 children and young people in Rutland have an education, health and care plan.
3. Waiting times for autism assessments are far too long everywhere.
4. For further information contact the press office, where help is excellent.
`;

test("notes to editors tell of numbers and of when inspectors came, and claim nothing", () => {
  const { inspections, measures, findings, statements } = readText(RELEASE);
  expect(inspections.map(({ area, when }) => `${area} ${when}`)).toEqual(["Rutland 2023-07-03"]);
  expect(measures.map(({ value, area }) => `${value} ${area}`)).toContain("900 Rutland");
  const notes = RELEASE.indexOf("Notes to editors");
  expect(findings.filter(({ evidence }) => evidence.start > notes)).toEqual([]);
  expect(statements.filter(({ evidence }) => evidence.start > notes)).toEqual([]);
});
