import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const BOTH = "Ofsted and the Care Quality Commission";

function read(published: string, ...paragraphs: string[]): string[] {
  const text = ["SEND services in Hounslow", published, ...paragraphs].join("\n\n");
  return readText(text).inspections.map(
    ({ area, framework, when, outcome }) => `${area} ${framework} ${when} ${outcome}`,
  );
}

const LEAD = `${BOTH} inspected the Hounslow local area partnership in January. Inspectors found that its arrangements lead to inconsistent experiences and outcomes for children with special educational needs and disabilities.`;
const OURS = "Hounslow 2023-area-send 2024-01 inconsistent";

// No table tells which Richmond: its grade is that of no area named before it.
test.for([
  "Ealing has yet to be inspected under the new system. Richmond, across the river, was given the highest rating last year.",
  "Ealing has not been inspected yet. Richmond, just over the Thames, was given the lowest of the three ratings.",
  "Ealing is still awaiting its inspection. Inspectors gave others the top rating.",
  "Brent has had no report like this one.",
  "Richmond, further up the river, was told that it has widespread and systemic failings.",
])("a place that no table knows gives its grade to no other: %s", (paragraph) => {
  expect(read("12 March 2024", LEAD, paragraph)).toEqual([OURS]);
});

test.for([
  [
    "Ealing, across the road, was given the highest rating last year.",
    "Ealing 2023-area-send null typically-positive",
  ],
  [
    "It is a different story in Ealing. There, inspectors found widespread and systemic failings.",
    "Ealing 2023-area-send null systemic-failings",
  ],
] as const)("one that is known has its own: %s", ([paragraph, expected]) => {
  expect(read("12 March 2024", LEAD, paragraph)).toEqual([OURS, expected]);
});

// Officials end what came of a revisit; no inspection of 2023 found failings in 2022.
test("the end of an accelerated progress plan is told of a revisit", () => {
  expect(
    read(
      "12 October 2023",
      "The Government is to stop watching over Hounslow Council's help for children with special educational needs, a meeting was told.",
      "A letter from the Department for Education says that officials are satisfied with what has been done.",
      `Hounslow was inspected by ${BOTH} in May 2019. It was told to write a statement of action. When inspectors came back in January last year six of its weaknesses had not been dealt with, which led to an accelerated progress plan.`,
      "Hounslow can expect a full inspection under the new rules in 2024.",
    ),
  ).toEqual(["Hounslow revisit 2022-01 insufficient-progress", "Hounslow 2016-local-area 2019-05 wsoa"]);
});

test("a county in passing gives its name to no district's grade", () => {
  expect(
    read(
      "12 March 2024",
      "A Surrey borough has been handed the middle outcome for its special needs services.",
      LEAD,
      "Of the 90 areas reported on since 2023, about a quarter have fallen into the lowest category.",
    ),
  ).toEqual([OURS]);
});
