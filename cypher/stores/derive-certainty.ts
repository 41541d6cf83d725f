import { z } from "zod";
import { groupBy } from "../group-by.ts";
import { readStatement } from "../statements.ts";
import type { Transaction } from "./engine.ts";

const supportRows = z.array(
  z.object({
    finding: z.string(),
    certainty: z.string(),
    stands: z.boolean().nullable(),
    isStated: z.boolean().nullable(),
  }),
);
type SupportRow = z.infer<typeof supportRows>[number];

/** Sets how certain each finding is, where it is told otherwise. */
export async function deriveCertainty(transaction: Transaction): Promise<void> {
  const supports = supportRows.parse(await transaction.run(readStatement("derived-certainty")));
  const rows = [...groupBy(supports, ({ finding }) => finding)]
    .map(([finding, its]) => ({ finding, certainty: certaintyOf(its), was: its[0]?.certainty }))
    .filter(({ certainty, was }) => certainty !== was)
    .map(({ finding, certainty }) => ({ finding, certainty }));
  if (rows.length === 0) return;
  await transaction.run(
    "UNWIND $rows AS row MATCH (f:Finding {id: row.finding}) SET f.certainty = row.certainty RETURN count(*) AS written",
    { rows },
  );
}

/** Withdrawn: the only articles that say so were superseded or retracted. Claimed: none of them has it from inspectors. */
function certaintyOf(supports: readonly SupportRow[]): "stated" | "claimed" | "withdrawn" {
  const standing = supports.filter(({ stands }) => stands === true);
  if (standing.length === 0) return "withdrawn";
  return standing.some(({ isStated }) => isStated === true) ? "stated" : "claimed";
}
