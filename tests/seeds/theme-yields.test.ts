import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { findThemes } from "../../loader/claims/find-themes.ts";
import { readArticleText } from "../../loader/layout/article-text.ts";
import { readCues } from "../../loader/reading/reading-cues.ts";
import { readRows } from "../../loader/rows/read-rows.ts";
import { markSentence } from "../../loader/signs/sentence-marks.ts";

const seeds = join(import.meta.dirname, "../../seeds");
const Row = z.object({ theme: z.string(), yields_to: z.string(), example: z.string() });

test("every row of theme-yields.csv leaves its theme out of its own example, which names both", () => {
  const cues = readCues(seeds);
  const failing = readRows(join(seeds, "cues", "theme-yields.csv"), Row).filter(
    ({ theme, yields_to, example }) => {
      const [sentence] = readArticleText(example, cues.names).sentences;
      if (!sentence) return true;
      const marks = markSentence(sentence, cues.claims.polarity, cues.claims.themes);
      const isNamed = marks.themes.some(({ row }) => row.theme === theme);
      const told = findThemes(marks, { first: 0, last: marks.tokens.length });
      return !isNamed || !told.includes(yields_to) || told.includes(theme);
    },
  );
  expect(failing).toEqual([]);
});
