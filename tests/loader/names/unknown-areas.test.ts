import { join } from "node:path";
import { expect, test } from "vitest";
import { readForGraph } from "../../../loader/article-reading.ts";
import { NOTHING_GIVEN } from "../../../loader/model/source-text.ts";
import { readArticle } from "../../../loader/reading/read-article.ts";
import { readCues } from "../../../loader/reading/reading-cues.ts";
import { reference } from "../../fixtures/event-reading.ts";

const cues = readCues(join(import.meta.dirname, "../../../seeds"), reference);
const ARTICLE = `Inspectors find failings in SEND services in PLACE
By Priya Holdsworth
14 March 2025

Ofsted and the Care Quality Commission (CQC) visited PLACE in January 2025. They found widespread and systemic failings.

Inspectors said that education, health and care plans are of poor quality and are often issued late.

PLACE Council and the health board must now prepare a priority action plan.

Councillor Anna Farrow said: "We accept the findings." Farrow’s colleagues in Parliament agreed in March.
`;
const unknownIn = (text: string) =>
  readArticle(text, reference, cues).review.filter(({ reason }) => reason === "unknown-area");

test("a name that stands where an area's would, and that no table knows, is told with the names near to it", () => {
  const text = ARTICLE.replaceAll("PLACE", "Wiltsheer");
  expect(unknownIn(text)).toEqual([
    {
      reason: "unknown-area",
      message:
        'No area is known by the name "Wiltsheer", which stands 3 times where one would; near it: Wiltshire.',
      candidates: ["area:E06000054"],
      evidence: { exact: "Wiltsheer", start: 45, end: 54 },
    },
  ]);
});

test("a text of an unknown area tells why nothing of it was taken in, and how many claims are left out", () => {
  const text = ARTICLE.replaceAll("PLACE", "Wiltsheer");
  const source = {
    name: "a.txt",
    path: "a.txt",
    source: "a.txt",
    line: null,
    text,
    head: NOTHING_GIVEN,
    isRetracted: false,
  };
  const reading = readForGraph(source, {
    extract: (given) => readArticle(given.text, reference, cues),
    reference,
  });
  expect(reading).toMatchObject({
    withoutInspection: expect.stringMatching(
      /^No area is known by the name "Wiltsheer", which .*; near it: Wiltshire\. \d+ claims are left out\.$/,
    ),
  });
});

test.for([
  ["Kirk and Dale", ["Kirk and Dale"]],
  ["Aber-upon-Mere", ["Aber-upon-Mere"]],
  ["South Aberdale", ["South Aberdale"]],
  // Known, or nobody's name.
  ["Kent", []],
  ["England", []],
] as const)("in %s the names that no table knows are %j", ([place, names]) => {
  const found = unknownIn(ARTICLE.replaceAll("PLACE", place));
  expect(found.map(({ evidence }) => evidence?.exact)).toEqual(names);
});

test("the county in a council's name is not the area's, nor what is known beside it", () => {
  const text = ARTICLE.replace("PLACE Council", "The PLACE County Council").replaceAll("PLACE", "Aberdale");
  expect(unknownIn(text).map(({ evidence }) => evidence?.exact)).toEqual(["Aberdale"]);
});
