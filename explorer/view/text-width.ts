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
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(joined) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

/** Breaks a text into lines by the estimated widths. */
export function wrapText(text: string, fontSize: number, width: number): string[] {
  return breakText(text, width, (line) => measureText(line, fontSize));
}
