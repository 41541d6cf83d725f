import { readText } from "../read-text.ts";

/** What opens a made-up text on Torbay. */
export const OPENING = `SEND services in Torbay

12 January 2024

Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities (SEND) in Torbay in November 2023.

Torbay Council and NHS Devon Integrated Care Board run them. Inspectors said the local offer was hard to use.`;

/** Who says each finding on plans in a made-up text on Torbay, and the statements in it. */
export function readTorbay(...paragraphs: readonly string[]): {
  says: string[];
  statements: ReturnType<typeof readText>["statements"];
} {
  const { findings, statements } = readText(`${OPENING}\n\n${paragraphs.join("\n\n")}\n`);
  const says = findings.filter(({ evidence }) => /plans/i.test(evidence.exact)).map(({ saidBy }) => saidBy);
  return { says, statements };
}
