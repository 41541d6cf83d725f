import { constants, inflateSync } from "node:zlib";
import { SendgraphError } from "../../cypher/errors.ts";
import { LIMITS, megabytes } from "../model/limits.ts";

const STREAM = Buffer.from("stream");
const END = Buffer.from("endstream");
/** Bytes before a stream in which its dictionary stands. */
const DICTIONARY_BYTES = 400;

/**
 * Makes sure, before its pages are read, that no stream of a PDF unpacks to more than a page's text does. Pictures are left
 * out, for they are never unpacked.
 *
 * Errors  `file-too-large`; it names the file and the remedy.
 */
export function checkPdf(path: string, bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf(STREAM); at >= 0; at = file.indexOf(STREAM, at)) {
    const start = at + STREAM.length;
    const before = file.subarray(Math.max(0, at - DICTIONARY_BYTES), at).toString("latin1");
    const dictionary = before.slice(before.lastIndexOf(" obj") + 1);
    const found = file.indexOf(END, start);
    const end = found < 0 ? file.length : found;
    if (isPackedText(dictionary) && unpacksTooFar(file.subarray(afterLineEnd(file, start), end))) {
      throw tooFar(path);
    }
    at = found < 0 ? file.length : found + END.length;
  }
}

function isPackedText(dictionary: string): boolean {
  return /\/Fl(?:ateDecode)?\b/u.test(dictionary) && !/\/Subtype\s*\/Image\b/u.test(dictionary);
}

function afterLineEnd(file: Buffer, at: number): number {
  if (file[at] === 0x0d) return file[at + 1] === 0x0a ? at + 2 : at + 1;
  return file[at] === 0x0a ? at + 1 : at;
}

function unpacksTooFar(packed: Uint8Array): boolean {
  try {
    inflateSync(packed, { maxOutputLength: LIMITS.pdfStreamBytes, finishFlush: constants.Z_SYNC_FLUSH });
    return false;
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return error.code === "ERR_BUFFER_TOO_LARGE"; // broken or encrypted bytes are for the reader to tell
  }
}

function tooFar(path: string): SendgraphError {
  return new SendgraphError(
    "file-too-large",
    `"${path}" holds a page that unpacks to more than ${megabytes(LIMITS.pdfStreamBytes)}: more than text does.`,
    "If it is a real document, print it to a new PDF and load that.",
  );
}
