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

test.for([
  [/^(?:plans?|reviews?|20-week)$/, ["plan", "plans", "review", "20-week"], ["pla", "planss", "week"]],
  [/^late$/, ["late"], ["lates", "later", ""]],
  // Either begins with one or ends with the other: no list of words.
  [/^late|soon$/, ["late", "later", "soon", "too-soon"], ["so"]],
  [/^(?:colou?r|[a-z]{3}ed)$/, ["color", "colour", "ended"], ["colr", "end"]],
  [/^(?:Late)$/i, ["late"], ["later"]],
] as const)(
  "a form is of the words that its expression takes, whether they can be listed or not: %s",
  ([form, are, areNot]) => {
    const wordForm = new WordForm(form);
    const fits = (word: string): boolean => wordForm.fits(tokenise(word)[0]);
    expect(are.filter((word) => !new RegExp(form).test(word))).toEqual([]);
    expect(are.filter((word) => !word.includes("-") && !fits(word))).toEqual([]);
    expect(areNot.filter(fits)).toEqual([]);
  },
);
