import { SendgraphError } from "../../cypher/errors.ts";
import type { Document } from "../model/document.ts";
import { LIMITS } from "../model/limits.ts";
import { type GivenHead, NOTHING_GIVEN } from "../model/source-text.ts";
import { readFrontHead } from "./front-head.ts";
import { cutFrontMatter } from "./front-matter.ts";
import { readMarkdownLines } from "./markdown-lines.ts";
import { joinPageLines } from "./page-text.ts";
import { plainForm } from "./plain-form.ts";
import { withTitle } from "./with-title.ts";

/**
 * Reads a Markdown text without its marks. What front matter tells of it is given, as a page's own tags are.
 *
 * Shape   a text without a mark stands as it is, and so does one with more marks than any article has.
 * Errors  `file-no-text` where marks are all there is.
 */
export function readMarkdown(path: string, markdown: string): Document {
  const front = cutFrontMatter(markdown);
  const { head, address } = front ? readFrontHead(front.fields) : { head: NOTHING_GIVEN, address: null };
  const body = (front?.body ?? markdown).trim();
  const { text, title } = isArticleLike(body) ? readBody(body) : { text: plainForm(body), title: null };
  if (text === "") throw noText(path);
  const told: GivenHead = { ...head, title: head.title ?? title };
  return { text: withTitle(text, told.title), head: told, address };
}

function readBody(body: string): { text: string; title: string | null } {
  const { lines, title } = readMarkdownLines(body);
  const text = joinPageLines(lines);
  const wasMarked = bare(text) !== bare(body) || body.includes("  \n");
  return { text: plainForm(wasMarked ? text : body, { wasMarked }), title };
}

function bare(text: string): string {
  return text.replace(/\s+/gu, "");
}

/** Letters that may be marks. */
const MARKS = new Set("*_[]<>&`~!|\\=");

/** Has it no more lines and marks than a text that people read? Parsers take long over what is made of marks. */
function isArticleLike(text: string): boolean {
  let lines = 0;
  let marks = 0;
  for (const letter of text) {
    if (letter === "\n") lines++;
    else if (MARKS.has(letter)) marks++;
  }
  return lines <= LIMITS.markdownLines && marks <= LIMITS.markdownMarks;
}

function noText(path: string): SendgraphError {
  return new SendgraphError(
    "file-no-text",
    `"${path}" holds no text: it is made of pictures and marks alone.`,
    "Copy the article's text into it, or leave it out.",
  );
}
