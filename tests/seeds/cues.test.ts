import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { PatternSet } from "../../loader/patterns/pattern-set.ts";
import { readRows } from "../../loader/rows/read-rows.ts";
import { tokenise } from "../../loader/text/tokens.ts";

const cues = join(import.meta.dirname, "../../seeds/cues");
const row = z.object({ pattern: z.string().min(1), example: z.string().min(1) });
const tables = [
  ...readdirSync(join(cues, "themes")).map((name) => `themes/${name}`),
  ..."polarity topics good-when-down good-when-up outcomes kinds measures report-heads letter-heads report-themes report-stances list-heads unclaimed"
    .split(" ")
    .map((name) => `${name}.csv`),
];

test.for(tables)("every pattern of %s stands in its own example", (table) => {
  const failing = readRows(join(cues, table), row).filter(
    (cue) => new PatternSet([cue]).find(tokenise(cue.example)).length === 0,
  );
  expect(failing).toEqual([]);
});

/** Tables in which every alternative of a place that may be left out is marked: "?a|?b", since "?a|b" leaves out b too. */
const marked = tables.filter(
  (table) => table.startsWith("themes/") || /^(?:polarity|good|topics|list-heads|unclaimed)/.test(table),
);

test.for(marked)("no place of %s is left out unawares", (table) => {
  const half = readRows(join(cues, table), z.object({ pattern: z.string() })).filter(({ pattern }) =>
    pattern
      .split(" ")
      .some((place) => new Set(place.split("|").map((each) => each.startsWith("?"))).size > 1),
  );
  expect(half).toEqual([]);
});
