import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { SendgraphError } from "../../cypher/errors.ts";
import type { Document } from "../model/document.ts";
import { checkPage } from "./check-page.ts";
import { readPageHead } from "./page-head.ts";
import { joinPageLines, type PageLine, readPageLines } from "./page-text.ts";
import { withTitle } from "./with-title.ts";

type Page = ReturnType<typeof parseHTML>["document"];

/** Words that a line of prose has at the least. */
const PROSE_WORDS = 8;

/**
 * Reads the article of a web page, without the page around it. Nothing in the page is run, and nothing it points to is
 * fetched.
 *
 * Shape   the title is the text's first line; paragraphs, list items after a bullet, rows of tables.
 * Errors  `file-too-large` (more elements than an article's page has), `file-no-text`; each names the file and the remedy.
 */
export function readHtml(path: string, html: string): Document {
  checkPage(path, html);
  const page = parsePage(html);
  const { head, address } = readPageHead(page);
  const content = new Readability(page, { serializer: (node) => node }).parse()?.content;
  const lines = isElement(content) ? readPageLines(content) : [];
  if (!lines.some(isProse)) throw noArticle(path);
  return { text: withTitle(joinPageLines(lines), head.title), head, address };
}

/** The tree of a page, in a `body`, with names of attributes in small letters: the parser leaves both as they are told. */
function parsePage(html: string): Page {
  const bare = html.replace(/<!doctype[^>]*>|<\/?(?:html|head)\b[^>]*>/giu, "");
  const page = parseHTML(/<body\b/iu.test(html) ? html : `<html><body>${bare}</body></html>`).document;
  for (const element of page.querySelectorAll("*")) {
    for (const { name, value } of [...element.attributes]) {
      const small = name.toLowerCase();
      if (small !== name && !element.hasAttribute(small)) element.setAttribute(small, value);
    }
  }
  return page;
}

function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === 1;
}

function isProse({ text, linked }: PageLine): boolean {
  return (
    linked * 2 < text.length &&
    /[.!?…]["”’')\]]*$/u.test(text) &&
    text.split(" ", PROSE_WORDS).length === PROSE_WORDS
  );
}

function noArticle(path: string): SendgraphError {
  return new SendgraphError(
    "file-no-text",
    `"${path}" holds no article: no line of it is prose.`,
    "Open the page, wait until it shows the article and save it again, or copy the article's text into a .txt file.",
  );
}
