import { SendgraphError } from "../cypher/errors.ts";
import type { Document } from "./document.ts";

/**
 * Reads a PDF: the bytes become the cleaned text here.
 *
 * Errors  `file-type`; each names the file and the remedy.
 */
export function readPdf(path: string, _bytes: Uint8Array): Promise<Document> {
  return Promise.reject(
    new SendgraphError(
      "file-type",
      `"${path}" is a PDF, which this version does not read.`,
      "Save the article as plain text, UTF-8, under a name that ends in .txt.",
    ),
  );
}
