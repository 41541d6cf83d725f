import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

test("a link that asks does not begin the text anew: those below it are links too", () => {
  const { findings } = readText(`Inspectors report on Rutland

Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities (SEND) in Rutland in May 2023.

The letter said that waits for speech therapy were far too long.

The council said it was sorry.

More on this
• What goes into a written statement of action?
• Opinion: five years is too long to wait for an education, health and care plan
`);
  expect(findings.map(({ evidence }) => evidence.exact)).toEqual([
    "waits for speech therapy were far too long",
  ]);
});
