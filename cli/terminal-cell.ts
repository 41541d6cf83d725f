import { textOfValue } from "../cypher/row-formats.ts";
import { NODE_LABELS } from "../cypher/schema.ts";
import type { AnswerRow } from "../explorer/view/queries.ts";
import { listColumns, type TableColumn } from "../explorer/view/queries-table.ts";
import { tellValue } from "../explorer/view/tell-cell.ts";

const IS_ID = new RegExp(`^(?:${NODE_LABELS.join("|").toLowerCase()}):\\S+$`);

/** The columns that a person reads: not those of ids, unless there are no others. */
export function readableColumns(rows: readonly AnswerRow[]): TableColumn[] {
  const columns = listColumns(rows, []);
  const readable = columns.filter(({ name, kind }) => kind !== "id" && !holdsIds(rows, name));
  return readable.length === 0 ? columns : readable;
}

function holdsIds(rows: readonly AnswerRow[], name: string): boolean {
  const values = rows.flatMap((row) => row[name] ?? []);
  return values.length > 0 && values.every((value) => typeof value === "string" && IS_ID.test(value));
}

/** A value as the explorer's tables tell it: `27 March 2017`, `£500,000`, `the council`. */
export function tellCell(row: AnswerRow, column: TableColumn): string {
  return tellValue(row, column, "; ", textOfValue);
}
