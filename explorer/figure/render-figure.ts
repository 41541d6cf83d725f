import { type FigureDocument, writeDocument } from "./figure-document.ts";
import { renderSvg } from "./render-svg.ts";
import type { FigureFonts } from "./setting.ts";

/** What a figure can be written as, by ending. */
export const FIGURE_FORMATS = ["svg", "json"] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

/** A document as a file of this format. The same document gives the same bytes, on every machine. */
export async function renderFigure(
  document: FigureDocument,
  format: FigureFormat,
  fonts: FigureFonts,
): Promise<Uint8Array> {
  switch (format) {
    case "svg":
      return renderSvg(document, fonts);
    case "json":
      return Buffer.from(`${writeDocument(document)}\n`);
  }
}
