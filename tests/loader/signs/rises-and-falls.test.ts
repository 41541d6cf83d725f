import { expect, test } from "vitest";
import { signsOf } from "../signs-of.ts";

/** What there should be less of, told at length: what has changed is what the phrase opens with. */
const GOOD_WHEN_DOWN = [
  "Complaints about education, health and care plans",
  "Delays in plans",
  "Waits for speech and language therapy",
  "Waiting lists for autism and ADHD assessments",
  "Appeals to the SEND tribunal",
  "Exclusions of pupils with an education, health and care (EHC) plan",
  "Suspensions of pupils with SEND",
  "Vacancies in the SEND team",
  "The number of pupils without a school place",
  "The number of late plans",
  "The proportion of plans issued late",
  "Concerns about the quality of plans",
];
const GOOD_WHEN_UP = [
  "Attendance rates of pupils with education, health and care plans",
  "Parents' confidence in services",
  "The number of therapists in special schools",
  "Results at key stage 4",
  "Special school places",
  "The proportion of plans issued on time",
  "The quality of education, health and care plans",
];
const FALLS = [
  "fell by a fifth last year",
  "fell sharply",
  "dropped markedly",
  "fell from 90 to 40",
  "declined, inspectors noted",
];
const RISES = [
  "rose by a fifth last year",
  "rose sharply",
  "climbed to 90",
  "rose from 40 to 90",
  "grew, inspectors noted",
];

test.for([
  ...GOOD_WHEN_DOWN.map((subject) => ({ subject, fall: "strength", rise: "weakness" })),
  ...GOOD_WHEN_UP.map((subject) => ({ subject, fall: "weakness", rise: "strength" })),
])("$subject: a fall is a $fall, a rise a $rise", ({ subject, fall, rise }) => {
  for (const verb of FALLS)
    expect({ verb, signs: signsOf(`${subject} ${verb}`) }).toEqual({ verb, signs: [fall] });
  for (const verb of RISES)
    expect({ verb, signs: signsOf(`${subject} ${verb}`) }).toEqual({ verb, signs: [rise] });
});

test.for([
  ["strength", "The shortage of educational psychologists has eased"],
  ["strength", "The shortage of educational psychologists has fallen since 2018"],
  [
    "weakness",
    "The report calls on Rutland County Council and NHS Leicester, Leicestershire and Rutland Integrated Care Board to improve the transition of young people into adulthood",
  ],
  ["weakness", "Joint working between education, health and social care needs to improve"],
  ["weakness", "Special school places have been halved"],
  ["strength", "Numbers of speech therapists have doubled"],
] as const)("a %s: %s", ([sign, sentence]) => {
  expect(signsOf(sentence)).toEqual([sign]);
});

test.for([
  ["Exclusions are falling only slowly from a very high level", "weakness"],
  ["The number of pupils being permanently kicked out had dropped from 19 to seven in two years", "strength"],
  ["Pupils are kicked out of school before they get help", "weakness"],
  ["Help is only offered once things reach breaking point", "weakness"],
])("by how much, and from what: %s", ([sentence, sign]) => {
  expect(signsOf(sentence ?? "")).toEqual([sign]);
});

test("what is forestalled has not happened", () => {
  expect(signsOf("Heads agree to take each other's pupils before things reach breaking point")).toEqual([]);
});
