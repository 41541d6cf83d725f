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

/**
 * How a report's own words change the themes of a sentence.
 *
 * Shape   `name` names its theme, and nothing that stands within it names another; `never` is the same without a theme; `add` names
 *         its theme beside the others; `weak` only where nothing else does.
 */
const ReportThemeRow = z.object({
  rule: z.enum(["name", "never", "add", "weak"]),
  pattern: z.string().min(1),
  theme: z.string(),
  example: z.string().min(1),
});
export type ReportThemeRow = z.infer<typeof ReportThemeRow>;

/** The tables that reports are read with, compiled once. */
export interface ReportCues {
  readonly heads: ReportHeads;
  readonly themes: PatternSet<ReportThemeRow>;
}

/**
 * Reads the tables of `seeds/cues/` that reports are read with.
 *
 * Errors  `reference-invalid` names the file, row and column.
 */
export function readReportCues(seedsDir: string): ReportCues {
  const path = (name: string): string => join(seedsDir, "cues", name);
  return {
    heads: new PatternSet(readRows(path("report-heads.csv"), HeadRow)),
    themes: new PatternSet(readRows(path("report-themes.csv"), ReportThemeRow)),
  };
}
