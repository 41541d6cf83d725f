const KIB = 1024;
const MIB = 1024 * KIB;

/**
 * How much a text may be: beyond it a file is refused by name. A newspaper page has some kilobytes, the longest
 * inspection report some forty pages.
 *
 * Units  bytes, where the name says so.
 */
export const LIMITS = {
  /** Plain text, Markdown, HTML; and the text of one JSON line. */
  textBytes: 10 * MIB,
  /** Lines of a Markdown text and letters in it that may be marks; one that has more is read as it stands. */
  markdownLines: 30_000,
  markdownMarks: 50_000,
  /** Elements of a page, and how many stand inside each other; a long newspaper page has 10,000, and 60. */
  pageElements: 30_000,
  pageDepth: 200,
  /** Attributes of one element. */
  pageAttributes: 500,
  pdfBytes: 100 * MIB,
  pdfPages: 500,
  /** What one stream of a PDF (the text of a page, a font) unpacks to. */
  pdfStreamBytes: 50 * MIB,
  docxBytes: 50 * MIB,
  /** What the text of a Word document unpacks to, and each of its pictures. */
  docxTextBytes: 20 * MIB,
  docxParts: 5000,
} as const;

/** A size as a person reads it. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / MIB)} MB`;
}
