import { SendgraphError } from "../../cypher/errors.ts";
import { encryptedOffice } from "./check-docx.ts";

/** How a container of the old Office begins. */
const OLD_OFFICE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

/** How files of other forms begin (Latin-1), what they are, and what to do with them. */
const FORMS: readonly (readonly [start: string, what: string, remedy: string])[] = [
  ["From: <Saved by ", "a web archive (.mhtml)", "Open it in a browser and save the page as HTML."],
  [
    "MIME-Version:",
    "a web archive or a mail",
    "Open it and save the page as HTML, or copy the article into a .txt file.",
  ],
  [
    "{\\rtf",
    "a rich text document (.rtf)",
    "Open it in a word processor and save it as .docx or plain text.",
  ],
  [
    OLD_OFFICE,
    "a document of the old Office (.doc, .xls)",
    "Open it in a word processor and save it as .docx.",
  ],
  [
    "\u0089PNG",
    "a picture",
    "Run it through OCR first, for instance: ocrmypdf --image-dpi 300 in.png out.pdf",
  ],
  [
    "\u00FF\u00D8\u00FF",
    "a picture",
    "Run it through OCR first, for instance: ocrmypdf --image-dpi 300 in.jpg out.pdf",
  ],
  ["GIF8", "a picture", "Run it through OCR first: save it as PDF, then ocrmypdf in.pdf out.pdf"],
  ["\u001F\u008B", "a compressed file", "Unpack it first (gunzip), and name what is in it."],
  ["7z\u00BC\u00AF", "an archive", "Unpack it first, and name the folder."],
  ["Rar!", "an archive", "Unpack it first, and name the folder."],
];

/** What is read, for whoever named something else. */
const READ = "What is read are .txt, .md, .html, .pdf, .docx and .jsonl";

const FROM_TABLE = `${READ}: save each article as a file, or all as lines of JSON, one {"text": "…"} a line.`;

/** Endings of plain text that is no article, what it is, and what to do with it. */
const TEXT_FORMS: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ".csv": ["a table (.csv)", FROM_TABLE],
  ".tsv": ["a table (.tsv)", FROM_TABLE],
  ".json": [
    "JSON that is no object a line (.json)",
    `${READ}: write each article as one line, {"text": "…"}, into a .jsonl file.`,
  ],
  ".xml": [
    "XML that is no page (.xml)",
    `${READ}: save the page that it belongs to as HTML, or its text as .txt.`,
  ],
  ".yaml": ["a settings file (.yaml)", `${READ}: name an article.`],
  ".yml": ["a settings file (.yml)", `${READ}: name an article.`],
  ".bib": ["a list of references (.bib)", `${READ}: name the articles themselves.`],
  ".ris": ["a list of references (.ris)", `${READ}: name the articles themselves.`],
};

/** Does a file begin as one of a form that is known and not read? */
export function isForeign(start: string): boolean {
  return FORMS.some(([sign]) => start.startsWith(sign));
}

/** Is plain text of that name something else than an article? */
export function isForeignText(name: string): boolean {
  return endingOf(name) in TEXT_FORMS;
}

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf(".")).toLowerCase();
}

/** Refuses a file of a form that is known and not read. Errors: `file-encrypted`, `file-type`. */
export function refuseForeign(path: string, bytes: Uint8Array): never {
  const start = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  // Word puts a document with a password into the container of the old Office.
  if (start.startsWith(OLD_OFFICE) && viewOf(bytes).includes("EncryptedPackage", 0, "utf16le"))
    throw encryptedOffice(path);
  const [what, remedy] = FORMS.find(([sign]) => start.startsWith(sign))?.slice(1) ??
    TEXT_FORMS[endingOf(path)] ?? ["of another form", "Save it as plain text."];
  throw new SendgraphError("file-type", `"${path}" is ${what}, which is not read.`, remedy);
}

/** The same bytes, not copied: a file may be as large as its limit. */
function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
