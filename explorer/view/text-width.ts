import { closeIsolate } from "./isolate.ts";

/** Advance widths of Inter at weight 500, in thousandths of an em, by class of letter; close enough to wrap and align by. */
const CLASSES: readonly (readonly [letters: string, width: number])[] = [
  ["iljI.,:;'’|!()[]", 300],
  ['ftr-/ “”"', 380],
  ["mwMW@%—", 880],
  ["ABCDEFGHKLNOPQRSTUVXYZ&", 690],
];
const OTHER_WIDTH = 580;
const WIDTH_BY_LETTER = new Map(
  CLASSES.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width])),
);

/** How wide a text is, in the units of `fontSize`. Estimated, so that no browser is needed to lay out. */
export function measureText(text: string, fontSize: number): number {
  let thousandths = 0;
  for (const letter of text) thousandths += WIDTH_BY_LETTER.get(letter) ?? OTHER_WIDTH;
  return (thousandths / 1000) * fontSize;
}

/** Breaks a text at spaces into lines of at most `width` by `widthOf`; a word that is wider stands alone. */
export function breakText(text: string, width: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of listWords(text)) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(joined) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

/** A number that a parenthesis begins with stays with what it counts: `(10 areas)`. */
function listWords(text: string): string[] {
  const words: string[] = [];
  for (const word of text.split(" ")) {
    const last = words.at(-1);
    if (last !== undefined && /^\(\d+$/.test(last)) words[words.length - 1] = `${last} ${word}`;
    else words.push(word);
  }
  return words;
}

/** No name has more lines than this in a picture: what is longer is cut, and its mark tells it whole. */
const MOST_LINES = 4;

/**
 * Breaks a text into lines by the estimated widths. A word that is too wide goes on in the next line, after a hyphen; one that is too
 * wide for two, and what is too long, is cut with an ellipsis.
 */
export function wrapText(text: string, fontSize: number, width: number): string[] {
  const isWide = (word: string) => measureText(word, fontSize) > width;
  const parts = text.split(" ").flatMap((word) => (isWide(word) ? partWord(word, isWide) : [word]));
  const lines = breakText(parts.join(" "), width, (line) => measureText(line, fontSize));
  const last = lines.slice(MOST_LINES - 1).join(" ");
  return [...lines.slice(0, MOST_LINES - 1), ...(last === "" ? [] : [last])].map((line) =>
    fitText(line, fontSize, width),
  );
}

/** Letters that a line has at the least of a word that goes on in another. */
const LEAST_PART = 4;
/** Where a word has a hyphen of its own, and where a syllable begins, more or less: at a consonant before a vowel. */
const OWN_HYPHEN = /(?<=[-–/])(?=\p{L})/gu;
const SYLLABLE = /(?<=\p{L})(?=[b-df-hj-np-tv-xz][aeiouy])/giu;

/** A word in two parts, the first as long as there is room for; whole where there is room for no two. */
function partWord(word: string, isWide: (part: string) => boolean): string[] {
  for (const [joint, hyphen] of [
    [OWN_HYPHEN, ""],
    [SYLLABLE, "-"],
  ] as const) {
    const least = hyphen === "" ? 1 : LEAST_PART;
    const parts = [...word.matchAll(joint)]
      .map(({ index }) => [`${word.slice(0, index)}${hyphen}`, word.slice(index)] as const)
      .filter((both) => both.every((part) => part.length >= least && !isWide(part)));
    const last = parts.at(-1);
    if (last) return [...last];
  }
  return [word];
}

/** The estimate is of usual words: a text that is cut keeps this much less than would fit by it. */
const CAUTION = 0.9;

/** A text in one line of at most `width`, cut with an ellipsis where it is longer. */
export function fitText(text: string, fontSize: number, width: number): string {
  if (measureText(text, fontSize) <= width) return text;
  let used = measureText("…", fontSize);
  let kept = "";
  for (const letter of text) {
    used += measureText(letter, fontSize);
    if (used > width * CAUTION) break;
    kept += letter;
  }
  return closeIsolate(`${kept.trimEnd()}…`);
}
