import { expect, test } from "vitest";
import { countPutRight } from "../../../loader/numbers/count-put-right.ts";
import { tokenise } from "../../../loader/text/tokens.ts";

const resultOf = (text: string): string | null => {
  const tokens = tokenise(text);
  return countPutRight(tokens, { first: 0, last: tokens.length })?.outcome ?? null;
};

test.for([
  "Only one out of five problems had been cured.",
  "Two of the six weaknesses were still there.",
  "They were content with progress on three of its seven areas.",
  "Not a single one of the nine has been dealt with.",
  "Of the five failings, inspectors say just two have been tackled.",
  "Three concerns out of four remain.",
])("part of what was wrong has been put right: %s", (text) => {
  expect(resultOf(text)).toBe("insufficient-progress");
});

test.for([
  "Enough has been done on all three.",
  "Both weaknesses have been put right.",
  "Progress was good on all five of the failings.",
  "Four out of four problems are gone.",
  "Of the two weaknesses, two have been mended.",
])("all that was wrong has been put right: %s", (text) => {
  expect(resultOf(text)).toBe("sufficient-progress");
});

test.for([
  "Two of the four schools were praised for progress.",
  "Three of the 12 children had improved.",
  "The county must make progress on all five weaknesses.",
  "Nobody gets four out of four problems fixed and it is not easy.",
  "All areas have improved.",
  "Two of the four weaknesses are about plans.",
])("what counts no weakness, or tells not what came of it, is no result: %s", (text) => {
  expect(resultOf(text)).toBeNull();
});
