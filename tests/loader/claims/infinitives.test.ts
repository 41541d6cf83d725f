import { expect, test } from "vitest";
import { claimsOf } from "../claims-of.ts";

const told = (sentence: string): string[] =>
  claimsOf(sentence).findings.map(({ polarity, themes }) => `${polarity} ${themes.join(" ")}`);

test("each of what is to be done is a claim of its own", () => {
  expect(
    told(
      "Inspectors told leaders to cut waits for speech therapy, to hold annual reviews on time and to listen to parents",
    ),
  ).toEqual([
    "weakness health-waiting-times speech-language",
    "weakness annual-reviews",
    "weakness co-production",
  ]);
});

test("what is no infinitive of the same verb is no claim of its own", () => {
  expect(told("Exclusions fell, thanks to a panel to which schools bring pupils")).toEqual([
    "strength exclusions",
  ]);
  expect(told("Leaders have worked to cut waits and to listen")).toEqual(["strength health-waiting-times"]);
});
