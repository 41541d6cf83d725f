import type { PlainValue, Row } from "../cypher/store.ts";
import { csvCell } from "./csv-cell.ts";

/** The forms that rows are printed in. */
export const ROW_FORMATS = ["table", "json", "csv", "markdown"] as const;
export type RowFormat = (typeof ROW_FORMATS)[number];

/** Widest column of a table on a terminal, in characters; longer values are cut with an ellipsis. */
const WIDEST_COLUMN = 60;

/** Rows as text, without a line end. JSON is an array of objects; CSV follows RFC 4180. */
export function formatRows(rows: readonly Row[], format: RowFormat): string {
  switch (format) {
    case "json":
      return rows.length === 0 ? "[]" : `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]`;
    case "csv":
      return lines(rows, (cells) => cells.map(csvCell).join(",")).join("\r\n");
    case "markdown":
      return markdown(rows);
    case "table":
      return table(rows);
  }
}

function columnsOf(rows: readonly Row[]): string[] {
  return Object.keys(rows[0] ?? {});
}

/** The head and the rows, each turned into one line or list. */
function lines<Line>(rows: readonly Row[], join: (cells: readonly string[]) => Line): Line[] {
  const columns = columnsOf(rows);
  if (columns.length === 0) return [];
  return [join(columns), ...rows.map((row) => join(columns.map((column) => textOf(row[column] ?? null))))];
}

/** A value as text: lists with semicolons, nodes by their name or label, nothing for null. */
function textOf(value: PlainValue): string {
  if (value === null) return "";
  if (Array.isArray(value)) return value.map(textOf).join("; ");
  if (typeof value !== "object") return String(value);
  const named = Object.entries(value).find(([key]) => key === "name" || key === "label" || key === "title");
  return named ? textOf(named[1]) : JSON.stringify(value);
}

function markdown(rows: readonly Row[]): string {
  const [head, ...body] = lines(
    rows,
    (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`,
  );
  if (head === undefined) return "";
  return [head, `|${" --- |".repeat(columnsOf(rows).length)}`, ...body].join("\n");
}

function table(rows: readonly Row[]): string {
  const cells = lines(rows, (row) => row.map(cut));
  const widths = columnsOf(rows).map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  const [head, ...body] = cells.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  if (head === undefined) return "";
  return [head, widths.map((width) => "─".repeat(width)).join("  "), ...body].join("\n");
}

function cut(cell: string): string {
  const line = cell.replaceAll("\n", " ");
  return line.length > WIDEST_COLUMN ? `${line.slice(0, WIDEST_COLUMN - 1)}…` : line;
}
