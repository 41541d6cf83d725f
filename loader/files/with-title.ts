/** Lines at the beginning of a text in which its title may stand. */
const TITLE_WITHIN = 10;

/**
 * A text under its title: a given title that does not stand among the first lines is put before them, for a headline is
 * read like the text below it.
 */
export function withTitle(text: string, title: string | null): string {
  if (title === null) return text;
  const wanted = bare(title);
  const has = text
    .split("\n", 4 * TITLE_WITHIN)
    .filter((line) => line.trim() !== "")
    .slice(0, TITLE_WITHIN)
    .some((line) => bare(line.slice(0, 1000)).startsWith(wanted));
  return has ? text : `${title}\n\n${text}`;
}

function bare(line: string): string {
  return line.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
