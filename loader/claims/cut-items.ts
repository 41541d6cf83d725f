import type { Clause } from "../signs/clauses.ts";
import { type SentenceMarks, wordsBetween } from "../signs/sentence-marks.ts";
import type { Weighed, WeighedClause } from "../signs/weighed.ts";
import { listed } from "../text/listed-words.ts";
import { isWithin, overlaps, type TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { findThemes, hasStrongTheme } from "./find-themes.ts";

/** What an item's own judgement weighs at least: a hint, or a group that is named by its trouble, is none. */
export const ITEM_WEIGHT = 2;
const ITEM_WORDS = 3;
/** Before one word and "and": the noun is still to come, as in "a fragmented and dysfunctional approach". */
const OPENS_NOUN = new WordForm(/^(?:a|an|the|its|their|more|less|very|too)$/);
/** Those who are named together. */
const PARTNERS = listed("cut-items: partners");
/** A verb of a main clause, as far as its form tells. */
const VERB = listed("cut-items: verb");

/** Cuts a clause between items ("X, Y and Z") that each name a theme and each judge it, or are judged by the head of their list. */
export function cutItems(
  marks: SentenceMarks,
  clause: Clause,
  { weighed }: WeighedClause,
  isUnderHead: boolean,
): TokenRange[] {
  const isJudgedAtAll = isUnderHead || weighed.length > 0;
  if (!isJudgedAtAll || !namesTwice(marks, clause)) return [clause];
  const items: TokenRange[] = [];
  let first = clause.first;
  for (let at = clause.first; at < clause.last; at++) {
    if (!isSeparator(marks.tokens[at]) || !canSeparate(marks, weighed, at, clause)) continue;
    const left = { first, last: at };
    const right = { first: at + 1, last: clause.last };
    const isInfinitive = opensInfinitive(marks, left, right);
    if (
      !isInfinitive &&
      (isInside(marks, weighed, at) || !areClaims(marks, weighed, left, right, isUnderHead))
    )
      continue;
    const isOwn = isInfinitive || repeatsPreposition(marks, left, right);
    if (!isOwn && sharesVerb(marks, left, clause.last) && !isListed(marks, weighed, left, right)) continue;
    items.push(left);
    first = at + 1;
  }
  items.push({ first, last: clause.last });
  return items;
}

/** Does the separator stand inside a judgement, between what is denied and what denies it, or inside the name of a theme? */
function isInside(marks: SentenceMarks, weighed: readonly Weighed[], at: number): boolean {
  for (const { first, last, from, turnedFrom } of weighed) {
    const begin = from === "negation" && isUnderThat(marks, turnedFrom ?? at, at) ? turnedFrom : first;
    if ((begin ?? first) < at && at < last) return true;
  }
  for (const match of marks.themes)
    if (match.first < at && at < match.last && match.row.isStrong && isUnbroken(marks, match)) return true;
  return false;
}

/** "Told to cut waits for speech therapy, to review plans and to …": one more of what is to be done, with a theme of its own. */
function opensInfinitive(marks: SentenceMarks, left: TokenRange, right: TokenRange): boolean {
  const { tokens } = marks;
  const first = tokens[right.first]?.norm === "and" ? right.first + 1 : right.first;
  if (tokens[first]?.norm !== "to") return false;
  if (!tokens.slice(left.first, left.last).some(({ norm }) => norm === "to")) return false;
  const item = { first: right.first, last: nextSeparator(marks, first, right.last) };
  return hasStrongTheme(marks, left) && hasStrongTheme(marks, item);
}

const isUnderThat = ({ tokens }: SentenceMarks, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ norm }) => norm === "that");

/** Only a clause that names themes at two places has items. */
function namesTwice(marks: SentenceMarks, clause: Clause): boolean {
  let named = 0;
  for (const match of marks.themes) if (isWithin(match, clause)) named++;
  return named > 1;
}

function isSeparator(token: Token | undefined): boolean {
  return token?.norm === "," || token?.norm === "and";
}

/** Does the comma or "and" stand between two items, as far as its neighbours tell? */
function canSeparate(
  marks: SentenceMarks,
  weighed: readonly Weighed[],
  at: number,
  { last: end }: TokenRange,
): boolean {
  const isShort = wordsBetween(marks, at + 1, nextSeparator(marks, at + 1, end)) < ITEM_WORDS;
  if (isShort || OPENS_NOUN.fits(marks.tokens[at - 2]) || isOnePhrase(marks, at)) return false;
  return !(weighed.some(({ last }) => last === at) && weighed.some(({ first }) => first === at + 1));
}

