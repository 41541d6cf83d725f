import { DOMParser, parseHTML } from "linkedom";
import mammoth from "mammoth";
import { SendgraphError } from "../../cypher/errors.ts";
import type { Document } from "../model/document.ts";
import { type GivenHead, NOTHING_GIVEN } from "../model/source-text.ts";
import { checkDocx, damagedDocx } from "./check-docx.ts";
import { checkPage } from "./check-page.ts";
import { bylineOf } from "./given-byline.ts";
import { titleGiven } from "./given-title.ts";
import { joinPageLines, readPageLines } from "./page-text.ts";

/** What a text holds that points to notes and back from them. */
const NOTE_LINKS = 'a[href^="#footnote"], a[href^="#endnote"]';

/**
 * Reads a Word document: its paragraphs, headings, list items, tables and notes. Pictures and files that it points to are
 * left alone, comments and headers are no part of its text.
 *
 * Shape   title and author are those of its properties, where a person has set them.
 * Errors  those of `checkDocx`; `file-damaged`, `file-no-text`; each names the file and the remedy.
 */
export async function readDocx(path: string, bytes: Uint8Array): Promise<Document> {
  const properties = checkDocx(path, bytes);
  const html = await toHtml(path, bytes);
  checkPage(path, html);
  const page = parseHTML(`<html><body>${html}</body></html>`).document;
  for (const link of page.querySelectorAll(NOTE_LINKS)) link.remove();
  const text = joinPageLines(readPageLines(page.body));
  if (text === "") throw noText(path);
  return { text, head: headOf(properties), address: null };
}

async function toHtml(path: string, bytes: Uint8Array): Promise<string> {
  try {
    const noPicture = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: noPicture, externalFileAccess: false },
    );
    return value;
  } catch (error) {
    // The library throws plain errors of any kind at XML that is none, and runs out of stack where it is too deep.
    if (!(error instanceof Error)) throw error;
    throw damagedDocx(path, "what is in it cannot be made out", error);
  }
}

function headOf(properties: string | null): GivenHead {
  if (properties === null) return NOTHING_GIVEN;
  const core = new DOMParser().parseFromString(properties, "text/xml");
  const told = (name: string): string | null =>
    core.getElementsByTagName(name)[0]?.textContent?.trim() || null;
  const title = told("dc:title");
  return {
    ...NOTHING_GIVEN,
    title: titleGiven(title),
    author: bylineOf(told("dc:creator")),
  };
}

function noText(path: string): SendgraphError {
  return new SendgraphError(
    "file-no-text",
    `"${path}" holds no text; it may be made of pictures.`,
    "Save it as PDF and run it through OCR first (ocrmypdf in.pdf out.pdf), or copy the article into a .txt file.",
  );
}
