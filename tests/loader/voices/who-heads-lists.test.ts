import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const OPENING = `SEND services in Torbay

12 January 2024

Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities (SEND) in Torbay in November 2023.`;

/** Whose the claims of the paragraphs are, each once. */
function saidBy(...paragraphs: string[]): string[] {
  const { findings } = readText(`${OPENING}\n\n${paragraphs.join("\n\n")}\n`);
  const own = findings.filter(({ evidence }) => evidence.start >= OPENING.length);
  return [...new Set(own.map((finding) => finding.saidBy))];
}

const ITEMS = ["• plans are now on time", "• waits for therapy have been halved"];

test.for<[string, string]>([
  ["The council's response:", "council"],
  ["What the council says:", "council"],
  ["Response from the health trust:", "nhs"],
  ["What parents say:", "other"],
  ["The leader of the council told the chamber:", "council"],
  ["Since then:", "other"],
  ["What the inspectors found:", "inspectors"],
  ["The council was told:", "inspectors"],
  ["The report's answer:", "inspectors"],
])("%s", ([head, voice]) => expect(saidBy(head, ...ITEMS)).toEqual([voice]));

test.for<[string, string]>([
  ["The opposition leader accused the council of failing children with late plans.", "other"],
  ["Campaigners accused leaders of poor communication with parents.", "other"],
  ["Figures obtained by the BBC show that just one in ten plans was on time.", "other"],
  ["Data released under freedom of information law reveals that plans were late.", "other"],
  ["The trust has accepted that waits are too long. Children have been let down.", "nhs"],
  ["Inspectors accused leaders of poor communication with parents.", "inspectors"],
  ["The council accused of failing children was slow, inspectors said: plans were late.", "inspectors"],
])("%s", ([text, voice]) => expect(saidBy(text)).toEqual([voice]));
