import type { OutcomeName } from "../model/extraction.ts";
import { listed } from "../text/listed-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { BEFORE_WHOLE, COUNTED, type Count, WEAKNESS, weaknessCountAt } from "./weakness-counts.ts";

/** What a revisit found of the weaknesses of before, told as so many of so many; `first` and `last` are the count's own tokens. */
export interface CountedResult extends TokenRange {
  readonly outcome: OutcomeName;
  /** Are they called weaknesses or the like, and not only "areas"? */
  readonly isOfWeaknesses: boolean;
  /** Does nothing but the count tell it? */
  readonly isBare: boolean;
}

/** Have they been put right? */
const RIGHT = listed("count-put-right: right");
/** The same in two words: "put right", "put three of the four straight", "done enough on all four", "progress was good". */
const HALF = new WordForm(/^(?:right|straight|progress|headway|strides|improvements?|enough)$/);
const OTHER_HALF = listed("count-put-right: other half");
/** Tokens between the two: "put three of the four | right", "enough has been | done". */
const HALVES_REACH = { before: 8, behind: 3 } as const;
/** Are they there still? */
const LEFT = listed("count-put-right: left");
/** "Not been fixed", "still there", "yet to be dealt with", "too little progress". */
const NOT = new WordForm(/^(?:not|never|yet|still|without|little|no|short|fails|failing)$/);
const NOT_REACH = 6;
const THERE = listed("count-put-right: there");
/** What is still to be put right, or is looked for. */
const AHEAD = listed("count-put-right: ahead");
/** What makes all of them fewer, or not so: "nearly all", "all but one", "far from enough", "progress was patchy". */
const SHORT_OF_ALL = listed("count-put-right: short of all");
/** Who is not those who count: what parents raise and leaders say of themselves is no result. */
const OTHERS = listed("count-put-right: others");
const SAYING = listed("count-put-right: saying");
const INSPECTORS = new WordForm(/^(?:inspectors|ofsted|cqc|commission|watchdogs|inspectorates|team)$/);

/** Tokens behind a count, and before it, within which it is told what became of it: "two of four | have been put right". */
const SAID_BEHIND = 16;
const SAID_BEFORE = 8;
const CLAUSE_END = new WordForm(/^(?:[,;:–—])$/);

/**
 * The result of a revisit by the count of what was put right: "only one out of four problems had been solved", "three of the four were still
 * there". All of them put right is sufficient progress; any left is not.
 *
 * Shape   null where nothing is counted so, or nothing tells what became of it.
 */
export function countPutRight(tokens: readonly Token[], { first, last }: TokenRange): CountedResult | null {
  for (let at = first; at < last; at++) {
    const count = weaknessCountAt(tokens, at, last);
    const outcome = count && resultOf(tokens, count, { first, last });
    if (!outcome) continue;
    const { first: from, last: to, whole } = count;
    return {
      first: from,
      last: to,
      outcome,
      isOfWeaknesses: whole > 1 && isOfWeaknesses(tokens, count),
      isBare: isBareVerdict(tokens, count),
    };
  }
  return null;
}

function isOfWeaknesses(tokens: readonly Token[], { first, last }: Count): boolean {
  let end = last;
  while (BEFORE_WHOLE.fits(tokens[end])) end++;
  return tells(WEAKNESS, tokens, { first, last }) || WEAKNESS.fits(tokens[end]);
}

/** What became of those counted; null where nothing tells it, or others than inspectors do. */
function resultOf(tokens: readonly Token[], count: Count, all: TokenRange): OutcomeName | null {
  if (isQualified(tokens, count.last) || isOfOthers(tokens, all)) return null;
  const said = saidOf(tokens, count, all);
  if (isBareVerdict(tokens, count)) return "insufficient-progress";
  const isRight = tellsRight(tokens, said);
  const isLeft = tells(LEFT, tokens, said) || tellsNot(tokens, said, isRight);
  // "You don't often see four out of four", "it must make progress on all four": neither tells that they were put right.
  if (count.part === count.whole)
    return isRight && !isLeft && isPlain(tokens, all) ? "sufficient-progress" : null;
  // "None remained": that is all of them.
  if (count.part === 0 && !isRight)
    return isLeft && isPlainNone(tokens, count, all) ? "sufficient-progress" : null;
  return isRight || isLeft ? "insufficient-progress" : null;
}

