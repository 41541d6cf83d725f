/**
 * One line of a text that holds anything, with white space at its ends left out.
 *
 * Shape   `text === article.text.slice(start, end)`; `paragraph` counts such lines from 0.
 * Units   UTF-16 code units.
 */
export interface Line {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Words that web pages glue to the front of a paragraph when their advert frames are taken off. */
const GLUED = /^(?:Hide Ad|Advertisement)+(?=\p{Lu})/u;

/** Cuts a text into its lines; empty ones are left out. Linear in the text's length. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const raw of text.split("\n")) {
    const begun = raw.trimStart();
    const isGlued = begun.startsWith("Hide Ad") || begun.startsWith("Advertisement");
    const glued = isGlued ? (GLUED.exec(begun)?.[0].length ?? 0) : 0;
    const start = from + raw.length - begun.length + glued;
    const end = from + raw.trimEnd().length;
    if (start < end)
      lines.push({ paragraph: lines.length, start, end, text: raw.slice(start - from, end - from) });
    from += raw.length + 1;
  }
  return lines;
}
