import { expect, test } from "vitest";
import { signsOf } from "../signs-of.ts";

/** Words that once hid or made claims wherever they stood: what is claimed beside them is claimed still. */
test.for([
  ["Our staff have halved waits for speech therapy, the council said", "strength"],
  ["Our families wait too long for speech therapy, the council said", "weakness"],
  ["Inspectors said suspensions of pupils with SEND are among the highest in England", "weakness"],
  ["If your child needs speech therapy, you wait two years, parents said", "weakness"],
  ["The council is expected to overspend its high needs budget by £4m", "weakness"],
  ["Children with SEND are suspended far more often than national figures", "weakness"],
  ["Trust between parents and the council is being rebuilt, inspectors said", "strength"],
  ["Speech therapy posts have been filled and waits have fallen", "strength"],
  ["Residents said that plans are often late", "weakness"],
] as const)("%s: %s", ([sentence, sign]) => {
  expect(signsOf(sentence)).toEqual([sign]);
});

/** What the narrower rows are still for. */
test.for([
  "It is the lowest of three grades",
  "If funding comes, waits for speech therapy could fall",
  "If the money is found, waits for speech therapy fall",
  "Two special schools are being rebuilt",
  "Across England waits for speech therapy have doubled",
  "National figures show that waits for speech therapy have doubled",
  "A post is being created to cut waits for speech therapy",
  "Councils are required to finish plans in 20 weeks",
  "I am proud of our staff",
  "Media enquiries: the communications team",
])("no finding: %s", (sentence) => {
  expect(signsOf(sentence)).toEqual([]);
});
