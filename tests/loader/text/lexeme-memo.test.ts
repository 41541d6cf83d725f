import { expect, test } from "vitest";
import { TestIndex } from "../../../loader/patterns/test-index.ts";
import { LexemeMemo } from "../../../loader/text/lexeme-memo.ts";
import { type Token, tokenise } from "../../../loader/text/tokens.ts";

test("words that are not named share one value a kind, so that numbers by the thousand take no memory", () => {
  let made = 0;
  const memo = new LexemeMemo(
    ({ norm }: Token) => ({ norm, made: ++made }),
    ({ norm }) => norm === "ofsted",
  );
  const numbers = Array.from({ length: 2000 }, (_, i) => `${3000 + i}`).join(" ");
  const values = tokenise(`Ofsted saw ${numbers} children`).map((token) => [token, memo.of(token)] as const);
  expect(values.find(([{ norm }]) => norm === "ofsted")?.[1].norm).toBe("ofsted");
  expect(made).toBe(3);
});

test("a number in words is named by its spelling, one in digits is like any other of its kind", () => {
  const index = new TestIndex<string>();
  index.add({ kind: "number" }, "a count");
  const [digits, word, other] = tokenise("1201 seven children");
  for (const [token, isNamed, items] of [
    [digits, false, ["a count"]],
    [word, true, ["a count"]],
    [other, false, []],
  ] as const) {
    if (!token) throw new Error("a token is missing");
    expect([token.norm, index.isNamed(token), index.itemsOf(token)]).toEqual([token.norm, isNamed, items]);
  }
});
