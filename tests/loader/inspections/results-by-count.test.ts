import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

/** The inspections of a text on Kent that opens so and goes on with what is told of others or of then. */
function told(opening: string, text: string): string[] {
  const { inspections } = readText(`Services in Kent looked at\n\n${opening}\n\n${text}`);
  return inspections.map(({ area, framework, when, outcome }) =>
    [area, framework, when ?? "-", outcome].join(" "),
  );
}

const OF_LATE = `18 July 2024

Inspectors from Ofsted and the Care Quality Commission came to Kent in April 2024 to look at services for children with special educational needs.`;

test.for([
  [
    "In May 2018 inspectors found six weaknesses. All six had been put right when they returned in June 2020.",
    "sufficient-progress",
  ],
  [
    "In May 2018 inspectors found six weaknesses. By the time they returned in June 2020 every one had been fixed.",
    "sufficient-progress",
  ],
  [
    "In May 2018 the same two bodies found six weaknesses. When they came back in June 2020, two of those had not been put right.",
    "insufficient-progress",
  ],
  [
    "In May 2018 inspectors found six weaknesses. When they went back in June 2020, only two of those had been mended.",
    "insufficient-progress",
  ],
])("what came of those counted before: %s", ([text = "", outcome]) => {
  expect(told(OF_LATE, text)).toContain(`Kent revisit 2020-06 ${outcome}`);
});

const OF_RETURN = `17 May 2020

In November 2017 Ofsted and the CQC visited Kent and found eight weaknesses in special educational needs services.`;

test.for([
  ["In February they came back. Six out of eight! That is the verdict.", "insufficient-progress"],
  ["In February they came back. Six ticks and two crosses is the result.", "insufficient-progress"],
  ["In February they came back. Six down, two to go.", "insufficient-progress"],
  // All of so many leave nothing over, and nine of ten are people.
  ["In February they came back. Kent scored eight out of eight.", "unknown"],
  ["In February they came back. Nine out of ten. So many parents are cross.", "unknown"],
])("a verdict that is no more than a count: %s", ([text = "", outcome]) => {
  expect(told(OF_RETURN, text)).toContain(`Kent revisit 2020-02 ${outcome}`);
});

const OF_FIRST = `17 August 2019

Ofsted and the Care Quality Commission inspected special educational needs services in Kent in June 2019.`;

test.for([
  [
    "Of the letters issued this month, none has drawn the sanction of a written statement of action.",
    "no-wsoa",
  ],
  ["Kent has not been sent away to write a plan.", "no-wsoa"],
  ["Kent has been sent away to write a plan.", "wsoa"],
  ["The findings have drawn the sanction of a written statement of action.", "wsoa"],
])("a statement that none is made to write: %s", ([text = "", outcome]) => {
  expect(told(OF_FIRST, text)).toContain(`Kent 2016-local-area 2019-06 ${outcome}`);
});

test.for([
  [
    "Wigan, which was also told to act by inspectors in 2017, is awaiting a second inspection.",
    "Wigan 2016-local-area - improvement-requested",
  ],
  ["Next door to Wigan, Bolton is expecting a second visit of its own within weeks.", null],
  [
    "Salford, told in 2017 to write a statement of action, is yet to be revisited.",
    "Salford 2016-local-area - wsoa",
  ],
  ["Wigan was cleared at its own revisit in 2018.", "Wigan revisit - sufficient-progress"],
  ["The inspectors will go on to Bolton in the autumn.", null],
  ["Bolton is next in line for a visit.", null],
  ["Bolton and Wigan are still waiting for their inspections.", null],
  ["Bolton was inspected in May and praised.", "Bolton 2016-local-area 2019-05 praised"],
] as const)("what neighbours were told and still wait for: %s", ([text, expected]) => {
  const own = "Kent 2016-local-area 2019-06";
  const others = told(OF_FIRST, text).filter((each) => !each.startsWith(own));
  expect(others).toEqual(expected === null ? [] : [expected]);
});
