import type { PdfBlock } from "./pdf-page.ts";

/** One paragraph of a cell. */
export interface CellPart {
  readonly text: string;
  readonly isItem: boolean;
}

/** A paragraph with more words than this is prose, not a line of a name, post or address. */
const MOST_WORDS_OF_A_LINE = 12;

/**
 * A row of a table: short lines of a cell are joined with commas; of prose in the last cell the first paragraph is the cell
 * and the others follow the row.
 */
export function rowOf(cells: readonly (readonly CellPart[])[], page: number): PdfBlock[] {
  const last = cells.at(-1) ?? [];
  const [head, ...rest] = last;
  const isProse = last.some(({ text, isItem }) => isItem || text.split(" ").length > MOST_WORDS_OF_A_LINE);
  const lastCell = isProse ? (head?.text ?? "") : joinShort(last);
  const row: PdfBlock = { kind: "row", cells: [...cells.slice(0, -1).map(joinShort), lastCell], page };
  if (!isProse) return [row];
  return [
    row,
    ...rest.map(({ text, isItem }): PdfBlock => ({ kind: isItem ? "item" : "paragraph", text, page })),
  ];
}

function joinShort(parts: readonly CellPart[]): string {
  let joined = "";
  for (const { text } of parts) {
    const glue =
      joined === "" ? "" : /(?:[,;:&]|\band)$/u.test(joined) || /^(?:and|&)\b/u.test(text) ? " " : ", ";
    joined += glue + text;
  }
  return joined;
}
