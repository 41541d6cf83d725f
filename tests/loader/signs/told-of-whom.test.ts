import { expect, test } from "vitest";
import { signsOf } from "../signs-of.ts";

test.for([
  "The club offers respite to families whose children cannot sleep",
  "The charity supports children waiting for an autism assessment",
  "The council pays for tutors for children who are out of school",
  "The council drives children who cannot use public transport to school",
  "A helpline for families waiting for an autism diagnosis has opened",
  "The charity advises parents whose requests for assessment have been refused",
  "He gives free lessons to children waiting for a school place",
  "Leaders challenge schools that do not include pupils well",
  "The meeting was called to discuss long waits for speech therapy",
  "The forum met to discuss poor communication",
  "The march was held to highlight delays to plans",
  "He was speaking at a meeting about delays to education, health and care plans",
  "The council refused to say how many children had been excluded",
  "The council declined to say why plans were late",
  "Parents asked the council how many plans were late",
])("%s: help and talk blame nothing", (sentence) => {
  expect(signsOf(sentence)).toEqual([]);
});

test.for([
  "Leaders know which plans are out of date",
  "Managers understand which services are weak",
  "Leaders track how many children are missing education",
  "Leaders act quickly when plans are late",
  "Leaders step in when schools exclude too many pupils",
  "Leaders understand why pupils are absent",
  "Inspectors praised leaders' honesty about the poor quality of plans",
  "Leaders have a clear grasp of the delays",
  "Inspectors highlighted the work of a team which stops children going into care",
  "Workers help young people to avoid being taken into care",
])("%s: who knows, acts or forestalls is not blamed", (sentence) => {
  expect(signsOf(sentence)).not.toContain("weakness");
});

test.for([
  ["weakness", "There are too few tutors for children who are out of school"],
  ["weakness", "There is a lack of support for children who have been excluded"],
  ["weakness", "Support for children who are excluded is weak"],
  ["weakness", "The support that schools give to pupils who struggle varies too much"],
  ["weakness", "Waits are long for children who need speech therapy"],
  ["weakness", "Children who need speech therapy wait two years"],
  ["weakness", "Leaders do not know how many children are out of school"],
  ["weakness", "Leaders do not understand why so many pupils are excluded"],
  ["weakness", "Leaders cannot explain why waits are so long"],
  ["weakness", "Nobody knows how many plans are late"],
  ["weakness", "Leaders do not challenge schools that exclude too many pupils"],
  ["weakness", "Delays stop children getting the help they need"],
  ["weakness", "Leaders are not honest with parents about delays"],
  ["strength", "The team gives good support to children who are out of school"],
  ["strength", "Pupils who struggle with reading get good support"],
  ["strength", "Leaders know how well children are doing"],
  ["strength", "Leaders know exactly where the gaps in provision are"],
] as const)("%s: %s", ([sign, sentence]) => {
  expect(signsOf(sentence)).toEqual([sign]);
});
