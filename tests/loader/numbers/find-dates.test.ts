import { expect, test } from "vitest";
import { findDates } from "../../../loader/numbers/find-dates.ts";
import { resolveDate } from "../../../loader/numbers/resolve-date.ts";
import { tokenise } from "../../../loader/text/tokens.ts";

test.for([
  ["They came between 17 and 19 May 2022.", null, "2022-05-17"],
  ["They came from 30 September to 4 October 2019.", null, "2019-09-30"],
  ["They came from 30 December to 3 January 2020.", null, "2019-12-30"],
  ["They came on 4th of March 2018.", null, "2018-03-04"],
  ["They came between Monday 20 and Friday 24 May 2024.", null, "2024-05-20"],
  ["They came from the 20th to the 24th of May, 2024.", null, "2024-05-20"],
  ["They came on June 22, 2017.", null, "2017-06-22"],
  ["They came in July 2019.", null, "2019-07"],
  ["They came in November.", "2019-01-18", "2018-11"],
  ["They came in May.", "2017-06-22", "2017-05"],
  ["They came in April this year.", "2019-06-20", "2019-04"],
  ["They came in April last year.", "2019-06-20", "2018-04"],
  ["They came last month.", "2019-01-20", "2018-12"],
  ["They came in January and February 2022.", "2023-10-19", "2022-01"],
  ["They came in December and January 2020.", "2020-03-02", "2019-12"],
  ["They came in May and June last year.", "2020-03-02", "2019-05"],
  ["They came in May and September 2018.", "2020-03-02", "2019-05"],
])("%s published %s is %s", ([sentence, published, when]) => {
  const [date] = findDates({ tokens: tokenise(sentence ?? "") });
  expect(date && resolveDate(date, published ?? null).when).toBe(when);
});

test("a month without a year stays open where the text has no date", () => {
  const [date] = findDates({ tokens: tokenise("They came in May.") });
  expect(date && resolveDate(date, null)).toEqual({ when: null, month: 5 });
});

test.for([
  "They had been there the previous October.",
  "Families may wait.",
  "May we help?",
  "They march on.",
  "Some 30 of the 68 areas.",
  "In the last month alone.",
])("no date stands in: %s", (sentence) => {
  expect(findDates({ tokens: tokenise(sentence) })).toEqual([]);
});
