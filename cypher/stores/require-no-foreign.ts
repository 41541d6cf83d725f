import { z } from "zod";
import { SendgraphError } from "../errors.ts";
import { NODE_LABELS } from "../schema.ts";
import { readStatement } from "../statements.ts";
import type { Row } from "../store.ts";

const labelRows = z.array(z.object({ labels: z.array(z.string()) }));
/** Labels that one message lists. */
const MOST_LISTED = 8;

/** Refuses a database that holds what sendgraph did not make. Error: `store-not-empty`. */
export async function requireNoForeign(run: (query: string) => Promise<Row[]>): Promise<void> {
  const rows = labelRows.parse(await run(readStatement("foreign-nodes")));
  if (rows.length === 0) return;
  const labels = [...new Set(rows.flatMap((row) => row.labels))].sort();
  const ours = labels.filter((label) => NODE_LABELS.some((known) => known === label));
  const listed = labels.slice(0, MOST_LISTED).join(", ");
  const more = labels.length > MOST_LISTED ? ` and ${labels.length - MOST_LISTED} more` : "";
  const told = labels.length === 0 ? "without a label" : `labelled ${listed}${more}`;
  throw new SendgraphError(
    "store-not-empty",
    `The database holds nodes that sendgraph did not make, ${told}.` +
      (ours.length > 0
        ? ` ${ours.join(", ")}: labels of sendgraph's too, so that its queries would count them in.`
        : ""),
    "Name an empty one: another database (NEO4J_DATABASE), server or file. Or write beside them: --into-existing.",
  );
}
