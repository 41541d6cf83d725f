import { numberAt } from "../numbers/number-words.ts";
import { isWithin, overlaps, type TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { type CueMatch, hasMarkIn, marksIn, type SentenceMarks, wordsBetween } from "./sentence-marks.ts";
import type { Weighed } from "./weighed.ts";

/** What blame that has been put right weighs as praise. */
const PUT_RIGHT = 3;
/** Words from "progress in", "have tackled" to the last blame that they are of. */
const REACH_AHEAD = 12;
/** Words from the blame to "has been addressed". */
const REACH_BEHIND = 16;
/** Words from blame or a request to the remedy that it hinders: "slow to tackle", "more must be done in addressing". */
const HINDRANCE_REACH = 7;

const FINITE = new WordForm(
  /^(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|should|must|said|remains?|remained)$/,
);
/** After these a verb tells of what somebody else says or what is qualified: "weaknesses that were found have been addressed". */
const QUALIFIES = new WordForm(/^(?:that|which|who|they|it|inspectors|ofsted|we)$/);
/** "Will tackle the poor quality", "should have been addressed": nothing is put right yet. */
const NOT_YET = new WordForm(
  /^(?:will|would|must|should|could|can|may|might|shall|to|need|needs|ought|if|when|once|until|only|how|whether|partly|partially)$/,
);
const DENIES = new WordForm(/^(?:not|no|none|never|neither|few)$/);
const PROGRESS = new WordForm(/^(?:progress|headway|strides|inroads)$/);

/**
 * Turns blame that is told to have been put right into praise, as one stretch with what put it right: "sufficient progress in addressing
 * the poor quality of plans", "the long waits have been tackled". Where the progress itself is blamed, its object is no praise either.
 */
export function withPutRight(
  marks: SentenceMarks,
  clause: TokenRange,
  winners: readonly CueMatch[],
  weighed: readonly Weighed[],
): readonly Weighed[] {
  let told = weighed;
  for (const remedy of marksIn(marks, "remedy", clause))
    told =
      remedy.row.value === "behind" || remedy.row.value === "ended"
        ? putRightBefore(marks, clause, remedy, told)
        : putRightAfter(marks, clause, remedy, winners, told);
  return told;
}

/** The winners that no "is no longer an area of weakness" has ended. */
export function withoutEnded(
  marks: SentenceMarks,
  clause: TokenRange,
  winners: readonly CueMatch[],
): readonly CueMatch[] {
  const ended = marksIn(marks, "remedy", clause).filter(({ row }) => row.value === "ended");
  return ended.length === 0
    ? winners
    : winners.filter((winner) => !ended.some((remedy) => isWithin(winner, remedy)));
}

/** Does the range name progress with the weaknesses of before ("progress in three areas:")? */
export function namesProgress(marks: SentenceMarks, range: TokenRange): boolean {
  return marksIn(marks, "remedy", range).some((remedy) => isProgress(marks, remedy));
}

function isProgress({ tokens }: SentenceMarks, { first, last }: TokenRange): boolean {
  return PROGRESS.fitsAny(tokens, first, last);
}

function putRightAfter(
  marks: SentenceMarks,
  clause: TokenRange,
  remedy: CueMatch,
  winners: readonly CueMatch[],
  weighed: readonly Weighed[],
): readonly Weighed[] {
  const end = endOfObject(marks, remedy.last, clause.last);
  if (isHindered(marks, remedy, end, winners, weighed))
    return weighed.filter(
      ({ sign, first }) =>
        !isProgress(marks, remedy) || sign !== "strength" || first < remedy.last || first >= end,
    );
  if (!isDone(marks, remedy, winners)) return weighed;
  const blame = weighed.filter(
    (stretch) =>
      stretch.sign === "weakness" &&
      // "Have ended the shortage": the row may name what has been ended.
      (stretch.last > remedy.last || (stretch.last === remedy.last && stretch.first > remedy.first)) &&
      stretch.first < end &&
      !isItself(marks, remedy, stretch) &&
      wordsBetween(marks, remedy.last, stretch.first) < REACH_AHEAD &&
      !isAdverb(marks, remedy, stretch),
  );
  return blame.length > 0 ? turned(weighed, blame, remedy) : weighed;
}

/** "They have | cut the number of therapists": the blame is that they were cut; of "children with no place" there are fewer. */
function isItself(marks: SentenceMarks, remedy: TokenRange, { from, first, last }: Weighed): boolean {
  return (
    from === "direction" &&
    first <= remedy.first &&
    !hasMarkIn(marks, "negator", { first: remedy.last, last })
  );
}

/** Does blame or a request stand on the way: "insufficient progress in", "slow to tackle", "progress in … has been too slow"? */
function isHindered(
  marks: SentenceMarks,
  remedy: CueMatch,
  end: number,
  winners: readonly CueMatch[],
  weighed: readonly Weighed[],
): boolean {
  const hinders = ({ first, last }: TokenRange): boolean =>
    (first < remedy.first && wordsBetween(marks, last, remedy.first) <= HINDRANCE_REACH) ||
    (isProgress(marks, remedy) &&
      last > end &&
      (first <= remedy.first || first >= end) &&
      FINITE.fits(marks.tokens[end]));
  return (
    weighed.some((stretch) => stretch.sign === "weakness" && hinders(stretch)) ||
    winners.some(
      ({ row, first, last }) =>
        row.kind === "request" && row.value === "weakness" && first < remedy.first && last <= remedy.last,
    )
  );
}

/** Has it been put right, not only to be? A purpose ("to tackle", "for tackling") counts where praise goes before it. */
function isDone({ tokens }: SentenceMarks, { first, row }: CueMatch, winners: readonly CueMatch[]): boolean {
  const isPraised = winners.some((winner) => winner.row.value === "strength" && winner.first < first);
  if (row.value === "purpose") return isPraised;
  return isPraised || !(NOT_YET.fits(tokens[first - 1]) || NOT_YET.fits(tokens[first - 2]));
}

/** "Were tackled poorly": how it was done is no blame that it has ended. */
function isAdverb({ tokens }: SentenceMarks, { last }: TokenRange, stretch: Weighed): boolean {
  return stretch.first === last && /ly$/.test(tokens[stretch.first]?.norm ?? "");
}

/** Where the object of a remedy ends: at the next verb or mark, but for commas of a list. */
function endOfObject({ tokens }: SentenceMarks, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (isMainVerb(tokens, at)) return at;
    if (tokens[at]?.kind === "mark" && /^[:;()–—]$/.test(tokens[at]?.norm ?? "")) return at;
  }
  return end;
}

