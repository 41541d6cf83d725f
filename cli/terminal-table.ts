import type { RowParts } from "../cypher/run-query.ts";
import { AnswerRow } from "../explorer/view/queries.ts";
import type { TableColumn } from "../explorer/view/queries-table.ts";
import { fitColumns, measureColumn } from "./fit-columns.ts";
import { readableColumns, tellCell } from "./terminal-cell.ts";
import { wrapText } from "./wrap-text.ts";

/** Rows that a table's columns are measured by before its first is written; words of later rows are broken where they must. */
const MEASURED_ROWS = 1_000;
/** Lines that a cell has at most; what it has more is cut. */
const MOST_LINES = 10;
const GAP = "  ";

/** A terminal to write a table to. */
export interface Terminal {
  readonly width: number;
  /** Paints the lines of a table, so many of them its head. */
  readonly painterOf: (headLines: number) => (line: string) => string;
  /** Something was left out: a column of ids, or the end of a long cell. */
  readonly onLeftOut: () => void;
}

/**
 * Rows as a table that fits a terminal, some lines at a time, each with its end: values as a person writes them, long ones wrapped, ids
 * left out. Where the columns are too many for its width each row is a list of its own.
 */
export async function* formatForTerminal(parts: RowParts, terminal: Terminal): AsyncGenerator<string> {
  const measured: AnswerRow[] = [];
  let write: RowsWriter | null = null;
  for await (const part of parts) {
    const rows = part.map((row) => AnswerRow.parse(row));
    if (write !== null) {
      yield write(rows);
      continue;
    }
    measured.push(...rows);
    if (measured.length < MEASURED_ROWS) continue;
    write = makeWriter(measured, terminal);
    yield write(measured);
  }
  if (write === null && measured.length > 0) yield makeWriter(measured, terminal)(measured);
}

/** Some more rows as lines, each with its end. */
type RowsWriter = (rows: readonly AnswerRow[]) => string;

function makeWriter(measured: readonly AnswerRow[], terminal: Terminal): RowsWriter {
  const columns = readableColumns(measured);
  if (columns.length < Object.keys(measured[0] ?? {}).length) terminal.onLeftOut();
  const extents = columns.map((column) =>
    measureColumn([column.title, ...measured.map((row) => tellCell(row, column))]),
  );
  const widths = fitColumns(extents, terminal.width - GAP.length * (columns.length - 1));
  if (widths === null) return listWriter(columns, terminal);
  return tableWriter(
    columns,
    widths,
    widths.some((width, at) => width < (extents[at]?.natural ?? 0)),
    terminal,
  );
}

function tableWriter(
  columns: readonly TableColumn[],
  widths: readonly number[],
  isWrapped: boolean,
  terminal: Terminal,
): RowsWriter {
  const linesOf = (cells: readonly string[]): string[] => {
    const wrapped = cells.map((cell, at) =>
      // A number that is broken would be another: it stands out instead.
      columns[at]?.kind === "number" && cell !== columns[at]?.title
        ? [cell]
        : cutLines(wrapText(cell, widths[at] ?? 1), terminal),
    );
    return Array.from({ length: Math.max(1, ...wrapped.map(({ length }) => length)) }, (_, line) =>
      wrapped
        .map((cell, at) => setIn(cell[line] ?? "", widths[at] ?? 0, columns[at]))
        .join(GAP)
        .trimEnd(),
    );
  };
  const head = linesOf(columns.map(({ title }) => title));
  const paint = terminal.painterOf(head.length);
  let isFirst = true;
  return (rows) => {
    const lines: string[] = isFirst ? [...head, widths.map((width) => "─".repeat(width)).join(GAP)] : [];
    for (const row of rows) {
      if (isWrapped && !isFirst) lines.push("");
      isFirst = false;
      lines.push(...linesOf(columns.map((column) => tellCell(row, column))));
    }
    return lines.map((line) => `${paint(line)}\n`).join("");
  };
}

/** Numbers end where their column does. */
function setIn(text: string, width: number, column: TableColumn | undefined): string {
  return column?.kind === "number" ? text.padStart(width) : text.padEnd(width);
}

/** Each row a list: a line or more a column that it has something in. */
function listWriter(columns: readonly TableColumn[], terminal: Terminal): RowsWriter {
  const left = Math.max(...columns.map(({ title }) => title.length));
  const room = Math.max(terminal.width - left - GAP.length, 1);
  const paint = terminal.painterOf(0);
  let count = 0;
  return (rows) =>
    rows
      .flatMap((row) => {
        count += 1;
        const told = columns.flatMap((column) => {
          const text = tellCell(row, column);
          if (text === "") return [];
          return cutLines(wrapText(text, room), terminal).map(
            (line, at) => `${(at === 0 ? column.title : "").padEnd(left)}${GAP}${line}`,
          );
        });
        return [...(count === 1 ? [] : [""]), `── ${count}`, ...told];
      })
      .map((line) => `${paint(line)}\n`)
      .join("");
}

function cutLines(lines: readonly string[], { onLeftOut }: Terminal): readonly string[] {
  if (lines.length <= MOST_LINES) return lines;
  onLeftOut();
  const kept = lines.slice(0, MOST_LINES);
  const last = kept.at(-1) ?? "";
  return [...kept.slice(0, -1), `${last.slice(0, -1)}…`];
}
