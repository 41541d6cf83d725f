import { join } from "node:path";
import { expect, test } from "vitest";
import { checkSpans } from "../../../loader/model/check-spans.ts";
import { readArticle } from "../../../loader/reading/read-article.ts";
import { readCues } from "../../../loader/reading/reading-cues.ts";
import { readReference } from "../../../loader/tables/reference.ts";
import { makeBadTexts } from "../../fixtures/bad-texts.ts";

const seeds = join(import.meta.dirname, "../../../seeds");
const reference = readReference(seeds);
const cues = readCues(seeds);
const SIZE = 20_000; // code units; npm run bench reads a megabyte of each

test.for(makeBadTexts(SIZE))("$name is read without a crash, spans exact", ({ name, text }) => {
  const extraction = readArticle(text, reference, cues);
  checkSpans(name, extraction);
  expect(extraction.article.text).toBe(text);
  expect(extraction.inspections).not.toEqual([]); // the head is read whatever comes after it
});
