import { expect, test } from "vitest";
import { signsOf } from "../signs-of.ts";

test.for([
  "A paediatrician's report used to take three months to reach the school",
  "Three years ago, just 38% of plans were completed within the legal limit of 20 weeks",
  "Health and education bosses, who barely talked to each other in 2018, meet every fortnight",
  "Clive Marsh, whose grandson is autistic, came to the meeting",
])("%s: what was once so, or only tells who somebody is, is no finding", (sentence) => {
  expect(signsOf(sentence)).toEqual([]);
});

test.for([
  ["Parents are involved in decisions about EHC plans, which they were not in 2018", "strength"],
  ["Annual reviews are held on time, and that isn't the case everywhere", "strength"],
  [
    "The designated clinical officer, a job that did not exist when they first came, was praised for sorting out nursing",
    "strength",
  ],
  ["We have gone from 41% of plans done in time to 88%", "strength"],
  ["The council went from 88% of plans finished on time to 31%", "weakness"],
  ["Only two of eight failings in speech therapy have been put right", "weakness"],
  ["Few of the delays in annual reviews have been tackled", "weakness"],
  ["The backlog of annual reviews, which stood at 310 when they first came, has gone", "strength"],
])("%s is a %s", ([sentence, sign]) => {
  expect(signsOf(sentence ?? "")).toEqual([sign]);
});

test.for([
  ["“In April 12 per cent of plans were issued on time. It is now 46,” she said", ["strength"]],
  ["Last year 40 pupils were waiting for a special school place. That number is now five", ["strength"]],
  [
    "“When I arrived 214 assessments were past their legal deadline. Today there are nine,” she said",
    ["strength"],
  ],
  ["“Back then, parents were not listened to. Today they sit on every panel,” she said", ["strength"]],
  ["In May inspectors found that plans were late. Now the council must act", ["weakness"]],
  ["Plans were late and of poor quality. Today the council apologised", ["weakness"]],
] as const)("told in two sentences: %s", ([sentences, signs]) => {
  expect(signsOf(sentences)).toEqual(signs);
});
