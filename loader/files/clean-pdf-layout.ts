import { cutColumns, hasRoom, type PdfColumn } from "./clean-pdf-columns.ts";
import { ENDS_SENTENCE, joinLines, type WordCounts } from "./clean-pdf-lines.ts";
import { rowOf } from "./clean-pdf-row.ts";
import type { PdfLine } from "./clean-pdf-segments.ts";
import type { PdfBlock } from "./pdf-page.ts";

/** A gap above a line of more than this many times the usual one begins a paragraph. */
const PARAGRAPH_GAP = 1.3;
/** Letters that differ in height by more than this share are a heading and its text. */
const SIZE_SHARE = 0.12;
const BULLET = /^[•◦▪●◼■□▫‣⁃–−·§\uF0A7\uF0B7]\s*(?=\S)/u;

/** The blocks of a page that has no tags, from where its lines stand: columns one after the other, tables by their rows. */
export function blocksOfLayout(lines: readonly PdfLine[], page: number, words: WordCounts): PdfBlock[] {
  return cutColumns(lines).flatMap((region): PdfBlock[] => {
    if (region.kind === "text") return paragraphsOf(region.column, page, words);
    return region.rows.flatMap((cells) => {
      const parts = cells.map((cell) =>
        paragraphsOf(cell, page, words).flatMap((block) =>
          block.kind === "row" ? [] : [{ text: block.text, isItem: block.kind !== "paragraph" }],
        ),
      );
      const filled = parts.filter((cell) => cell.length > 0);
      if (filled.length > 1) return rowOf(filled, page);
      return (filled[0] ?? []).map(
        ({ text, isItem }): PdfBlock => ({ kind: isItem ? "item" : "paragraph", text, page }),
      );
    });
  });
}

/** Joins the lines of one column into paragraphs and list items. */
function paragraphsOf({ lines, right }: PdfColumn, page: number, words: WordCounts): PdfBlock[] {
  const leading = usualGap(lines);
  const groups: PdfLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && !beginsParagraph(before, line, leading, right)) group.push(line);
    else groups.push([line]);
  }
  return groups.flatMap((group) => {
    const text = joinLines(
      group.map((line) => line.text),
      words,
    );
    const bare = text.replace(BULLET, "");
    return bare === "" ? [] : [{ kind: bare === text ? "paragraph" : "item", text: bare, page } as const];
  });
}

function beginsParagraph(before: PdfLine, line: PdfLine, leading: number, right: number): boolean {
  if (BULLET.test(line.text)) return true;
  if (Math.abs(before.size - line.size) > SIZE_SHARE * before.size) return true;
  const gap = before.y - line.y;
  if (gap < 0 || gap > leading * PARAGRAPH_GAP) return true;
  return hasRoom(before, line, right) && (ENDS_SENTENCE.test(before.text) || /^\W*\p{Lu}/u.test(line.text));
}

/** The gap between lines that is met most, in points. */
function usualGap(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  lines.forEach((line, i) => {
    const gap = Math.round((lines[i - 1]?.y ?? line.y) - line.y);
    if (gap > 0) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  });
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best?.[0] ?? Number.POSITIVE_INFINITY;
}
