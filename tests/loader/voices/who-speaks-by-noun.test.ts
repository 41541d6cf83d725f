import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const OPENING = `Dorset told to do better on SEND

Dorset Council and NHS Dorset CCG must improve after an inspection of special educational needs services by Ofsted and the Care Quality Commission in May 2019.

Inspectors said plans for children were often late.`;
const CLAIM = "staff know children and families well";

/** Whose the claim is that a paragraph makes. */
function saidBy(paragraph: string): string[] {
  const { findings } = readText(`${OPENING}\n\n${paragraph}\n`);
  return findings.filter(({ evidence }) => /families well/.test(evidence.exact)).map((each) => each.saidBy);
}

const WAYS: readonly ((who: string) => string)[] = [
  (who) => `${who} said ${CLAIM}.`,
  (who) => `“Staff know children and families well,” said ${small(who)}.`,
  (who) => `${who} told the Echo that ${CLAIM}.`,
  (who) => `According to ${small(who)}, ${CLAIM}.`,
  (who) => `Speaking after the report was published, ${small(who)} said ${CLAIM}.`,
  (who) => `In a statement, ${small(who)} said: “Staff know children and families well.”`,
  (who) => `${who}: “Staff know children and families well.”`,
  (who) => `${who} warned that ${CLAIM}.`,
];

const NAMES = /^(?:NHS|Unison|Labour|Healthwatch|Dorset|Ofsted|Cllr)\b/;
const small = (who: string): string =>
  NAMES.test(who) ? who : `${who.slice(0, 1).toLowerCase()}${who.slice(1)}`;

const SPEAKERS: Record<string, readonly string[]> = {
  council: [
    "The council",
    "Town hall bosses",
    "Education chiefs",
    "The authority's head of SEND",
    "The Conservative-run council",
    "Cllr Hill",
    "Dorset",
  ],
  nhs: ["NHS Dorset CCG", "Health bosses", "A spokeswoman for the trust", "NHS England"],
  other: [
    "The DfE",
    "Unison",
    "A head teacher",
    "A coalition of charities",
    "The children's commissioner",
    "Opposition councillors",
    "A former councillor",
    "The Labour group",
    "Healthwatch Dorset",
    "A support worker",
  ],
  inspectors: ["Ofsted", "The watchdogs", "The two inspectorates"],
};

const cases = Object.entries(SPEAKERS).flatMap(([kind, names]) =>
  names.flatMap((name) => WAYS.map((way): [string, string] => [way(name), kind])),
);

test.for(cases)("%s", ([paragraph, kind]) => {
  const told = saidBy(paragraph);
  expect(told.filter((each) => each !== kind)).toEqual([]);
});

test.for<[string, string]>([
  ["Cllr Jo Beddow (Lab), the shadow portfolio holder for education, said", "other"],
  ["Kelly Ross, chief executive of the Howard Academy Trust, said", "other"],
  ["Asked about the report, Kelly Ross, 38, from Poole, said", "other"],
  ["Another mother, who asked not to be named, said that", "other"],
  ["A letter from the council to parents said", "council"],
  ["A report to the council's cabinet said", "council"],
  ["The letter to chiefs at Dorset Council and NHS Dorset CCG said", "inspectors"],
  ["In response, some parents said", "other"],
  ["Phil Minns, who led the inspection, said", "inspectors"],
  ["Some parents said", "inspectors"],
  ["A report to the committee said inspectors had found that", "inspectors"],
])("%s …", ([who, kind]) => {
  expect(saidBy(`${who} ${CLAIM}.`)).toEqual([kind]);
});

test.for<[string, string]>([
  ["Kelly Ross, lead member for children, young people and families at Dorset Council", "council"],
  ["Kelly Ross, head of services for children at Dorset Council", "council"],
  ["Kelly Ross, of a union of heads", "other"],
])("%s, told us: “…”", ([who, kind]) => {
  expect(saidBy(`${who}, told us: “${CLAIM}.”`)).toEqual([kind]);
});
