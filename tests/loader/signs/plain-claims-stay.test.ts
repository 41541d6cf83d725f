import { expect, test } from "vitest";
import { signsOf } from "../signs-of.ts";

/** Plain claims in words that come near what claims nothing. */
test.for([
  ["Children are far from being well prepared for adulthood", "weakness"],
  ["Most plans are far from being finished on time", "weakness"],
  ["Communication is far from being effective, inspectors found", "weakness"],
  ["Families are not kept informed and complain about a lack of communication from the council", "weakness"],
  ["Not surprisingly, parents complained about long waits", "weakness"],
  ["It is no surprise that parents complained about waiting times", "weakness"],
  ["Strong leadership was needed", "weakness"],
  ["Parents complained of taxi delays", "weakness"],
  ["Taxi delays mean children arrive late at school", "weakness"],
  ["NHS Greater Manchester has too few therapists, inspectors said", "weakness"],
  [
    "Inspectors said early identification remains key, and that children's needs are identified well",
    "strength",
  ],
  ["Pupils who have a plan achieve better than the national average, the council said", "strength"],
  ["Children wait too long for a home visit", "weakness"],
  ["Parents wait months for a home tutor, inspectors said", "weakness"],
  ["Older people with learning disabilities are well supported into work", "strength"],
  ["Young people in crisis end up in A&E because A&E is the only place open", "weakness"],
  ["Attendance at meetings by social care staff is inconsistent, inspectors said", "weakness"],
  ["Too few secondary school places are suitable for pupils with autism", "weakness"],
  ["An academy trust was criticised by inspectors for excluding pupils with SEND", "weakness"],
  ["Homeless families with disabled children do not get enough help", "weakness"],
  ["Inspectors warned leaders not to be complacent as waits are still too long", "weakness"],
  ["Schools do not wait for a diagnosis before giving support", "strength"],
  ["Plans to reduce waits have been withdrawn", "weakness"],
  ["Parents struggle to make themselves heard", "weakness"],
  ["Inspectors heard horror stories about long waits for plans", "weakness"],
  ["The autism team, who won a national award for their work, were praised by inspectors", "strength"],
] as const)("%s is a %s", ([sentence, sign]) => {
  expect(signsOf(sentence)).toEqual([sign]);
});

test.for([
  "No family was late and nobody complained of poor transport",
  "He won an award for his work with excluded pupils",
  "Leaders did not wait for inspectors to tell them that plans were late",
])("%s claims no weakness", (sentence) => {
  expect(signsOf(sentence)).not.toContain("weakness");
});

test.for([
  ["Pupils with SEND do not achieve as well as they should at the end of primary school", "weakness"],
  ["Plans are not as good as they should be", "weakness"],
  ["Some pupils are falling behind", "weakness"],
  [
    "It says there is no clear strategy for children with SEND in the county and that leaders do not have the information they need to check whether services are any good",
    "weakness",
  ],
  ["Care plans drawn up by the council arrive late more often than not", "weakness"],
  ["When parents ask for help, they are met with silence", "weakness"],
  ["The number of children who need to be educated outside the county fell by a fifth last year", "strength"],
  ["Schools exclude fewer children with special needs than anywhere in the region", "strength"],
  ["Parents can count on the fingers of one hand the reviews that were on time", "weakness"],
] as const)("plain claims that were not read, or read as the contrary: %s", ([sentence, sign]) => {
  expect(signsOf(sentence)).toEqual([sign]);
});
