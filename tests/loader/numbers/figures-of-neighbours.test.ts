import { expect, test } from "vitest";
import { readText } from "../read-text.ts";
import { textOnBury } from "../text-on-bury.ts";

/** What a text on Bury tells in figures: value and area. */
function figuresIn(sentence: string): string[] {
  const { measures } = readText(textOnBury(sentence));
  return measures.map(({ value, area }) => `${value} ${area}`);
}

test.each([
  [
    "Neighbouring Rochdale was inspected last year, when inspectors found that 58 per cent of plans were on time.",
    ["58 Rochdale"],
  ],
  ["In Rochdale 58 per cent of plans are issued within 20 weeks.", ["58 Rochdale"]],
  [
    "In Bury 31 per cent of plans are issued on time, against 58 per cent in Rochdale.",
    ["31 Bury", "58 Rochdale"],
  ],
  ["Across England 58 per cent of plans were issued on time.", ["58 England"]],
])("%s", (sentence, told) => {
  expect(figuresIn(sentence)).toEqual(told);
});

test("a figure beside two other areas is nobody's", () => {
  const sentence = "Rochdale and Bolton were inspected last year, when 58 per cent of plans were on time.";
  expect(figuresIn(sentence)).toEqual([]);
});
