import { sortFew } from "../text/sort-few.ts";
import { normOf } from "../text/spellings.ts";
import { thoseThat } from "../text/those-that.ts";
import { isWithin, overlaps, type TokenRange } from "../text/token-range.ts";
import { WordForm } from "../text/word-form.ts";
import { saysElse } from "./says-else.ts";
import { type CueMatch, marksIn, type SentenceMarks, wordsBetween } from "./sentence-marks.ts";

/** The cues, requests and hints of a clause that count: the longest pattern wins a word, and a shield wins a tie. */
export function findWinners(marks: SentenceMarks, clause: TokenRange): readonly CueMatch[] {
  let contenders: readonly CueMatch[] = NO_MARKS;
  for (const kind of CONTENDING) {
    const ofKind = thoseThat(
      marks.byKind.get(kind) ?? NO_MARKS,
      (mark) =>
        isWithin(mark, clause) &&
        (kind !== "list" || mark.row.value !== "") &&
        !saysElse(marks.tokens, mark) &&
        !leapsOverBlame(marks, mark, clause) &&
        !leapsOverEnd(marks, mark),
    );
    if (ofKind.length > 0) contenders = contenders.length === 0 ? ofKind : [...contenders, ...ofKind];
  }
  if (contenders.length === 0) return contenders;
  const left = withoutAsides(marks, contenders, clause);
  if (left.length < 2) return left;
  if (areApart(left)) return left;
  const winners: CueMatch[] = [];
  for (const contender of sortFew([...left], byRank))
    if (!winners.some((winner) => overlaps(winner, contender))) winners.push(contender);
  return sortFew(winners, byPlace);
}

const NO_MARKS: readonly CueMatch[] = [];

/** Does each begin where the one before has ended, or later? Then all win, and stand in order. */
function areApart(contenders: readonly CueMatch[]): boolean {
  let end = 0;
  for (const { first, last } of contenders) {
    if (first < end) return false;
    end = last;
  }
  return true;
}

/** Words that an open shield reaches over. */
const ASIDE_WORDS = 8;

/** "… instead of spending hours on a bus": a shield whose pattern ends in a gap hides the blame up to the next mark. */
function withoutAsides(
  marks: SentenceMarks,
  contenders: readonly CueMatch[],
  clause: TokenRange,
): readonly CueMatch[] {
  if (!contenders.some(isOpenShield)) return contenders;
  const asides = contenders
    .filter(isOpenShield)
    .map((shield) => ({ ...shield, last: endOfAside(marks, shield, clause) }));
  const isHidden = ({ row, first }: CueMatch): boolean =>
    row.value === "weakness" && asides.some((aside) => first >= aside.first && first < aside.last);
  return [...asides, ...contenders.filter((each) => !isOpenShield(each) && !isHidden(each))];
}

function isOpenShield({ row }: CueMatch): boolean {
  return row.value === "neutral" && row.pattern.endsWith(" ...");
}

function endOfAside(marks: SentenceMarks, { last }: TokenRange, clause: TokenRange): number {
  let end = last;
  while (
    end < clause.last &&
    marks.tokens[end]?.kind !== "mark" &&
    wordsBetween(marks, last, end) < ASIDE_WORDS
  )
    end++;
  return end;
}

const CONTENDING = ["cue", "request", "hint", "list"] as const;

/** What these stop is blamed, as it should be: "stopped problems from growing". */
const STOPS = new WordForm(/^(?:stop|prevent|avoid|avert|halt|ke(?:ep|pt))/u);

/** "makes insufficient progress": praise whose gap holds a negator or blame is none. */
function leapsOverBlame(marks: SentenceMarks, praise: CueMatch, clause: TokenRange): boolean {
  const { first, last, row, words } = praise;
  if (row.value !== "strength" || wordsBetween(marks, first, last) <= words) return false;
  const named = wordsOfPattern(row.pattern);
  const blames = STOPS.fits(marks.tokens[first])
    ? NO_MARKS
    : marksIn(marks, "cue", clause).filter((cue) => cue.row.value === "weakness");
  return [...marksIn(marks, "negator", clause), ...blames].some(
    (inner) =>
      inner.words === 1 &&
      inner.first > first &&
      inner.last < last &&
      !named.has(marks.tokens[inner.first]?.norm ?? ""),
  );
}

const SELDOM = new WordForm(/^(?:rarely|seldom|hardly|scarcely)$/);

/** "Reviews are rarely late", "are no longer late": blame whose gap holds what denies it. */
function leapsOverEnd(
  { tokens, words }: SentenceMarks,
  { first, last, row, words: told }: CueMatch,
): boolean {
  if (row.value !== "weakness" || (words[last] ?? 0) - (words[first] ?? 0) <= told) return false;
  for (let at = first + 1; at + 1 < last; at++) {
    const isEnd = tokens[at]?.norm === "longer" && tokens[at - 1]?.norm === "no" && at - 1 > first;
    if ((isEnd || SELDOM.fits(tokens[at])) && !wordsOfPattern(row.pattern).has(tokens[at]?.norm ?? ""))
      return true;
  }
  return false;
}

/** The words that a pattern names itself ("stop ... problems ... worse"): they are no surprise in it. */
export function wordsOfPattern(pattern: string): ReadonlySet<string> {
  const known = namedWords.get(pattern) ?? new Set(pattern.split(/[\s|?*]+/u).map(normOf));
  namedWords.set(pattern, known);
  return known;
}

const namedWords = new Map<string, ReadonlySet<string>>();

function byPlace(a: CueMatch, b: CueMatch): number {
  return a.first - b.first;
}

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
