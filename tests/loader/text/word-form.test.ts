import { expect, test } from "vitest";
import { tokenise } from "../../../loader/text/tokens.ts";
import { formsAmong, WordForm } from "../../../loader/text/word-form.ts";

test("has room for as many forms as the rules want, and a word known before a form came is asked again", () => {
  const tokens = tokenise("Parents waited");
  const early = new WordForm(new Set(["parents"]));
  expect(early.fits(tokens[0])).toBe(true);
  const forms = Array.from(
    { length: 2100 },
    (_, i) => new WordForm(i % 2 === 0 ? /^wait(?:s|ed)$/ : new Set(["parents"])),
  );
  expect(early.fits(tokens[0])).toBe(true);
  forms.forEach((form, i) => {
    expect(tokens.map((token) => form.fits(token))).toEqual([i % 2 === 1, i % 2 === 0]);
    expect(form.mayStandIn(formsAmong(tokens.slice(1)))).toBe(i % 2 === 0);
  });
});
