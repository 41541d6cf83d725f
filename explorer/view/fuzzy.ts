import { abbreviate } from "../../cypher/abbreviate.ts";
import { fold, foldWays } from "./fold.ts";

/** How well a name answers the words that were typed: 0 begins with them, then looser; null not at all. */
export function rankMatch(name: string, words: string): number | null {
  const asked = foldWays(words);
  const short = abbreviate(name);
  // A body is printed by its initials where room is short, and is then asked for so.
  const ways = short === name ? foldWays(name) : [...foldWays(name), ...foldWays(short)];
  const ranks = ways.flatMap((own) => asked.flatMap((each) => rankFolded(own, each) ?? []));
  return ranks.length === 0 ? null : Math.min(...ranks);
}

function rankFolded(own: string, asked: string): number | null {
  if (asked === "") return null;
  if (own.startsWith(asked)) return 0;
  if (own.includes(` ${asked}`)) return 1;
  if (own.includes(asked)) return 2;
  const parts = partsOf(own);
  const isNear = asked.split(" ").every((word) => parts.some((part) => isAlmost(part, word)));
  return isNear ? 3 : null;
}

/** The words of a name, without accents and in lower case. */
export function partsOf(name: string): string[] {
  return fold(name).split(/[^\p{L}\p{N}]+/u);
}

/** The known word that a word is but for a slip; null where one begins with it, or none is near. */
export function nearestPart(word: string, known: ReadonlySet<string>): string | null {
  const asked = fold(word).trim();
  const near: string[] = [];
  for (const part of known) {
    if (part.startsWith(asked)) return null;
    if (part.length > 1 && isAlmost(part, asked)) near.push(part);
  }
  const slips = (part: string) => countSlips(part, asked);
  const [nearest] = near.sort((a, b) => slips(a) - slips(b) || (a < b ? -1 : 1));
  return nearest ?? null;
}

/** A slip in a word of four letters or more is forgiven, two in one of eight or more. */
const SLIPS = [
  [8, 2],
  [4, 1],
] as const;

/** Does the part begin with the word, but for a slip of the fingers? */
export function isAlmost(part: string, word: string): boolean {
  if (part.startsWith(word)) return true;
  const allowed = SLIPS.find(([letters]) => word.length >= letters)?.[1] ?? 0;
  if (allowed === 0) return false;
  const reach = Array.from({ length: 2 * allowed + 1 }, (_, index) => word.length - allowed + index);
  return reach.some((length) => length <= part.length && countSlips(part.slice(0, length), word) <= allowed);
}

/** Letters to add, drop, change or swap with their neighbour (optimal string alignment). */
function countSlips(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      next[column] = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + Number(!isSame),
        isSwap ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = last;
    last = next;
  }
  return last[b.length] ?? 0;
}
