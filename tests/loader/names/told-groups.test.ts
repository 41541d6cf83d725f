import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

/** The bodies that a text on Shropshire of June 2023 names, besides its council. */
function named(sentence: string): string[] {
  const text = `Inspectors report on Shropshire

By Ann Reed
12 June 2023

Ofsted and the Care Quality Commission inspected special educational needs (SEND) services of Shropshire Council in May 2023.

${sentence}
`;
  const { bodies, people } = readText(text);
  return [
    ...bodies.filter(({ kind }) => kind !== "council").map(({ name, kind }) => `${kind} ${name}`),
    ...people.filter(({ kind }) => kind !== "journalist").map(({ name }) => `person ${name}`),
  ];
}

test.for<[string, string[]]>([
  [
    "Ann Lee, policy lead at the charity Fair Futures, said it was late.",
    ["other Fair Futures", "person Ann Lee"],
  ],
  [
    "The county's parent carer forum, Hill Umbrella, struck a hopeful note.",
    ["parent-carer-forum Hill Umbrella"],
  ],
  ["It praises the parents' network, ShropFSN, for its advice.", ["other ShropFSN"]],
  [
    "A campaign group set up by parents in Ludlow, SEND Voices East, plans to march.",
    ["other SEND Voices East"],
  ],
  ["Afterwards Nadine Hill of Ludlow SEND Action felt sick.", ["person Nadine Hill"]],
  [
    "Afterwards Nadine Hill of Shropshire SEND Action felt sick.",
    ["other Shropshire SEND Action", "person Nadine Hill"],
  ],
  ["The parents' group Mr Lee chairs met on Friday.", []],
  ["Families spoke to the charity. Ofsted did so too.", []],
])("%s", ([sentence, expected]) => {
  expect(named(sentence)).toEqual(expected);
});

test("a health body of an earlier inspection is the one of its year", () => {
  expect(
    named("In January 2020 the council and the then clinical commissioning group had to write a plan."),
  ).toEqual(["ccg NHS Shropshire CCG"]);
});
