import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

function read(body: string): ReturnType<typeof readText> {
  return readText(`SEND inspection\n\nThe Local Paper\n12 August 2024\n\n${body}\n`);
}

function inspectionsOf(body: string): string[] {
  return read(body).inspections.map(({ area, when, outcome }) => `${area} ${when ?? "-"} ${outcome}`);
}

// A neighbour that is named only beside the place was not inspected for that.
test.for([
  "Ofsted and the CQC said children with special needs in Swindon, which shares a health board with Wiltshire, had inconsistent experiences. Inspectors visited in early July.",
  "Ofsted and the CQC found inconsistent experiences for children with special needs in Swindon after comparing it with Wiltshire. Inspectors visited in July.",
  "Services for special needs in Swindon have improved since the borough split from Wiltshire's partnership, Ofsted and the CQC said. They inspected in July and found inconsistent experiences.",
  "Ofsted and the CQC said Swindon had inconsistent experiences for children with special needs, a year after Wiltshire had the same verdict. The inspection took place in July.",
  "Ofsted and the CQC visited Swindon in July and found inconsistent experiences for children with special needs - the first inspection since the town parted company with Wiltshire.",
  "Ofsted and the CQC visited Swindon in July. They said children with special needs had inconsistent experiences. It was the first inspection since Ann Hill left Wiltshire to run its services.",
  "Inspectors from Ofsted and the CQC found that children with special needs in Swindon had inconsistent experiences, better than those of pupils in Wiltshire. They visited in July.",
  "Children with special needs in Swindon, next door to Wiltshire, have inconsistent experiences, Ofsted and the CQC found when they visited in July.",
])("a neighbour named beside the place was not inspected: %s", (body) =>
  expect(inspectionsOf(body)).toEqual(["Swindon 2024-07 inconsistent"]),
);

test.for([
  "Ofsted and the CQC visited Swindon and Wiltshire in July. They found inconsistent experiences for children with special needs in both.",
  "Ofsted and the CQC visited Swindon along with Wiltshire in July. They found inconsistent experiences for children with special needs in both areas.",
])("two places that were inspected both were: %s", (body) =>
  expect(inspectionsOf(body)).toEqual(["Swindon 2024-07 inconsistent", "Wiltshire 2024-07 inconsistent"]),
);

test("the council is not that of a place which was parted from", () => {
  const { people } = read(
    'Ofsted and the CQC visited the Isle of Wight in July and found inconsistent experiences for children with special needs - the first inspection since the island parted company with Hampshire.\n\nCouncillor Ann Hill, cabinet member for children\'s services, told a meeting of the council: "We accept it."',
  );
  expect(people.map(({ organisation }) => organisation)).toEqual(["Isle of Wight Council"]);
});

// A date is that of the names right before it, and of no other before them.
test.for([
  ["Calderdale's inspection took place in 2018 and Bradford's in March this year.", "-", "2024-03"],
  ["Calderdale was inspected in 2023, Bradford in March this year.", "-", "2024-03"],
  ["Calderdale has been inspected and so has Bradford, in March 2024.", "-", "2024-03"],
  ["Calderdale and Bradford have both been inspected - Bradford in March 2024.", "-", "2024-03"],
  ["Calderdale and Bradford were both inspected in March 2024.", "2024-03", "2024-03"],
  ["Calderdale was inspected in March 2023 and Bradford in March 2024.", "2023-03", "2024-03"],
] as const)("each neighbour has its own date: %s", ([told, ofCalderdale, ofBradford]) =>
  expect(
    inspectionsOf(
      `Ofsted and the CQC inspected special needs services in Kirklees in February.\n\n${told}`,
    ).slice(1),
  ).toEqual([`Calderdale ${ofCalderdale} unknown`, `Bradford ${ofBradford} unknown`]),
);

test.for([
  "In December 2018 Devon and in October 2016 Plymouth were told to write statements after inspections.",
  "Devon in December 2018 and Plymouth in October 2016 were told to write statements after inspections.",
])("neighbours with a date each before one verb are both told: %s", (told) => {
  const { inspections } = readText(
    `Torbay told to act on special needs\n\n1 February 2022\n\nTorbay has been told to produce a written statement of action on special educational needs.\n\nOfsted and the Care Quality Commission visited Torbay in November 2021.\n\n${told}\n`,
  );
  expect(inspections.map(({ area, outcome }) => `${area} ${outcome}`)).toEqual([
    "Torbay wsoa",
    "Devon wsoa",
    "Plymouth wsoa",
  ]);
});
