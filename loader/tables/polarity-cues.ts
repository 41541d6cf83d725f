import { join } from "node:path";
import { z } from "zod";
import type { PatternPass } from "../patterns/pattern-pass.ts";
import { PatternSet } from "../patterns/pattern-set.ts";
import { readRows } from "../rows/read-rows.ts";
import { readUnclaimedRows, type UnclaimedBy, type UnclaimedReach } from "./unclaimed-cues.ts";

const CUE_KINDS = [
  "cue",
  "request",
  "intensifier",
  "negator",
  "denial",
  "change",
  "remedy",
  "condition",
  "contrast",
  "reject",
  "outcome",
  "group",
  "name",
  "share",
  "attribution",
  "speaker",
] as const;
const CUE_VALUES = [
  "strength",
  "weakness",
  "mixed",
  "neutral",
  "up",
  "down",
  "end",
  "counted",
  "ahead",
  "behind",
  "purpose",
  "ended",
  "sub",
  "coord",
  "inspectors",
  "council",
  "nhs",
  "other",
  "",
] as const;

const PolarityRow = z.object({
  kind: z.enum(CUE_KINDS),
  pattern: z.string().min(1),
  polarity: z.enum(CUE_VALUES),
  scope: z.enum(["clause", "sentence", "next", "list"]),
  strength: z.coerce.number().positive(),
});
export type PolarityRow = z.infer<typeof PolarityRow>;

const NounRow = z.object({ pattern: z.string().min(1) });
const TopicRow = z.object({ pattern: z.string().min(1), note: z.string() });

/** What a row of the polarity tables says about the words that it stands on. */
export type CueKind =
  | Exclude<(typeof CUE_KINDS)[number], "attribution" | "speaker" | "intensifier">
  | "hint"
  | "list"
  | "good-up"
  | "good-down"
  | "topic"
  | "generic-topic"
  | "unclaimed";

/**
 * One row of the polarity tables, whichever file it stands in.
 *
 * Shape   `value` is the polarity of a cue, the direction of a change, the kind of a contrast, where what a remedy has put right stands; empty where the kind says all.
 * Units   `weight` from 0.5 (a hint) over 2 (plain) to 3 (certain).
 */
export interface CueRow {
  readonly pattern: string;
  readonly kind: CueKind;
  readonly value: (typeof CUE_VALUES)[number] | UnclaimedReach;
  readonly weight: number;
  /** Does it speak of all of its clause, not only of what follows? */
  readonly isWhole: boolean;
  /** Of whose words a row of `unclaimed.csv` is true; null for any other. */
  readonly by: UnclaimedBy | null;
}

/** The words by which a text praises and blames, as one pattern set. */
export type PolarityCues = PatternSet<CueRow>;

/**
 * Reads `polarity.csv` below `seedsDir`.
 *
 * Errors  `reference-invalid` names the file, row and column.
 */
export function readPolarityRows(seedsDir: string): PolarityRow[] {
  return readRows(join(seedsDir, "cues", "polarity.csv"), PolarityRow);
}

/**
 * The rows of `polarity.csv` that praise and blame; reads `good-when-*.csv` and `topics.csv` below `seedsDir`.
 *
 * Errors  `reference-invalid` names the file, row and column.
 */
export function readPolarityCues(
  seedsDir: string,
  polarityRows: readonly PolarityRow[],
  pass?: PatternPass,
): PolarityCues {
  const path = (name: string): string => join(seedsDir, "cues", name);
  const rows = polarityRows.flatMap(cueRow);
  const nouns = (name: string, kind: CueKind): CueRow[] =>
    readRows(path(name), NounRow).map(({ pattern }) => ({
      pattern,
      kind,
      value: "",
      weight: 1,
      isWhole: false,
      by: null,
    }));
  const topics = readRows(path("topics.csv"), TopicRow).map(
    ({ pattern, note }): CueRow => ({
      pattern,
      kind: note === "generic" ? "generic-topic" : "topic",
      value: "",
      weight: 1,
      isWhole: false,
      by: null,
    }),
  );
  return new PatternSet(
    [
      ...rows,
      ...nouns("good-when-up.csv", "good-up"),
      ...nouns("good-when-down.csv", "good-down"),
      ...topics,
      ...readUnclaimedRows(seedsDir).map(unclaimedRow),
    ],
    pass,
  );
}

function cueRow(row: PolarityRow): CueRow[] {
  const { kind, pattern, polarity: value, strength: weight } = row;
  if (kind === "attribution" || kind === "speaker") return [];
  const isWhole = row.scope === "sentence";
  if (kind !== "intensifier") return [{ pattern, kind, value, weight, isWhole, by: null }];
  if (row.scope === "list") return [{ pattern, kind: "list", value, weight, isWhole, by: null }];
  return value === "" ? [] : [{ pattern, kind: "hint", value, weight, isWhole, by: null }];
}

function unclaimedRow({ pattern, reach, by }: ReturnType<typeof readUnclaimedRows>[number]): CueRow {
  return { pattern, kind: "unclaimed", value: reach, weight: 1, isWhole: false, by };
}
