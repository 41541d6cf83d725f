import { expect, test } from "vitest";
import { claimsOf } from "../claims-of.ts";

const voiceOf = (text: string) =>
  claimsOf(text).findings.map(({ polarity, themes, saidBy }) => [polarity, themes[0], saidBy]);

/** What one family tells of their own child is theirs, and of what serves it. */
test.for([
  ["strength", "mainstream-inclusion", "One mother said her daughter's school had been wonderful."],
  ["strength", "mainstream-inclusion", "One father said his son's teachers were very supportive."],
  ["strength", "mainstream-inclusion", "One mother said her son was settled at his new school."],
  ["strength", "mainstream-inclusion", "One father said the school met all of his son's needs."],
  ["weakness", "mainstream-inclusion", "One father said his daughter's school was hopeless."],
  ["weakness", "mainstream-inclusion", "One mother said the school had let her son down."],
  ["weakness", "mainstream-inclusion", "One mother said her daughter was bullied at school."],
  ["weakness", "attendance", "One mother said her daughter had stopped going to school."],
  ["strength", "ehcp-quality", "One mother said her daughter's EHCP was spot on."],
  ["strength", "ehcp-timeliness", "One father said his son's plan was completed in 15 weeks."],
  ["weakness", "ehcp-timeliness", "One father said the plan took nearly two years."],
  [
    "strength",
    "neurodevelopmental-pathway",
    "One mother said her son was diagnosed with autism within five months.",
  ],
  ["weakness", "neurodevelopmental-pathway", "One mother said her son was not diagnosed until he was 12."],
  [
    "strength",
    "identification-assessment",
    "One father said the school noticed his daughter's difficulties straight away.",
  ],
  ["weakness", "identification-assessment", "One mother said teachers had missed the signs."],
  ["strength", "ehcp-process", "One mother said getting a plan was surprisingly easy."],
  ["strength", "speech-language", "One father said his son could now talk thanks to speech therapy."],
  ["strength", "attainment-general", "One mother said her son had made amazing progress."],
  ["weakness", "attainment-general", "One mother said her son had fallen behind at school."],
] as const)("%s %s: %s", ([sign, theme, sentence]) => {
  expect(voiceOf(sentence)).toEqual([[sign, theme, "other"]]);
});

test.for([
  ["weakness", "One mother said her son's school did not meet his needs."],
  ["weakness", "One mother said her son's plan was late."],
  ["weakness", "Children are not diagnosed quickly."],
  ["weakness", "Pupils' needs are not met in mainstream schools."],
  ["weakness", "Few plans are issued within 20 weeks."],
] as const)("the contrary, %s: %s", ([sign, sentence]) => {
  expect(claimsOf(sentence).findings.map(({ polarity }) => polarity)).toEqual([sign]);
});

test.for([
  "Her daughter will be happy at her new school.",
  "Parents want their children to be happy at school.",
  "Her son was diagnosed with autism in 2019.",
])("nothing is claimed: %s", (sentence) => {
  expect(claimsOf(sentence).findings).toEqual([]);
});
