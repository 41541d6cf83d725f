import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

/** The inspection before a revisit of May 2021 in a text that goes on with a sentence. */
function firstOf(sentence: string): string | null | undefined {
  const { inspections } = readText(
    `Leicester passes four tests\n\nPublished: 7 July 2021\n\nOfsted and the Care Quality Commission had visited Leicester in early May to see what had been done about five serious weaknesses in special needs services. They gave a thumbs-up on four and a thumbs-down on the fifth.\n\n${sentence}\n`,
  );
  expect(inspections[0]).toMatchObject({
    framework: "revisit",
    when: "2021-05",
    outcome: "insufficient-progress",
  });
  return inspections.find(({ earlier }) => earlier)?.when;
}

test.for([
  "She read out an email from a father whose 13-year-old had been referred in September 2019.",
  "Her daughter was diagnosed in June 2017.",
  "His son was excluded in October 2016.",
  "Her son, who was excluded in October 2016, waits for special needs support.",
  "Inspectors heard of a boy who was referred in September 2019.",
])("what befell somebody dates no inspection: %s", (sentence) =>
  expect(firstOf(sentence) ?? null).toBeNull(),
);

test.for([
  "The failings came to light in June 2018.",
  "Back in June 2018 inspectors were scathing.",
  "The council was referred to the education secretary after an inspection in June 2018.",
])("what was found then dates it: %s", (sentence) => expect(firstOf(sentence)).toBe("2018-06"));
