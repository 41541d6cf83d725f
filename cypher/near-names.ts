/** Edits from a mistyped name to one that is suggested. */
const MOST_EDITS = 4;

/** The names that somebody may have meant: those that begin with what was typed; where none does, those few edits away, nearest first. */
export function nearestNames(typed: string, names: readonly string[]): string[] {
  const wanted = typed.toLowerCase();
  // In a short name a few edits make any other.
  const mostEdits = Math.min(MOST_EDITS, Math.floor(wanted.length / 2));
  const begins = names.filter((name) => wanted !== "" && name.toLowerCase().startsWith(wanted));
  if (begins.length > 0) return begins.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return names
    .map((name) => ({ name, edits: countEdits(wanted, name.toLowerCase()) }))
    .filter(({ edits }) => edits <= mostEdits)
    .sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}

/** Levenshtein distance, one row at a time. */
function countEdits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, a] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, b] of [...to].entries()) {
      const replaced = (row[j] ?? 0) + (a === b ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
