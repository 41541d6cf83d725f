import { expect, test } from "vitest";
import { claimsOf, told } from "./claims-of.ts";

const judged = "Annual reviews take place in a side room with the kettle on.";

test("a claim that no row judges gets the sign that its words speak for, and the word that decided", () => {
  const { findings } = claimsOf(judged);
  expect(findings).toMatchObject([
    { polarity: "strength", themes: ["annual-reviews"], cue: { exact: "side" } },
  ]);
});

test.for([
  ["a plan", judged.replace("take", "will take")],
  ["what names no theme for certain", judged.replace("Annual reviews", "Raffles")],
  ["a few words", "Annual reviews have a side room."],
])("%s gets no sign by its words alone", ([, text]) => {
  expect(told(claimsOf(text ?? ""))).toEqual([]);
});
