import type { PdfPage, PdfRun } from "./pdf-page.ts";

/** A stretch of one line on a page without a wide gap in it. Units: points; `y` is the baseline, upwards. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A gap wider than this many heights of a letter parts two columns or cells. */
const WIDE_GAP = 1.6;
/** A gap wider than this share of a letter's height is a space. */
const SPACE_GAP = 0.18;
/** Runs whose baselines differ by less than this share of a letter's height stand on one line. */
const BASELINE_SHARE = 0.4;

/** Left edges that differ by less than this are one, in points. */
const EDGE = 2;
/** So many lines make a column's left edge. */
const FEWEST_STARTS = 2;

/** The lines of a page from the top, each cut where a wide gap parts columns; from left to right on one baseline. */
export function segmentsOf({ runs }: PdfPage): PdfLine[] {
  const drawn = runs.filter(({ text, isArtifact, size }) => !isArtifact && size > 0 && text.trim() !== "");
  const rows: PdfRun[][] = [];
  for (const run of [...drawn].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && first.y - run.y < BASELINE_SHARE * Math.max(first.size, run.size)) row.push(run);
    else rows.push([run]);
  }
  const sorted = rows.map((row) => row.sort((a, b) => a.x - b.x));
  const starts = columnStarts(sorted.map((row) => cutRow(row, [])));
  return withMarks(sorted.flatMap((row) => cutRow(row, starts)));
}

/** A list's mark that stands by itself, a little off the baseline, belongs to the line beside it. */
function withMarks(lines: readonly PdfLine[]): PdfLine[] {
  return lines.flatMap((line, i): PdfLine[] => {
    const before = lines[i - 1];
    if (isMark(line.text)) return [];
    const isMarked = before !== undefined && isMark(before.text) && Math.abs(before.y - line.y) < line.size;
    return [isMarked ? { ...line, text: `• ${line.text}` } : line];
  });
}

function isMark(text: string): boolean {
  return /^\s*[•◦▪●◼■□▫‣⁃\uF0A7\uF0B7]\s*$/u.test(text);
}

/** Left edges where several lines go on after a wide gap: there a narrow gap parts columns too. */
function columnStarts(rows: readonly (readonly PdfLine[])[]): number[] {
  const edges = rows.flatMap((row) => row.slice(1).map(({ x }) => x));
  return edges.filter(
    (edge) => edges.filter((other) => Math.abs(other - edge) < EDGE).length >= FEWEST_STARTS,
  );
}

function cutRow(row: readonly PdfRun[], starts: readonly number[]): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const run of row) {
    const before = lines.at(-1);
    const gap = before ? run.x - (before.x + before.width) : Number.POSITIVE_INFINITY;
    const size = Math.max(before?.size ?? 0, run.size);
    const isStart = gap > SPACE_GAP * size && starts.some((start) => Math.abs(start - run.x) < EDGE);
    if (!before || ((gap > WIDE_GAP * size || isStart) && !isBullet(before.text))) {
      lines.push({ text: run.text, x: run.x, y: run.y, width: run.width, size: run.size });
      continue;
    }
    const space = gap > SPACE_GAP * size && !/\s$/u.test(before.text) ? " " : "";
    lines[lines.length - 1] = {
      ...before,
      text: before.text + space + run.text,
      width: Math.max(before.width, run.x + run.width - before.x),
      size,
    };
  }
  return lines;
}

function isBullet(text: string): boolean {
  return /^\s*(?:[•◦▪●◼■□▫‣⁃–−·§\uF0A7\uF0B7]|\(?\w{1,2}[.)])\s*$/u.test(text);
}
