import { expect, test } from "vitest";
import { signsOf } from "../signs-of.ts";

test.for([
  "The council plans to tackle long waits for speech therapy next year",
  "A new strategy aims to cut waits for autism assessments",
  "The board has signed off a blueprint to create more special school places",
  "“Our priority is to recruit more educational psychologists,” she said",
  "Councils must improve communication with parents by law",
  "Inspectors look at whether plans are issued on time",
  "Councillors will discuss gaps in mental health support in May",
  "A report by the Institute for Fiscal Studies found that too many pupils with SEND are excluded",
  "More than half of councils admit that there are too few special school places",
  "The education secretary has said that education, health and care plans are of poor quality",
  "If annual reviews were late, families would have to go to court",
  "Had the council not acted, there would have been long waits for speech therapy",
  "Cuts to the budget could mean gaps in mental health support",
  "“Is it true that there is a shortage of educational psychologists?” asked Jo Bright",
  "He asked whether children wait too long for speech therapy",
  "Parents fear that more cuts will lead to a lack of educational psychologists",
  "The hope is that needs are identified early",
  "Parents have urged the council to end delays in home-to-school transport",
  "A consultation on the shortage of special school places ends on Friday",
  "Co-production is when families and professionals work together to plan services",
  "Waits for hip operations have soared at the hospital",
  "The council denied that annual reviews were not carried out on time",
  "The idea that children wait too long for speech therapy is a myth",
  "The director said that 22 extra places for children with social, emotional and mental health needs would open in May",
  "Two more speech therapists will be recruited",
  "“There is a risk that rising demand could undo some of the good work,” said Jo Bright",
  "What parents want now is respite",
  "He blames a national shortage of doctors",
  "The nursery noticed that Teddy wasn't talking",
  "“We must not be complacent about overdue annual reviews,” said Jo Bright",
])("%s: nothing was found", (sentence) => {
  expect(signsOf(sentence)).toEqual([]);
});

test.for([
  ["strength", "A new strategy has cut waits for autism assessments"],
  ["strength", "A new special school with 120 places has opened"],
  ["strength", "Waits for speech therapy have fallen and a new centre will open in May"],
  ["weakness", "Some schools are quick to reach for suspension"],
  ["weakness", "The council has failed to cut waits for autism assessments"],
  ["weakness", "Plans to deal with exclusions were too vague"],
  ["weakness", "The council has pledged to act after inspectors said that plans were late"],
  ["weakness", "Inspectors said that the council must clear the backlog of annual reviews"],
  ["weakness", "Inspectors looked at how well needs were identified early and found that plans were late"],
  ["weakness", "As in much of the country, children in Rutland wait too long for speech therapy"],
  ["strength", "Unlike the rest of the country, waits for speech therapy in Rutland have fallen"],
  ["weakness", "Even where education, health and care plans are on time, they are of poor quality"],
  ["weakness", "Inspectors are concerned that there is a shortage of educational psychologists"],
  ["weakness", "Despite a promise to recruit therapists, children wait too long for speech therapy"],
  ["weakness", "The report calls on the council to improve the quality of education, health and care plans"],
] as const)("%s: %s", ([sign, sentence]) => {
  expect(signsOf(sentence)).toEqual([sign]);
});
