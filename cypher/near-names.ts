/** Edits from a mistyped name to one that is suggested. */
const MOST_EDITS = 4;

/** The names that somebody may have meant, nearest first: beginning with what was typed, then few edits away. */
export function nearestNames(typed: string, names: readonly string[]): string[] {
  const wanted = typed.toLowerCase();
  // In a short name a few edits make any other.
  const mostEdits = Math.min(MOST_EDITS, Math.floor(wanted.length / 2));
  return names
    .map((name) => ({
      name,
      begins: wanted !== "" && name.toLowerCase().startsWith(wanted),
      edits: countEdits(wanted, name.toLowerCase()),
    }))
    .filter(({ begins, edits }) => begins || edits <= mostEdits)
    .sort((a, b) => Number(b.begins) - Number(a.begins) || a.edits - b.edits || (a.name < b.name ? -1 : 1))
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
