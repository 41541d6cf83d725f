import { expect, test } from "vitest";
import { signsOf } from "../signs-of.ts";

test.for([
  ["Some plans are better written than others", "weakness"],
  ["Some GPs offer better support than others", "weakness"],
  ["Support is better in some nurseries than in others", "weakness"],
  ["Waits are shorter in some parts of the county than in others", "weakness"],
  ["Children get more help in one school than in the next", "weakness"],
  ["Boys with autism are diagnosed sooner than girls", "weakness"],
  ["Families who shout the loudest get the most help", "weakness"],
  ["It was wrong that some families got a better service than others", "weakness"],
  ["It was unfair that help depended on postcode", "weakness"],
  ["There is little difference between one part of the county and another", "strength"],
  ["Support is consistent across the county", "strength"],
  ["All children get the same support", "strength"],
  ["Pupils with SEND do better than those in other areas", "strength"],
  ["Pupils with SEND make better progress than others nationally", "strength"],
  ["Plans are better than they were", "strength"],
  ["Not all children get the same support", "weakness"],
] as const)("%s: %s", ([sentence, sign]) => {
  expect(signsOf(sentence)).toEqual([sign]);
});

test("what it is wrong to say is not said", () => {
  expect(signsOf("It is wrong to say that plans are late")).toEqual([]);
});
