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
  return rows.flatMap((row) => cutRow(row.sort((a, b) => a.x - b.x)));
}

function cutRow(row: readonly PdfRun[]): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const run of row) {
    const before = lines.at(-1);
    const gap = before ? run.x - (before.x + before.width) : Number.POSITIVE_INFINITY;
    const size = Math.max(before?.size ?? 0, run.size);
    if (!before || (gap > WIDE_GAP * size && !isBullet(before.text))) {
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
