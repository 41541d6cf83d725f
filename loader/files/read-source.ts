import type { CorpusEntry } from "../model/corpus-entry.ts";
import type { Document } from "../model/document.ts";
import { LIMITS } from "../model/limits.ts";
import { NOTHING_GIVEN } from "../model/source-text.ts";
import type { ByteSource } from "./byte-source.ts";
import { collectBytes, peekBytes } from "./collect-bytes.ts";
import { decodeHtml } from "./decode-html.ts";
import { decodeText } from "./decode-text.ts";
import { refuseForeign } from "./foreign-form.ts";
import { plainForm } from "./plain-form.ts";
import { readJsonLines } from "./read-json-lines.ts";
import { findSourceKind, KIND_BYTES, type SourceKind } from "./source-kind.ts";

/** Forms whose bytes are one document. */
type DocumentKind = Exclude<SourceKind, "jsonl">;

/** How the bytes of one document become its text. `path` names the file in errors. */
type DocumentReader = (path: string, bytes: Uint8Array) => Document | Promise<Document>;

/** Readers of forms that need a library load it when the first such file comes: most commands read none. */
const READER_BY_KIND: Readonly<
  Record<DocumentKind, { readonly most: number; readonly read: DocumentReader }>
> = {
  text: { most: LIMITS.textBytes, read: readPlain },
  markdown: { most: LIMITS.textBytes, read: readMarked },
  html: { most: LIMITS.textBytes, read: readPage },
  docx: { most: LIMITS.docxBytes, read: readWord },
  foreign: { most: LIMITS.docxBytes, read: refuseForeign },
  pdf: { most: LIMITS.pdfBytes, read: readPrinted },
};

/**
 * Reads the texts of one file, by what it holds and not by its name alone.
 *
 * Shape   one text, or one a line of JSON; memory holds one text at a time.
 * Errors  a line that cannot be read is an entry of its own; a file that cannot be read throws a `SendgraphError`.
 */
export async function* readSource(source: ByteSource): AsyncGenerator<CorpusEntry> {
  const { path, name } = source;
  const { start, chunks } = await peekBytes(source.open(), KIND_BYTES);
  const kind = findSourceKind(name, start);
  if (kind === "jsonl") return yield* readJsonLines({ path, name }, chunks);
  const { most, read } = READER_BY_KIND[kind];
  const { text, head, address } = await read(path, await collectBytes(chunks, path, most));
  yield {
    is: "text",
    text: { path, name, line: null, text, head, source: address ?? name, isRetracted: false },
  };
}

function readPlain(path: string, bytes: Uint8Array): Document {
  return { text: plainForm(decodeText(path, bytes)), head: NOTHING_GIVEN, address: null };
}

async function readMarked(path: string, bytes: Uint8Array): Promise<Document> {
  const { readMarkdown } = await import("./read-markdown.ts");
  return readMarkdown(path, decodeText(path, bytes));
}

async function readPage(path: string, bytes: Uint8Array): Promise<Document> {
  const { readHtml } = await import("./read-html.ts");
  return readHtml(path, decodeHtml(path, bytes));
}

async function readWord(path: string, bytes: Uint8Array): Promise<Document> {
  const { readDocx } = await import("./read-docx.ts");
  return readDocx(path, bytes);
}

async function readPrinted(path: string, bytes: Uint8Array): Promise<Document> {
  const { readPdf } = await import("./read-pdf.ts");
  return readPdf(path, bytes);
}