function putRightBefore(
  marks: SentenceMarks,
  clause: TokenRange,
  remedy: CueMatch,
  weighed: readonly Weighed[],
): readonly Weighed[] {
  if (NOT_YET.fits(marks.tokens[remedy.first - 1])) return weighed;
  const few = fewIn(marks, clause.first, remedy.first);
  if (few >= 0) return leftUndone(weighed, { first: few, last: remedy.last });
  if (isQualified(marks, clause, remedy.first)) return weighed;
  const namedAfter = namesAfter(marks, remedy.last, clause.last);
  const blame = weighed.filter(
    (stretch) =>
      (namedAfter > 0 && stretch.sign === "weakness" && stretch.first >= namedAfter) ||
      (remedy.row.value === "ended" && overlaps(stretch, remedy)) ||
      (stretch.sign === "weakness" &&
        stretch.first < remedy.first &&
        // "Specialist teachers have disappeared": what is told by the remedy's own words is no blame that it ends.
        !overlaps(stretch, remedy) &&
        wordsBetween(marks, stretch.last, remedy.first) < REACH_BEHIND &&
        !hasVerb(marks, stretch.last, remedy.first)),
  );
  if (blame.some((stretch) => isDenied(marks, stretch))) return weighed;
  return remedy.row.value === "ended" || blame.length > 0 ? turned(weighed, blame, remedy) : weighed;
}

