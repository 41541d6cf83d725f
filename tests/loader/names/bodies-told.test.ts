import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

/** The bodies that a text on one area of June 2023 names, besides its council. */
function named(sentence: string, place = "Shropshire"): string[] {
  const text = `Inspectors report on ${place}

By Ann Reed
12 June 2023

Ofsted and the Care Quality Commission inspected special educational needs (SEND) services of ${place} Council in May 2023.

${sentence}
`;
  const { bodies } = readText(text);
  return bodies.filter(({ kind }) => kind !== "council").map(({ name, kind }) => `${kind} ${name}`);
}

const NAMES = [
  "Beacon Families",
  "Hope for SEND",
  "SENDHope",
  "Our Kids Count",
  "Together 4 SEND",
  "Hill Buzz Network",
];

/** How a text tells what X is, and what kind that makes of it. */
const TOLD: readonly (readonly [told: string, kind: string])[] = [
  ["X, the local parent carer forum, said it was fair.", "parent-carer-forum"],
  ["X (the parent carer forum) said it was fair.", "parent-carer-forum"],
  ["They praised the work of X, the parents' forum.", "parent-carer-forum"],
  ["Leaders work well with X, the county's parent carer forum, the inspectors found.", "parent-carer-forum"],
  ["It singled out X – the parent carer forum – for praise.", "parent-carer-forum"],
  ["Ann Hill chairs X, which represents parents of disabled children.", "parent-carer-forum"],
  ["The team met X, who speak for local parents, in May.", "parent-carer-forum"],
  ["They liked X, which helps families to have their say, and the nurses.", "parent-carer-forum"],
  ["X, a campaign group, said it was late.", "other"],
  ["Ann Hill is chair of X, a group run by parents.", "other"],
  ["X, the parents' group that 400 families joined, was angry.", "other"],
  ["X, a small, parent-led support group, was angry.", "other"],
  ["A group of parents called X has written to ministers.", "other"],
  ["Parents' group X has written to ministers.", "other"],
];

test.for(TOLD)("%s", ([told, kind]) => {
  for (const name of NAMES) expect(named(told.replace("X", name))).toEqual([`${kind} ${name}`]);
});

test.for([
  "Ann Hill, the parent carer forum chair, said it was fair.",
  "Ann Hill, the parent carer forum's chair, said it was fair.",
  "Oluwaseun Adeyemi, who represents parents on the board, said it was fair.",
  "The inspectors met the Department for Education, the parent carer forum, schools and families.",
  "In March, the parent carer forum wrote to ministers.",
  "At County Hall, the parent carer forum met ministers.",
  "CAMHS, the parent carer forum says, is in crisis.",
  "The One Plan, a parents' group said, was late.",
  "Speaking to the Shropshire Star, a group of parents said they were angry.",
  "The Orchard Centre, which supports families, was praised.",
  "Under the SEND Code of Practice, the parent carer forum must be asked.",
  "National charity Hill Homes, which runs homes, was there.",
  "Hill Voices, which represents families across the country, was there.",
])("no group: %s", (sentence) => {
  expect(named(sentence)).toEqual([]);
});

test.for([
  "CAMHS, run by X, fared better.",
  "School nurses employed by X were praised.",
  "Speech and language therapy, which is provided by X, is late.",
  "X, which runs community health services, said it was sorry.",
  "X, the council's education arm, said it was sorry.",
  "Its children's company, X, said it was sorry.",
])("%s", (sentence) => {
  for (const name of ["Hill Family Health", "Weald Care CIC", "Fresh Start Therapies"])
    expect(named(sentence.replace("X", name))).toEqual([`other ${name}`]);
});

test.for([
  "CAMHS, run by Oluwaseun Adeyemi, fared better.",
  "The service is provided by Riverside Primary School.",
  "Services provided in Ludlow and Telford fared better.",
  "The Local Offer, which provides services for families, is poor.",
  "Ann Hill, the council's education chief, was sorry.",
])("no provider: %s", (sentence) => {
  expect(named(sentence)).toEqual([]);
});

test.for<[string, string, string]>([
  ["Oxfordshire's parent carers forum said it was fair.", "Oxfordshire", "Oxfordshire Parent Carers Forum"],
  ["Leeds's Parent Carer Forum said it was fair.", "Leeds", "Leeds Parent Carer Forum"],
  ["Leeds PCF said it was fair.", "Leeds", "Leeds Parent Carer Forum"],
  ["Devon Parent Carer Forum said it was fair.", "Devon", "Devon Parent Carer Forum"],
  ["The parent and carer council, known as PACC, was fair.", "Shropshire", "PACC"],
])("%s is the forum of %s", ([sentence, place, name]) => {
  expect(named(sentence, place)).toEqual([`parent-carer-forum ${name}`]);
});

test("a group that is told of once is known by its name and its letters elsewhere", () => {
  const text = named(
    "Hill Parent Voice (HPV), a group run by parents, met in May. HPV was angry. Hill Parent Voice said it was late.",
  );
  expect(text).toEqual(["other Hill Parent Voice"]);
});
