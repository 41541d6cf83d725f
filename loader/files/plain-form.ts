import { joinWrapped } from "./join-wrapped.ts";

/** Lines and items, at the least, that tell of the form of a whole text. */
const FEWEST_LINES = 3;
const FEWEST_ITEMS = 6;
/** So many items are no list, though nobody speaks in them. */
const MANY_ITEMS = 10;
/** The share of letters that stand in sentences where the marks are those of paragraphs; words of a sentence, at the least. */
const PROSE = 0.7;
const PROSE_WORDS = 8;
/** Sentences above the first mark, at the most: a lead, and what stands beside it. */
const MOST_ABOVE = 3;

const QUOTE_MARK = /^\s{0,3}>/u;
const QUOTE_MARKS = /^\s{0,3}(?:> ?)+/u;
const ITEM = /^\s{0,3}([•·▪●◦*+–—-])\s+(?=\S)/u;
const SENTENCE_END = /[.!?…]["”’')\]]*$/u;
const LIST_HEAD = /[:;,]/u;
const SPEECH = /\b(?:said|says|told|added)\b/u;

/**
 * A plain text without the form that its whole was given: quoted line by line as in mail ("> "), wrapped at one width, every paragraph after a
 * bullet. Where only some of it is so, that is its author's, and it stays.
 */
export function plainForm(text: string, options: { readonly wasMarked?: boolean } = {}): string {
  return dropBullets(joinWrapped(dropQuoteMarks(text), options));
}

function dropQuoteMarks(text: string): string {
  if (!QUOTE_MARK.test(text.trimStart())) return text;
  const lines = text.split("\n");
  const told = lines.filter((line) => line.trim() !== "");
  if (told.length < FEWEST_LINES || !told.every((line) => QUOTE_MARK.test(line))) return text;
  return lines
    .map((line) => line.replace(QUOTE_MARKS, ""))
    .join("\n")
    .trimEnd();
}

/** Takes off the bullets of an article each of whose paragraphs, from the first bullet on, has one: a list has a head, and an end. */
function dropBullets(text: string): string {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => ITEM.test(line));
  if (first < 0) return text;
  const above = lines.slice(0, first).filter((line) => line.trim() !== "");
  const items = lines.slice(first).filter((line) => line.trim() !== "");
  return isAbove(above) && areParagraphs(items)
    ? lines.map((line, at) => (at < first ? line : line.replace(ITEM, ""))).join("\n")
    : text;
}

/** No heading of a list stands below sentences. */
function isAbove(above: readonly string[]): boolean {
  const sentences = above.filter(isSentence);
  if (LIST_HEAD.test(above.at(-1)?.trimEnd().slice(-1) ?? "")) return false;
  return sentences.length <= MOST_ABOVE && (sentences.length === 0 || sentences.at(-1) === above.at(-1));
}

function areParagraphs(items: readonly string[]): boolean {
  const mark = ITEM.exec(items[0] ?? "")?.[1];
  const letters = (lines: readonly string[]): number => lines.reduce((sum, { length }) => sum + length, 0);
  return (
    items.length >= FEWEST_ITEMS &&
    items.every((line) => ITEM.exec(line)?.[1] === mark) &&
    letters(items.filter(isSentence)) >= PROSE * letters(items) &&
    (items.length >= MANY_ITEMS || items.some((line) => SPEECH.test(line)))
  );
}

function isSentence(line: string): boolean {
  return (
    SENTENCE_END.test(line.trimEnd().slice(-6)) && line.trim().split(" ", PROSE_WORDS).length === PROSE_WORDS
  );
}
