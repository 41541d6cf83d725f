import type { Line } from "./line.ts";

/** What stands between a pair of quotation marks, the marks left out; article offsets. */
export interface QuoteRange {
  readonly start: number;
  readonly end: number;
}

const LETTER = /[\p{L}\p{N}]/u;
const SPACE = /\s/u;
const OPENS_AFTER = /^[\s([{—–\-/:"“]?$/u;
/** The marks that can open a quotation. */
const OPENERS = /["“'‘`]/g;
/** The marks that can close one that a single mark opened. */
const SINGLE_CLOSERS = /['’]/g;

/**
 * Finds what stands inside quotation marks, a line at a time.
 *
 * Shape   ranges in order, without overlap; a quotation inside another makes no range of its own. One that its line does
 *         not close runs to the line's end, as each paragraph of a long quotation opens anew. Apostrophes are no marks.
 */
export function findQuotes(lines: readonly Line[]): QuoteRange[] {
  return lines.flatMap(quotesOfLine);
}

function quotesOfLine(line: Line): QuoteRange[] {
  const { text } = line;
  const ranges: QuoteRange[] = [];
  if (nextOpener(text, 0) < 0) return ranges;
  const singles = singleCloses(text);
  let single = 0;
  for (let at = nextOpener(text, 0); at >= 0; at = nextOpener(text, at + 1)) {
    while ((singles[single] ?? Number.POSITIVE_INFINITY) <= at + 1) single++;
    const close = closeOf(text, at, singles[single]);
    if (close === null) continue;
    if (close > at + 1) ranges.push({ start: line.start + at + 1, end: line.start + close });
    at = close;
  }
  return ranges;
}

/** Where the next mark that can open a quotation stands, from `from` on; -1 where none does. */
function nextOpener(text: string, from: number): number {
  OPENERS.lastIndex = from;
  return OPENERS.exec(text)?.index ?? -1;
}

/** Where the quotation that opens at `at` ends (the offset of its closing mark, or the line's end); null if none opens. */
function closeOf(text: string, at: number, nextSingle: number | undefined): number | null {
  const mark = text[at];
  if (mark === "“" || (mark === '"' && opensAt(text, at))) {
    return doubleCloseOf(text, at);
  }
  const isSingle = (mark === "‘" || mark === "'" || mark === "`") && opensAt(text, at);
  if (!isSingle) return null;
  if (nextSingle !== undefined) return nextSingle;
  // Without a closing mark only a curly one that begins a paragraph or follows a colon opens a long quotation.
  return mark === "‘" && /(?:^|:\s)$/u.test(text.slice(Math.max(0, at - 2), at)) ? text.length : null;
}

function doubleCloseOf(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const mark = text[i];
    if (mark === "”" || (mark === '"' && !opensInside(text, i))) return i;
  }
  return text.length;
}

/** A straight mark with a space before and a letter after opens a quotation even where one is open: the last was left open. */
function opensInside(text: string, at: number): boolean {
  return /\s/u.test(text[at - 1] ?? "") && LETTER.test(text[at + 1] ?? "");
}

function opensAt(text: string, at: number): boolean {
  return OPENS_AFTER.test(text[at - 1] ?? "") && /\S/u.test(text[at + 1] ?? "");
}

/** Offsets of single marks that close a quotation: after a word and not before one, a plural's apostrophe left out. */
function singleCloses(text: string): number[] {
  const marks: number[] = [];
  SINGLE_CLOSERS.lastIndex = 0;
  while (SINGLE_CLOSERS.test(text)) {
    const at = SINGLE_CLOSERS.lastIndex - 1;
    if (at > 0 && !SPACE.test(text[at - 1] ?? "") && !beginsWord(text, at + 1)) marks.push(at);
  }
  return marks.filter((at, i) => !isPluralApostrophe(text, at, marks[i + 1]));
}

/** Does a word go on or begin there? */
function beginsWord(text: string, at: number): boolean {
  return at < text.length && LETTER.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** `leaders' plans … approach.’`: an s before, a lower-case word after, and a later closing mark before the next opening. */
function isPluralApostrophe(text: string, at: number, next: number | undefined): boolean {
  if (text[at - 1] !== "s" || !/^\s\p{Ll}/u.test(text.slice(at + 1, at + 3))) return false;
  return next !== undefined && !/[\s(]['‘](?=\p{L})/u.test(text.slice(at + 1, next));
}
