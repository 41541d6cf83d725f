import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { findNames } from "../../loader/names/find-names.ts";
import { PatternSet } from "../../loader/patterns/pattern-set.ts";
import { readRows } from "../../loader/rows/read-rows.ts";
import { readNameCues } from "../../loader/tables/name-cues.ts";
import { readReference } from "../../loader/tables/reference.ts";
import { tokenise } from "../../loader/text/tokens.ts";
import { formsAmong } from "../../loader/text/word-form.ts";

const seeds = join(import.meta.dirname, "../../seeds");
const reference = readReference(seeds);
const cues = readNameCues(seeds, reference);
const rowsOf = (name: string) =>
  readRows(join(seeds, "cues", name), z.object({ pattern: z.string().min(1), example: z.string().min(1) }));

test.for(["furniture.csv", "references-back.csv"])(
  "every pattern of %s stands in its own example",
  (table) => {
    const failing = rowsOf(table).filter(
      (cue) => new PatternSet([cue]).find(tokenise(cue.example)).length === 0,
    );
    expect(failing).toEqual([]);
  },
);

test("no look-alike names an area in its own example", () => {
  const named = rowsOf("lookalikes.csv").filter(({ example: text }) => {
    const tokens = tokenise(text);
    const sentence = {
      index: 0,
      paragraph: 0,
      start: 0,
      end: text.length,
      text,
      role: "body",
      tokens,
      forms: formsAmong(tokens),
      quotes: [],
    } as const;
    const names = findNames(sentence, text, cues);
    return names.some(({ entries }) => entries.some(({ id }) => id?.startsWith("area:")));
  });
  expect(named.map(({ pattern }) => pattern)).toEqual([]);
});

test("every town lies in an area of the tables", () => {
  const rows = readRows(
    join(seeds, "reference", "towns.csv"),
    z.object({ town: z.string().min(1), area: z.string().min(1) }),
  );
  const areas = new Set([...reference.areas.values()].map(({ name }) => name));
  expect(rows.filter(({ area }) => !areas.has(area))).toEqual([]);
});
