import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const OPENING = `Inspectors report on Rutland

Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities (SEND) in Rutland in May 2023.
`;

/** The figures of a sentence, each with what it counts. */
function counted(sentence: string): string[] {
  const { measures } = readText(`${OPENING}\n${sentence}.\n`);
  return measures.map(({ what, value, unit }) => `${value} ${unit}: ${what}`);
}

const WITH = "areas of weakness with enough progress";
const WITHOUT = "areas of weakness without enough progress";

test.for<[string, string]>([
  ["It failed to make sufficient progress in 12 of the 13 areas of weakness", "12 of 13"],
  ["Leaders had not made sufficient progress in three of the five areas", "3 of 5"],
  ["It hadn't made enough progress in one of five areas", "1 of 5"],
  ["Three of four areas hadn't improved", "3 of 4"],
  ["It failed to improve in four of its five areas of weakness", "4 of 5"],
  ["It had not improved enough in three of nine areas of weakness", "3 of 9"],
  ["Six out of eight concerns remain", "6 of 8"],
  ["Four of the six areas have yet to improve", "4 of 6"],
  ["Four of the six areas still need more work", "4 of 6"],
  ["Too little progress had been made in four of the six areas", "4 of 6"],
  ["Inspectors found a lack of progress in four of the six areas", "4 of 6"],
  ["Sufficient progress hasn't been made in two out of four areas", "2 of 4"],
  ["Five of the seven areas were found not to have improved", "5 of 7"],
  ["There were failings in five of the seven areas", "5 of 7"],
  ["Progress was made in all but one of the five areas", "1 of 5"],
])("%s: without progress", ([sentence, count]) => {
  expect(counted(sentence)).toEqual([`${count}: ${WITHOUT}`]);
});

test.for<[string, string]>([
  ["It has made sufficient progress in two of the four areas but not in the others", "2 of 4"],
  ["Leaders had not sat still and had made sufficient progress in three of the five areas", "3 of 5"],
  ["Having failed in 2017 the council has now made progress in two of the four areas", "2 of 4"],
  ["Despite slow beginnings the council made progress in two of the four areas", "2 of 4"],
  ["It has not just made progress in three of the five areas but won praise", "3 of 5"],
  ["Progress had been made in eight of the nine areas that were not good enough in 2018", "8 of 9"],
  ["Three of the five areas, which had not been dealt with since 2018, have improved", "3 of 5"],
  ["No fewer than three of the five areas had improved", "3 of 5"],
  ["Without doubt sufficient progress was made in four of the five areas of weakness", "4 of 5"],
  [
    "Inspectors said limited capacity had not stopped sufficient progress in four of the five areas of weakness",
    "4 of 5",
  ],
  ["Only two of the five areas had improved", "2 of 5"],
  ["It failed to improve in all but one of the five areas", "1 of 5"],
  ["Not one of the five areas was fixed", "0 of 5"],
])("%s: with progress", ([sentence, count]) => {
  expect(counted(sentence)).toEqual([`${count}: ${WITH}`]);
});

test.for<[string, string[]]>([
  ["Three had not been fixed", ["3 number: areas of weakness not put right"]],
  ["Three had been fixed", ["3 number: areas of weakness put right"]],
  ["The inspection took place over two weeks", []],
  ["Some children have had no school place for two years", ["2 years: length of time without"]],
])("%s", ([sentence, figures]) => {
  expect(counted(sentence)).toEqual(figures);
});

test("weaknesses that another service's inspection is told beside are not all the country's", () => {
  const told =
    "It comes after inspectors uncovered ten significant weaknesses in 2021, and after Ofsted rated its children's services inadequate in December 2022";
  const { measures } = readText(`${OPENING}\n${told}.\n`);
  expect(measures.filter(({ area }) => area === "England")).toEqual([]);
});

test.for<string>([
  "Despite struggling to recruit staff it made sufficient progress in four of the six areas of weakness",
  "Little more than a year on sufficient progress has been made in four of the six areas of weakness",
  "Slow to improve at first the county made sufficient progress in four of the six areas of weakness",
  "No one was surprised that sufficient progress had been made in four of the six areas of weakness",
  "It is not disputed that sufficient progress has been made in four of the six areas of weakness",
])("%s: it is something else that failed", (sentence) => {
  expect(counted(sentence)).toEqual([`4 of 6: ${WITH}`]);
});
