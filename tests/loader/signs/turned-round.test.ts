import { expect, test } from "vitest";
import { signsOf } from "../signs-of.ts";

test.for([
  "Leaders' belief that plans are good does not survive scrutiny",
  "The council's claim that waits have fallen does not add up",
  "Data which show that plans are on time were misleading",
  "It is a myth that plans are on time",
  "Inspectors did not share the idea: they disagreed with leaders' view that transport is good",
  "Bosses contested the conclusion that plans are late",
  "There was nothing to show that waits for therapies were too long",
  "It was not that staff did not care",
  "Proposals to axe school buses were scrapped",
  "So much for plans being finished on time",
  "Their definition of a timely plan is one that comes in a year",
  "Plans are on time only in their dreams",
])("%s: what is told for untrue, undone or in irony is no claim", (sentence) => {
  expect(signsOf(sentence)).toEqual([]);
});

test.for([
  ["There was nothing to suggest that waits were getting shorter", "weakness"],
  ["Inspectors disagreed with the council about plans, which are late", "weakness"],
  ["It is not that simple: plans are late", "weakness"],
  ["The council's idea of a single front door is praised by parents", "strength"],
  ["Parents are answered only if they complain", "weakness"],
  ["Children are helped quickly if they need speech therapy", "strength"],
  ["Nobody doubts that plans are late", "weakness"],
  ["Families had no cause to complain about annual reviews", "strength"],
  ["Parents have good cause to complain about transport", "weakness"],
  ["Exclusions are too few to cause concern", "strength"],
  ["Heads leave little to chance when they plan for adulthood", "strength"],
  ["Too much is left to chance when plans are written", "weakness"],
  ["Worries about safeguarding have been allayed", "strength"],
  ["Parents' calls have not been answered", "weakness"],
  ["Suspension is only ever used as a last resort", "strength"],
  ["No other council had so many late plans", "weakness"],
  ["No other council has shorter waits for speech therapy", "strength"],
  ["What families value most is the portage service", "strength"],
  ["Even the slowest therapists see children within a month", "strength"],
  ["Far from being ignored, parents help to write the local offer", "strength"],
  ["The gap between pupils with SEND and others is narrow", "strength"],
  ["The gap between pupils with SEND and others is wide", "weakness"],
  ["Plans are issued in 18 weeks, two weeks sooner than the deadline", "strength"],
  ["Toddlers wait no longer than two weeks for a hearing test", "strength"],
  ["Not since 2015 have so many annual reviews been on time", "strength"],
  ["Not since 2015 have so many pupils been excluded", "weakness"],
] as const)("%s: %s", ([sentence, sign]) => {
  expect(signsOf(sentence)).toEqual([sign]);
});
