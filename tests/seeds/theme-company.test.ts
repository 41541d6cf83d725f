import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { findThemes } from "../../loader/claims/find-themes.ts";
import { readArticleText } from "../../loader/layout/article-text.ts";
import { readCues } from "../../loader/reading/reading-cues.ts";
import { listOf, readRows } from "../../loader/rows/read-rows.ts";
import { markSentence } from "../../loader/signs/sentence-marks.ts";

const seeds = join(import.meta.dirname, "../../seeds");
const Row = z.object({ theme: z.string(), beside: z.string(), pattern: z.string(), example: z.string() });
const cues = readCues(seeds);

function themesOf(example: string, withCompany: boolean): readonly string[] {
  const [sentence] = readArticleText(example, cues.names).sentences;
  if (!sentence) return [];
  const marks = markSentence(sentence, cues.claims.polarity, cues.claims.themes);
  const range = { first: 0, last: marks.tokens.length };
  return findThemes(withCompany ? marks : { ...marks, company: [] }, range);
}

test("every row of theme-company.csv adds its theme to its own example, which names one that it stands beside", () => {
  const failing = readRows(join(seeds, "cues", "theme-company.csv"), Row).filter(
    ({ theme, beside, example }) => {
      const alone = themesOf(example, false);
      const isBeside = listOf(beside).some((other) => alone.includes(other));
      return !isBeside || alone.includes(theme) || !themesOf(example, true).includes(theme);
    },
  );
  expect(failing.map(({ example }) => [example, themesOf(example, false), themesOf(example, true)])).toEqual(
    [],
  );
});
