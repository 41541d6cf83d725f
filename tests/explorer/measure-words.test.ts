import { expect, test } from "vitest";
import { tellMeasure } from "../../explorer/view/measure-words.ts";

test.for<readonly [what: string, value: string, unit: string | null, told: string]>([
  ["share", "41", "%", "41%"],
  ["change of exclusions", "-75", "%", "down 75%"],
  ["change of exclusions", "12.5", "%", "up 12.5%"],
  ["investment", "500000", "GBP", "£500,000"],
  ["rank", "2", "lowest", "2nd lowest"],
  ["rank", "11", "highest", "11th highest"],
  ["rank", "1", "lowest", "lowest"],
  ["number after a change", "15800", "number", "15,800"],
  ["waiting time", "104", "weeks", "104 weeks"],
  ["share", "1", "in 5", "1 in 5"],
  ["share", "a third", null, "a third"],
])("%s: %s %s is told as %s", ([what, value, unit, told]) =>
  expect(tellMeasure(what, value, unit)).toBe(told),
);
