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
  "Inspectors met families at Bolton Abbey.",
])("what is only named after a place is not that place: %s", (sentence) =>
  expect(toldOf(sentence)).toEqual([]),
);

/** The result of the area itself after a sentence on something else. */
function ownResult(lead: string, sentence: string): string | undefined {
  const { inspections } = readText(`SEND services in Bury\n\n12 July 2024\n\n${lead}\n\n${sentence}\n`);
  return inspections[0]?.outcome;
}

const ORDERED =
  "Ofsted and the Care Quality Commission inspected special educational needs services in Bury in March 2019 and asked for a written statement of action.";
const MIXED =
  "Ofsted and the Care Quality Commission inspected special educational needs services in Bury in March 2024 and found inconsistent experiences and outcomes.";

test.for<[string, string, string]>([
  [ORDERED, "The council does not have to submit one until October.", "wsoa"],
  [ORDERED, "We did not have to write one last time, Ann Hill said.", "wsoa"],
  [ORDERED, "Schools do not have to write one.", "wsoa"],
  [MIXED, "The highest accolade from parents was for the portage team.", "inconsistent"],
  [MIXED, "The council says that children typically do very well.", "inconsistent"],
])("a word in passing is not the area's own result: %s %s", ([lead, sentence, result]) =>
  expect(ownResult(lead, sentence)).toBe(result),
);

test.for<[string, string[]]>([
  [
    "Bolton, inspected in May 2018, did not just have to write one but was visited again.",
    ["Bolton 2018-05 wsoa"],
  ],
  ["Rochdale, inspected in May 2018, did not object and had to write one.", ["Rochdale 2018-05 wsoa"]],
  [
    "Rochdale, inspected in May 2018, was not spared a written statement of action.",
    ["Rochdale 2018-05 wsoa"],
  ],
])("what else is denied denies no echo: %s", ([sentence, told]) => expect(toldOf(sentence)).toEqual(told));
