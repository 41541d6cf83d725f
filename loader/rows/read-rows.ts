import { readFileSync } from "node:fs";
import type { z } from "zod";
import { SendgraphError } from "../../cypher/errors.ts";
import { rowsByColumns } from "./columns.ts";
import { recordsOf } from "./csv-records.ts";

/**
 * Reads a table of `seeds/` and checks every row.
 *
 * Shape   CSV with a header line; every cell a string, trimmed by the schema where it must be.
 * Errors  `reference-invalid` names the file, the line and the column at fault.
 */
export function readRows<Shape extends z.ZodRawShape>(
  path: string,
  schema: z.ZodObject<Shape>,
): z.output<z.ZodObject<Shape>>[] {
  const [columns = [], ...records] = recordsOf(readFileSync(path, "utf8"));
  return rowsByColumns(columns, records, schema.shape) ?? checkRows(path, columns, records, schema);
}

/** Checks row by row, which tells the first row at fault. */
function checkRows<Row>(
  path: string,
  columns: readonly string[],
  records: readonly (readonly string[])[],
  schema: z.ZodType<Row>,
): Row[] {
  return records.map((cells, i) => {
    const row = schema.safeParse(Object.fromEntries(columns.map((column, at) => [column, cells[at]])));
    if (row.success) return row.data;
    const issue = row.error.issues[0];
    throw new SendgraphError(
      "reference-invalid",
      `"${path}", row ${i + 2}, column "${issue?.path.join(".") ?? "?"}": ${issue?.message ?? "not valid"}.`,
      "Mend the row; the columns are told in seeds/README.md.",
    );
  });
}

/** Cuts a list cell (`a; b; c`) into its values. */
export function listOf(cell: string): string[] {
  return cell
    .split(";")
    .map((value) => value.trim())
    .filter(Boolean);
}
