import { expect, test } from "vitest";
import { claimsOf } from "../claims-of.ts";

const BEFORE = "Ofsted and the Care Quality Commission visited the county in May.\n";
const told = (sentence: string) =>
  claimsOf(BEFORE + sentence).findings.map(({ polarity, themes, saidBy }) => [polarity, themes[0], saidBy]);

test.for([
  ["weakness", "ehcp-timeliness", "council", "The council accepted that plans took too long."],
  ["weakness", "ehcp-quality", "council", "The council accepts that some plans are too vague."],
  ["weakness", "ehcp-quality", "council", "The council agreed that plans were not good enough."],
  [
    "weakness",
    "specialist-provision",
    "council",
    "The council accepted there were too few special school places.",
  ],
  ["weakness", "exclusions", "council", "Council leaders accepted that exclusions were too high."],
  // Schools put names to needs, and families are told: no inspectors did it.
  [
    "strength",
    "identification-assessment",
    "other",
    "One mother said her son's needs were recognised straight away.",
  ],
  [
    "weakness",
    "identification-assessment",
    "other",
    "One father said his son's needs had been identified too late.",
  ],
  [
    "weakness",
    "specialist-provision",
    "other",
    "One mother said she was told there were no special school places.",
  ],
  [
    "strength",
    "identification-assessment",
    "council",
    "The council said children's needs had been identified early.",
  ],
  ["weakness", "ehcp-timeliness", "other", "One mother told us that plans were late."],
  // Inspectors did these.
  [
    "weakness",
    "annual-reviews",
    "inspectors",
    "The council said weaknesses had been identified in annual reviews.",
  ],
  ["strength", "short-breaks", "inspectors", "The council said it had been praised for its short breaks."],
  ["weakness", "ehcp-timeliness", "inspectors", "Parents told inspectors that plans were late."],
] as const)("%s %s by %s: %s", ([sign, theme, voice, sentence]) => {
  expect(told(sentence)).toEqual([[sign, theme, voice]]);
});

test.for([
  "The council does not accept that plans are late.",
  "The council refused to accept that plans were late.",
  "The council accepts the report's findings in full.",
  "Leaders accept responsibility for the failings.",
])("nothing is claimed: %s", (sentence) => {
  expect(told(sentence)).toEqual([]);
});
