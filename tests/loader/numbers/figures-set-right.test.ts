import { expect, test } from "vitest";
import { findMeasures } from "../../../loader/numbers/find-measures.ts";
import { articleOf, cues } from "../../fixtures/event-reading.ts";

const area = "area:E06000017";

function read(sentence: string): string[] {
  const { article, sentences } = articleOf(["Headline", sentence]);
  const scopes = [{ start: 0, end: article.text.length, areaId: area, earlier: false }];
  return findMeasures(sentences, { scopes }, cues)
    .map(({ value, unit }) => `${value} ${unit}`)
    .sort();
}

test.for<[string, string[]]>([
  ["There has been enough progress on every one of the five problems", ["5 of 5"]],
  ["Leaders have made progress in each one of the eight areas of weakness", ["8 of 8"]],
  ["There has been enough progress on one of the five problems", ["1 of 5"]],
  ["Every one was glad of it", []],
  ["The number of exclusions is 31, up from just six in 2020", ["31 number", "6 number"]],
  ["The backlog stood at more than 200 in 2018", ["200 number"]],
  ["We had 412 in 2020 and far fewer today", ["412 number"]],
  ["Some children have had five in two years", []],
  ["Inspectors came in 2018 and in 2021", []],
  [
    "Children wait around 40 weeks for an autism assessment with a specialist, against a target of 12",
    ["12 weeks", "40 weeks"],
  ],
])("%s", ([sentence, expected]) => expect(read(sentence)).toEqual(expected));

test.for([
  "We have doubled the number of SEND caseworkers",
  "The SEND team has been doubled",
  "The council has trebled its number of educational psychologists",
  "Our case officers have doubled in number",
])("how big a team has grown is no figure of the service: %s", (sentence) =>
  expect(read(sentence)).toEqual([]),
);

test.for([
  "The number of exclusions has doubled",
  "Requests for help from the team have doubled",
  "Waits for educational psychologists have doubled",
  "The wait to see a therapist has doubled",
])("what is asked of a team is: %s", (sentence) => expect(read(sentence)).toEqual(["100 %"]));
