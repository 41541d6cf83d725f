import { expect, test } from "vitest";
import { signsOf } from "../signs-of.ts";

test.for([
  ["58 per cent of plans were issued on time", "strength"],
  ["Six in ten plans are now done inside 20 weeks", "strength"],
  ["60 per cent of annual reviews are held on time", "strength"],
  ["Only 58 per cent of plans were issued on time", "weakness"],
  ["Just 56 per cent of plans were issued on time", "weakness"],
  ["Fewer than 60 per cent of plans met the deadline", "weakness"],
  ["60 per cent of plans were issued on time, down from 90 per cent", "weakness"],
  ["57 per cent of plans were issued on time, below the national average", "weakness"],
  // What is not in time.
  ["80 per cent of plans were not issued within 20 weeks", "weakness"],
  ["Last year 70% of plans weren't finished on time", "weakness"],
  ["Seven in ten families had not had a draft within the deadline", "weakness"],
  ["60 per cent of plans failed to meet the deadline", "weakness"],
  ["Nearly 60% of parents were not satisfied with the support", "weakness"],
  ["Just 5 per cent of plans were not issued on time", "strength"],
] as const)("%s: %s", ([sentence, sign]) => {
  expect(signsOf(sentence)).toEqual([sign]);
});

test.for([
  "Some 52 per cent of plans were issued on time",
  "The council issued 57 per cent of its plans on time, against a target of 90 per cent",
])("neither by itself: %s", (sentence) => {
  expect(signsOf(sentence)).not.toContain("strength");
});
