import { csvCell } from "./csv-cell.ts";
import type { PlainValue, Row } from "./store.ts";

/** The forms that rows are printed in. */
export const ROW_FORMATS = ["table", "json", "csv", "markdown"] as const;
export type RowFormat = (typeof ROW_FORMATS)[number];

/** Widest column of a table on a terminal, in characters; longer values are cut with an ellipsis. */
const WIDEST_COLUMN = 60;

/** Rows as text, line by line, without the line ends. JSON is an array of objects; CSV follows RFC 4180. */
export function* formatRows(rows: readonly Row[], format: RowFormat): Generator<string> {
  switch (format) {
    case "json":
      yield* json(rows);
      break;
    case "csv":
      for (const cells of lines(rows)) yield cells.map(csvCell).join(",");
      break;
    case "markdown":
      yield* markdown(rows);
      break;
    case "table":
      yield* table(rows);
  }
}

/** A value as text: lists with semicolons, nodes by their name or label, nothing for null. */
export function textOfValue(value: PlainValue): string {
  if (value === null) return "";
  if (Array.isArray(value)) return value.map(textOfValue).join("; ");
  if (typeof value !== "object") return String(value);
  const named = Object.entries(value).find(([key]) => key === "name" || key === "label" || key === "title");
  return named ? textOfValue(named[1]) : JSON.stringify(value);
}

function* json(rows: readonly Row[]): Generator<string> {
  if (rows.length === 0) {
    yield "[]";
    return;
  }
  yield "[";
  for (const [index, row] of rows.entries())
    yield `${JSON.stringify(row)}${index === rows.length - 1 ? "" : ","}`;
  yield "]";
}

/** The head and the rows as cells; nothing where there are no rows. */
function* lines(rows: readonly Row[]): Generator<string[]> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  yield columns;
  for (const row of rows) yield columns.map((column) => textOfValue(row[column] ?? null));
}

function* markdown(rows: readonly Row[]): Generator<string> {
  let isHead = true;
  for (const cells of lines(rows)) {
    yield `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
    if (isHead) yield `|${" --- |".repeat(cells.length)}`;
    isHead = false;
  }
}

function* table(rows: readonly Row[]): Generator<string> {
  const widths: number[] = [];
  for (const cells of lines(rows)) {
    for (const [index, cell] of cells.entries())
      widths[index] = Math.max(widths[index] ?? 0, cut(cell).length);
  }
  let isHead = true;
  for (const cells of lines(rows)) {
    yield cells
      .map((cell, index) => cut(cell).padEnd(widths[index] ?? 0))
      .join("  ")
      .trimEnd();
    if (isHead) yield widths.map((width) => "─".repeat(width)).join("  ");
    isHead = false;
  }
}

function cut(cell: string): string {
  const line = cell.replaceAll("\n", " ");
  return line.length > WIDEST_COLUMN ? `${line.slice(0, WIDEST_COLUMN - 1)}…` : line;
}
