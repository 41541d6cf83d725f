import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const OPENING = `Inspectors report on Medway

Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities (SEND) in Medway in May 2021. Medway Council and NHS Kent and Medway CCG run them.`;

function read(sentence: string) {
  return readText(`${OPENING}\n\n${sentence.replace("Q", '"We are pleased with the report."')}\n`);
}

/** The people of a sentence, with post, employer and kind. */
function people(sentence: string): string[] {
  return read(sentence).people.map(({ name, role, organisation, kind }) =>
    [name, role, organisation, kind].map(String).join(" | "),
  );
}

/** Who is quoted in a sentence, and for whom. */
function speakers(sentence: string): string[] {
  return read(sentence).statements.map(({ speaker, organisation }) => `${speaker} | ${organisation}`);
}

test.for<[string, string]>([
  ["His predecessor, Carol Hill, said: Q", "Carol Hill | predecessor | null | official"],
  ["His Labour counterpart, Nigel Bell, said: Q", "Nigel Bell | Labour counterpart | null | official"],
  ["Her deputy, Paula Hiscock, told the BBC: Q", "Paula Hiscock | deputy | null | official"],
  [
    "Director of children, schools and families Ann Hill said: Q",
    "Ann Hill | Director of children, schools and families | Medway Council | official",
  ],
  [
    "Executive director of children, families and education Ann Hill said: Q",
    "Ann Hill | Executive director of children, families and education | Medway Council | official",
  ],
  [
    "Ann Hill, cabinet member for children's services, education, skills and the university, said: Q",
    "Ann Hill | cabinet member for children's services, education, skills and the university | Medway Council | official",
  ],
  [
    "Dr Ann Hill, who chairs the CCG, said: Q",
    "Ann Hill | chair of the CCG | NHS Kent and Medway CCG | official",
  ],
  [
    "Dr Ann Hill, who leads the CCG, said: Q",
    "Ann Hill | leader of the CCG | NHS Kent and Medway CCG | official",
  ],
  [
    "Ann Hill, associate director of commissioning at the CCG, said: Q",
    "Ann Hill | associate director of commissioning | NHS Kent and Medway CCG | official",
  ],
  [
    "Ann Hill, who chairs the committee, said: Q",
    "Ann Hill | chair of the committee | Medway Council | official",
  ],
  ["A Luton MP, Ann Hill, said: Q", "Ann Hill | Luton MP | null | official"],
  [
    "Kensington and Chelsea's lead member for children, Ann Hill, said: Q",
    "Ann Hill | lead member for children | Royal Borough of Kensington and Chelsea | official",
  ],
  [
    "Medway's lead member for children, Ann Hill, said: Q",
    "Ann Hill | lead member for children | Medway Council | official",
  ],
  [
    "She thanked Ann Hill, SENDIASS manager, for coming to the meeting.",
    "Ann Hill | SENDIASS manager | null | official",
  ],
  [
    "An improvement board, chaired by Ann Hill, will meet.",
    "Ann Hill | chair of the improvement board | null | official",
  ],
  [
    "A new improvement board led by Dame Ann Hill will meet.",
    "Ann Hill | leader of the improvement board | null | official",
  ],
  ["A campaign led by Ann Hill has begun.", "Ann Hill | null | null | campaigner"],
  ["A J Patel, a parent, said: Q", "A J Patel | parent | null | campaigner"],
])("%s", ([sentence, person]) => {
  expect(people(sentence)).toEqual([person]);
});

test.for(["A Nottinghamshire MP has written to ministers.", "A Mansfield MP said: Q"])(
  "an article begins no name: %s",
  (sentence) => {
    expect(people(sentence)).toEqual([]);
  },
);

test.for<[string, string[]]>([
  ["A Bedfordshire councillor said: Q", ["unnamed | null"]],
  ["A council spokesman said: Q", ["spokesman | Medway Council"]],
  ["A DfE spokesperson said: Q", ["spokesperson | Department for Education"]],
  ["A spokesman for the Department for Education said: Q", ["spokesman | Department for Education"]],
  ["Amaze, the charity that supports parents across Kent, said: Q", ["Amaze | Amaze"]],
  ['Ms Low told members: "We are not getting plans to our families on time."', ["unnamed | null"]],
  [
    'Schools minister Ann Hill told the council that it must agree a "Priority Impact Plan".',
    ["Ann Hill | null"],
  ],
  [
    "Mark Low, leader of Medway Council, said: Q\n\nHis predecessor, Carol Hill, said: “We did what was asked of us.”",
    ["Mark Low | Medway Council", "Carol Hill | null"],
  ],
])("%s", ([sentence, told]) => {
  expect(speakers(sentence)).toEqual(told);
});

test("what a thing is called is no statement", () => {
  const told =
    'Schools minister Ann Hill served a notice, telling it to agree a "Priority Impact Plan" by the end of April.';
  expect(speakers(told)).toEqual([]);
});

test("whoever wrote to say something is reported from there", () => {
  const told =
    'Schools minister Ann Hill wrote to the council last week to say "significant progress" had been made.';
  expect(read(told).statements.map(({ evidence }) => evidence.exact)).toEqual([
    'significant progress" had been made',
  ]);
});
