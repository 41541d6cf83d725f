import { expect, test } from "vitest";
import { signsOf } from "../signs-of.ts";

test.for([
  "The council's care plan for elderly residents was criticised as out of date",
  "Elderly residents are waiting too long for care assessments",
  "A&E has long waits, its own report shows",
  "Ambulance waits have improved",
  "The council's Local Plan was delayed by two years",
  "Staff shortages at the council's planning department mean applications are late",
  "The housing list is too long and families wait years for a home",
  "Residents were not consulted about the new cycle lane, and the council did not listen",
  "The council's roads budget is overspent by £2m",
  "Primary school places are in short supply",
  "Potholes outside the special school have not been mended for two years",
  "Nursery fees have risen",
  "The transition to electric buses has been slow",
  "Attendance at the meeting was good",
  "The academy trust was criticised for paying its chief executive £200,000",
  "Homeless families have been let down",
  "Visitors praised the library's quiet hour for autistic children",
  "The swimming pool will close because of a shortage of staff",
])("%s: what other services do is no finding", (sentence) => {
  expect(signsOf(sentence)).toEqual([]);
});

test.for([
  "Parents praised the inspectors for listening to them",
  "Ofsted has been criticised for long delays in publishing reports",
  "The CQC has few inspectors and long delays",
  "Inspectors' communication with parents was criticised by the forum",
])("%s: those who inspect are not who is inspected", (sentence) => {
  expect(signsOf(sentence)).toEqual([]);
});

test.for([
  "Rutland's neighbours have longer waits for autism assessments",
  "Her eldest son, who lives in Leeds, waited four years for an autism assessment",
  "Ms Hill moved from Bolton because plans there were always late",
  "Rutland was chosen as a partner because Wigan's plans were so poor",
  "Across the ten boroughs of Greater Manchester, half of all plans are late",
  "The region has a high rate of exclusion",
  "In Wales children have individual development plans, which are reviewed every year",
  "Children from Rutland who go to school in Bolton are well looked after there",
  "Councils in the region are short of therapists",
])("%s: what is told of other places is no finding of this one", (sentence) => {
  expect(signsOf(sentence)).toEqual([]);
});

test.for([
  ["School buses for disabled children are often late", "weakness"],
  ["Mental health nurses in A&E give a quick and kindly response to those in crisis", "strength"],
  ["SEND information at the library hubs is easy to find and friendly", "strength"],
  ["The quality is patchy and some of the old plans really aren't fit for purpose", "weakness"],
  ["Transition to adult services is slow", "weakness"],
  ["Attendance at special schools is good", "strength"],
  ["There are too few places in special schools and families wait years for one", "weakness"],
  ["Her son, who lives in Oakham, waited four years for an autism assessment", "weakness"],
  ["Ann Hill, an NHS trust chief who is based in Oldham, said waits had fallen", "strength"],
  ["Children in Rutland go to schools in Bolton because there is no provision there", "weakness"],
  ["Unlike Bolton, Rutland has long waits for speech therapy", "weakness"],
] as const)("%s is a %s all the same", ([sentence, sign]) => {
  expect(signsOf(sentence)).toEqual([sign]);
});
