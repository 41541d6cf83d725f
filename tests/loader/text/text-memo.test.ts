import { expect, test } from "vitest";
import { TextMemo } from "../../../loader/text/text-memo.ts";
import { thoseThat } from "../../../loader/text/those-that.ts";
import { type Token, tokenise } from "../../../loader/text/tokens.ts";

/** The tokens of each sentence of a text whose sentences end in a full stop. */
function sentencesOf(text: string): Token[][] {
  const sentences: Token[][] = [[]];
  for (const token of tokenise(text)) {
    sentences.at(-1)?.push(token);
    if (token.norm === ".") sentences.push([]);
  }
  return sentences.filter(({ length }) => length > 0);
}

const startOf = (tokens: readonly Token[]): number => tokens[0]?.start ?? 0;

test("a sentence without the speaker inserted in it is known beside the whole, and drives out none of the text's", () => {
  const memo = new TextMemo<readonly Token[], string>();
  const all = sentencesOf("Waits, they said, are long. Plans are late. Leaders know it.");
  const [first = []] = all;
  all.forEach((tokens, i) => void memo.remember(tokens, startOf(tokens), `sentence ${i}`));
  const bare = [...first.slice(0, 1), ...first.slice(5)];
  expect(memo.of(bare, startOf(bare))).toBeUndefined();
  memo.remember(bare, startOf(bare), "bare");
  expect(memo.of(bare, startOf(bare))).toBe("bare");
  expect(all.map((tokens) => memo.of(tokens, startOf(tokens)))).toEqual([
    "sentence 0",
    "sentence 1",
    "sentence 2",
  ]);
});

test("the first sentence of another text drives out those of the one before", () => {
  const memo = new TextMemo<readonly Token[], string>();
  const [known = [], later = []] = sentencesOf("Waits are long. Plans are late.");
  memo.remember(known, startOf(known), "known");
  memo.remember(later, startOf(later), "later");
  const [other = []] = sentencesOf("Waits are long.");
  expect(memo.of(other, startOf(other))).toBeUndefined();
  memo.remember(other, startOf(other), "other");
  expect([known, later, other].map((tokens) => memo.of(tokens, startOf(tokens)))).toEqual([
    undefined,
    undefined,
    "other",
  ]);
});

test("a list all of which passes is told as it is, any other in a list of its own", () => {
  const numbers = [1, 2, 3, 4];
  expect(thoseThat(numbers, (each) => each > 0)).toBe(numbers);
  expect(thoseThat(numbers, (each) => each % 2 === 0)).toEqual([2, 4]);
  expect(thoseThat(numbers, (each) => each < 3)).toEqual([1, 2]);
  expect(thoseThat(numbers, (each) => each > 4)).toEqual([]);
});
