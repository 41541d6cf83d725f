import { expect, test } from "vitest";
import { claimsOf, told } from "../claims-of.ts";
import { readText } from "../read-text.ts";
import { signsOf } from "../signs-of.ts";

test.for([
  "Our priorities are: plans are finished on time; parents are heard; families know where to find help",
  "The strategy has three aims: needs are identified early, parents are heard and young people move smoothly into adult life",
  "The new strategy sets out five ambitions for children: plans are finished on time and parents are heard",
  "Our promise to families: plans are finished on time and parents are heard",
  "Our aims are simple: plans are finished on time and parents are heard",
  "The council has set itself the target of finishing nine in ten plans on time",
  "The council is on course to finish all plans on time by July",
  "Inspectors were told that the new team would cut waits by half",
  "Good communication between school and home is essential",
  "A good plan is clear, up to date and written with the family",
  "Under the reforms, services should work together and children should have a say",
  "By law plans must be reviewed every year and parents must be heard",
  "Children who are excluded are more likely to end up in prison",
  "Autistic girls are often missed because they mask their difficulties",
  "Parents want a council that listens and plans that are finished on time",
  "“We never want a parent to feel ignored,” she said",
  "Inspectors reminded schools that they must not exclude pupils because of their needs",
  "Inspectors warned leaders not to let waits rise again",
  "SENDIASS gives parents free and impartial advice",
  "He won an award for his work with excluded pupils",
  "Q: Are plans finished on time? A: No",
  "Q: Do parents have to wait long for a diagnosis? A: Not any more",
  "Late plans? Not in Rutland, say inspectors",
  "The report asks why plans are late",
  "The report is silent on whether plans are on time",
  "The report makes no mention of transport",
  "End to long waits for therapy in Rutland",
  "Rutland to get new special school after parents' fight",
  "The food at college was poor",
  "Leaders did not wait for inspectors to tell them that plans were late",
])("%s: aims, law and questions claim nothing", (sentence) => {
  expect(signsOf(sentence)).toEqual([]);
});

test.for([
  ["weakness", "Inspectors said strong leadership was needed"],
  ["weakness", "Inspectors said better communication with parents is essential"],
  ["weakness", "“We know there is more to do to cut waits for therapy,” the council said"],
  ["strength", "Rutland's plans are late no more"],
  ["weakness", "The council missed its target of finishing plans in 20 weeks"],
  ["weakness", "The council is not on track to finish plans on time"],
  ["weakness", "Inspectors reminded leaders that plans were late"],
  ["weakness", "Inspectors warned leaders that waits for speech therapy are rising"],
  ["weakness", "Parents say plans are late and they want a council that listens"],
  ["weakness", "Children who need therapy wait longer than others"],
  ["weakness", "In Rutland, plans must be reviewed more often"],
  ["weakness", "Plans make no mention of health needs"],
  ["weakness", "What is wrong? Plans are late"],
  ["strength", "The council is putting an end to long waits for therapy"],
  ["weakness", "Rutland Council has failed to keep its pledge: children still wait too long for plans"],
  ["strength", "The council has kept its promise: waiting times have been cut"],
  ["weakness", "The partnership's goals are not being met: waits are too long and plans are poor"],
  ["weakness", "The council's promises have come to nothing: plans are late"],
  ["strength", "Leaders have the right ambitions: they want the best for children and know the area well"],
  ["strength", "In implementing the SEND reforms, leaders have made good progress in joint commissioning"],
  ["weakness", "In implementing the reforms, leaders have been too slow, and plans are poor"],
  ["weakness", "Under the SEND reforms the area has been too slow to improve plans"],
  ["strength", "By acting on the code of practice, leaders have improved plans"],
  ["strength", "Inspectors said SENDIASS gives parents free and impartial advice"],
] as const)("%s: %s", ([sign, sentence]) => {
  expect(signsOf(sentence)).toEqual([sign]);
});

test.for<[string, string]>([
  ["Council leaders told us that plans were often late.", "plans were often late"],
  ["Leaders told us that plans were late.", "Leaders told us that plans were late"],
  ["A mother told Cllr Jones that his staff were rude.", "his staff were rude"],
  ["Bosses revealed in May that annual reviews were often late.", "annual reviews were often late"],
  ["Inspectors found plans that were often late.", "plans that were often late"],
])("%s: what is quoted begins with a clause", ([text, evidence]) => {
  expect(told(claimsOf(text)).map((each) => each.slice(each.indexOf(":") + 2))).toEqual([evidence]);
});

test.for(["Good leaders, bad plans in Rutland", "Praise for schools, brickbats for plans in Rutland"])(
  "a headline that praises and blames in one breath claims neither: %s",
  (title) => {
    const body =
      "Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities (SEND) in Rutland in May 2023.";
    expect(readText(`${title}\n\n${body}\n`).findings).toEqual([]);
  },
);
