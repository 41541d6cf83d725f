import { expect, test } from "vitest";
import { signsOf } from "../signs-of.ts";

const GOOD = [
  "parents are happy with the support",
  "reviews are held on time",
  "children are seen within 18 weeks",
  "plans have clear outcomes",
];
const BAD = [
  "parents feel let down",
  "pupils with SEND are excluded",
  "children are placed far from home",
  "reviews are overdue",
  "young people drop out of college",
];

test.for(["Few", "Very few", "Almost no", "Scarcely any", "Not many"])(
  "%s of what is good is blame, of what is bad praise",
  (few) => {
    for (const said of GOOD) expect([said, ...signsOf(`${few} ${said}`)]).toEqual([said, "weakness"]);
    for (const said of BAD) expect([said, ...signsOf(`${few} ${said}`)]).toEqual([said, "strength"]);
  },
);

test.for(["Many", "Most", "The majority of"])(
  "%s of what is good is praise, of what is bad blame",
  (many) => {
    for (const said of GOOD) expect([said, ...signsOf(`${many} ${said}`)]).toEqual([said, "strength"]);
    for (const said of BAD) expect([said, ...signsOf(`${many} ${said}`)]).toEqual([said, "weakness"]);
  },
);

test.for([
  ["strength", "Just 8% of parents feel let down"],
  ["strength", "Only 12 per cent of plans are late"],
  ["strength", "New units have meant far fewer children being driven out of the county"],
  ["strength", "They were struck by how seldom a disabled child is sent away to a residential school"],
  ["strength", "Hardly a child is sent out of the county for schooling"],
  ["strength", "Nor do many pupils get thrown out of school"],
  ["strength", "Joint visits by health visitors and nursery staff mean that very little gets missed"],
  ["weakness", "The report notes how few plans are issued on time"],
  ["weakness", "Few staff have been trained and pupils are excluded"],
  ["weakness", "There are fewer therapists, so children wait too long"],
  ["weakness", "Nor do many parents know about the local offer"],
  ["weakness", "Just 8% of plans are issued on time"],
  ["weakness", "A third of plans are late"],
  ["weakness", "Too few parents are happy with the support"],
  ["strength", "Few areas can match the county for its early help"],
  ["strength", "Waits that had stood at two years have been cut to 12 weeks"],
  ["strength", "The council has ended its reliance on agency caseworkers"],
  ["strength", "After years of decline attendance in special schools is up, inspectors found"],
  ["weakness", "The quality of EHC plans is poor even though transport has improved"],
  ["weakness", "The delay in having their needs accurately assessed slows a joint approach to their care"],
] as const)("a %s: %s", ([sign, sentence]) => {
  expect(signsOf(sentence)).toContain(sign);
});

test.for([
  ["strength", "None of the plans was late"],
  ["weakness", "No family felt so let down as mine"],
  ["strength", "None of the parents felt let down"],
  ["strength", "No one was unhappy with their plan"],
  ["strength", "Not a single child was waiting for a therapist"],
  ["strength", "No school excluded a child with a plan"],
  ["weakness", "None of the reviews was on time"],
  ["weakness", "No one could say who was responsible"],
  [null, "Not one parent complained of poor communication"],
  [null, "No parent said that they had been ignored"],
  [null, "Nothing has been left to chance"],
] as const)("what is said of none is denied: %s: %s", ([sign, sentence]) => {
  expect(signsOf(sentence)).toEqual(sign === null ? [] : [sign]);
});

test.for([
  ["strength", "Only a handful of families had to wait longer than 20 weeks"],
  ["strength", "Just a couple of plans were late"],
  ["strength", "Fewer than five children are excluded each year"],
  [null, "What parents like most is the transport"],
  ["strength", "Rising demand had been met without longer waits"],
  ["weakness", "Fewer than five schools have a trained nurse"],
  ["weakness", "Only a handful of parents are happy with the support"],
  ["weakness", "Fewer than 10 of the 60 plans were finished on time"],
  ["weakness", "The money had not led to shorter waits"],
  [null, "Fears that children were not safe proved unfounded"],
  [null, "A shortage of therapists had not led to long waits"],
  [null, "A lack of money had not stopped leaders from improving short breaks"],
  [null, "Had the council listened to parents, children would not be waiting two years"],
] as const)("a handful, and what did not come of it: %s: %s", ([sign, sentence]) => {
  expect(signsOf(sentence)).toEqual(sign === null ? [] : [sign]);
});
