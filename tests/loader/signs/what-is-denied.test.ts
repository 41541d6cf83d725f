import { expect, test } from "vitest";
import { claimsOf, told } from "../claims-of.ts";

/** The signs and themes alone. */
function signsOf(text: string): string[] {
  return told(claimsOf(text)).map((each) => each.slice(0, each.indexOf(":")));
}

test.for([
  "Inspectors found no evidence that children wait too long for autism assessments.",
  "There was no evidence that children wait too long for autism assessments.",
  "Inspectors did not find that annual reviews are late.",
  "There was nothing to suggest that pupils are unsafe on school transport.",
  "Parents had feared that waits for speech therapy would be too long, but inspectors found they were not.",
  "In the county next door inspectors have not yet been.",
  "They heard from youngsters with SEND and their parents, and from leaders of schools and colleges.",
])("%s: what is denied or did not happen is no finding", (text) => {
  expect(signsOf(text)).toEqual([]);
});

test.for([
  ["There was no evidence that EHC plans improve outcomes.", "weakness"],
  ["Inspectors found pupils are protected from harm.", "strength"],
  ["Leaders should be commended for their work on annual reviews.", "strength"],
  ["Partners ought also to cut the delays that people face in speech therapy.", "weakness"],
  ["Within a year they expect to see significant progress in how needs are identified.", "weakness"],
  [
    "The council has now made sufficient progress on the significant weaknesses found in EHC plans.",
    "strength",
  ],
  ["Leaders are honest about what must improve and have a clear strategy.", "strength"],
  ["The autism pathway has of late made a real difference to families.", "strength"],
  ["Pupils' difficulties grow before they are given the right support for their mental health.", "weakness"],
  [
    "Young people waiting for an autism assessment can now turn to workshops and online resources.",
    "strength",
  ],
  ["Over the last year and a half leaders in the county have drawn closer to schools.", "strength"],
  ["Over the last year and a half leaders in the county met heads of schools.", null],
] as const)("%s: %s", ([text, sign]) => {
  const signs = signsOf(text).map((each) => each.split(" ")[0]);
  expect(new Set(signs)).toEqual(new Set(sign === null ? [] : [sign]));
});
