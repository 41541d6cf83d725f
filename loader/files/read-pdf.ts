import { getDocumentProxy } from "unpdf";
import { SendgraphError } from "../../cypher/errors.ts";
import type { Document } from "../model/document.ts";
import { LIMITS } from "../model/limits.ts";
import { type GivenHead, NOTHING_GIVEN } from "../model/source-text.ts";
import { checkPdf } from "./check-pdf.ts";
import { cleanPdf } from "./clean-pdf.ts";
import { bylineOf } from "./given-byline.ts";
import { givenDate } from "./given-date.ts";
import { titleGiven } from "./given-title.ts";
import type { PdfPage, PdfRun, PdfTag } from "./pdf-page.ts";

/** Characters a page at the least, on average: below that its pages are pictures of text. */
const FEWEST_CHARACTERS = 20;

type OpenPdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<OpenPdf["getPage"]>>;

/**
 * Reads the text of a PDF: see `cleanPdf`.
 *
 * Errors  `pdf-encrypted`, `pdf-broken`, `pdf-too-long`, `pdf-image-only`, `file-too-large`; each names the file and the remedy.
 */
export async function readPdf(name: string, bytes: Uint8Array): Promise<Document> {
  checkPdf(name, bytes);
  const document = await openPdf(name, bytes);
  try {
    if (document.numPages > LIMITS.pdfPages) throw tooLong(name, document.numPages);
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++)
      pages.push(await readPage(name, document, number));
    const text = cleanPdf(pages);
    if (text.length < FEWEST_CHARACTERS * pages.length) throw imageOnly(name);
    return { text, head: await readProperties(name, document), address: null };
  } finally {
    await document.destroy();
  }
}

async function openPdf(name: string, bytes: Uint8Array): Promise<OpenPdf> {
  try {
    // A copy, for the library takes the bytes for itself.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    throw openingError(name, error);
  }
}

/** What the file says of itself beside its text: title, author, and the day of publication where it tells that (XMP). */
async function readProperties(name: string, document: OpenPdf): Promise<GivenHead> {
  try {
    const { info, metadata } = await document.getMetadata();
    const told = (value: unknown): string | null => (typeof value === "string" ? value.trim() || null : null);
    const property = (key: string): string | null => told(key in info ? Reflect.get(info, key) : null);
    const published = PUBLISHED.map((key) => told(metadata?.get(key))).find((date) => date !== null) ?? null;
    return {
      ...NOTHING_GIVEN,
      title: titleGiven(property("Title")),
      author: bylineOf(property("Author")),
      published: published === null ? null : givenDate(published),
      yields: true,
    };
  } catch (error) {
    throw openingError(name, error);
  }
}

/** Where XMP has the day of publication. When the file was made is another clock: a page printed today may be old. */
const PUBLISHED = ["prism:publicationdate", "prism:coverdate", "dc:date"];

async function readPage(name: string, document: OpenPdf, number: number): Promise<PdfPage> {
  try {
    const page = await document.getPage(number);
    const [, , , height = 0] = page.view;
    const content = await page.getTextContent({ includeMarkedContent: true });
    const tags = toTag(await page.getStructTree());
    page.cleanup();
    return { height, runs: toRuns(content.items), tags };
  } catch (error) {
    throw openingError(name, error);
  }
}

type Content = Awaited<ReturnType<Page["getTextContent"]>>;
type Tree = Awaited<ReturnType<Page["getStructTree"]>>;

/** Runs with the marked content that they stand in, innermost first. */
function toRuns(items: Content["items"]): PdfRun[] {
  const open: { id: string | null; isArtifact: boolean }[] = [];
  const runs: PdfRun[] = [];
  for (const item of items) {
    if ("type" in item) {
      if (item.type === "endMarkedContent") open.pop();
      else open.push({ id: item.id ?? null, isArtifact: tagOf(item) === "Artifact" });
      continue;
    }
    const [, , , scale = 0, x = 0, y = 0] = item.transform.map(Number);
    runs.push({
      text: item.str,
      x,
      y,
      width: item.width,
      size: item.height || Math.abs(scale),
      endsLine: item.hasEOL,
      tag: open.findLast(({ id }) => id !== null)?.id ?? null,
      isArtifact: open.some(({ isArtifact }) => isArtifact),
    });
  }
  return runs;
}

/** The tag of marked content, which the library gives and its types leave out. */
function tagOf(item: object): unknown {
  return "tag" in item ? item.tag : undefined;
}

function toTag(tree: Tree | null): PdfTag | null {
  if (!tree) return null;
  return {
    role: tree.role,
    children: tree.children.flatMap((child): PdfTag[] => {
      if ("children" in child) return [toTag(child)].filter((tag) => tag !== null);
      return "id" in child && child.type === "content" ? [{ content: child.id }] : [];
    }),
  };
}

function openingError(name: string, error: unknown): Error {
  const kind = error instanceof Error ? error.name : "";
  if (kind === "PasswordException") {
    return new SendgraphError(
      "pdf-encrypted",
      `"${name}" is locked with a password.`,
      `Save a copy without it, for instance: qpdf --decrypt --password=… "${name}" copy.pdf`,
      { cause: error },
    );
  }
  if (
    kind === "InvalidPDFException" ||
    kind === "FormatError" ||
    kind === "UnknownErrorException" ||
    kind === "MissingPDFException"
  ) {
    return new SendgraphError(
      "pdf-broken",
      `"${name}" is no whole PDF: ${error instanceof Error ? error.message : ""}`,
      "Fetch it again; if it opens in a viewer, print it to a new PDF and load that.",
      { cause: error },
    );
  }
  return error instanceof Error ? error : new Error(String(error));
}

function tooLong(name: string, pages: number): SendgraphError {
  return new SendgraphError(
    "pdf-too-long",
    `"${name}" has ${pages} pages; a report or letter has at most ${LIMITS.pdfPages}.`,
    "Cut an archive into one file a report.",
  );
}

function imageOnly(name: string): SendgraphError {
  return new SendgraphError(
    "pdf-image-only",
    `"${name}" holds pictures of its pages and no text.`,
    `Run it through OCR first, for instance: ocrmypdf "${name}" readable.pdf`,
  );
}
