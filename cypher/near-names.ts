import { abbreviate } from "./abbreviate.ts";

/** Edits from a mistyped name to one that is suggested. */
const MOST_EDITS = 4;
/** Letters from which what was typed is looked for within names too. */
const LEAST_HELD = 3;

/**
 * The names that somebody may have meant: those that begin with what was typed; where none does, those that hold all of its words; else
 * those few edits away, nearest first. Bodies may be called by their initials and without the NHS before them.
 */
export function nearestNames(typed: string, names: readonly string[]): string[] {
  const wanted = typed.toLowerCase();
  // In a short name a few edits make any other.
  const mostEdits = Math.min(MOST_EDITS, Math.floor(wanted.length / 2));
  const shortestFirst = (found: string[]) => found.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const begins = names.filter((name) => wanted !== "" && waysOf(name).some((way) => way.startsWith(wanted)));
  if (begins.length > 0) return shortestFirst(begins);
  const words = wordsOf(wanted);
  const holds = wanted.length < LEAST_HELD ? [] : names.filter((name) => holdsWords(name, words));
  if (holds.length > 0) return shortestFirst(holds);
  return names
    .map((name) => ({ name, edits: Math.min(...waysOf(name).map((way) => countEdits(wanted, way))) }))
    .filter(({ edits }) => edits <= mostEdits)
    .sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}

/** The ways in which a name is typed, in lower case. */
function waysOf(name: string): string[] {
  const short = abbreviate(name);
  return [...new Set([name, short, short.replace(/^NHS /, "")])].map((way) => way.toLowerCase());
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

function holdsWords(name: string, words: readonly string[]): boolean {
  const own = waysOf(name).flatMap(wordsOf);
  return words.length > 0 && words.every((word) => own.some((part) => part.startsWith(word)));
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
