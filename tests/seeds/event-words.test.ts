import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { PatternSet } from "../../loader/patterns/pattern-set.ts";
import { readRows } from "../../loader/rows/read-rows.ts";
import { tokenise } from "../../loader/text/tokens.ts";

const row = z.object({ pattern: z.string().min(1), role: z.string(), example: z.string().min(1) });

test("every event word stands in its own example", () => {
  const rows = readRows(join(import.meta.dirname, "../../seeds/cues/event-words.csv"), row);
  const failing = rows.filter((cue) => new PatternSet([cue]).find(tokenise(cue.example)).length === 0);
  expect(failing.map(({ role, pattern }) => `${role}: ${pattern}`)).toEqual([]);
});
