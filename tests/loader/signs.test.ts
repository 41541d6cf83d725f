import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { readArticle } from "../../loader/read-article.ts";
import { readCues } from "../../loader/reading-cues.ts";
import { readReference } from "../../loader/reference.ts";
import { readRows } from "../../loader/rows.ts";

const seeds = join(import.meta.dirname, "../../seeds");
const facts = readReference(seeds);
const cues = readCues(seeds);
const OPENING = `Inspectors report on Kent

Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities (SEND) in Kent in May 2023.`;

const row = z.object({ sign: z.enum(["strength", "weakness", "mixed", "none"]), sentence: z.string() });

/** One thing said in many ways, praise beside its contrary: the sign is what a person would print. */
const rowsOf = (name: string): z.infer<typeof row>[] =>
  readRows(join(import.meta.dirname, "../fixtures", name), row);

test.for([
  ...rowsOf("signs.csv"),
  ...rowsOf("signs-of-progress.csv"),
  ...rowsOf("signs-of-the-press.csv"),
  ...rowsOf("signs-turned.csv"),
])("$sign: $sentence", ({ sign, sentence }) => {
  const { findings } = readArticle(`${OPENING}\n\n${sentence}\n`, facts, cues);
  const told = findings.filter(({ evidence }) => evidence.start > OPENING.length);
  expect([...new Set(told.map(({ polarity }) => polarity))]).toEqual(sign === "none" ? [] : [sign]);
});
