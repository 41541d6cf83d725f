import { SendgraphError } from "../../cypher/errors.ts";
import { LIMITS, megabytes } from "../model/limits.ts";
import { readZipDirectory, unpackPart, type ZipPart } from "./zip-directory.ts";

/**
 * Makes sure, before anything is built of it, that an archive is a Word document which unpacks to no more than a document
 * does: by what its list says, and then by unpacking each part no further than allowed, for a list can lie.
 *
 * Shape   gives the document's properties (`docProps/core.xml`), null where it has none.
 * Errors  `file-damaged`, `file-encrypted`, `file-type`, `file-too-large`; each names the file and the remedy.
 */
export function checkDocx(path: string, archive: Uint8Array): string | null {
  const parts = readZipDirectory(archive);
  if (parts === null) throw damagedDocx(path, "it ends before its list of parts");
  if (!parts.some(({ name }) => name === "word/document.xml")) throw notWord(path, parts);
  if (parts.some(({ isEncrypted }) => isEncrypted)) throw encryptedOffice(path);
  if (parts.length > LIMITS.docxParts)
    throw bomb(path, `has ${parts.length} parts, more than ${LIMITS.docxParts}`);
  return unpackProperties(path, archive, parts);
}

/** Unpacks all parts, one at a time, and keeps the properties. */
function unpackProperties(path: string, archive: Uint8Array, parts: readonly ZipPart[]): string | null {
  let room: number = LIMITS.docxTextBytes;
  let properties: string | null = null;
  for (const part of parts) {
    const isText = /\.(?:xml|rels)$/iu.test(part.name);
    const unpacked = unpackWithin(path, archive, part, isText ? room : LIMITS.docxTextBytes);
    if (isText) room -= unpacked.length;
    if (part.name === "docProps/core.xml") properties = new TextDecoder().decode(unpacked);
  }
  return properties;
}

function unpackWithin(path: string, archive: Uint8Array, part: ZipPart, most: number): Uint8Array {
  const name = part.name.slice(0, 80);
  const unpacked = part.bytes > most ? "too-large" : unpackPart(archive, part, most);
  if (unpacked === "too-large")
    throw bomb(path, `unpacks to more than ${megabytes(LIMITS.docxTextBytes)} ("${name}")`);
  if (unpacked === null) throw damagedDocx(path, `its part "${name}" is broken`);
  return unpacked;
}

function bomb(path: string, what: string): SendgraphError {
  return new SendgraphError(
    "file-too-large",
    `"${path}" ${what}: more than a document of text does.`,
    "If it is a real document, copy the article out of it into a file of its own.",
  );
}

/** The refusal of a Word document whose bytes are not whole. */
export function damagedDocx(path: string, why: string, cause?: unknown): SendgraphError {
  return new SendgraphError(
    "file-damaged",
    `"${path}" is a damaged Word document: ${why}.`,
    "Get it once more from where it came, or open it in a word processor and save it again.",
    { cause },
  );
}

/** The refusal of a document that asks for a password. */
export function encryptedOffice(path: string): SendgraphError {
  return new SendgraphError(
    "file-encrypted",
    `"${path}" is protected by a password.`,
    "Open it with the password and save it without one.",
  );
}

function notWord(path: string, parts: readonly ZipPart[]): SendgraphError {
  const has = (start: string): boolean => parts.some(({ name }) => name.startsWith(start));
  const form = has("xl/")
    ? "a spreadsheet"
    : has("ppt/")
      ? "a slide show"
      : has("content.xml")
        ? "an OpenDocument file"
        : "a ZIP archive without a Word document in it";
  return new SendgraphError(
    "file-type",
    `"${path}" is ${form}.`,
    "Unpack an archive and name its folder; save a document as .docx, .pdf or plain text.",
  );
}