/** "Six out of eight!": nothing else is told; nine out of ten are people. */
function isBareVerdict(tokens: readonly Token[], { first, last, part, whole }: Count): boolean {
  const opens = first === 0 || (first === 1 && ONLY.fits(tokens[0]));
  if (!opens || part >= whole || part === 0 || whole > MOST_WEAKNESSES || whole === OF_PEOPLE) return false;
  return tokens[last] === undefined || VERDICT_END.fits(tokens[last]);
}

const ONLY = new WordForm(/^(?:only|just)$/);
const VERDICT_END = new WordForm(/^[.!:]$/);
const MOST_WEAKNESSES = 15;
const OF_PEOPLE = 10;

/** "Two of the areas that border Bury", "concerns raised by parents", "problems with the website": none that inspectors named. */
function isQualified(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (BEFORE_WHOLE.fits(tokens[at])) at++;
  if (COUNTED.fits(tokens[at])) at++;
  if (tokens[at]?.norm === "that" || tokens[at]?.norm === "which") return !NAMED_BY.fits(tokens[at + 1]);
  return QUALIFIES.fits(tokens[at]) || (tokens[at]?.norm === "set" && tokens[at + 1]?.norm === "by");
}

const NAMED_BY = new WordForm(/^(?:inspectors|they|ofsted|were|was|had|have|its?|the)$/);
const QUALIFIES = new WordForm(/^(?:raised|voiced|expressed|for|with|at|around)$/);

/** Is it said by those who are not inspectors, or of what they raised? */
function isOfOthers(tokens: readonly Token[], all: TokenRange): boolean {
  return tells(OTHERS, tokens, all) && tells(SAYING, tokens, all) && !tells(INSPECTORS, tokens, all);
}

/** Is it told of all of them, without a "but", that they have been put right? */
function isPlain(tokens: readonly Token[], all: TokenRange): boolean {
  return !tells(SHORT_OF_ALL, tokens, all) && !tells(AHEAD, tokens, all);
}

/** The same of none of them; "not one" is no "not". */
function isPlainNone(tokens: readonly Token[], { first, last }: Count, all: TokenRange): boolean {
  return (
    isPlain(tokens, { first: all.first, last: first }) && isPlain(tokens, { first: last, last: all.last })
  );
}

/** Where it is told what became of those counted: from a little before to where the clause ends, or a little behind. */
function saidOf(tokens: readonly Token[], count: Count, { first, last }: TokenRange): TokenRange {
  let to = count.last;
  while (to < Math.min(last, count.last + SAID_BEHIND) && !CLAUSE_END.fits(tokens[to])) to++;
  return { first: Math.max(first, count.first - SAID_BEFORE), last: to };
}

/** Has it been put right: in one word, or in two that belong together? */
function tellsRight(tokens: readonly Token[], said: TokenRange): boolean {
  if (tells(RIGHT, tokens, said)) return true;
  for (let at = said.first; at < said.last; at++) {
    if (!HALF.fits(tokens[at])) continue;
    const before = { first: Math.max(said.first, at - HALVES_REACH.before), last: at };
    const behind = { first: at + 1, last: Math.min(said.last, at + 1 + HALVES_REACH.behind) };
    if (tells(OTHER_HALF, tokens, before) || tells(OTHER_HALF, tokens, behind)) return true;
  }
  return false;
}

/** Is it denied that they were put right, or are they there still? */
function tellsNot(tokens: readonly Token[], said: TokenRange, isRight: boolean): boolean {
  for (let at = said.first; at < said.last; at++) {
    if (!NOT.fits(tokens[at])) continue;
    const behind = { first: at + 1, last: Math.min(said.last, at + 1 + NOT_REACH) };
    if (tells(THERE, tokens, behind) || (isRight && tellsRight(tokens, behind))) return true;
  }
  return false;
}

function tells(form: WordForm, tokens: readonly Token[], { first, last }: TokenRange): boolean {
  return form.fitsAny(tokens, first, last);
}
