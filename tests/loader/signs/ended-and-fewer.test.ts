import { expect, test } from "vitest";
import { signsOf } from "../signs-of.ts";

test.for([
  "Cllr Poole said parents no longer had to fight for help",
  "The council said children no longer had to wait months for help",
  "One mother said families no longer had to wait so long for therapy",
  "Young people wait far less time for CAMHS",
  "Children do not wait long to be assessed",
  "There are no long waits for treatment",
  "A new system has ended the long journeys to school",
  "Cllr Poole said pooled budgets had ended arguments over who paid",
  "Annual reviews are rarely late",
  "Annual reviews are no longer late",
  "Fewer annual reviews are late",
  "Fewer plans are out of date",
  "The council said fewer plans were overdue",
  "Leaders have cut exclusions",
  "School leaders have cut persistent absence",
  "High-quality support has reduced exclusions",
  "Children missing education are found quickly",
  "Pupils out of school are well supported",
  "Oversight of children missing education is strong",
  "There are good arrangements for children missing education",
  "Absent pupils are followed up quickly",
  "Complaints are handled well",
  "Leaders respond promptly to complaints",
])("%s: is praise", (sentence) => {
  expect(signsOf(`${sentence}.`)).toEqual(["strength"]);
});

test.for([
  "Cllr Poole said families had to wait years for help",
  "Families still have to fight for help",
  "Children should never have to wait so long for CAMHS",
  "Annual reviews are often late",
  "Annual reviews are seldom held on time",
  "Annual reviews are no longer held on time",
  "There are fewer therapists and children wait too long",
  "Fewer assessments are completed and families wait too long",
  "Leaders have cut respite",
  "Leaders have to cut waits for therapy",
  "The council has ended respite for many families",
  "High rates of exclusion persist",
  "Children missing education are found too late",
  "Children missing education are not well supported",
  "Pupils out of school get too little help",
  "Oversight of children missing education is weak",
  "There are no good arrangements for children missing education",
  "Complaints are not handled well",
  "Few complaints are handled well",
  "Little has changed for children since the last inspection",
  "The council accepted that plans were late",
  "The council accepts that school transport is unreliable",
])("%s: is blame", (sentence) => {
  expect(signsOf(`${sentence}.`)).toEqual(["weakness"]);
});
