import { expect, test } from "vitest";
import { signsOf } from "../signs-of.ts";

const read = (sentence: string, sign: string): void => expect(signsOf(sentence)).toEqual([sign]);
const claimNothing = (sentence: string): void => expect(signsOf(sentence)).toEqual([]);

test.for([
  ["Respite care is anything but scarce", "strength"],
  ["Parents are never left waiting for a reply", "strength"],
  ["Plans never contain mistakes", "strength"],
  ["Very few plans are late", "strength"],
  ["It is rare for children to wait too long for speech therapy", "strength"],
  ["Transition planning is anything but smooth", "weakness"],
  ["Parents were never told of the delays to their plans", "weakness"],
  ["It has never been harder to get speech therapy", "weakness"],
  ["Families have never felt so let down by the council", "weakness"],
  ["Very few parents are happy with short breaks", "weakness"],
  ["It is rare for parents to be listened to", "weakness"],
  ["It is unusual for annual reviews to be held on time", "weakness"],
  ["No one would call the transition to adult services smooth", "weakness"],
  ["The local offer website could hardly be worse", "weakness"],
] as const)("negators with blame of their own: %s: %s", ([sentence, sign]) => read(sentence, sign));

test.for([
  ["Across the county, few pupils with SEND are excluded", "strength"],
  ["According to the report, few children wait too long for speech therapy", "strength"],
  [
    "Inspectors found that fewer children are educated outside the county, and governance is tighter",
    "strength",
  ],
  ["According to the report, few parents trust the council", "weakness"],
  ["Only a minority of head teachers feel confident about autism", "weakness"],
  ["Fewer families than before are happy with their plan", "weakness"],
  ["The report said that fewer children now get speech therapy in time", "weakness"],
  ["Inspectors said that few families escape long waits", "weakness"],
] as const)("few and fewer behind what opens a sentence: %s: %s", ([sentence, sign]) => read(sentence, sign));

test.for([
  ["The council has ended the shortage of educational psychologists", "strength"],
  ["Managers succeeded in eradicating unlawful exclusions", "strength"],
  ["Staff vacancies have been cut", "strength"],
  ["The number of late plans has halved", "strength"],
  ["Attendance continues to improve", "strength"],
  ["Attendance is higher than elsewhere", "strength"],
  ["The number of late plans has doubled", "weakness"],
  ["There has been a sharp rise in staff turnover", "weakness"],
  ["A growing number of plans contain errors", "weakness"],
  ["Joint commissioning has stopped improving", "weakness"],
  ["Attendance is lower than elsewhere", "weakness"],
  ["Leaders did nothing to cut waits for CAMHS", "weakness"],
  ["Some head teachers are less than welcoming to pupils with SEND", "weakness"],
  ["Families would benefit from clearer information about the local offer", "weakness"],
] as const)("changes and their ends: %s: %s", ([sentence, sign]) => read(sentence, sign));

test.for([
  ["The autism service used to be slow but is now quick", "strength"],
  ["Staff training used to be inadequate but is now excellent", "strength"],
  ["Annual reviews are never late", "strength"],
  ["The waiting time for an autism diagnosis is not as long as it was", "strength"],
  ["Children's views are taken into account in reviews", "strength"],
  ["The local offer used to be good but is now out of date", "weakness"],
  ["Children's views must be taken into account in reviews", "weakness"],
  ["School transport is still unreliable", "weakness"],
] as const)("then and now, and what is to be: %s: %s", ([sentence, sign]) => read(sentence, sign));

test.for([
  "Unless plans are good, children fall behind",
  "If speech therapy is late, families suffer",
  "Every council must make sure that school transport is safe",
  "Parents are demanding better short breaks",
  "Waits for therapy are expected to fall",
  "School transport was unreliable until recently",
  "The local offer used to be good",
  "From April, co-production with parents will be strong",
  "In a better system, parents would feel listened to",
])("claims nothing: %s", (sentence) => claimNothing(sentence));
