import { expect, test } from "vitest";
import { LexemeMemo } from "../../loader/lexeme-memo.ts";
import { type Token, tokenise } from "../../loader/tokens.ts";

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
