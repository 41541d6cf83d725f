import { Parser } from "htmlparser2";
import MarkdownIt, { type Token } from "markdown-it";
import { CELL_LETTERS, type PageLine } from "./page-text.ts";

/** Levels that blocks may stand inside each other; what is deeper is no text of an article. */
const MOST_LEVELS = 100;

/** Text that is indented is text: newspapers indent paragraphs, and hold no programs. */
const parser = new MarkdownIt("commonmark", { maxNesting: MOST_LEVELS })
  .enable(["table", "strikethrough"])
  .disable(["code"]);

/** The lines of a Markdown text, and the heading that is its title. */
export interface MarkdownLines {
  readonly lines: readonly PageLine[];
  readonly title: string | null;
}

/** Signs of notes, and words that programs for notes alone know: links by name, pictures, remarks, marked words. */
const NOTE_TEXT = /^ {0,3}\[\^[^\]\s]{1,40}\]:[ \t]*/gmu;
const NOTE_SIGN = /\[\^[^\]\s]{1,40}\]/gu;
const NAMED_PICTURE = /!\[\[[^[\]\n]{0,200}\]\]/gu;
const NAMED_LINK = /\[\[(?:[^[\]|\n]{0,200}\|)?([^[\]|\n]{0,200})\]\]/gu;
const REMARK = /%%[^%\n]{0,500}%%/gu;
const MARKED = /==(?=\S)([^=\n]{1,500}?)==/gu;

/**
 * Reads the lines of a Markdown text without its marks: paragraphs, headings, items, rows of tables.
 *
 * Shape   what links say stays, addresses, pictures, HTML's tags and what is struck out go. Where a line ends inside a paragraph, so does a line of
 *         its text: whether that means anything is not for Markdown to tell.
 */
export function readMarkdownLines(markdown: string): MarkdownLines {
  const plain = markdown
    .replace(NOTE_TEXT, "\n")
    .replace(NOTE_SIGN, "")
    .replace(NAMED_PICTURE, "")
    .replace(NAMED_LINK, "$1")
    .replace(REMARK, "")
    .replace(MARKED, "$1");
  const tokens = parser.parse(plain, {});
  const reader = new LineReader();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (isExcerpt(tokens, at)) at = endOf(tokens, at);
    else reader.take(token);
  }
  return { lines: reader.lines, title: titleOf(tokens) };
}

/** Words of a title, at the least: fewer are the name of a paper or a page. */
const TITLE_WORDS = 4;

/** The first block, where it is a heading of the first level and no other is. */
function titleOf(tokens: readonly Token[]): string | null {
  const isFirst = (token: Token | undefined): boolean => token?.type === "heading_open" && token.tag === "h1";
  if (!isFirst(tokens[0]) || tokens.filter(isFirst).length > 1) return null;
  const reader = new LineReader();
  if (tokens[1]) reader.take(tokens[1]);
  const [line, more] = reader.lines;
  return line === undefined || more || line.text.split(" ").length < TITLE_WORDS ? null : line.text;
}

/** "> ## Excerpt": a clipper sets the page's description above the article, which says it again. */
function isExcerpt(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.type === "blockquote_open" &&
    tokens[at + 1]?.type === "heading_open" &&
    /^excerpt$/iu.test(tokens[at + 2]?.content.trim() ?? "")
  );
}

function endOf(tokens: readonly Token[], at: number): number {
  const level = tokens[at]?.level;
  const end = tokens.findIndex(
    (token, i) => i > at && token.type === "blockquote_close" && token.level === level,
  );
  return end < 0 ? tokens.length : end;
}

/** Gathers lines from tokens in their order. */
class LineReader {
  readonly lines: PageLine[] = [];
  #parts: string[] = [];
  #isItem = false;
  #cells: string[] | null = null;

  take(token: Token): void {
    switch (token.type) {
      case "inline":
        this.#takeInline(token.children ?? []);
        break;
      case "fence":
        this.#parts.push(token.content);
        this.#endLine();
        break;
      case "html_block":
        this.#takeHtml(token.content);
        break;
      case "list_item_open":
        this.#isItem = true;
        break;
      case "list_item_close":
        this.#isItem = false;
        break;
      case "tr_open":
        this.#cells = [];
        break;
      case "tr_close":
        this.#endRow();
        break;
      default:
    }
  }

  #takeInline(children: readonly Token[]): void {
    let struck = 0;
    for (const { type, content, nesting } of children) {
      // What is struck out is taken back.
      if (type.startsWith("s_")) struck += nesting;
      else if (struck === 0) this.#takePart(type, content);
    }
    if (this.#cells === null) this.#endLine();
    else this.#endCell(this.#cells);
  }

  #takePart(type: string, content: string): void {
    if (type === "text" || type === "code_inline") this.#parts.push(content);
    else if (type === "softbreak") this.#parts.push("\n");
    else if (type === "hardbreak" || (type === "html_inline" && /^<br\b/iu.test(content))) {
      if (this.#cells === null) this.#endLine();
      else this.#parts.push(" ");
    }
  }

  #endCell(cells: string[]): void {
    cells.push(clean(this.#parts.join("")));
    this.#parts = [];
  }

  /** Adds a row: short cells as one line, others as a line each. */
  #endRow(): void {
    const cells = this.#cells?.filter((cell) => cell !== "") ?? [];
    this.#cells = null;
    const isLayout = cells.some(({ length }) => length > CELL_LETTERS);
    for (const line of isLayout ? cells : [cells.join(" | ")]) {
      this.#parts.push(line);
      this.#endLine();
    }
  }

  #takeHtml(html: string): void {
    let silent = 0;
    const end = (): void => this.#endLine();
    const reader = new Parser({
      onopentagname: (name) => {
        if (SILENT.has(name)) silent++;
        if (!INLINE.has(name)) end();
      },
      ontext: (text) => {
        if (silent === 0) this.#parts.push(text.replace(/\s+/gu, " "));
      },
      onclosetag: (name) => {
        if (SILENT.has(name)) silent--;
        if (!INLINE.has(name)) end();
      },
    });
    reader.end(html);
    end();
  }

  #endLine(): void {
    const text = clean(this.#parts.join(""));
    if (text !== "") {
      this.lines.push({ text, isItem: this.#isItem, linked: 0 });
      this.#isItem = false; // what follows in the same item is its own line
    }
    this.#parts = [];
  }
}

const SILENT = new Set("audio iframe noscript object script style svg textarea video".split(" "));
const INLINE = new Set("a abbr b cite code em font i mark q s small span strong sub sup time u".split(" "));

/** Letters for the line breaker, and what notes programs put before a box or a task. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/gu;
/** Marks for bold that are none by the rules, where a program left no space: "“…too long.”**He said". */
const LEFT_MARK = /(?<!\*)(?:(?<!\p{L})\*\*(?!\*)|\*\*(?![*\p{L}]))/gu;
const BOX = /^\[(?:!\w{1,20}\][+-]?|[ xX]\])\s+/u;

function clean(text: string): string {
  const lines = text.replace(UNSEEN, "").replace(LEFT_MARK, "").split("\n");
  return lines
    .map((line) => line.trim().replace(/[ \t]{2,}/gu, " "))
    .join("\n")
    .trim()
    .replace(BOX, "");
}
