import { expect, test } from "vitest";
import { signsOf } from "./signs-of.ts";

test.for([
  "A paediatrician's report used to take three months to reach the school",
  "Three years ago, just 38% of plans were completed within the legal limit of 20 weeks",
  "Clive Marsh, whose grandson is autistic, came to the meeting",
])("%s: what was once so, or only tells who somebody is, is no finding", (sentence) => {
  expect(signsOf(sentence)).toEqual([]);
});

test.for([
  ["Parents are involved in decisions about EHC plans, which they were not in 2018", "strength"],
  ["Annual reviews are held on time, and that isn't the case everywhere", "strength"],
  ["We have gone from 41% of plans done in time to 88%", "strength"],
  ["The council went from 88% of plans finished on time to 31%", "weakness"],
  ["Only two of eight failings in speech therapy have been put right", "weakness"],
  ["Few of the delays in annual reviews have been tackled", "weakness"],
  ["The backlog of annual reviews, which stood at 310 when they first came, has gone", "strength"],
])("%s is a %s", ([sentence, sign]) => {
  expect(signsOf(sentence ?? "")).toEqual([sign]);
});
