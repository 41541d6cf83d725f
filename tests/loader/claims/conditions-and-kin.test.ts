import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const OPENING = `SEND services in Rutland

Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities (SEND) in Rutland in May 2023 and asked for a written statement of action.

`;

/** The claims of a sentence that stands after the opening of a text on Rutland, by sign and themes. */
function claimed(sentence: string): string {
  const { findings } = readText(`${OPENING}${sentence}\n`);
  const after = findings.filter(({ evidence }) => evidence.start >= OPENING.length);
  return after.map(({ polarity, themes }) => `${polarity} ${themes.join(" ")}`.trim()).join("; ");
}

// A word of planning may tell how things are.
test.for([
  ["strength communication-parents", "If you ring the SEND team now, somebody answers."],
  ["weakness speech-language equity-of-access", "If you live in the north you get less speech therapy."],
  ["weakness speech-language", "My son has had no speech therapy that he would call therapy."],
  ["weakness ehcp-process", "Parents are taking the council to tribunal."],
  ["weakness health-waiting-times", "Children wait two years before they will be seen by a specialist."],
  // What should not be so is so.
  [
    "weakness equity-of-access",
    "“It shouldn't be a matter of luck whether a child gets therapy,” said Sandra Hill, a mother.",
  ],
  ["", "It should not be long before the new school opens."],
  // What is planned, asked, feared or told of nobody is no claim.
  ["", "If you need help, call the SEND information service."],
  ["", "If you would like a place at the special school, apply by May."],
  ["", "If you are waiting for an assessment, the council will contact you."],
  ["", "If plans are late, the council may be taken to court."],
  ["", "A new autism unit would take 40 children who now travel out of the borough."],
  ["", "The new school might have 60 places for autistic pupils."],
  ["", "The council has a plan that would cut the wait for CAMHS."],
  ["", "Families were promised that waits would fall."],
  ["", "They need a school that will take their son."],
  ["", "It will be a year before waits for autism assessments fall."],
  ["", "They say that there might be no transport."],
  ["", "We are taking action on waiting times for autism assessments."],
  ["", "They are taking measures to reduce waits for speech therapy."],
] as const)("what is told under a condition: %s: %s", ([expected, sentence]) => {
  expect(claimed(sentence)).toBe(expected);
});

// Words tell late plans from bad ones, whichever a row names.
test.for([
  ["weakness ehcp-timeliness", "The time taken to produce education, health and care plans has got worse."],
  [
    "weakness ehcp-timeliness",
    "The council had missed deadline after deadline for its new education, health and care plans.",
  ],
  [
    "strength ehcp-timeliness",
    "The council has cut the time it takes to issue education, health and care plans.",
  ],
  ["strength ehcp-quality", "Plans are written in plain English and bring the child to life."],
  [
    "weakness annual-reviews ehcp-quality ehcp-timeliness",
    "Plans are out of date by the time they are finished.",
  ],
  ["weakness ehcp-timeliness", "Education, health and care plans are late."],
  ["weakness ehcp-quality", "Education, health and care plans are written badly."],
  ["weakness ehcp-quality", "When plans do come, they say little of what a child needs."],
  ["weakness attainment-secondary", "Pupils do badly in their GCSEs."],
  ["strength attainment-primary", "Pupils do well at primary school."],
] as const)("themes of one family: %s: %s", ([expected, sentence]) => {
  expect(claimed(sentence)).toBe(expected);
});
