import { join } from "node:path";
import { z } from "zod";
import { readRows } from "../rows/read-rows.ts";

/** What of its stretch a row takes: itself and all after it, what it governs, or all before it, the whole of it, or itself alone. */
const REACHES = ["after", "phrase", "before", "all", "here"] as const;
/**
 * In whose words a row is true: in anyone's; not in those of inspectors who are named; in those alone of people who neither inspect nor
 * answer for services; where the place is not named; or where it is of other services than those for children with SEND.
 */
const SPEAKERS = ["any", "others", "other", "nation", "services"] as const;

const UnclaimedRow = z.object({
  pattern: z.string().min(1),
  reach: z.enum(REACHES),
  by: z.enum(SPEAKERS),
});
type UnclaimedRow = z.infer<typeof UnclaimedRow>;

export type UnclaimedReach = UnclaimedRow["reach"];
export type UnclaimedBy = UnclaimedRow["by"];

/**
 * The rows of `unclaimed.csv` below `seedsDir`: words by which a sentence plans, asks, fears or denies, or is of all the country, and
 * tells of nothing that was found.
 *
 * Errors  `reference-invalid` names the file, row and column.
 */
export function readUnclaimedRows(seedsDir: string): readonly UnclaimedRow[] {
  return readRows(join(seedsDir, "cues", "unclaimed.csv"), UnclaimedRow);
}
