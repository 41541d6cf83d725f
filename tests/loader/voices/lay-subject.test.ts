import { expect, test } from "vitest";
import { tokenise } from "../../../loader/text/tokens.ts";
import { withoutModifier } from "../../../loader/voices/lay-subject.ts";

test.for([
  ["Parents who took Bury Council to court say plans are late", "parents say plans are late"],
  ["Young people involved in the partnership said they felt heard", "young people said they felt heard"],
  ["Hundreds of families at the council's meeting also said so", "hundreds of families also said so"],
  ["Campaigners who met the trust claim waits are long", "campaigners claim waits are long"],
])("which people speak does not tell who speaks: %s", ([sentence = "", rest]) => {
  expect(
    withoutModifier(tokenise(sentence))
      .map(({ norm }) => norm)
      .join(" "),
  ).toBe(rest);
});

test.for([
  // Others speak, or do so of them.
  "Parents at the meeting were angry, the council said",
  "Parents of pupils who feel the council said too little are angry",
  "Members of the council said plans were late",
  "Staff who work for the council said plans were late",
  "Parents and the council said plans were late",
  "Parents who wait will be heard, it says",
])("nothing is cut: %s", (sentence) => {
  const tokens = tokenise(sentence);
  expect(withoutModifier(tokens)).toBe(tokens);
});
