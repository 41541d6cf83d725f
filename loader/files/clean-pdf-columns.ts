import type { PdfLine } from "./clean-pdf-segments.ts";

/** Lines of one column, with its right edge. */
export interface PdfColumn {
  readonly lines: readonly PdfLine[];
  readonly right: number;
}

/** A stretch of a page: lines of one column, or rows of cells. */
export type PdfRegion =
  | { readonly kind: "text"; readonly column: PdfColumn }
  | { readonly kind: "table"; readonly rows: readonly (readonly PdfColumn[])[] };

/** Left edges that differ by less than this are one, in points. */
const EDGE = 6;
/** Two columns of text have at least so many lines in each. */
const FEWEST_LINES = 4;
/** In columns of text nearly every baseline of the shorter has a line in both; in a table cells end at different heights. */
const SHARE_OF_BOTH = 0.8;
/** Columns of text are as wide as one another, give or take this factor; a table's first column is narrow. */
const WIDTH_FACTOR = 1.4;
/** Share of the lines of a column of text that are full. */
const SHARE_FULL = 0.5;
/** A gap above a line of this many times its size begins a new row of a table. */
const ROW_GAP = 1.45;

/** Cuts the lines of a page into regions: columns of text are read one after the other, tables row by row. */
export function cutColumns(lines: readonly PdfLine[]): PdfRegion[] {
  const regions: PdfRegion[] = [];
  const right = Math.max(0, ...lines.map((line) => line.x + line.width));
  let rest = [...lines];
  while (rest.length > 0) {
    const start = rest.findIndex((line, i) => isBeside(line, rest[i + 1]));
    if (start < 0) return [...regions, { kind: "text", column: { lines: rest, right } }];
    if (start > 0) regions.push({ kind: "text", column: { lines: rest.slice(0, start), right } });
    const gutter = (rest[start + 1] ?? rest[start])?.x ?? 0;
    const end = endOfColumns(rest, start, gutter);
    const inside = rest.slice(start, end);
    const columns: [PdfColumn, PdfColumn] = [
      { lines: inside.filter(({ x }) => x < gutter - EDGE), right: gutter - EDGE },
      { lines: inside.filter(({ x }) => x >= gutter - EDGE), right },
    ];
    if (areTextColumns(...columns))
      regions.push(...columns.map((column) => ({ kind: "text", column }) as const));
    else regions.push(tableOf(...columns));
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

function areTextColumns(left: PdfColumn, right: PdfColumn): boolean {
  if (Math.min(left.lines.length, right.lines.length) < FEWEST_LINES) return false;
  const both = left.lines.filter((line) =>
    right.lines.some(({ y, size }) => Math.abs(y - line.y) < size * 0.4),
  ).length;
  const factor = widthOf(left) / widthOf(right);
  return (
    both >= SHARE_OF_BOTH * Math.min(left.lines.length, right.lines.length) &&
    factor < WIDTH_FACTOR &&
    factor > 1 / WIDTH_FACTOR &&
    isFull(left) &&
    isFull(right)
  );
}

function widthOf(column: PdfColumn): number {
  return endOf(column) - Math.min(...column.lines.map(({ x }) => x));
}

/** Where its longest line ends: what is between columns is no part of either. */
function endOf({ lines }: PdfColumn): number {
  return Math.max(...lines.map(({ x, width }) => x + width));
}

function isFull(column: PdfColumn): boolean {
  const { lines } = column;
  const right = endOf(column);
  const full = lines.filter((line, i) => {
    const next = lines[i + 1];
    return next !== undefined && !hasRoom(line, next, right);
  });
  return full.length >= SHARE_FULL * lines.length;
}

const ADDRESS = /^\s*(?:www\.|https?:)/u;

/** Would the first word of the next line have stood on this one, or is it an address? Then the next begins something new. */
export function hasRoom(line: PdfLine, next: PdfLine, right: number): boolean {
  if (ADDRESS.test(next.text)) return true;
  const word = /^\s*\S+/u.exec(next.text)?.[0].length ?? 0;
  const wordWidth = (next.width * (word + 1)) / Math.max(1, next.text.length);
  return line.x + line.width + wordWidth < right - EDGE;
}

/** A new row begins where a line of the left column stands on a gap, or the line before had room for it. */
function tableOf(left: PdfColumn, right: PdfColumn): PdfRegion {
  const starts = left.lines
    .filter((line, i) => {
      const before = left.lines[i - 1];
      if (before === undefined || before.y - line.y > ROW_GAP * line.size) return true;
      return hasRoom(before, line, left.right);
    })
    .map(({ y, size }) => y + size * 0.5);
  const rowAt = (y: number): number => starts.findLastIndex((start) => y <= start);
  const partOf = ({ lines, right: edge }: PdfColumn, row: number): PdfColumn => ({
    lines: lines.filter(({ y }) => rowAt(y) === row),
    right: edge,
  });
  const rows = starts.map((_, row) => [partOf(left, row), partOf(right, row)]);
  const above = partOf(right, -1);
  return { kind: "table", rows: above.lines.length > 0 ? [[above], ...rows] : rows };
}
