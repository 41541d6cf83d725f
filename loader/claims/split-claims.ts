import type { Polarity } from "../../cypher/schema.ts";
import { type Clause, cutClauses } from "../signs/clauses.ts";
import { judgePolarity, type Verdict, weighClause } from "../signs/judge-polarity.ts";
import { type SentenceMarks, wordsBetween } from "../signs/sentence-marks.ts";
import type { Weighed, WeighedClause } from "../signs/weighed.ts";
import { isWithin, overlaps, type TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { ClaimPart } from "./claim-part.ts";
import { findThemes, hasStrongTheme } from "./find-themes.ts";
import { withoutFormerDays } from "./former-days.ts";
import { joinContrasts } from "./join-contrasts.ts";
import { type HeadSign, headSign } from "./list-head.ts";

/** Weight of the sign that an item takes from the head of its list. */
const HEAD_WEIGHT = 3;
/** What a head that ends in a dash must name for the rest to be its items: "two areas need work – plans and waits". */
const ANNOUNCED = new WordForm(/^(?:areas|weaknesses|concerns|failings|strengths)$/);
const DASH = new WordForm(/^[–—-]$/);
/** Clauses that neither take a sign from the one before nor are part of its claim. */
const STANDS_ALONE: ReadonlySet<Clause["opening"]> = new Set(["second", "coord", "sub"]);
/** What an item's own judgement weighs at least: a hint, or a group that is named by its trouble, is none. */
const ITEM_WEIGHT = 2;
const ITEM_WORDS = 3;
/** The last word of a head that announces a list. */
const ANNOUNCES = new WordForm(
  /^(?:areas|aspects|issues|weakness|weaknesses|concern|strengths|concerns|failings|ways|respects|points|following|including|these)$/,
);
/** Before one word and "and": the noun is still to come, as in "a fragmented and dysfunctional approach". */
const OPENS_NOUN = new WordForm(/^(?:a|an|the|its|their|more|less|very|too)$/);

/** Those who are named together. */
const PARTNERS = new WordForm(
  /^(?:education|health|social|care|council|nhs|children|pupils|young|families|parents|carers|professionals|practitioners|schools|settings|teachers|staff)$/,
);
/** A verb of a main clause, as far as its form tells. */
const VERB = new WordForm(
  /^(?:is|are|was|were|has|have|had|do|does|did|can|cannot|could|will|would|should|must|means?|meant|left|leaves?|made|makes?|went|needs?|remains?|remained|found|said|says|told|praised|criticised|highlighted|noted|raised|identified|warned)$/,
);

/**
 * Cuts a sentence into its claims; `signAbove` is what the head of a list gives to items without blame of their own, and at the tokens
 * `turnsAt` another speaks.
 */
export function splitClaims(
  marks: SentenceMarks,
  signAbove: HeadSign | null,
  turnsAt: readonly number[] = [],
): ClaimPart[] {
  const parts: ClaimPart[] = [];
  let sign = signAbove;
  for (const clause of joinBareClauses(marks, cutClauses(marks, turnsAt))) {
    const weighed = weighClause(marks, clause);
    const items = cutItems(marks, clause, weighed, sign !== null);
    let opening = clause.opening;
    let asks = false;
    for (const item of items) {
      const part = partOf(marks, weighed, item, sign, opening);
      asks ||= part.verdict.isRequest;
      opening = "stop";
      parts.push(part);
    }
    sign = signForNext(clause, asks, signOfHead(marks, clause, parts.at(-1)) ?? sign);
  }
  return joinContrasts(marks, withoutFormerDays(marks, parts));
}

/** A head weighs so much at the least; "it never had to say so: …" announces no blame. */
const FIRM_HEAD = 2;

/** "Inspectors named three weaknesses:" judges what follows, and names no theme of its own, or announces it ("progress in two areas:"). */
function signOfHead(
  marks: SentenceMarks,
  { first, last }: Clause,
  part: ClaimPart | undefined,
): HeadSign | null {
  const { tokens } = marks;
  const mark = tokens[last - 1];
  const isDash = DASH.fits(mark) && tokens.slice(first, last).some((token) => ANNOUNCED.fits(token));
  if (!part || (mark?.norm !== ":" && !isDash) || part.verdict.polarity === "mixed") return null;
  if (Math.max(part.verdict.praise, part.verdict.blame) < FIRM_HEAD) return null;
  return isDash || part.themes.length === 0 || ANNOUNCES.fits(tokens[last - 2])
    ? headSign(marks, part)
    : null;
}

/** A request goes on over semicolons and dashes: "they want better links; more nurses". */
function signForNext(clause: Clause, asks: boolean, sign: HeadSign | null): HeadSign | null {
  if (STANDS_ALONE.has(clause.opening)) return null;
  return asks ? "weakness" : sign;
}

function partOf(
  marks: SentenceMarks,
  weighed: WeighedClause,
  { first, last }: TokenRange,
  sign: HeadSign | null,
  opening: Clause["opening"],
): ClaimPart {
  const range = { first, last };
  const verdict = judgePolarity(weighed, range);
  const themes = findThemes(marks, range);
  // What is to be put right under a head of weaknesses is none of the strengths it would be elsewhere: "cut waits of two years".
  const isOwn = sign === null || (sign === "strength" && verdict.polarity !== sign && verdict.blame > 0);
  const judged = isOwn ? verdict : underHead(verdict, sign === "put-right" ? "strength" : sign);
  return { first, last, verdict: judged, themes, learnt: null, heard: null, opening };
}

function underHead(verdict: Verdict, sign: Polarity): Verdict {
  const isPraise = sign === "strength";
  return {
    polarity: sign,
    praise: isPraise ? Math.max(verdict.praise, HEAD_WEIGHT) : 0,
    blame: isPraise ? 0 : Math.max(verdict.blame, HEAD_WEIGHT),
    isRequest: sign === "weakness",
    isPlan: verdict.isPlan,
    cue: verdict.polarity === sign ? verdict.cue : null,
  };
}

/** Joins a clause that names a theme without judging it to the neighbour that judges without naming one ("advice is sought but seldom heard"). */
function joinBareClauses(marks: SentenceMarks, clauses: readonly Clause[]): readonly Clause[] {
  if (clauses.length < 2) return clauses;
  const joined: Clause[] = [];
  for (const clause of clauses) {
    const before = joined.at(-1);
    if (before && clause.opening !== "colon" && isOneClaim(marks, before, clause)) {
      joined[joined.length - 1] = { ...before, last: clause.last };
    } else joined.push(clause);
  }
  return joined;
}

function isOneClaim(marks: SentenceMarks, before: Clause, clause: Clause): boolean {
  const isTurn = clause.opening === "coord" && marks.tokens[clause.first]?.norm === "but";
  if (STANDS_ALONE.has(clause.opening) && !isTurn) return false;
  const isNamedBefore = findThemes(marks, before).length > 0;
  const isNamed = findThemes(marks, clause).length > 0;
  if (isNamedBefore === isNamed) return false;
  const isJudgedBefore = weighClause(marks, before).weighed.length > 0;
  const isJudged = weighClause(marks, clause).weighed.length > 0;
  if (isTurn) return isNamedBefore && !isJudgedBefore && isJudged;
  return isNamedBefore ? !isJudgedBefore && isJudged : isJudgedBefore && !isJudged;
}

/** Cuts a clause between items ("X, Y and Z") that each name a theme and each judge it, or are judged by the head of their list. */
function cutItems(
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
    if (isInside(marks, weighed, at) || !areClaims(marks, weighed, left, right, isUnderHead)) continue;
    if (sharesVerb(marks, left, clause.last) && !isListed(marks, weighed, left, right)) continue;
    items.push(left);
    first = at + 1;
  }
  items.push({ first, last: clause.last });
  return items;
}

/** Does the separator stand inside a judgement, or inside the name of a theme? */
function isInside(marks: SentenceMarks, weighed: readonly Weighed[], at: number): boolean {
  for (const { first, last } of weighed) if (first < at && at < last) return true;
  for (const match of marks.themes)
    if (match.first < at && at < match.last && match.row.isStrong && isUnbroken(marks, match)) return true;
  return false;
}

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
  if (!hasStrongTheme(marks, left) || !hasStrongTheme(marks, right)) return false;
  if (isUnderHead) return true;
  const chunk = { first: chunkBefore(marks, left.first, left.last), last: left.last };
  return isJudged(weighed, chunk) && isFirmlyJudged(weighed, left) && isFirmlyJudged(weighed, right);
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
function isOnePhrase({ tokens }: SentenceMarks, at: number): boolean {
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
