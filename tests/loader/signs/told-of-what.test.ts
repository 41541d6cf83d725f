import { expect, test } from "vitest";
import { signsOf } from "../signs-of.ts";

const S = ["strength"];
const W = ["weakness"];
const NONE: string[] = [];
const read = (sentence: string, signs: readonly string[]): void => expect(signsOf(sentence)).toEqual(signs);

test.for([
  ["The high needs budget is now in deficit by £20m", W],
  ["The schools block is now in the red", W],
  ["The council's finances are now in a critical state", W],
  ["The budget is now in trouble", NONE],
  ["The budget is now in balance", S],
  ["The schools budget is back in the black", S],
  ["The budget was finally back in balance", S],
] as const)("how the money stands: %s: %s", ([sentence, signs]) => read(sentence, signs));

test.for([
  ["Teachers say they cannot do enough for pupils with SEND", W],
  ["Teachers feel they cannot do enough to support pupils", W],
  ["Staff cannot do enough for children because there are too few of them", W],
  ["Therapists cannot do enough for families with such caseloads", W],
  ["Staff told inspectors they cannot do enough for children in need", W],
  ["The staff cannot do enough for us", S],
  ["The staff at the nursery cannot do enough for their pupils", S],
  ["The staff in the nursery cannot do enough for us", S],
] as const)("who cannot do enough: %s: %s", ([sentence, signs]) => read(sentence, signs));

test.for([
  ["Many parents have direct payments stopped", W],
  ["Most families have direct payments they cannot spend", W],
  ["Dozens of families have had respite withdrawn", W],
  ["Many families get respite less often than they need", W],
  ["A third as many families get respite", W],
  ["More pupils see a counsellor late", W],
  ["Many children receive early permanent exclusions", NONE],
  ["More pupils are given short timetables", NONE],
  ["Many adults have jobs", NONE],
  ["Many young people are in jobs that do not suit them", W],
  ["Many young people have jobs", S],
  ["Hundreds of families have short breaks", S],
  ["Many children get early help", S],
  ["More families are using direct payments", S],
  ["More pupils are getting speech and language therapy", S],
  ["More families are getting respite", S],
] as const)("what many have: %s: %s", ([sentence, signs]) => read(sentence, signs));

test.for([
  ["Complaints are taken seriously only when parents go to the ombudsman", W],
  ["Managers were slow to answer complaints properly", W],
  ["The council failed to resolve complaints promptly", W],
  ["It took the ombudsman to make the council handle complaints fairly", W],
  ["The council took too long to answer complaints properly", W],
  ["Few complaints were answered on time", W],
  ["Parents wanted their concerns to be taken seriously", NONE],
  ["Complaints are handled very well", S],
  ["Officers resolve complaints quickly", S],
] as const)("how complaints are handled: %s: %s", ([sentence, signs]) => read(sentence, signs));
