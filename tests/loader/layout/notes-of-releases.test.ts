import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const release = (...notes: readonly string[]): string =>
  [
    "Inspectors praise services for children in Rutland",
    "Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities (SEND) in Rutland in May 2019.",
    "The letter said that leaders know their area well.",
    "Councillor Ann Hill, cabinet member for children, said that she was proud of her staff.",
    ...notes,
  ].join("\n\n");

const measured = (text: string): string[] =>
  readText(text).measures.map(({ value, unit }) => `${value} ${unit}`);

test.each([
  ["Notes to editors", "1. There are around 2,100 children and young people with SEND in Rutland."],
  ["Notes for editors:", "Around 2,100 children in Rutland have an education, health and care plan."],
  ["NOTES TO EDITORS", "• About 2,100 children in Rutland have an education, health and care plan."],
])("below %s a release tells of the area: %s", (heading, note) => {
  expect(measured(release(heading, note))).toEqual([
    note.includes("SEND") ? "2100 children" : expect.stringMatching(/2100/),
  ]);
});

test("an inspection before is told in a note", () => {
  const { inspections } = readText(
    release(
      "Notes to editors",
      "1. Rutland was last inspected in July 2016, under the previous framework.",
    ).replace("2019", "2023"),
  );
  expect(inspections.map(({ when, month }) => when ?? month)).toContain("2016-07");
});

test.each([
  ["3. Media enquiries: Rutland Council communications team"],
  ["2. For further information contact Steph Hill in the communications team."],
  ["Media contact: communications team, Rutland Council"],
  ["2) Press office: the excellent team at Catmose"],
])("whom to ask is no text: %s", (note) => {
  const { findings, people } = readText(release("Notes to editors", "1. The letter is on a website.", note));
  expect(findings.map(({ evidence }) => evidence.exact)).toEqual([expect.stringMatching(/leaders know/)]);
  expect(people.map(({ name }) => name)).toEqual(["Ann Hill"]);
});

test("how long inspectors take to see every area is no figure of one", () => {
  const note = "1. These inspections began in 2016. Every area in England will be inspected over five years.";
  expect(measured(release("Notes to editors", note))).toEqual([]);
});
