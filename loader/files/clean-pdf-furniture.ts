import type { PdfLine } from "./clean-pdf-segments.ts";
import type { PdfPage } from "./pdf-page.ts";

/** Share of a page's height, from the top and from the bottom, where headers and footers stand. */
const MARGIN = 0.12;
/** Share of the pages that a header stands on, at the least, and their number. */
const SHARE_OF_PAGES = 0.4;
const FEWEST_PAGES = 2;

/** Takes headers, footers and page numbers out: what stands in the margins of many pages, numbers apart. */
export function withoutFurniture(
  pages: readonly PdfPage[],
  linesByPage: readonly (readonly PdfLine[])[],
): PdfLine[][] {
  const seen = new Map<string, number>();
  pages.forEach((page, i) => {
    const keys = (linesByPage[i] ?? []).filter((line) => isInMargin(line, page)).map(keyOf);
    for (const key of new Set(keys)) seen.set(key, (seen.get(key) ?? 0) + 1);
  });
  const least = Math.max(FEWEST_PAGES, pages.length * SHARE_OF_PAGES);
  return pages.map((page, i) =>
    (linesByPage[i] ?? []).filter(
      (line) =>
        !isInMargin(line, page) || !(isPageNumber(line.text) || (seen.get(keyOf(line)) ?? 0) >= least),
    ),
  );
}

function isInMargin({ y }: PdfLine, { height }: PdfPage): boolean {
  return y < height * MARGIN || y > height * (1 - MARGIN);
}

function keyOf({ text }: PdfLine): string {
  return text.replace(/\d+/gu, "#").replace(/\s+/gu, " ").trim();
}

function isPageNumber(text: string): boolean {
  return /^\s*(?:page\s+)?[-–]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-–]?(?:\s*(?:of|\/)\s*\d{1,4})?\s*$/iu.test(
    text,
  );
}
