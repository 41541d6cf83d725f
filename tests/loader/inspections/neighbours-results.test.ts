import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

/** What a text on Bury tells of others' inspections: area, framework and outcome. */
function othersIn(sentence: string): string[] {
  const { inspections } = readText(`Inspectors report on SEND services in Bury

12 December 2023

Ofsted and the Care Quality Commission have published their report on services for children with special educational needs and disabilities (SEND) in Bury. They found inconsistent experiences when they visited in October 2023.

Families in Bury told inspectors that waits for assessment were too long. Plans in Bury are often late, the report says.

The council said it was sorry. Bury Council leader Ann Tay said: "We know that families have waited too long and we will put it right."

More than 2,000 children in Bury have a plan. Leaders know their area well, inspectors said.

Parents in Bury were not surprised by the findings. Early years support was praised.

${sentence}
`);
  return inspections
    .filter(({ area }) => area !== "Bury")
    .map(({ area, framework, outcome }) => `${area} ${framework} ${outcome}`);
}

test.each([
  ["Next door, Rochdale also came out as 'inconsistent'.", "Rochdale 2023-area-send inconsistent"],
  [
    "Rochdale, next door, was found to have mostly positive arrangements when it was inspected last summer.",
    "Rochdale 2023-area-send typically-positive",
  ],
  ["Neighbouring Rochdale received a positive report in May.", "Rochdale 2023-area-send praised"],
  ["Rochdale had its own bad report last year.", "Rochdale 2023-area-send unknown"],
  [
    "Rochdale was slated last year, when inspectors found long waits there.",
    "Rochdale 2023-area-send unknown",
  ],
  [
    "It comes after neighbours Rochdale were told in March that they had more to do on two of their four weak spots.",
    "Rochdale revisit insufficient-progress",
  ],
])("%s", (sentence, told) => {
  expect(othersIn(sentence)).toEqual([told]);
});

test("a plan that followed a critical inspection tells of the inspection", () => {
  const sentence =
    "Meanwhile, neighbouring Rochdale is still working through its own action plan after a critical inspection last year.";
  expect(othersIn(sentence)).toHaveLength(1);
});

test.each([
  "Rochdale received a good report on its finances.",
  "Rochdale Council got a poor report from auditors last year.",
  "A school in Rochdale received a glowing report in May.",
  "Rochdale is still rebuilding its hall after a fire.",
  "Rochdale was criticised last year when ministers came.",
  "Rochdale was not seen after an inspection of its homes.",
])("tells of no inspection of the area's services: %s", (sentence) => {
  expect(othersIn(sentence)).toEqual([]);
});
