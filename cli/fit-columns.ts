/** A column is as wide as its longest word, or as this; one of sentences is wide enough to be read. */
const NARROWEST = { words: 16, sentences: 28 };
/** Letters from which on a text is read as a sentence. */
const SENTENCE = 60;

/** How wide a column's cells are, and what it takes at least. */
export interface ColumnExtent {
  readonly natural: number;
  readonly least: number;
}

/** What a column of these texts takes. */
export function measureColumn(texts: readonly string[]): ColumnExtent {
  let [natural, word] = [1, 1];
  for (const text of texts) {
    natural = Math.max(natural, text.length);
    for (const one of text.split(/\s+/)) word = Math.max(word, one.length);
  }
  const least = Math.min(word, NARROWEST.words);
  return { natural, least: natural < SENTENCE ? least : Math.max(least, NARROWEST.sentences) };
}

/** The columns' widths within a room for all of them: the widest give way first. Null where even the least is too wide. */
export function fitColumns(columns: readonly ColumnExtent[], room: number): number[] | null {
  const widthsAt = (cap: number) =>
    columns.map(({ natural, least }) => Math.max(Math.min(natural, cap), least));
  const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);
  if (sum(widthsAt(0)) > room) return null;
  let cap = Math.max(1, ...columns.map(({ natural }) => natural));
  while (sum(widthsAt(cap)) > room) cap -= 1;
  return widthsAt(cap);
}
