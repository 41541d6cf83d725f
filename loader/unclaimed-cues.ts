import { join } from "node:path";
import { z } from "zod";
import type { CueRow } from "./polarity-cues.ts";
import { readRows } from "./rows.ts";

const REACHES = ["after", "before", "all", "here"] as const;
const SPEAKERS = ["any", "others", "other", "nation", "services"] as const;

const UnclaimedRow = z.object({
  pattern: z.string().min(1),
  reach: z.enum(REACHES),
  by: z.enum(SPEAKERS),
});

/**
 * The rows of `unclaimed.csv` below `seedsDir`: how a sentence goes on that speaks of what is planned, asked, feared, denied or is of
 * all the country, and finds nothing.
 */
export function readUnclaimedRows(seedsDir: string): CueRow[] {
  return readRows(join(seedsDir, "cues", "unclaimed.csv"), UnclaimedRow).map(
    ({ pattern, reach, by }): CueRow => ({
      pattern,
      kind: "unclaimed",
      value: reach,
      weight: 1,
      isWhole: false,
      by,
    }),
  );
}

/** Of whom a row is true: of anyone; not of inspectors who are named; of those alone who neither inspect nor answer for services; of the nation, or of other services than those for children with SEND, unless those are named. */
export type UnclaimedBy = (typeof SPEAKERS)[number];
/** What of its stretch a row takes. */
export type UnclaimedReach = (typeof REACHES)[number];
