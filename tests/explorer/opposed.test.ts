import { expect, test } from "vitest";
import type { Sentence } from "../../explorer/view/evidence.ts";
import { findOppositions, tellOpposition, tellOtherSide } from "../../explorer/view/opposed.ts";
import { makeSentence } from "./made-sentence.ts";

/** A sentence of inspection `of` on a theme: who said what, in which paper. */
function say(of: string, theme: string, polarity: string, saidBy: string, article: string): Sentence {
  return makeSentence({
    id: `evidence:${of}:${theme}:${polarity}:${saidBy}:${article}`,
    saidBy,
    speaker: saidBy === "other" ? "Alex Parent" : null,
    polarity,
    theme: `theme:${theme}`,
    inspection: of,
    article,
  });
}

test.for([
  [
    "one paper reports both",
    [
      say("2023", "plans", "weakness", "inspectors", "Gazette"),
      say("2023", "plans", "strength", "inspectors", "Gazette"),
    ],
    "The inspectors said both, in the same text.",
    "also praised",
  ],
  [
    "two papers tell it differently",
    [
      say("2023", "plans", "weakness", "inspectors", "Gazette"),
      say("2023", "plans", "strength", "inspectors", "Post"),
    ],
    "One text has the inspectors criticise it, another praise it.",
    "also praised",
  ],
  [
    "the council sees it another way",
    [
      say("2023", "plans", "weakness", "inspectors", "Gazette"),
      say("2023", "plans", "strength", "council", "Post"),
    ],
    "The inspectors criticise; the council says otherwise, which counts nowhere.",
    "disputed",
  ],
  [
    "a parent and the council deny praise",
    [
      say("2023", "plans", "strength", "inspectors", "Gazette"),
      say("2023", "plans", "weakness", "council", "Post"),
      say("2023", "plans", "weakness", "other", "Post"),
    ],
    "The inspectors praise; the council and Alex Parent say otherwise, which counts nowhere.",
    "also praised",
  ],
  [
    "nobody of them is an inspector",
    [say("2023", "plans", "strength", "council", "Post"), say("2023", "plans", "weakness", "other", "Post")],
    "Not the inspectors’ findings: counted nowhere.",
    "disputed",
  ],
] as const)("both sides of a theme stand beside each other where %s", ([, sentences, told, aside]) => {
  const [opposition, ...others] = findOppositions(sentences);
  if (opposition === undefined) throw new Error("No opposition was found.");
  expect(others).toEqual([]);
  expect([...opposition.criticised, ...opposition.praised].toSorted(byId)).toEqual(
    [...sentences].toSorted(byId),
  );
  expect(tellOpposition(opposition)).toBe(told);
  expect(tellOtherSide(opposition, "weakness")).toBe(aside);
});

test("two inspections, two themes or a mixed finding contradict nothing", () => {
  const weak = say("2017", "plans", "weakness", "inspectors", "Gazette");
  for (const other of [
    say("2023", "plans", "strength", "inspectors", "Gazette"),
    say("2017", "waits", "strength", "inspectors", "Gazette"),
    say("2017", "plans", "mixed", "inspectors", "Gazette"),
  ])
    expect(findOppositions([weak, other])).toEqual([]);
  expect(tellOtherSide(undefined, "weakness")).toBeUndefined();
});

function byId(a: Sentence, b: Sentence): number {
  return a.id < b.id ? -1 : 1;
}
