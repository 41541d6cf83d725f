/** What starts a line of its own. */
const BLOCKS = new Set(
  "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul".split(
    " ",
  ),
);
/** What is no text. */
const SILENT = new Set(
  "audio button canvas embed head iframe input math meta noscript object script select style svg template textarea title video".split(
    " ",
  ),
);
/** Letters that are there for the line breaker and not for the reader: soft hyphens, zero-width spaces, marks. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/gu;

/** One line of a page: its text, and how much of it is links. */
export interface PageLine {
  readonly text: string;
  readonly isItem: boolean;
  /** Characters of it that stand in links. */
  readonly linked: number;
}

/**
 * Cuts an element of a page into the lines that a reader sees: paragraphs, headings, list items, rows of tables.
 *
 * Shape   white space as one space, none at the ends; no empty line. The cells of a row are parted by " | ".
 */
export function readPageLines(element: Element): PageLine[] {
  const state: State = { lines: [], text: "", linked: 0, isItem: false };
  visit(element, false, state);
  endLine(state);
  return state.lines;
}

/** The text of lines: paragraphs with an empty line between them, list items under each other after a bullet. */
export function joinPageLines(lines: readonly PageLine[]): string {
  return lines
    .map(({ text, isItem }, i) => {
      const gap = i === 0 ? "" : isItem && lines[i - 1]?.isItem ? "\n" : "\n\n";
      return `${gap}${isItem && !/^[•·–-]/u.test(text) ? "• " : ""}${text}`;
    })
    .join("");
}

interface State {
  readonly lines: PageLine[];
  text: string;
  linked: number;
  isItem: boolean;
}

function visit(node: Node, isLinked: boolean, state: State): void {
  if (node.nodeType === 3) addText(node.textContent ?? "", isLinked, state);
  const name = node.nodeName.toLowerCase();
  if (node.nodeType !== 1 || SILENT.has(name)) return;
  if (name === "br") endLine(state);
  if (name === "tr") {
    addRow(node, isLinked, state);
    return;
  }
  const isBlock = BLOCKS.has(name);
  if (isBlock) endLine(state);
  if (name === "li") state.isItem = true;
  for (const child of node.childNodes) visit(child, isLinked || name === "a", state);
  if (isBlock) endLine(state);
  if (name === "li") state.isItem = false;
}

/** Letters of a cell that is one of a table's; longer ones, and cells of several lines, are the page's layout. */
export const CELL_LETTERS = 80;

/** Adds a row: short cells as one line, others as the lines that they have. */
function addRow(row: Node, isLinked: boolean, state: State): void {
  const cells = [...row.childNodes].map((cell) => {
    const own: State = { lines: [], text: "", linked: 0, isItem: false };
    visit(cell, isLinked, own);
    endLine(own);
    return own.lines;
  });
  const told = cells.flat();
  endLine(state);
  if (cells.some((lines) => lines.length > 1 || (lines[0]?.text.length ?? 0) > CELL_LETTERS)) {
    state.lines.push(...told);
    return;
  }
  state.text = told.map(({ text }) => text).join(" | ");
  state.linked = told.reduce((sum, { linked }) => sum + linked, 0);
  endLine(state);
}

function addText(text: string, isLinked: boolean, state: State): void {
  state.text += text;
  if (isLinked) state.linked += text.trim().length;
}

function endLine(state: State): void {
  const text = state.text.replace(UNSEEN, "").replace(/\s+/gu, " ").trim();
  if (text !== "") {
    state.lines.push({ text, isItem: state.isItem, linked: state.linked });
    state.isItem = false; // what follows in the same item is its own line
  }
  state.text = "";
  state.linked = 0;
}
