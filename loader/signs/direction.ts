import { findQuantities } from "../numbers/find-quantities.ts";
import { listed } from "../text/listed-words.ts";
import { secondClauseAt } from "../text/second-clause.ts";
import {
  isInSubjectPhrase,
  LINKING_WORDS,
  namesPeople,
  opensSecond,
  QUANTITY_WORDS,
} from "../text/subject-phrase.ts";
import { thoseThat } from "../text/those-that.ts";
import { isWithin, overlaps, type TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { isBlamed, isOfBlamed } from "./change-of-blamed.ts";
import { isOfFewerBlamed } from "./fewer-blamed.ts";
import { takesPlace } from "./goes-there.ts";
import { isHalted } from "./halted.ts";
import { sizeOf } from "./once-and-now.ts";
import { asideBefore } from "./past-asides.ts";
import { type CueMatch, marksIn, type SentenceMarks, wordsBetween } from "./sentence-marks.ts";
import { contraryOf, type Weighed } from "./weighed.ts";
import { isShielded } from "./winning-cues.ts";

/** How far a change word looks for what changed, in words. */
const OBJECT_REACH = 8;
const SUBJECT_REACH = 16;

const PHRASE_WORDS = new WordForm(/^(?:of|for|with|by)$/);
const OBJECT_PRONOUN = new WordForm(/^(?:it|them|this|that|these|those)$/);
/** How many tokens before a noun its preposition may stand: "of long waits", "for the children". */
const PHRASE_REACH = 3;
/** "Waits for child and adolescent mental health services": what services there are may be told at length. */
const LONG_PHRASE_REACH = 7;
const GENERIC_NOUNS = new WordForm(/^(?:services|service|support|provision|care)$/);

/** A change word with the noun it takes: `range` spans both. */
export interface Direction extends Weighed {
  readonly change: TokenRange;
  readonly noun: CueMatch;
}

/** Change words with their nouns: "exclusions fell" is praise, "support fell" is blame. */
export function findDirections(
  marks: SentenceMarks,
  clause: TokenRange,
  winners: readonly CueMatch[],
): Direction[] {
  const directions: Direction[] = [];
  const changes = thoseThat(
    marksIn(marks, "change", clause),
    (change) =>
      !isInCompound(marks, change) &&
      !isNoLonger(marks, change) &&
      !isElsewhere(marks, change) &&
      isFree(change, winners) &&
      !endsBlame(marks, change, winners) &&
      !endsChange(marks, change) &&
      !isOfFewerBlamed(marks.tokens, change, winners),
  );
  if (changes.length === 0) return directions;
  const groups = marksIn(marks, "group", clause);
  const nouns = [...marksIn(marks, "good-up", clause), ...marksIn(marks, "good-down", clause)].filter(
    (noun) =>
      !isPartOf(noun, groups) &&
      !isShielded(
        noun,
        winners.filter((winner) => winner.words >= noun.words && !isWithin(winner, noun)),
      ),
  );
  for (const change of changes) {
    if (directions.some((direction) => overlaps(direction.change, change))) continue;
    const noun = nounOf(
      marks,
      change,
      nouns.filter((other) => !isJudgedApart(change, other, winners) && canTake(marks, change, other)),
    );
    const isUp = noun && !isBlamed(noun, change, winners) ? isRise(marks, change) : null;
    if (noun && isUp !== null)
      directions.push(
        withHalt(
          marks,
          withPace(
            marks,
            makeDirection(change, noun, isUp !== isOfBlamed(marks.tokens, change, noun, winners)),
          ),
        ),
      );
  }
  return directions;
}

/** What is done to troubles alone: "help pupils overcome their fears" is no fall of help. */
const MENDS = listed("direction: mends");

function canTake({ tokens }: SentenceMarks, change: CueMatch, noun: CueMatch): boolean {
  if (takesPlace(tokens, noun)) return false;
  return noun.row.kind === "good-down" || !MENDS.fits(tokens[change.first]);
}

/** "Fixed-term exclusions" are not fixed. */
function isInCompound({ tokens }: SentenceMarks, { last }: CueMatch): boolean {
  const [mark, before] = [tokens[last], tokens[last - 1]];
  return mark?.norm === "-" && before?.end === mark.start;
}

/** "They are no longer passed around": nothing has become longer. */
function isNoLonger({ tokens }: SentenceMarks, { first, row }: CueMatch): boolean {
  return row.value === "up" && tokens[first]?.norm === "longer" && tokens[first - 1]?.norm === "no";
}

/** "Scores have risen elsewhere in the region": not here. */
function isElsewhere({ tokens }: SentenceMarks, { last }: CueMatch): boolean {
  return tokens[last]?.norm === "elsewhere";
}

/** "Plans are no longer late": what has ended is the blame that follows, not the plans. */
function endsBlame(marks: SentenceMarks, change: CueMatch, winners: readonly CueMatch[]): boolean {
  if (change.row.value !== "end") return false;
  return winners.some(
    ({ row, first }) =>
      row.value === "weakness" &&
      first >= change.last &&
      wordsBetween(marks, change.last, first) <= ENDED_REACH,
  );
}

/** "Attendance is no longer | falling": what has ended is the fall. */
function endsChange(marks: SentenceMarks, { row, last }: CueMatch): boolean {
  if (row.value !== "end") return false;
  const changes = marks.byKind.get("change") ?? [];
  return changes.some(({ first }) => first >= last && first <= last + 1);
}

/** Words between "no longer" and the blame that it ends: "no longer so very late". */
const ENDED_REACH = 2;

/** Tokens after an adjective from which on a noun that has a judgement of its own is not its. */
const APART = 3;

/** Words of a count of times: "twice as many". */
const COUNT_OF_TIMES = 3;

/** "Those with lower levels of need face long waits": the waits are long, not low; "twice as many families have lost their support". */
function isJudgedApart(change: CueMatch, noun: CueMatch, winners: readonly CueMatch[]): boolean {
  if (!isAdjective(change) && change.words < COUNT_OF_TIMES) return false;
  const from = change.last + (isAdjective(change) ? APART : 1);
  return winners.some((winner) => winner.words > 1 && winner.first >= from && isWithin(noun, winner));
}

/** "Pupils on SEN support": the support names the pupils. */
function isPartOf(noun: CueMatch, groups: readonly CueMatch[]): boolean {
  return groups.some((group) => isWithin(noun, group) && group.first < noun.first);
}

/** A cue of two words or more says more than the change inside it. */
function isFree(change: CueMatch, winners: readonly CueMatch[]): boolean {
  return !winners.some(
    (winner) => overlaps(winner, change) && (winner.row.value === "neutral" || winner.words > change.words),
  );
}

/** "Exclusions went from 17 to three": whether that is up or down its figures tell; null where they tell neither. */
function isRise({ tokens }: SentenceMarks, { row, first, last }: CueMatch): boolean | null {
  if (row.value !== "counted") return row.value === "up";
  const figures = findQuantities(tokens.slice(first, last + 1));
  const [before, after] = [sizeOf(figures[0]), sizeOf(figures.at(-1))];
  return figures.length > 1 && before !== after ? after > before : null;
}

function makeDirection(change: CueMatch, noun: CueMatch, isUp: boolean): Direction {
  const isGoodWhenUp = noun.row.kind === "good-up";
  return {
    first: Math.min(change.first, noun.first),
    last: Math.max(change.last, noun.last),
    sign: isUp === isGoodWhenUp ? "strength" : "weakness",
    weight: change.row.weight + 1,
    from: "direction",
    turnedFrom: null,
    change,
    noun,
  };
}

const GRUDGED = new WordForm(/^(?:only|too)$/);
const SLOW = new WordForm(/^(?:slowly|slightly|marginally|gradually|modestly)$/);

/** "Exclusions are falling only slowly": what gets better by so little, or so late, is blamed. */
function withPace({ tokens }: SentenceMarks, direction: Direction): Direction {
  const { sign, change } = direction;
  const isAt = (at: number): boolean => GRUDGED.fits(tokens[at]) && SLOW.fits(tokens[at + 1]);
  const isSlow = isAt(change.last) || isAt(change.first - 2);
  return sign === "strength" && isSlow ? { ...direction, sign: "weakness" } : direction;
}

/** "Exclusions are below the average for the region", "have come down and attendance is up": what is compared, or went, stands before. */
const TAKES_SUBJECT = listed("direction: takes subject");

/** "A rise in exclusions has been halted" is the contrary of itself. */
function withHalt({ tokens }: SentenceMarks, direction: Direction): Direction {
  const { change, noun, sign } = direction;
  return isHalted(tokens, change, noun) ? { ...direction, sign: contraryOf(sign) } : direction;
}

/** The object if there is one, else the subject; "overdue reviews" are overdue before they are reviews. */
function nounOf(marks: SentenceMarks, change: CueMatch, nouns: readonly CueMatch[]): CueMatch | undefined {
  const noun = TAKES_SUBJECT.fits(marks.tokens[change.first])
    ? (subjectOf(marks, change, nouns) ?? objectOf(marks, change, nouns))
    : (objectOf(marks, change, nouns) ?? subjectOf(marks, change, nouns));
  const isSaidOf = (other: CueMatch): boolean =>
    noun !== undefined &&
    other.row.kind === "good-down" &&
    other.last <= noun.first &&
    wordsBetween(marks, other.last, noun.first) <= 1 &&
    noun.first - other.last <= 1;
  return noun?.row.kind === "good-up" ? (nouns.find(isSaidOf) ?? noun) : noun;
}

const ANEW = new WordForm(/^(?:there|while|whereas|because)$/);
const SUBORDINATES = new WordForm(/^(?:because|although|though|while|whereas|when|despite|since|as)$/);

/** The next mark, a subordinate clause ("is soaring as parents lose faith"), or the "and" that opens a clause of its own. */
function endOfObject(tokens: readonly Token[], from: number): number {
  let end = from;
  while (
    end < tokens.length &&
    !SUBORDINATES.fits(tokens[end]) &&
    (tokens[end]?.kind !== "mark" || tokens[end]?.norm === "-")
  )
    end++;
  const second = secondClauseAt(tokens, from, end);
  return second < 0 ? end : second;
}

function objectOf(marks: SentenceMarks, change: CueMatch, nouns: readonly CueMatch[]): CueMatch | undefined {
  const end = endOfObject(marks.tokens, change.last);
  return nouns
    .filter((noun) => noun.first >= change.last && noun.last <= end)
    .filter((noun) => wordsBetween(marks, change.last, noun.first) < OBJECT_REACH)
    .filter((noun) => !isInPhrase(marks, noun, change.last))
    .sort((a, b) => a.first - b.first || b.words - a.words || a.rank - b.rank)[0];
}

function subjectOf(marks: SentenceMarks, change: CueMatch, nouns: readonly CueMatch[]): CueMatch | undefined {
  // "To cut it by half": what is cut stands somewhere else.
  if (OBJECT_PRONOUN.fits(marks.tokens[change.last])) return undefined;
  if (isAdjective(change) && !LINKING_WORDS.fits(marks.tokens[change.first - 1])) return undefined;
  const aside = asideBefore(marks.tokens, change.first);
  const before = nouns.filter((noun) => noun.last <= change.first);
  const main = aside ? before.filter((noun) => noun.last <= aside.first) : [];
  const near = (main.length > 0 ? main : before)
    .filter((noun) => wordsBetween(marks, noun.last, aside?.first ?? change.first) < SUBJECT_REACH)
    .filter((noun) => !isInPhrase(marks, noun, 0) && !opensAnew(marks, noun.last, change.first))
    .filter((noun) => !isInBrackets(marks, noun.last, change.first))
    .sort((a, b) => b.last - a.last || b.words - a.words || a.rank - b.rank);
  const [nearest] = near;
  if (nearest === undefined || opensSecond(marks.tokens, nearest.first)) return nearest;
  // "…, with suspensions falling for a third year".
  const isParticiple = nearest.last === change.first && marks.tokens[change.first]?.norm.endsWith("ing");
  if (isParticiple && marks.tokens[nearest.first - 1]?.norm === "with") return nearest;
  const isOneWith = ({ last }: CueMatch): boolean =>
    !marks.tokens.slice(last, nearest.first).some((token) => LINKING_WORDS.fits(token));
  return near.find((noun) => isOneWith(noun) && !isInSubjectPhrase(marks.tokens, noun)) ?? nearest;
}

/** "Waits for CAMHS (mental health services) have fallen": what brackets explain has not fallen. */
function isInBrackets({ tokens }: SentenceMarks, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (tokens[at]?.norm === "(") return false;
    if (tokens[at]?.norm === ")") return true;
  }
  return false;
}

/** "Help is poor and there has been a rise", "results slipped while those elsewhere have risen": what follows has a subject of its own. */
function opensAnew({ tokens }: SentenceMarks, from: number, to: number): boolean {
  return ANEW.fitsAny(tokens, from, to);
}

/** Adjectives (high, low, fewer) weigh 1 and reach back only over "is" and its kin. */
function isAdjective(change: CueMatch): boolean {
  return change.row.weight <= 1;
}

/** Is the noun inside a phrase that only tells of, for or with what the true noun is ("the speed of reviews")? */
function isInPhrase(marks: SentenceMarks, noun: TokenRange, from: number): boolean {
  const reach = GENERIC_NOUNS.fits(marks.tokens[noun.first]) ? LONG_PHRASE_REACH : PHRASE_REACH;
  for (let i = noun.first - 1; i >= Math.max(from, noun.first - reach); i--) {
    const token = marks.tokens[i];
    if (token?.kind === "mark" || LINKING_WORDS.fits(token)) return false;
    if (!PHRASE_WORDS.fits(token) || namesPeople(marks.tokens, i)) continue;
    return !QUANTITY_WORDS.fits(marks.tokens[i - 1]);
  }
  return false;
}
