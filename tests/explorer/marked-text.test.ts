import { expect, test } from "vitest";
import type { Sentence } from "../../explorer/view/evidence.ts";
import { groupNotes, markText } from "../../explorer/view/marked-text.ts";
import { makeSentence } from "./made-sentence.ts";

const TEXT = "A headline\n\nPlans are late, and families wait. Staff are kind.\nThe end.";

/** Shows stretches as a person would mark them: `[theme|text]`, cues in capitals. */
function show(text: string, sentences: readonly Sentence[]): string[] {
  return markText(text, sentences).map((paragraph) =>
    paragraph.stretches
      .map((stretch) => {
        const shown = stretch.isCue ? stretch.text.toUpperCase() : stretch.text;
        return stretch.sentences.length === 0
          ? shown
          : `[${stretch.sentences.map(({ theme }) => theme).join("+")}|${shown}]`;
      })
      .join(""),
  );
}

function sentence(theme: string, exact: string, cue = ""): Sentence {
  const start = TEXT.indexOf(exact);
  const cueStart = cue === "" ? null : TEXT.indexOf(cue);
  return makeSentence({
    id: theme,
    finding: theme,
    exact,
    start,
    end: start + exact.length,
    cueStart,
    cueEnd: cueStart === null ? null : cueStart + cue.length,
    theme,
  });
}

test.for<readonly [string, readonly Sentence[], readonly string[]]>([
  ["no evidence", [], ["A headline", "Plans are late, and families wait. Staff are kind.", "The end."]],
  [
    "one sentence with its cue",
    [sentence("plans", "Plans are late", "late")],
    ["A headline", "[plans|Plans are ][plans|LATE], and families wait. Staff are kind.", "The end."],
  ],
  [
    "sentences that overlap",
    [sentence("plans", "Plans are late, and families"), sentence("waits", "families wait")],
    [
      "A headline",
      "[plans|Plans are late, and ][plans+waits|families][waits| wait]. Staff are kind.",
      "The end.",
    ],
  ],
  [
    "two themes of one sentence",
    [sentence("a", "Staff are kind"), sentence("b", "Staff are kind")],
    ["A headline", "Plans are late, and families wait. [a+b|Staff are kind].", "The end."],
  ],
])("%s", ([, sentences, expected]) => expect(show(TEXT, sentences)).toEqual(expected));

test("a sentence over two paragraphs is marked in both and noted once", () => {
  const long = sentence("long", "kind.\nThe");
  expect(show(TEXT, [long]).slice(1)).toEqual([
    "Plans are late, and families wait. Staff are [long|kind.]",
    "[long|The] end.",
  ]);
  expect(markText(TEXT, [long]).map((paragraph) => paragraph.begins.length)).toEqual([0, 1, 0]);
});

test("themes that one voice gives in one sentence are one note, what was guessed and what another says are others", () => {
  const of = (theme: string, told: Partial<Sentence> = {}) =>
    makeSentence({ id: "evidence:1", finding: `finding:${theme}`, theme, ...told });
  const claim = { saidBy: "council" };
  const notes = groupNotes([
    of("a"),
    of("b", { polarity: "strength" }),
    of("guessed", { learntFrom: "waits" }),
    of("c", claim),
    of("d", { ...claim, polarity: "strength" }),
    of("e", { id: "evidence:2" }),
  ]);
  expect(notes.map((sentences) => sentences.map(({ theme }) => theme))).toEqual([
    ["a", "b"],
    ["guessed"],
    ["c"],
    ["d"],
    ["e"],
  ]);
});
