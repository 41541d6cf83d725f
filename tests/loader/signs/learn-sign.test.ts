import { join } from "node:path";
import { expect, test } from "vitest";
import type { ClaimPart, Hearing } from "../../../loader/claims/claim-part.ts";
import { hearWords, learntWordsOf } from "../../../loader/claims/guess-label.ts";
import { isContradicted, isFinding } from "../../../loader/claims/is-finding.ts";
import { readCues } from "../../../loader/reading/reading-cues.ts";
import { markSentence, type SentenceMarks } from "../../../loader/signs/sentence-marks.ts";
import { learntFeaturesOf } from "../../../loader/tables/learnt-words.ts";
import type { Sentence } from "../../../loader/text/sentence.ts";
import { tokenise } from "../../../loader/text/tokens.ts";
import { formsAmong } from "../../../loader/text/word-form.ts";
import { INSPECTORS } from "../../../loader/voices/voice.ts";

const { claims } = readCues(join(import.meta.dirname, "../../../seeds"));

function marksOf(text: string): SentenceMarks {
  const place = { index: 0, paragraph: 0, start: 0, end: text.length, role: "body" } as const;
  const tokens = tokenise(text);
  const sentence: Sentence = { ...place, text, tokens, forms: formsAmong(tokens), quotes: [] };
  return markSentence(sentence, claims.polarity, claims.themes);
}

function partOf(
  marks: SentenceMarks,
  heard: Hearing | null,
  verdict: Partial<ClaimPart["verdict"]> = {},
): ClaimPart {
  return {
    first: 0,
    last: marks.tokens.length,
    verdict: {
      polarity: "weakness",
      praise: 0,
      blame: 1,
      isRequest: false,
      isPlan: false,
      cue: null,
      ...verdict,
    },
    themes: ["transport"],
    learnt: null,
    heard,
    opening: "main",
  };
}

/** As words are heard that are sure of a claim on transport. */
const BLAMING: Hearing = {
  claim: 0.999,
  blame: 0.99,
  sentence: 0.99,
  theme: 0.95,
  words: 4,
  most: 4,
  count: 12,
  isSign: false,
};
const PRAISING: Hearing = { ...BLAMING, claim: 0.9, blame: 0.01 };

test("a verdict whose words are sure of the contrary is nobody's to print", () => {
  const marks = marksOf("Buses on the coast turn up on the dot");
  expect(isContradicted(marks, partOf(marks, PRAISING))).toBe(true);
  expect(isContradicted(marks, partOf(marks, BLAMING))).toBe(false);
  expect(isContradicted(marks, partOf(marks, null)), "few words tell nothing").toBe(false);
  expect(isContradicted(marks, partOf(marks, PRAISING, { polarity: "mixed" }))).toBe(false);
});

test("where a word turns others into their contrary, single words contradict nothing", () => {
  const marks = marksOf("Not a single bus was late on the coast");
  expect(isContradicted(marks, partOf(marks, BLAMING, { polarity: "strength" }))).toBe(false);
});

test("words that are sure of a claim make a weak one a finding, but for a plan, a condition, what rows reject and what they contradict", () => {
  const marks = marksOf("Buses on the coast turn up on the dot");
  const isRead = (text: SentenceMarks, heard: Hearing | null, verdict = {}): boolean =>
    isFinding(text, partOf(text, heard, verdict), INSPECTORS, "news", claims.gates.claim);
  expect(isRead(marks, null)).toBe(false);
  expect(isRead(marks, BLAMING, { blame: 2 })).toBe(true);
  expect(isRead(marks, { ...BLAMING, sentence: 0.02, theme: 0.2, words: -3 }), "none by its words").toBe(
    false,
  );
  expect(isRead(marks, PRAISING), "the contrary by its words").toBe(false);
  expect(isRead(marks, BLAMING, { isPlan: true })).toBe(false);
  expect(isRead(marksOf("Buses on the coast would turn up on the dot"), BLAMING)).toBe(false);
  expect(isRead(marksOf("Work is underway on the buses of the coast"), BLAMING)).toBe(false);
});

test("words are heard as they were learnt: each, its beginning, and each two that follow each other", () => {
  const tokens = tokenise("Speech therapists’ waits, in 2 years, doubled; speech therapy isn't there.");
  const range = { first: 0, last: tokens.length };
  const features = learntFeaturesOf(learntWordsOf(tokens, range));
  expect(features).toEqual(
    expect.arrayContaining(["speech", "thera*", "waits in", "in #", "# years", "doubl*"]),
  );
  const { learnt } = claims;
  const heard = hearWords(learnt, tokens, range).rows.map((row) => learnt.names[row]);
  expect(new Set(heard)).toEqual(new Set(features.filter((feature) => learnt.names.includes(feature))));
  expect(
    heard.some((name) => name?.includes(" ")),
    "pairs too",
  ).toBe(true);
});
