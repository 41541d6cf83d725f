import { expect, test } from "vitest";
import { normsOf, tokenise } from "../../../loader/text/tokens.ts";

test.for([
  ["The council's plans", "The|council|'s|plans"],
  ["The council’s plans don't work", "The|council|’s|plans|do|n't|work"],
  ["It is ‘on track’ now", "It|is|on|track|now"],
  ['"Waits," she said', "Waits|,|she|said"],
  ["1,234.5 of 20, or 3.", "1,234.5|of|20|,|or|3|."],
  ["£30m and 41%", "£|30|m|and|41|%"],
  ["e\u0301lan 𝐊𝐞𝐧𝐭 \ud800 x²", "e\u0301lan|𝐊𝐞𝐧𝐭|\ud800|x²"],
  ["a\0b", "a|\0|b"],
  ["", ""],
] as const)("%s", ([text, cut]) => {
  const raw = tokenise(text).map(({ start, end }) => text.slice(start, end));
  expect(raw.join("|")).toBe(cut);
});

test("one word has one number, however it is spelt; a rare number has none", () => {
  const [upper, lower, other, rare] = tokenise("Plans plans letters 123456");
  expect(upper?.lexeme).toBe(lower?.lexeme);
  expect(other?.lexeme).not.toBe(lower?.lexeme);
  expect(rare?.lexeme).toBe(-1);
});

test("a text of any length is cut, and the next one is cut for itself", () => {
  const long = tokenise("Plans are late. ".repeat(20_000));
  expect(long.length).toBe(80_000);
  expect(long.at(-1)).toMatchObject({ norm: ".", start: 319_998, end: 319_999 });
  expect(tokenise("late plan").map(({ norm }) => norm)).toEqual(["late", "plan"]);
});

test.for([
  ["Plans aren't ready", "plans are not ready"],
  ["They can’t and won’t wait", "they cannot and will not wait"],
  ["the needs of special educational needs and disabilities (SEND) pupils", "the needs of send pupils"],
  ["Special needs and disability support", "send support"],
  ["special educational needs and/or disabilities remain", "send remain"],
  ["special educational needs (SEN) help", "special educational needs ( sen ) help"],
  ["needs and disabilities", "needs and disabilities"],
] as const)("%s reads as it does at length, or in short", ([text, norms]) => {
  expect(normsOf(tokenise(text))).toBe(norms);
});

test("the field's name at length is one token from its first letter to its last", () => {
  const text = "Pupils with special educational needs and disabilities (SEND) wait.";
  const term = tokenise(text)[2];
  expect(text.slice(term?.start, term?.end)).toBe("special educational needs and disabilities (SEND)");
});
