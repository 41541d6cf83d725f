import { expect, test } from "vitest";
import { parsePattern, passes } from "../../../loader/patterns/pattern.ts";
import { tokenise } from "../../../loader/text/tokens.ts";

function fits(pattern: string, word: string): boolean {
  const [part] = parsePattern(pattern);
  const [token] = tokenise(word);
  if (part?.kind !== "words" || !token) return false;
  return part.firsts.some((test) => passes(test, token));
}

test.for([
  ["know*", "knows", true],
  ["know*", "Knowsley", false],
  ["live*", "lives", true],
  ["live*", "Liverpool", false],
  ["not*", "notes", true],
  ["not*", "Nottinghamshire", false],
  ["Knowsley", "Knowsley", true],
] as const)("%s takes %s: %s", ([pattern, word, expected]) => {
  expect(fits(pattern, word)).toBe(expected);
});
