import { join } from "node:path";
import { z } from "zod";
import { readRows } from "../rows/read-rows.ts";

const GivenNameRow = z.object({ name: z.string().min(1) });

/** The names that people are given, in small letters; errors as `readRows` has them. */
export function readGivenNames(seedsDir: string): ReadonlySet<string> {
  return new Set(readRows(join(seedsDir, "cues", "given-names.csv"), GivenNameRow).map(({ name }) => name));
}
