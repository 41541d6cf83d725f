import { type CueMatch, marksIn, type SentenceMarks, wordsBetween } from "./sentence-marks.ts";
import { overlaps, type TokenRange } from "./token-range.ts";

/** The cues, requests and hints of a clause that count: the longest pattern wins a word, and a shield wins a tie. */
export function findWinners(marks: SentenceMarks, clause: TokenRange): readonly CueMatch[] {
  const contenders: CueMatch[] = [];
  for (const kind of CONTENDING)
    for (const mark of marksIn(marks, kind, clause))
      if ((kind !== "list" || mark.row.value !== "") && !leapsOverBlame(marks, mark, clause))
        contenders.push(mark);
  if (contenders.length < 2) return contenders;
  const winners: CueMatch[] = [];
  for (const contender of contenders.sort(byRank))
    if (!winners.some((winner) => overlaps(winner, contender))) winners.push(contender);
  return winners.sort((a, b) => a.first - b.first);
}

const CONTENDING = ["cue", "request", "hint", "list"] as const;

/** "makes insufficient progress": praise whose gap holds a negator or blame is none. */
function leapsOverBlame(marks: SentenceMarks, praise: CueMatch, clause: TokenRange): boolean {
  const { first, last, row, words } = praise;
  if (row.value !== "strength" || wordsBetween(marks, first, last) <= words) return false;
  const named = wordsOfPattern(row.pattern);
  const blames = marksIn(marks, "cue", clause).filter((cue) => cue.row.value === "weakness");
  return [...marksIn(marks, "negator", clause), ...blames].some(
    (inner) =>
      inner.words === 1 &&
      inner.first > first &&
      inner.last < last &&
      !named.has(marks.tokens[inner.first]?.norm ?? ""),
  );
}

/** The words that a pattern names itself ("stop ... problems ... worse"): they are no surprise in it. */
export function wordsOfPattern(pattern: string): ReadonlySet<string> {
  const known = namedWords.get(pattern) ?? new Set(pattern.split(/[\s|?*]+/u));
  namedWords.set(pattern, known);
  return known;
}

const namedWords = new Map<string, ReadonlySet<string>>();

function byRank(a: CueMatch, b: CueMatch): number {
  return (
    b.words - a.words ||
    Number(isShield(b)) - Number(isShield(a)) ||
    b.row.weight - a.row.weight ||
    a.last - a.first - (b.last - b.first) ||
    a.first - b.first ||
    a.rank - b.rank
  );
}

/** Does the row eat words that would mislead? */
export function isShield(match: CueMatch): boolean {
  return match.row.value === "neutral";
}

/** Does a shield among the winners cover any of the range? */
export function isShielded(range: TokenRange, winners: readonly CueMatch[]): boolean {
  return winners.some((winner) => isShield(winner) && overlaps(winner, range));
}
