import { expect, test } from "vitest";
import { signsOf } from "../signs-of.ts";

test.for([
  "There is little evidence that schools are inclusive and that staff are trained",
  "There is no sign that waits are shorter and that plans are better",
  "Inspectors found no evidence that needs are identified early and that plans are reviewed",
  "They were not convinced that staff are trained and that schools are inclusive",
])("one denial of both: %s", (sentence) => {
  expect(new Set(signsOf(sentence))).toEqual(new Set(["weakness"]));
});

test("what is said, and what is not good, hands no denial on to the next that", () => {
  const found = signsOf("Inspectors found evidence that plans are good and that staff are trained");
  expect(new Set(found)).toEqual(new Set(["strength"]));
  const mixed = signsOf("Inspectors said that plans are late and that schools are inclusive");
  expect(mixed).toEqual(["weakness", "strength"]);
});
