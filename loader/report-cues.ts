import { join } from "node:path";
import { z } from "zod";
import { PatternSet } from "./pattern-set.ts";
import { readRows } from "./rows.ts";

/** The parts of an inspection report under the framework of 2023, in their order. */
const REPORT_SECTIONS = [
  "head",
  "dates",
  "previous",
  "outcome",
  "information",
  "experience",
  "effective",
  "better",
  "priority",
  "improvement",
  "details",
  "inspection",
  "team",
  "end",
] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

const HeadRow = z.object({
  section: z.enum(REPORT_SECTIONS),
  pattern: z.string().min(1),
  example: z.string().min(1),
});

/** The heads of sections, by how they begin. */
export type ReportHeads = PatternSet<z.infer<typeof HeadRow>>;

/** The tables that reports are read with, compiled once. */
export interface ReportCues {
  readonly heads: ReportHeads;
}

/**
 * Reads the tables of `seeds/cues/` that reports are read with.
 *
 * Errors  `reference-invalid` names the file, row and column.
 */
export function readReportCues(seedsDir: string): ReportCues {
  return { heads: new PatternSet(readRows(join(seedsDir, "cues", "report-heads.csv"), HeadRow)) };
}
