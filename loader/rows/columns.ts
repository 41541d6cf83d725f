import { z } from "zod";
import { interned } from "./interned.ts";

/** Longer cells are prose, not words that are looked up. In code units. */
const LONGEST_WORD = 30;

/**
 * The rows of a table, checked column by column; null where a cell is not valid: whoever checks row by row then tells which.
 *
 * Columns that the schema does not name are not looked at, nor are checks of whole rows (`refine`): tables have none.
 *
 * Gain    `readReference` takes 60 ms of CPU; with zod row by row, and csv-parse for cells in quotes, it took 131 (the least of eight runs):
 *         `node -e 'import("./dist/loader/tables/reference.js").then(({ readReference }) => { const begun = process.cpuUsage();
 *         readReference("seeds"); console.log(process.cpuUsage(begun).user / 1e3); })'`.
 */
export function rowsByColumns<Shape extends z.ZodRawShape>(
  columns: readonly string[],
  records: readonly (readonly string[])[],
  shape: Shape,
): z.output<z.ZodObject<Shape>>[] | null {
  const rows = records.map((): Record<string, unknown> => ({}));
  for (const [name, schema] of Object.entries(shape)) {
    const values = z.array(schema).safeParse(cellsOf(records, columns.indexOf(name)));
    if (!values.success) return null;
    rows.forEach((row, i) => {
      row[name] = values.data[i];
    });
  }
  // Every column of the schema is there and was checked.
  return rows as z.output<z.ZodObject<Shape>>[];
}

/** Values of a column that are looked for again: where there are more, most stand but once. */
const MOST_COPIES = 1500;

/** The cells of a column, of equal words one copy. */
function cellsOf(records: readonly (readonly string[])[], at: number): (string | undefined)[] {
  const known = new Map<string, string>();
  return records.map((record) => {
    const cell = record[at];
    if (cell === undefined || cell.length > LONGEST_WORD) return cell;
    const found = known.get(cell);
    if (found !== undefined || known.size >= MOST_COPIES) return found ?? cell;
    const copy = interned(cell);
    known.set(cell, copy);
    return copy;
  });
}
