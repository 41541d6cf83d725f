import { withoutFurniture } from "./clean-pdf-furniture.ts";
import { blocksOfLayout } from "./clean-pdf-layout.ts";
import { countWords, ENDS_SENTENCE, joinLines, type WordCounts } from "./clean-pdf-lines.ts";
import { segmentsOf } from "./clean-pdf-segments.ts";
import { areTagged, blocksOfTags } from "./clean-pdf-tags.ts";
import type { PdfBlock, PdfPage } from "./pdf-page.ts";

/** What list items begin with, and what parts the cells of a row, in the cleaned text. */
export const ITEM_MARK = "• ";
export const CELL_MARK = " | ";

/**
 * The text of a PDF as it is meant to be read: one line a paragraph, list item (`• …`) or row of a table (`a | b`); page
 * furniture out, broken lines and words mended, paragraphs that run over a page joined.
 *
 * Shape   pure; a file whose author tagged it is read in the order of its tags, any other by where its lines stand.
 */
export function cleanPdf(pages: readonly PdfPage[]): string {
  const blocks = areTagged(pages) ? blocksByTags(pages) : blocksByLayout(pages);
  return joinBroken(blocks).map(printBlock).join("\n");
}

function blocksByTags(pages: readonly PdfPage[]): PdfBlock[] {
  const words = countWords(
    pages.map(({ runs }) => runs.map(({ text, endsLine }) => text + (endsLine ? "\n" : "")).join("")),
  );
  return pages.flatMap((page, i) => blocksOfTags(page, i, words));
}

function blocksByLayout(pages: readonly PdfPage[]): PdfBlock[] {
  const lines = withoutFurniture(pages, pages.map(segmentsOf));
  const words = countWords(lines.flat().map(({ text }) => text));
  return lines.flatMap((ofPage, i) => blocksOfLayout(ofPage, i, words));
}

/** Joins a block to the one before where it goes on with it: over a page, or where the author broke a line by hand. */
function joinBroken(blocks: readonly PdfBlock[]): PdfBlock[] {
  const joined: PdfBlock[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    const whole = before ? joinTwo(before, block) : null;
    if (whole) joined[joined.length - 1] = whole;
    else joined.push(block);
  }
  return joined;
}

const NO_WORDS: WordCounts = new Map();
/** A line with fewer words may be a name or heading that ends without a full stop. */
const PROSE_WORDS = 8;
const AWAITS_MORE = /(?:[,–-]|\b(?:the|a|an|of|and|or|to|for|with|in|on|by|from|that|is|are|has|have))$/u;

function joinTwo(before: PdfBlock, block: PdfBlock): PdfBlock | null {
  const head = block.kind === "row" ? block.cells : [block.text];
  const tail = before.kind === "row" ? before.cells : [before.text];
  if (!goesOnWith(before, block, tail.at(-1) ?? "", head.at(-1) ?? "")) return null;
  if (before.kind === "row") return { ...before, cells: joinCells(tail, head), page: block.page };
  return { ...before, text: joinLines([before.text, head[0] ?? ""], NO_WORDS), page: block.page };
}

function goesOnWith(before: PdfBlock, block: PdfBlock, tail: string, head: string): boolean {
  const isNewPage = before.page < block.page;
  const isCutOff = !ENDS_SENTENCE.test(tail) && /^\p{Ll}/u.test(head);
  const isCutProse = !ENDS_SENTENCE.test(tail) && tail.split(" ").length >= PROSE_WORDS;
  if (block.kind === "item") return before.kind === "item" && isCutOff && /^\p{Lu}/u.test(tail);
  if (before.kind === "row" || block.kind === "row")
    return isNewPage && before.kind === "row" && (isCutOff || isCutProse);
  if (isNewPage) return block.kind === "rest" || isCutOff || isCutProse;
  return isCutOff || (isCutProse && AWAITS_MORE.test(tail));
}

/** Cells that go on over a page; a lone one goes on with the last. */
function joinCells(tail: readonly string[], head: readonly string[]): string[] {
  const shift = tail.length - head.length;
  return tail.map((cell, i) => {
    const more = i < shift ? undefined : head[i - shift];
    return more === undefined ? cell : joinLines([cell, more], NO_WORDS);
  });
}

function printBlock(block: PdfBlock): string {
  if (block.kind === "row") return block.cells.join(CELL_MARK);
  return block.kind === "paragraph" ? block.text : ITEM_MARK + block.text;
}