/** Does each side make a claim: by a judgement that opens the right one, or by a theme and a judgement of its own? */
function areClaims(
  marks: SentenceMarks,
  weighed: readonly Weighed[],
  left: TokenRange,
  right: TokenRange,
  isUnderHead: boolean,
): boolean {
  if (opensJudged(marks, weighed, right) && isJudged(weighed, left))
    return namesTheme(marks, left) && namesTheme(marks, right);
  if (repeatsPreposition(marks, left, right)) {
    const item = { first: right.first, last: nextSeparator(marks, right.first + 1, right.last) };
    const isEach = isFirmlyJudged(weighed, left) && isFirmlyJudged(weighed, item);
    if (isEach && namesTheme(marks, left) && namesTheme(marks, item)) return true;
  }
  if (!hasStrongTheme(marks, left) || !hasStrongTheme(marks, right)) return false;
  if (isUnderHead) return true;
  const chunk = { first: chunkBefore(marks, left.first, left.last), last: left.last };
  return isJudged(weighed, chunk) && isFirmlyJudged(weighed, left) && isFirmlyJudged(weighed, right);
}

const PREPOSITION = new WordForm(/^(?:by|about|over|at|with|of)$/);

/** "Troubled by late plans, | by weak oversight and | by poor transport": one more of what the verb is told of. */
function repeatsPreposition({ tokens }: SentenceMarks, left: TokenRange, { first }: TokenRange): boolean {
  const opening = tokens[first]?.norm === "and" ? tokens[first + 1] : tokens[first];
  if (!PREPOSITION.fits(opening)) return false;
  return tokens.slice(left.first, left.last).some(({ norm }) => norm === opening?.norm);
}

/** Tokens that may stand between a separator and the judgement that opens an item: "and a very poor". */
const OPENING_TOKENS = 2;
const OPENS_ITEM = new WordForm(/^(?:and|a|an|the|too|very|also|such|often|some|well|as|his|her|its|their)$/);

/** Does an item begin with a judgement of its own: "poor links with parents, lengthy delays in plans"? */
function opensJudged(
  marks: SentenceMarks,
  weighed: readonly Weighed[],
  { first, last }: TokenRange,
): boolean {
  for (let at = first; at <= Math.min(first + OPENING_TOKENS, last - 1); at++) {
    if (weighed.some((stretch) => stretch.first === at && isOwnJudgement(stretch))) return true;
    if (!OPENS_ITEM.fits(marks.tokens[at])) return false;
  }
  return false;
}

function isOwnJudgement({ weight, from }: Weighed): boolean {
  return weight >= ITEM_WEIGHT && from !== "hint";
}

function namesTheme(marks: SentenceMarks, range: TokenRange): boolean {
  return findThemes(marks, range).length > 0;
}

/** "Information, advice and support" is one name, whatever separators stand in it; a pattern with a gap is none. */
function isUnbroken(marks: SentenceMarks, { first, last, words }: TokenRange & { words: number }): boolean {
  return wordsBetween(marks, first, last) <= words;
}

/** "Health and care agencies", "to understand and meet needs": the words on both sides belong to one phrase. */
export function isOnePhrase({ tokens }: SentenceMarks, at: number): boolean {
  const before = tokens[at - 1]?.norm === "," ? tokens[at - 2] : tokens[at - 1];
  return tokens[at - 2]?.norm === "to" || (PARTNERS.fits(before) && PARTNERS.fits(tokens[at + 1]));
}

/** "Staff turnover and vacancies mean that calls go unanswered": nouns of one verb stay together. */
function sharesVerb(marks: SentenceMarks, left: TokenRange, end: number): boolean {
  return !hasVerb(marks, left.first, left.last) && hasVerb(marks, left.last, end);
}

/** "Too little training, long waits and poor links are the failings": each noun of the verb is blamed by its own words. */
function isListed(
  marks: SentenceMarks,
  weighed: readonly Weighed[],
  left: TokenRange,
  right: TokenRange,
): boolean {
  const next = { first: right.first, last: nextSeparator(marks, right.first, right.last) };
  return opensJudged(marks, weighed, left) && isFirmlyJudged(weighed, next);
}

function hasVerb({ tokens }: SentenceMarks, first: number, last: number): boolean {
  return VERB.fitsAny(tokens, first, last);
}

/** Where the last item before a separator begins: after "with", if one opens a phrase there ("with nurses and doctors"). */
function chunkBefore(marks: SentenceMarks, first: number, at: number): number {
  for (let i = at - 1; i > first; i--) {
    const token = marks.tokens[i];
    if (token?.norm === "with") return i + 1;
    if (VERB.fits(token)) return first;
  }
  return first;
}

function isJudged(weighed: readonly Weighed[], range: TokenRange): boolean {
  for (const stretch of weighed) if (overlaps(stretch, range)) return true;
  return false;
}

function isFirmlyJudged(weighed: readonly Weighed[], range: TokenRange): boolean {
  for (const stretch of weighed) if (stretch.weight >= ITEM_WEIGHT && overlaps(stretch, range)) return true;
  return false;
}

function nextSeparator(marks: SentenceMarks, from: number, end: number): number {
  for (let at = from; at < end; at++) if (isSeparator(marks.tokens[at])) return at;
  return end;
}
