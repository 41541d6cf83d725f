import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { readRows } from "../../../loader/rows/read-rows.ts";
import { readText } from "../read-text.ts";

const OPENING = `Inspectors report on Kent

Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities (SEND) in Kent in May 2023.`;

const row = z.object({ sign: z.enum(["strength", "weakness", "mixed", "none"]), sentence: z.string() });

/** One thing said in many ways, praise beside its contrary: the sign is what a person would print. */
const rowsOf = (name: string): z.infer<typeof row>[] =>
  readRows(join(import.meta.dirname, "../../fixtures", name), row);

test.for([
  ...rowsOf("signs.csv"),
  ...rowsOf("signs-of-progress.csv"),
  ...rowsOf("signs-of-the-press.csv"),
  ...rowsOf("signs-turned.csv"),
])("$sign: $sentence", ({ sign, sentence }) => {
  const { findings } = readText(`${OPENING}\n\n${sentence}\n`);
  const told = findings.filter(({ evidence }) => evidence.start > OPENING.length);
  expect([...new Set(told.map(({ polarity }) => polarity))]).toEqual(sign === "none" ? [] : [sign]);
});
