import { expect, test } from "vitest";
import { signsOf } from "../signs-of.ts";

const read = (sentence: string, sign: string): void => expect(signsOf(sentence)).toEqual([sign]);

test.for([
  ["Three times as many parents now use the local offer", "strength"],
  ["Cllr Jones said twice as many families were now getting respite", "strength"],
  ["SENDIASS now reaches twice as many families", "strength"],
  ["Half as many children are now sent out of the county", "strength"],
  ["Half as many pupils are now excluded", "strength"],
  ["Half as many pupils get counselling", "weakness"],
  ["Twice as many pupils are excluded", "weakness"],
  ["Three times as many pupils were suspended last year", "weakness"],
  ["Twice as many plans are late", "weakness"],
  ["Twice as many families have lost their support", "weakness"],
] as const)("as many times over: %s: %s", ([sentence, sign]) => read(sentence, sign));

test.for([
  ["Hundreds of families now enjoy regular short breaks", "strength"],
  ["Many families have personal budgets", "strength"],
  ["Many parents take part in the forum", "strength"],
  ["Many families have been refused respite", "weakness"],
  ["Many families do not have short breaks", "weakness"],
  ["Many pupils get counselling too late", "weakness"],
  ["Only a third of families have personal budgets", "weakness"],
] as const)("many who have it: %s: %s", ([sentence, sign]) => read(sentence, sign));

test.for([
  ["More teenagers are using personal budgets", "strength"],
  ["More families are being offered respite", "strength"],
  ["The number of pupils seeing a counsellor has risen", "strength"],
  ["The number of young people in work has doubled", "strength"],
  ["Family hubs are reaching more families", "strength"],
  ["Fewer families are being offered respite", "weakness"],
  ["The number of families getting respite has fallen", "weakness"],
  ["More families are being refused respite", "weakness"],
  ["More families are going to tribunal", "weakness"],
  ["More staff are leaving", "weakness"],
  ["The number of children waiting to see a counsellor has risen", "weakness"],
  ["The number of children waiting to be seen by health services has doubled", "weakness"],
] as const)("a count that grows: %s: %s", ([sentence, sign]) => read(sentence, sign));

test.for([
  ["Special schools have more pupils than places", "weakness"],
  ["Clinics have more patients than they can treat", "weakness"],
  ["More young people need CAMHS than the service can see", "weakness"],
  ["Special schools have more places than before", "strength"],
] as const)("more than there is room for: %s: %s", ([sentence, sign]) => read(sentence, sign));

test.for([
  ["There are enough occupational therapists", "strength"],
  ["There is enough respite care", "strength"],
  ["The council said there were enough special school places", "strength"],
  ["Families get enough short breaks", "strength"],
  ["There is never enough respite care", "weakness"],
  ["There are hardly enough special school places", "weakness"],
  ["There is no longer enough respite care", "weakness"],
  ["Too few schools have enough trained staff", "weakness"],
  ["Leaders must ensure that there are enough special school places", "weakness"],
] as const)("enough: %s: %s", ([sentence, sign]) => read(sentence, sign));

test.for([
  "If there were enough therapists, children would be seen sooner",
  "The council will make sure there are enough places by 2026",
  "Twice as many children have autism as ten years ago",
  "Lisa Pallister is going to a tribunal next month over her son's plan",
])("nothing is claimed: %s", (sentence) => expect(signsOf(sentence)).toEqual([]));
