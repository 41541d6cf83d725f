import type { PdfLine } from "./clean-pdf-segments.ts";

/** A stretch of a page: lines of one column, or rows of cells. */
export type PdfRegion =
  | { readonly kind: "text"; readonly lines: readonly PdfLine[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly (readonly PdfLine[])[])[] };

/** Left edges that differ by less than this are one, in points. */
const EDGE = 6;
/** Two columns of text have at least so many lines in each. */
const FEWEST_LINES = 4;
/** In columns of text nearly every baseline of the shorter has a line in both; in a table cells end at different heights. */
const SHARE_OF_BOTH = 0.8;
/** Words in a line of a column of text, at the least on average. */
const COLUMN_WORDS = 3;
/** A gap above a line of this many times its size begins a new row of a table. */
const ROW_GAP = 1.45;

/** Cuts the lines of a page into regions: columns of text are read one after the other, tables row by row. */
export function cutColumns(lines: readonly PdfLine[]): PdfRegion[] {
  const regions: PdfRegion[] = [];
  let rest = [...lines];
  while (rest.length > 0) {
    const start = rest.findIndex((line, i) => isBeside(line, rest[i + 1]));
    if (start < 0) return [...regions, { kind: "text", lines: rest }];
    if (start > 0) regions.push({ kind: "text", lines: rest.slice(0, start) });
    const gutter = (rest[start + 1] ?? rest[start])?.x ?? 0;
    const end = endOfColumns(rest, start, gutter);
    const left = rest.slice(start, end).filter(({ x }) => x < gutter - EDGE);
    const right = rest.slice(start, end).filter(({ x }) => x >= gutter - EDGE);
    regions.push(...(areTextColumns(left, right) ? textColumns(left, right) : [tableOf(left, right)]));
    rest = rest.slice(end);
  }
  return regions;
}

function isBeside(line: PdfLine, next: PdfLine | undefined): boolean {
  return next !== undefined && Math.abs(line.y - next.y) < line.size * 0.4 && next.x > line.x + line.width;
}

/** Index of the first line that crosses the gutter. */
function endOfColumns(lines: readonly PdfLine[], from: number, gutter: number): number {
  for (let i = from; i < lines.length; i++) {
    const line = lines[i];
    if (line && line.x < gutter - EDGE && line.x + line.width > gutter + EDGE) return i;
  }
  return lines.length;
}

function areTextColumns(left: readonly PdfLine[], right: readonly PdfLine[]): boolean {
  if (Math.min(left.length, right.length) < FEWEST_LINES) return false;
  const both = left.filter((line) => right.some(({ y, size }) => Math.abs(y - line.y) < size * 0.4)).length;
  const isDense = (lines: readonly PdfLine[]): boolean =>
    lines.reduce((all, { text }) => all + text.trim().split(/\s+/u).length, 0) >= COLUMN_WORDS * lines.length;
  return both >= SHARE_OF_BOTH * Math.min(left.length, right.length) && isDense(left) && isDense(right);
}

function textColumns(left: readonly PdfLine[], right: readonly PdfLine[]): PdfRegion[] {
  return [left, right].map((lines) => ({ kind: "text", lines }));
}

/** A new row begins where a line of the left column stands on a gap, or both columns begin anew. */
function tableOf(left: readonly PdfLine[], right: readonly PdfLine[]): PdfRegion {
  const starts = left
    .filter((line, i) => {
      const before = left[i - 1];
      return before === undefined || before.y - line.y > ROW_GAP * line.size;
    })
    .map(({ y, size }) => y + size * 0.5);
  const rowAt = (y: number): number => starts.findLastIndex((start) => y <= start);
  const above = right.filter(({ y }) => rowAt(y) < 0);
  const rows = starts.map((_, row) =>
    [left, right].map((column) => column.filter(({ y }) => rowAt(y) === row)),
  );
  return { kind: "table", rows: above.length > 0 ? [[above], ...rows] : rows };
}
