import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const OPENING = `SEND services in Torbay

Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities (SEND) in Torbay in May 2023.`;

/** Whose the claims of the paragraph are, in order. */
function saidBy(paragraph: string): string[] {
  return readText(`${OPENING}\n\n${paragraph}\n`)
    .findings.filter(({ evidence }) => evidence.start >= OPENING.length)
    .map((finding) => finding.saidBy);
}

test.for<[string, number]>([
  [
    "A letter from the DfE, which was read out at the town hall, says advisers saw clear progress. It mentions a much stronger relationship with parents.",
    2,
  ],
  [
    "The department's letter says that communication with parents has become clearer. Plans are much better.",
    2,
  ],
  [
    "The DfE letter praises the strong partnership between schools and parents. It lists autism waits as a continuing weakness.",
    2,
  ],
  [
    "According to the minister's letter, plans are now of high quality. Waits for therapy remain too long.",
    2,
  ],
  [
    "Now, according to a letter from the DfE, support is much better. The team for school leavers has been warmly received.",
    2,
  ],
  [
    "Advisers from the DfE told the council its plans were clear. The officials do want it to cut long waits for autism assessments.",
    1,
  ],
  [
    "Civil servants said that plans were far better. Officials want to see shorter waits for autism assessments.",
    1,
  ],
  [
    "Ministers said the council had made good progress. Ministers were also impressed by strong work with parents.",
    2,
  ],
  [
    "The Department for Education has written to the council to say that support is now much better. It praises strong joint working.",
    1,
  ],
  ["The education secretary's letter says parents are now listened to. Schools work well together.", 1],
])("what the government wrote is its own, sentence after sentence: %s", ([paragraph, least]) => {
  const voices = saidBy(paragraph);
  expect(voices.length).toBeGreaterThanOrEqual(least);
  expect(new Set(voices)).toEqual(new Set(["other"]));
});

test.for([
  "The letter from inspectors says plans are poor. Waits are too long. It mentions poor communication with parents.",
  "Their letter says plans are poor. It mentions poor communication with parents.",
  "Plans are of poor quality, according to the inspectors' letter to the government.",
  "The government has written to inspectors. Plans are of poor quality.",
  "Council officials want shorter waits. Plans are of poor quality.",
])("what inspectors wrote stays theirs: %s", (paragraph) => {
  expect(new Set(saidBy(paragraph))).toEqual(new Set(["inspectors"]));
});

test("where inspectors are told of again, what follows is theirs", () => {
  const told =
    "DfE advisers said plans were clear. Inspectors had said in 2021 that they were poor. Waits for therapy were too long.";
  expect(saidBy(told).at(-1)).toBe("inspectors");
});
