import { type FigureDocument, writeDocument } from "./figure-document.ts";
import { renderHtml } from "./render-html.ts";
import { renderPdf } from "./render-pdf.ts";
import { renderPng } from "./render-png.ts";
import { renderSvg } from "./render-svg.ts";
import { renderTiff } from "./render-tiff.ts";
import type { FigureFonts } from "./setting.ts";

/** What a figure can be written as, by ending; `json` is its scene file. */
export const FIGURE_FORMATS = ["svg", "pdf", "png", "tif", "html", "json"] as const;
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
    case "pdf":
      return renderPdf(document, fonts);
    case "png":
      return renderPng(document, fonts);
    case "tif":
      return renderTiff(document, fonts);
    case "html":
      return renderHtml(document, fonts);
    case "json":
      return new TextEncoder().encode(`${writeDocument(document)}\n`);
  }
}
