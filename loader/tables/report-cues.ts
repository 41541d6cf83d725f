import { join } from "node:path";
import { z } from "zod";
import { PatternSet } from "../patterns/pattern-set.ts";
import { readRows } from "../rows/read-rows.ts";

/**
 * The parts of an inspection report under the framework of 2023, in their order; those of a letter under the framework of 2016, in
 * whatever order it has them, are given the part that answers to them.
 */
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
 * Shape   `name` names its theme, and nothing that stands within it names another; `never` keeps its theme from being named there,
 *         or any where it has none; `add` names its theme beside the others; `weak` only where nothing else does.
 */
const ReportThemeRow = z.object({
  rule: z.enum(["name", "never", "add", "weak"]),
  pattern: z.string().min(1),
  theme: z.string(),
  example: z.string().min(1),
});
export type ReportThemeRow = z.infer<typeof ReportThemeRow>;

/**
 * Words by which a sentence stands to the one before, or leaders to a weakness.
 *
 * Shape   `goes-on` counts at the front of a sentence: it has the sign of the one before unless it says otherwise; `aware`: leaders
 *         know of a weakness; `act`: they do or plan something; `need`: they see that more must be done; `same`: a sentence that only
 *         enlarges on the one before, whose sign it has; `good`, `bad`: so where no other word tells; `says-nothing`: such a sentence makes no claim of its own.
 */
const StanceRow = z.object({
  stance: z.enum(["aware", "act", "need", "goes-on", "same", "good", "bad", "says-nothing"]),
  pattern: z.string().min(1),
  example: z.string().min(1),
});
export type StanceRow = z.infer<typeof StanceRow>;

/** The tables that reports are read with, compiled once. */
export interface ReportCues {
  readonly heads: ReportHeads;
  /** Those of the letters under the framework of 2016, in the sections that answer to them. */
  readonly letterHeads: ReportHeads;
  readonly themes: PatternSet<ReportThemeRow>;
  readonly stances: PatternSet<StanceRow>;
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
    letterHeads: new PatternSet(readRows(path("letter-heads.csv"), HeadRow)),
    themes: new PatternSet(readRows(path("report-themes.csv"), ReportThemeRow)),
    stances: new PatternSet(readRows(path("report-stances.csv"), StanceRow)),
  };
}