const FEW = new WordForm(/^(?:only|just|few|none|neither|fewer|barely|hardly)$/);
/** Tokens from "only" to "of": "only two of", "fewer than half of". */
const FEW_REACH = 4;

/** Where "only two of the failings" begins, of which alone it is told that they were put right; -1 where nothing does. */
function fewIn(marks: SentenceMarks, from: number, remedy: number): number {
  const { tokens } = marks;
  for (let at = from; at < remedy; at++) {
    if (!FEW.fits(tokens[at])) continue;
    // "Of the ten weaknesses only three have been dealt with".
    const isNamedBefore =
      at + 2 === remedy && marksIn(marks, "good-down", { first: from, last: at }).length > 0;
    const of = tokens.slice(at, at + FEW_REACH + 1).findIndex(({ norm }) => norm === "of");
    const isNumbered = of > 0 && numberAt(tokens, numberFrom(tokens, at + of + 1)) !== null;
    const names = marksIn(marks, "good-down", { first: at, last: remedy });
    if (isNamedBefore || isNumbered || (of > 0 && names.some(({ last }) => !hasVerb(marks, at, last))))
      return at;
  }
  return -1;
}

/** "Too few of the eight": the number that they are of. */
function numberFrom(tokens: readonly Token[], from: number): number {
  return /^(?:the|its|their|those|these)$/.test(tokens[from]?.norm ?? "") ? from + 1 : from;
}

/** Most of what was wrong is wrong still: blame, whatever its words weigh one by one. */
function leftUndone(weighed: readonly Weighed[], { first, last }: TokenRange): readonly Weighed[] {
  const blame: Weighed = { first, last, sign: "weakness", weight: PUT_RIGHT, from: "cue", turnedFrom: null };
  return [...weighed.filter((stretch) => !overlaps(stretch, blame)), blame];
}

const NAMES = new WordForm(/^(?:among|including|notably|particularly)$/);

/** The token after ", among them", which names some of what was put right; 0 where nothing does. */
function namesAfter({ tokens }: SentenceMarks, from: number, end: number): number {
  for (let at = from; at + 1 < Math.min(end, from + 4); at++)
    if (tokens[at]?.norm === "," && NAMES.fits(tokens[at + 1])) return at + 1;
  return 0;
}

/** "Not all of the weaknesses have been addressed": some are left. */
function isDenied({ tokens }: SentenceMarks, { first, last }: TokenRange): boolean {
  return DENIES.fitsAny(tokens, first, last);
}

/** "Only some of the weaknesses", "not all": the clause is of a part of them. */
function isQualified({ tokens }: SentenceMarks, { first }: TokenRange, before: number): boolean {
  for (let at = first; at < before; at++)
    if (/^(?:only|some|few|just|once|if|until|whether)$/.test(tokens[at]?.norm ?? "")) return true;
  return false;
}

function hasVerb({ tokens }: SentenceMarks, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isMainVerb(tokens, at)) return true;
  return false;
}

/** "In the way that services were commissioned", "in how plans are written": the verb is of the manner. */
const MANNER = new WordForm(/^(?:way|how)$/);
const MANNER_REACH = 4;

function isMainVerb(tokens: readonly Token[], at: number): boolean {
  if (!FINITE.fits(tokens[at]) || QUALIFIES.fits(tokens[at - 1])) return false;
  return !tokens.slice(Math.max(0, at - MANNER_REACH), at).some((token) => MANNER.fits(token));
}

/** The blame and its remedy as one stretch of praise; all else as it was. */
function turned(
  weighed: readonly Weighed[],
  blame: readonly Weighed[],
  remedy: TokenRange,
): readonly Weighed[] {
  let { first, last } = remedy;
  for (const stretch of blame) {
    first = Math.min(first, stretch.first);
    last = Math.max(last, stretch.last);
  }
  const praise: Weighed = { first, last, sign: "strength", weight: PUT_RIGHT, from: "cue", turnedFrom: null };
  return [...weighed.filter((stretch) => !blame.includes(stretch) && !isWithin(stretch, praise)), praise];
}
