import { readFileSync } from "node:fs";
import type { z } from "zod";
import { SendgraphError } from "../cypher/errors.ts";
import { recordsOf } from "./csv-records.ts";
import { interned } from "./interned.ts";

/**
 * Reads a table of `seeds/` and checks every row.
 *
 * Shape   CSV with a header line; every cell a string, trimmed by the schema where it must be.
 * Errors  `reference-invalid` names the file, the line and the column at fault.
 */
export function readRows<Row>(path: string, schema: z.ZodType<Row>): Row[] {
  const [columns = [], ...records] = recordsOf(readFileSync(path, "utf8"));
  return records.map((cells, i) => {
    const row = schema.safeParse(
      Object.fromEntries(columns.map((column, at) => [column, cellOf(cells[at])])),
    );
    if (row.success) return row.data;
    const issue = row.error.issues[0];
    throw new SendgraphError(
      "reference-invalid",
      `"${path}", row ${i + 2}, column "${issue?.path.join(".") ?? "?"}": ${issue?.message ?? "not valid"}.`,
      "Mend the row; the columns are told in seeds/README.md.",
    );
  });
}

/** Longer cells are prose, not words that are looked up. In code units. */
const LONGEST_WORD = 30;

function cellOf(cell: string | undefined): string | undefined {
  return cell !== undefined && cell.length <= LONGEST_WORD ? interned(cell) : cell;
}

/** Cuts a list cell (`a; b; c`) into its values. */
export function listOf(cell: string): string[] {
  return cell
    .split(";")
    .map((value) => value.trim())
    .filter(Boolean);
}
