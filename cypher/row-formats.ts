import { csvCell } from "./csv-cell.ts";
import type { RowParts } from "./run-query.ts";
import type { PlainValue, Row } from "./store.ts";

/** The forms that rows are printed in. */
export const ROW_FORMATS = ["table", "json", "csv", "markdown"] as const;
export type RowFormat = (typeof ROW_FORMATS)[number];

/** Rows that a table's columns are measured by before its first is written; longer cells of later rows stand out. */
const MEASURED_ROWS = 1_000;

/** Rows as text, line by line, without the line ends. JSON is an array of objects; CSV follows RFC 4180. */
export function* formatRows(rows: readonly Row[], format: RowFormat): Generator<string> {
  const writer = WRITERS[format]();
  yield* writer.write(rows);
  yield* writer.end();
}

/** The same for rows that come some at a time: the lines of each part, so that the first are written before the last are known. */
export async function* formatRowParts(parts: RowParts, format: RowFormat): AsyncGenerator<readonly string[]> {
  const writer = WRITERS[format]();
  for await (const rows of parts) yield [...writer.write(rows)];
  yield [...writer.end()];
}

/** Turns rows into lines, however many come at a time. */
interface RowWriter {
  write(rows: readonly Row[]): Iterable<string>;
  end(): Iterable<string>;
}

const WRITERS: Readonly<Record<RowFormat, () => RowWriter>> = {
  json: jsonWriter,
  csv: () => cellWriter((cells) => [cells.map(csvCell).join(",")]),
  markdown: () => cellWriter(markdownLines),
  table: tableWriter,
};

/** A value as text: lists with semicolons, nodes by their name or label, nothing for null. */
export function textOfValue(value: PlainValue): string {
  if (value === null) return "";
  if (Array.isArray(value)) return value.map(textOfValue).join("; ");
  if (typeof value !== "object") return String(value);
  const named = Object.entries(value).find(([key]) => key === "name" || key === "label" || key === "title");
  return named ? textOfValue(named[1]) : JSON.stringify(value);
}

function jsonWriter(): RowWriter {
  let last: string | null = null;
  return {
    *write(rows) {
      for (const row of rows) {
        // Whether a comma follows, the next row tells.
        yield last === null ? "[" : `${last},`;
        last = JSON.stringify(row);
      }
    },
    *end() {
      if (last === null) yield "[]";
      else yield* [last, "]"];
    },
  };
}

/** Gives the head of the first row and then each row as cells to `linesOf`. */
function cellWriter(linesOf: (cells: readonly string[], isHead: boolean) => readonly string[]): RowWriter {
  let columns: readonly string[] = [];
  return {
    *write(rows) {
      for (const row of rows) {
        if (columns.length === 0) {
          columns = Object.keys(row);
          if (columns.length > 0) yield* linesOf(columns, true);
        }
        if (columns.length > 0) yield* linesOf(cellsOf(row, columns), false);
      }
    },
    end: () => [],
  };
}

function cellsOf(row: Row, columns: readonly string[]): string[] {
  return columns.map((column) => textOfValue(row[column] ?? null));
}

function markdownLines(cells: readonly string[], isHead: boolean): string[] {
  const line = `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return isHead ? [line, `|${" --- |".repeat(cells.length)}`] : [line];
}

function tableWriter(): RowWriter {
  let measured: Row[] | null = [];
  let widths: readonly number[] = [];
  const lines = cellWriter((cells, isHead) => {
    const line = cells
      .map((cell, index) => inOneLine(cell).padEnd(widths[index] ?? 0))
      .join("  ")
      .trimEnd();
    return isHead ? [line, widths.map((width) => "─".repeat(width)).join("  ")] : [line];
  });
  const begin = (rows: readonly Row[]): Iterable<string> => {
    widths = measureColumns(rows);
    measured = null;
    return lines.write(rows);
  };
  return {
    *write(rows) {
      if (measured === null) yield* lines.write(rows);
      else {
        measured.push(...rows);
        if (measured.length >= MEASURED_ROWS) yield* begin(measured);
      }
    },
    *end() {
      if (measured !== null) yield* begin(measured);
    },
  };
}

function measureColumns(rows: readonly Row[]): number[] {
  const columns = Object.keys(rows[0] ?? {});
  const widths = columns.map((column) => column.length);
  for (const row of rows) {
    for (const [index, cell] of cellsOf(row, columns).entries())
      widths[index] = Math.max(widths[index] ?? 0, inOneLine(cell).length);
  }
  return widths;
}

function inOneLine(cell: string): string {
  return cell.replaceAll("\n", " ");
}
