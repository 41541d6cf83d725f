import { expect, test } from "vitest";
import { signsOf } from "../signs-of.ts";

test.for([
  ["The wait for an autism assessment has gone from two months to three years", "weakness"],
  ["The wait for an autism assessment has gone from two years to three months", "strength"],
  ["The council has gone from finishing one plan in ten on time to nine in ten", "strength"],
  ["The council has gone from finishing eight plans in ten on time to two in ten", "weakness"],
  ["Two plans in ten were finished on time", "weakness"],
  ["Exclusions fell for years but have begun to climb", "weakness"],
  ["Attendance fell for three years but has begun to rise", "strength"],
  ["The rise in suspensions has now been halted", "strength"],
  ["The rise in suspensions has not been halted", "weakness"],
  ["The increase in complaints was checked by inspectors", "weakness"],
  ["The increase in exclusions was checked by inspectors", "weakness"],
  ["Increased funding has been checked", "strength"],
  ["An increase in the number of late plans was stopped", "strength"],
  ["There was an increase in the number of late plans", "weakness"],
  ["An increase in late plans was found", "weakness"],
  ["A fall in the number of late plans was found", "strength"],
  ["An increase in timely plans was found", "strength"],
  [
    "Where once there were waits of two years, children now wait three months and get good support",
    "strength",
  ],
  ["A fall in exclusions was reversed", "weakness"],
  ["Attendance has stopped falling", "strength"],
  ["Waits have stopped growing", "strength"],
  ["Before 2020 exclusions were low; they are now high", "weakness"],
  ["In the past, plans were late, but they are now on time", "strength"],
  ["Plans were late a year ago. They are now on time", "strength"],
  ["Waits were long in 2019. They are long today", "weakness"],
  ["Before children are seen, they wait two years", "weakness"],
  ["Plans are good. They are not late", "strength"],
  ["Plans are late. That has not changed", "weakness"],
  ["Plans are late. “That is not true,” said Ann Hill, the council leader", "weakness"],
  ["Inspectors found that plans are late, but the council disagrees", "weakness"],
  ["Inspectors said plans are late but parents tell a different story", "weakness"],
] as const)("%s: %s", ([sentence, sign]) => {
  expect(signsOf(sentence)).toEqual([sign]);
});

test.for([
  "Before the pandemic, nine in ten plans were finished on time",
  "Before the new managers came, plans took a year",
  "Until 2019, plans were late",
  "At one point plans took a year",
  "Where once parents had to wait two years, they now wait six weeks",
  "When she arrived, plans were late and parents were furious. That has changed",
  "Leaders think that plans are good. They are not",
  "Leaders told inspectors that plans are on time. Inspectors found otherwise",
  "“They tell us plans are on time. It's nonsense,” said Ann Hill, a parent",
  "Leaders claim that plans are good, but the figures tell a different story",
  "Leaders say that waiting lists have been cut, but parents say otherwise",
  "Parents say that plans are late, but inspectors found the opposite",
])("%s: what was once so, or is not so, is no claim", (sentence) => {
  expect(signsOf(sentence)).toEqual([]);
});
