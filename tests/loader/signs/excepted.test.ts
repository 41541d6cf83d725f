import { expect, test } from "vitest";
import { claimsOf, told } from "../claims-of.ts";

/** The signs and themes alone. */
function signsOf(text: string): string[] {
  return told(claimsOf(text)).map((each) => each.slice(0, each.indexOf(":")));
}

test.for([
  [
    "Inspectors found that waits are short for everything except autism assessments.",
    "strength health-waiting-times",
  ],
  ["With the exception of speech therapy, waits are short.", "strength health-waiting-times"],
  ["Waits are short, apart from those for autism assessments.", "strength health-waiting-times"],
  ["Apart from transport, inspectors praised short breaks.", "strength short-breaks"],
  ["Waits are too long, except for those for physiotherapy.", "weakness health-waiting-times"],
  ["Brothers are taught apart from sisters and plans are late.", "weakness ehcp-timeliness"],
])("%s: %s, and nothing of what is excepted", ([text = "", claim]) => {
  expect(signsOf(text)).toEqual([claim]);
});

test.for([
  ["All services but speech therapy have short waits."],
  ["Waits, except for those for speech therapy, are short."],
])("%s: where what is said is not of what is excepted, nothing is claimed of it", ([text = ""]) => {
  expect(signsOf(text)).toEqual([]);
});

test.for([
  ["Parents were happy with all services except transport, which was poor.", "weakness transport"],
  ["Plans are good except that they are late.", "weakness ehcp-timeliness"],
  [
    "Apart from the long waits for speech therapy, parents were happy with therapists.",
    "weakness health-waiting-times speech-language",
  ],
  ["Everyone praised portage but transport is poor.", "weakness transport"],
])("%s: what is blamed in so many words stays blamed", ([text = "", claim]) => {
  expect(signsOf(text)).toContain(claim);
});

test("what is set apart by 'but not' is not praised with what is", () => {
  const claims = signsOf("Inspectors praised schools but not the way plans are written.");
  expect(claims.some((claim) => claim.includes("ehcp"))).toBe(false);
});

test("what others were praised for, and some were not, is no praise of these", () => {
  const claims = signsOf("Nurseries and colleges were praised; therapists and paediatricians were not.");
  expect(claims.some((claim) => claim.includes("therapies"))).toBe(false);
});

test.for([
  ["Everyone works hard but children wait too long for speech therapy.", "weakness"],
  ["All staff try but plans are still late.", "weakness"],
  ["Every child learns but waits for therapies are too long.", "weakness"],
  ["All plans but one were finished on time.", "strength"],
  ["Inspectors found that all services but one had too few staff.", "weakness"],
] as const)("%s: a second clause, or so few left out, is no exception", ([text, sign]) => {
  expect(signsOf(text).some((claim) => claim.startsWith(sign))).toBe(true);
});

test.for([
  ["Every school but the academy has long waits."],
  ["All of the services but speech therapy have short waits."],
])("%s: what is said is not of what is excepted", ([text = ""]) => {
  expect(signsOf(text)).toEqual([]);
});
