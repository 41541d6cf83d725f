import { expect, test } from "vitest";
import { readText } from "../read-text.ts";
import { textOnBury } from "../text-on-bury.ts";

/** What a text on Bury tells of others' inspections: area, framework and outcome. */
function othersIn(sentence: string): string[] {
  const { inspections } = readText(textOnBury(sentence));
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
