import { join } from "node:path";
import { z } from "zod";
import { PatternSet } from "../patterns/pattern-set.ts";
import { readRows } from "../rows/read-rows.ts";

const MEASURE_UNITS = [
  "%",
  "time",
  "count",
  "count of count",
  "£",
  "ratio",
  "rank",
  "number",
  "points",
  "years",
  "none",
] as const;
const MeasureRow = z.object({
  pattern: z.string().min(1),
  what: z.string(),
  unit: z.enum(MEASURE_UNITS),
  area: z.enum(["", "England"]),
});
/** A phrase around a number: what it counts, in which unit, and whether it tells of England wherever it stands. */
export type MeasureRow = z.infer<typeof MeasureRow>;

/** The phrases around numbers that are worth keeping; rows of the unit `none` tell numbers that are not. */
export type MeasureCues = PatternSet<MeasureRow>;

/**
 * Reads `measures.csv` below `seedsDir`.
 *
 * Errors  `reference-invalid` names the file, row and column.
 */
export function readMeasureCues(seedsDir: string): MeasureCues {
  return new PatternSet(readRows(join(seedsDir, "cues", "measures.csv"), MeasureRow));
}
