import { expect, test } from "vitest";
import { signsOf } from "../signs-of.ts";

test.for([
  ["Inspectors said poor plans were rare", "strength"],
  ["Weak plans are now rare", "strength"],
  ["Delays in annual reviews are now very rare", "strength"],
  ["Waits of less than a year are rare", "weakness"],
  ["Good plans are the exception", "weakness"],
  ["Timely plans are rare", "weakness"],
  ["Inclusive practice is the exception", "weakness"],
  ["Long waits are far from rare", "weakness"],
  ["Late plans are not the exception", "weakness"],
  ["Late plans are not unusual", "weakness"],
  ["Waits for CAMHS are the exception, and remain too long", "weakness"],
  ["Long waits for CAMHS are the exception", "strength"],
  ["Exclusions are rare", "strength"],
] as const)("%s: %s", ([sentence, sign]) => {
  expect(signsOf(sentence)).toEqual([sign]);
});
