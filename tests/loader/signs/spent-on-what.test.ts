import { expect, test } from "vitest";
import { signsOf } from "../signs-of.ts";

test.for([
  "The council is spending more on taxis than ever",
  "The council is spending more than ever on agency staff",
  "The council is spending more on solicitors than ever before",
  "£3m more was being spent on defending appeals",
  "£2m extra was spent on agency staff",
  "The council has doubled spending on special school taxis",
  "The council increased spending on special advisers",
  "Spending on private SEND places is at a record high",
  "The council spent £1m on extra taxis",
  "More money is wasted than ever",
  "Families spend more than ever on tutors",
] as const)("spent on what is no help: %s", (sentence) => {
  expect(signsOf(sentence)).not.toContain("strength");
  expect(signsOf(sentence)).not.toContain("mixed");
});

test.for([
  "The council is spending more on SEND than ever",
  "The council is spending more than ever on speech therapy",
  "More money is being spent on SEND than ever",
  "Some £2m more was being spent on SEND",
  "The council has doubled spending on short breaks",
  "The council doubled spending on special needs",
  "Spending on independent placements fell",
] as const)("spent on help: %s", (sentence) => expect(signsOf(sentence)).toEqual(["strength"]));

test.for([
  ["The review of her plan took four months", "weakness"],
  ["Amending a plan took four months", "weakness"],
  ["Finding a school to meet his plan took 18 weeks", "weakness"],
  ["Even with a plan, help took four months to come", "weakness"],
  ["An appeal over the plan took 20 weeks", "weakness"],
  ["Plans take 16 weeks, up from 12", "weakness"],
  ["The waiting list took only three weeks to double", "weakness"],
  ["Plans that took 50 weeks now take 16 weeks", "strength"],
  ["Plans take no more than 18 weeks", "strength"],
  ["Plans now take 16 weeks", "strength"],
  ["In Rutland, plans take 16 weeks", "strength"],
  ["Her plan took just 12 weeks", "strength"],
  ["Her new EHCP took 18 weeks", "strength"],
  ["Plans for children in care took 15 weeks", "strength"],
  ["The completion of plans takes 16 weeks", "strength"],
  ["Most plans take 16 weeks", "strength"],
  ["Plans took 40 weeks", "weakness"],
  ["Plans in Rutland took 11 months", "weakness"],
] as const)("what took so long: %s: %s", ([sentence, sign]) => expect(signsOf(sentence)).toEqual([sign]));

test.for([
  "Plans never take 16 weeks",
  "Only some plans take 16 weeks",
  "Few plans take 16 weeks",
  "Plans could take 16 weeks",
  "By law plans take 20 weeks at most",
  "The local plan for housing took 16 weeks",
  "Plans take only 16 weeks in a third of cases",
] as const)("nobody says it took so long: %s", (sentence) =>
  expect(signsOf(sentence)).not.toContain("strength"),
);
