import { isForeign, isForeignText } from "./foreign-form.ts";
import { isMarkdown } from "./markdown-sign.ts";

/** The forms that texts come in, and those that are known and not read. */
export type SourceKind = "text" | "markdown" | "html" | "pdf" | "docx" | "jsonl" | "foreign";

/** Endings of the files that a folder is searched for. What a file is, its content decides. */
export const SOURCE_ENDINGS = [".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".jsonl", ".ndjson"] as const;

/** Bytes at the beginning of a file that are enough to tell its form. */
export const KIND_BYTES = 4096;

/** Signs that a page begins with, after comments and an XML declaration. */
const PAGE =
  /^(?:<\?xml[^>]*>\s*|<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|article|main|div|p|h1)\b/iu;
const ZIP = ["PK\u0003\u0004", "PK\u0005\u0006"];
const MARKDOWN = new Set([".md", ".markdown"]);
const OBJECT_LINE = /^\{\s*(?:"|$)/u;

/**
 * Tells the form of a file by its first bytes; its name's ending counts only where plain text could be several.
 *
 * Shape   a Word document is told by being a ZIP archive: that it holds one is for its reader to say.
 */
export function findSourceKind(name: string, start: Uint8Array): SourceKind {
  const head = Buffer.from(start.subarray(0, KIND_BYTES)).toString("latin1");
  if (head.slice(0, 1024).includes("%PDF-")) return "pdf";
  if (ZIP.some((sign) => head.startsWith(sign))) return "docx";
  if (isForeign(head)) return "foreign";
  // Bytes of a UTF-16 page are its letters with NULs between them.
  const letters = head
    .replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/u, "")
    .replaceAll("\0", "")
    .trimStart();
  if (PAGE.test(letters)) return "html";
  const ending = name.slice(name.lastIndexOf(".")).toLowerCase();
  if ((ending === ".html" || ending === ".htm") && /<[a-z!]/iu.test(letters)) return "html";
  if (ending === ".jsonl" || ending === ".ndjson" || OBJECT_LINE.test(letters)) return "jsonl";
  if (isForeignText(name)) return "foreign";
  return MARKDOWN.has(ending) || isMarkdown(letters) ? "markdown" : "text";
}
