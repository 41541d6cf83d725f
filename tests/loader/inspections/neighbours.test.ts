import { expect, test } from "vitest";
import { inspectionsOf } from "../../fixtures/event-reading.ts";

/** What a text about Rutland tells, in its last paragraph, of other areas' inspections. */
function toldOfOthers(paragraph: string): string[] {
  const lines = [
    "Ofsted and the CQC inspected Rutland in June and ordered a written statement of action.",
    "Leaders in Rutland do not plan services together.",
    "Parents in Rutland wait too long.",
    "Rutland has said that it is sorry.",
    paragraph,
  ];
  return inspectionsOf(lines, "2018-10-05").filter((told) => !told.startsWith("Rutland"));
}

test.for<[string, string[]]>([
  [
    "Bury had its own inspection in March. The council there was not asked to write a written statement.",
    ["Bury 2016-local-area 2018-03 no-wsoa"],
  ],
  [
    "Bury, which has its own forum, was inspected in May 2017. There inspectors praised leaders for their ambition.",
    ["Bury 2016-local-area 2017-05 praised"],
  ],
  [
    "Bury was inspected in October 2016, and inspectors found that nurses are kind.",
    ["Bury 2016-local-area 2016-10 unknown"],
  ],
  [
    "Bury, which shares a trust with Rutland, was told to produce a written statement after an inspection in May 2017.",
    ["Bury 2016-local-area 2017-05 wsoa"],
  ],
  ["Bury, inspected in March 2017, was not asked for one.", ["Bury 2016-local-area 2017-03 no-wsoa"]],
  // No inspection of theirs: whom a minister visits, where pupils are from.
  ["Bury was visited by the minister in May 2018.", []],
  ["Pupils from Bury were inspected for lice in May 2018.", []],
])("%s", ([paragraph, expected]) => {
  expect(toldOfOthers(paragraph)).toEqual(expected);
});
