import { statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  decidingWords,
  type HeardWords,
  hearWords,
  likeliestLabels,
  shareOf,
} from "../../../loader/claims/guess-label.ts";
import { readLearntWords } from "../../../loader/tables/learnt-words.ts";
import { tokenise } from "../../../loader/text/tokens.ts";
import { claimsOf, told } from "../claims-of.ts";

const seeds = join(import.meta.dirname, "../../../seeds");
const learnt = readLearntWords(seeds);
const heard = (text: string): HeardWords => {
  const tokens = tokenise(text);
  return hearWords(learnt, tokens, { first: 0, last: tokens.length });
};

const likeliest = (words: HeardWords, most: number, least = Number.NEGATIVE_INFINITY): readonly string[] =>
  likeliestLabels(learnt.theme, words, most, least);

test.for([
  ["The minibus never came and the driver did not know the route", "transport"],
  ["Youngsters in trouble with the police and courts", "youth-justice"],
  ["Dentists and doctors missed yearly checks of patients", "health-checks-gp"],
  ["Promises made after the last visit were broken", "pace-of-improvement"],
] as const)("%s: the words speak for %s", ([text, theme]) => {
  expect(likeliest(heard(text), 1)).toEqual([theme]);
});

test("the shares of signs, which exclude each other, add up to 1, also where no word is known", () => {
  for (const text of ["", "drivers left toddlers stranded"]) {
    const shares = learnt.sign.labels.map((label) => shareOf(learnt.sign, heard(text), label));
    expect(shares.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1);
  }
});

test("themes do not exclude each other: the likeliest come first, each once, and none that the words do not speak for", () => {
  const words = heard("Letters to parents are late and the minibus never comes");
  const [first, second, ...others] = likeliest(words, 4);
  expect(first).toBeDefined();
  expect(second).not.toBe(first);
  const shares = [first, second, ...others].map((label) => shareOf(learnt.theme, words, label ?? ""));
  expect(shares).toEqual([...shares].sort((a, b) => b - a));
  expect(shares).toHaveLength(4);
  expect(likeliest(words, 1)).toEqual([first]);
  expect(likeliest(words, 4, Number.POSITIVE_INFINITY)).toEqual([]);
});

test("a guess names the words that decided", () => {
  const words = heard("the minibus never came");
  expect(decidingWords(learnt, learnt.theme, words, "transport", 1)).toEqual(["minib*"]);
});

test("a claim on what no row names gets the theme that its words speak for", () => {
  const { findings } = claimsOf("Inspectors said that the way grievances are handled is broken.");
  expect(findings[0]?.learnt).toEqual({
    theme: "ehcp-process",
    words: expect.arrayContaining(["griev*"]),
  });
});

test("a claim whose theme rows name has none that was learnt", () => {
  const { findings } = claimsOf("Inspectors found that EHC plans are often late.");
  expect(findings[0]?.learnt).toBeUndefined();
});

test("a theme is guessed beside one that rows name only where people found both in one claim", () => {
  const text =
    "There is not enough support to gain the skills that lead to education, employment or training.";
  expect(claimsOf(`Inspectors said: ${text}`).findings.map(({ themes }) => themes)).toEqual([
    ["preparation-for-adulthood"],
  ]);
});

test("what is only asked for or planned gets no theme by its words alone", () => {
  expect(told(claimsOf("We must do far better by our islanders on the ferry."))).toEqual([]);
});

test("the weights stay below 300 KiB", () => {
  const size = ["labels.csv", "words.csv"].reduce(
    (sum, name) => sum + statSync(join(seeds, "learnt", name)).size,
    0,
  );
  expect(size).toBeLessThan(300 * 1024);
});
