import { expect, test } from "vitest";
import { signsOf } from "../signs-of.ts";

test.for<[string, string[]]>([
  // As good as can be, and as bad.
  ["Parents have never felt so well supported", ["strength"]],
  ["Never have parents been so well informed", ["strength"]],
  ["Links between health and education have never been stronger", ["strength"]],
  ["Parents have never had better support", ["strength"]],
  ["Joint working has never been more effective", ["strength"]],
  ["Waits for autism assessments have never been longer", ["weakness"]],
  ["Parents have never felt so ignored", ["weakness"]],
  // What never came about, or was never so.
  ["Communication with parents has never got better", ["weakness"]],
  ["Communication with parents has never been good", ["weakness"]],
  ["Short breaks have never been as good as they should be", ["weakness"]],
  // What leaders trust in has not been found.
  ["Leaders are confident that waits for autism assessments will fall", []],
])("%s", ([sentence, signs]) => {
  expect(signsOf(sentence)).toEqual(signs);
});
