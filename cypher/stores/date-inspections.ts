import { z } from "zod";
import { parsedRows } from "../parsed-rows.ts";
import type { Transaction } from "./engine.ts";

const toldRow = z.object({ inspection: z.string(), told: z.string() });

/**
 * Gives an inspection that has no date of its own the one that articles tell, marked `dateFrom: "told"`: the finest, and of
 * several equally fine the first, so that the order of loading does not matter.
 */
export async function dateInspections(transaction: Transaction): Promise<void> {
  await transaction.run(
    "MATCH (i:Inspection) WHERE i.dateFrom = 'told' SET i.precision = 'unknown' REMOVE i.date, i.dateFrom",
  );
  const told = transaction.stream(
    `MATCH (n:Article)-[r:REPORTS]->(i:Inspection)
     WHERE i.precision = 'unknown' AND n.status = 'current' AND r.toldDate IS NOT NULL
     RETURN i.id AS inspection, r.toldDate AS told`,
  );
  const dateByInspection = new Map<string, string>();
  for await (const { inspection, told: date } of parsedRows(told, toldRow))
    dateByInspection.set(inspection, finer(date, dateByInspection.get(inspection)));
  const rows = [...dateByInspection].map(([inspection, date]) => ({
    inspection,
    date,
    precision: date.length === "YYYY-MM-DD".length ? "day" : "month",
  }));
  if (rows.length === 0) return;
  await transaction.run(
    `UNWIND $rows AS row MATCH (i:Inspection {id: row.inspection})
     SET i.date = row.date, i.precision = row.precision, i.dateFrom = 'told' RETURN count(*) AS dated`,
    { rows },
  );
}

function finer(date: string, other = date): string {
  if (date.length !== other.length) return date.length > other.length ? date : other;
  return date < other ? date : other;
}
