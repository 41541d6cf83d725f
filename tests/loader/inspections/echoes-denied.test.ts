import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

/** The inspections of a text on Bury, which was told to write a statement, after what it tells of its neighbours. */
function toldOf(sentence: string): string[] {
  const { inspections } = readText(
    `Bury told to improve SEND services\n\n12 July 2019\n\nOfsted and the Care Quality Commission inspected special educational needs services in Bury in March 2019 and asked for a written statement of action.\n\n${sentence}\n`,
  );
  return inspections.slice(1).map(({ area, when, outcome }) => `${area} ${when ?? "-"} ${outcome}`);
}

test.for<[string, string[]]>([
  ["Bolton was inspected last year and did not have to write one.", ["Bolton - no-wsoa"]],
  ["Rochdale, inspected in May 2018, has never had to write one.", ["Rochdale 2018-05 no-wsoa"]],
  ["Rochdale was inspected in May 2018 without being told to write one.", ["Rochdale 2018-05 no-wsoa"]],
  ["Rochdale, inspected in May 2018, did not have to produce one.", ["Rochdale 2018-05 no-wsoa"]],
  ["Hampshire, inspected last year, escaped without a statement.", ["Hampshire - no-wsoa"]],
  ["Bolton was spared a statement when it was inspected last year.", ["Bolton - no-wsoa"]],
  ["Rochdale, inspected in May 2018, had to produce one too.", ["Rochdale 2018-05 wsoa"]],
  ["Neighbouring Rochdale was told to write one in May.", ["Rochdale - wsoa"]],
])("%s", ([sentence, told]) => expect(toldOf(sentence)).toEqual(told));

test.for([
  "A mother in Stockton Heath has waited a year.",
  "Cllr Ann Hill, of the Poole People group, was not surprised.",
  "The meeting in Derby House was told so by inspectors.",
  "Inspectors met families at Bolton Abbey.",
])("what is only named after a place is not that place: %s", (sentence) =>
  expect(toldOf(sentence)).toEqual([]),
);
