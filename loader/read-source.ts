import type { ByteSource } from "./byte-source.ts";
import { collectBytes, peekBytes } from "./collect-bytes.ts";
import type { CorpusEntry } from "./corpus-entry.ts";
import { decodeHtml } from "./decode-html.ts";
import { decodeText } from "./decode-text.ts";
import type { Document } from "./document.ts";
import { refuseForeign } from "./foreign-form.ts";
import { LIMITS } from "./limits.ts";
import { readDocx } from "./read-docx.ts";
import { readHtml } from "./read-html.ts";
import { readJsonLines } from "./read-json-lines.ts";
import { readPdf } from "./read-pdf.ts";
import { findSourceKind, KIND_BYTES, type SourceKind } from "./source-kind.ts";
import { NOTHING_GIVEN } from "./source-text.ts";

/** Forms whose bytes are one document. */
type DocumentKind = Exclude<SourceKind, "jsonl">;

/** How the bytes of one document become its text. `path` names the file in errors. */
type DocumentReader = (path: string, bytes: Uint8Array) => Document | Promise<Document>;

const READER_BY_KIND: Readonly<
  Record<DocumentKind, { readonly most: number; readonly read: DocumentReader }>
> = {
  text: { most: LIMITS.textBytes, read: readPlain },
  html: { most: LIMITS.textBytes, read: (path, bytes) => readHtml(path, decodeHtml(path, bytes)) },
  docx: { most: LIMITS.docxBytes, read: readDocx },
  foreign: { most: LIMITS.docxBytes, read: refuseForeign },
  pdf: { most: LIMITS.pdfBytes, read: readPdf },
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
  return { text: decodeText(path, bytes), head: NOTHING_GIVEN, address: null };
}
