import type { OutcomeName } from "./extraction.ts";
import { numberAt } from "./number-words.ts";
import type { TokenRange } from "./token-range.ts";
import type { Token } from "./tokens.ts";
import { WordForm } from "./word-form.ts";

/** What a revisit found of the weaknesses of before, told as so many of so many; `first` and `last` are the count's own tokens. */
export interface CountedResult extends TokenRange {
  readonly outcome: OutcomeName;
  /** Are they called weaknesses, areas or the like? */
  readonly isOfWeaknesses: boolean;
}

/** What inspectors count when they return. */
const COUNTED = new WordForm(
  /^(?:weakness(?:es)?|areas?|problems?|failings?|failures?|concerns?|issues?|shortcomings?|faults?|flaws?|points?|counts?|respects?|fronts?|headings?|fields?|tests?|things?|priorit(?:y|ies)|actions?|matters?|criticisms?|defects?|gaps|deficiencies|ones?)$/,
);
/** Words that may stand between "of" and the number or what is counted: "of the", "of its original". */
const BEFORE_WHOLE = new WordForm(
  /^(?:the|its|their|those|these|our|his|her|all|original|significant|serious|major|key|main|big|grave|earlier|previous|named|so|called|separate|different)$/,
);
/** After a bare number these tell that nothing else is counted: "two of four have", "in two of the four." */
const AFTER_BARE = new WordForm(
  /^(?:has|have|had|is|are|was|were|been|that|which|they|it|she|he|inspectors|still|remain(?:s|ed)?|now|and|but|while|since|by|to|on|in|at|identified|named|raised|found|listed|set|first|last|left|put|would|could|did|needed|need|got|right)$/,
);
/** Have they been put right? */
const RIGHT = new WordForm(
  /^(?:resolved|fixed|sorted|solved|addressed|tackled|remedied|rectified|cured|mended|cleared|righted|overcome|cracked|dealt|signed|sufficient|enough|adequate|satisf\w+|satisfied|happy|content|pleased|improved|progress|headway|strides|met|passed|ticked|achieved|completed|turned|gone|eliminated|corrected|right|straight|moved|closed|settled|done|thumbs)$/,
);
/** Are they there still? */
const LEFT = new WordForm(
  /^(?:not|never|no|nothing|still|remain(?:s|ed|ing)?|outstanding|unresolved|unmet|left|fail(?:s|ed|ing|ure)?|insufficient|insufficiently|short|lacking|lack(?:s|ed)?|little|slow|slowly|persist(?:s|ed)?|lagg?(?:ed|ing)?|stalled|unsatisfactory|unhappy|unimpressed|dissatisfied|yet|without|inadequate|unaddressed)$/,
);

/** What is still to be put right. */
const AHEAD = new WordForm(
  /^(?:must|should|will|would|need(?:s|ed)?|ought|plans?|pledged?|promised?|hopes?|if|until|whether|how)$/,
);
/** What is nothing else: areas may be places, and points may be scored. */
const WEAKNESS = new WordForm(
  /^(?:weakness(?:es)?|problems?|failings?|failures?|concerns?|shortcomings?|faults?|flaws?|criticisms?|defects?|deficiencies)$/,
);

/** Reach of a part to its whole: "two of the", "two problems out of". Tokens. */
const PART_REACH = 3;
const WHOLE_REACH = 4;

/** Tokens behind a count, and before it, within which it is told what became of it: "two of four | have been put right". */
const SAID_BEHIND = 16;
const SAID_BEFORE = 8;
/** What makes all of them fewer, or not so: "nearly all", "all but one", "far from enough", "parents doubt that". */
const SHORT_OF_ALL = new WordForm(
  /^(?:nearly|almost|virtually|not|too|but|except|bar|far|late|later|doubt(?:s|ed)?|disagree[ds]?|deny|denied|many|some|most|silence|hope|hopes)$/,
);
/** Who is not those who count: what parents raise and leaders say of themselves is no result. */
const OTHERS = new WordForm(
  /^(?:parents?|families|carers|mothers?|mum|mums|leaders|council|councillors?|cllr|officers|bosses|she|he|we)$/,
);
const SAYING = new WordForm(
  /^(?:say|says|said|claims?|claimed|insists?|insisted|believes?|raised|doubts?|told)$/,
);
const INSPECTORS = new WordForm(
  /^(?:inspectors|ofsted|cqc|commission|watchdogs|inspectorates|letter|report|team)$/,
);

/**
 * The result of a revisit by the count of what was put right: "only one out of four problems had been solved", "three of the four were still
 * there". All of them put right is sufficient progress; any left is not.
 *
 * Shape   null where nothing is counted so, or nothing tells what became of it.
 */
export function countPutRight(tokens: readonly Token[], { first, last }: TokenRange): CountedResult | null {
  for (let at = first; at < last; at++) {
    const count =
      countAt(tokens, at, last) ??
      countAll(tokens, at, last) ??
      countAfter(tokens, at, last) ??
      countNone(tokens, at, last);
    if (!count) continue;
    const said = saidOf(tokens, count, { first, last });
    const isLeft = tells(LEFT, tokens, said);
    if (!isLeft && !tells(RIGHT, tokens, said)) continue;
    const isAll = count.part === count.whole;
    // "You don't often see four out of four", "it must make progress on all four": neither tells that they were put right.
    if (isAll && (isLeft || !isPlain(tokens, { first, last }))) continue;
    const outcome = isAll ? "sufficient-progress" : "insufficient-progress";
    const { first: from, last: to, isOfWeaknesses } = count;
    return { first: from, last: to, outcome, isOfWeaknesses };
  }
  return null;
}

/** Where it is told what became of those counted: from a little before to where the clause ends, or a little behind. */
function saidOf(tokens: readonly Token[], count: Count, { first, last }: TokenRange): TokenRange {
  const from = Math.max(first, count.first - SAID_BEFORE);
  let to = count.last;
  while (to < Math.min(last, count.last + SAID_BEHIND) && !CLAUSE_END.fits(tokens[to])) to++;
  return { first: from, last: to };
}

const CLAUSE_END = new WordForm(/^(?:[,;:–—])$/);

/** Is it told of all of them, by inspectors or nobody, that they have been put right? */
function isPlain(tokens: readonly Token[], all: TokenRange): boolean {
  if (tells(SHORT_OF_ALL, tokens, all) || tells(AHEAD, tokens, all)) return false;
  const isOfOthers = tells(OTHERS, tokens, all) && tells(SAYING, tokens, all);
  return !isOfOthers || tells(INSPECTORS, tokens, all);
}

interface Count extends TokenRange {
  readonly part: number;
  readonly whole: number;
  readonly isOfWeaknesses: boolean;
}

/** "Two of the four", "one out of five weaknesses", "three problems out of four". */
function countAt(tokens: readonly Token[], at: number, last: number): Count | null {
  const part = numberAt(tokens, at);
  if (!part) return null;
  const of = tokens.findIndex(
    ({ norm }, i) => i >= part.last && i <= part.last + PART_REACH && i < last && norm === "of",
  );
  if (of < 0 || !areOfCount(tokens, part.last, of)) return null;
  let from = of + 1;
  while (from <= of + WHOLE_REACH && from < last && BEFORE_WHOLE.fits(tokens[from])) from++;
  const whole = numberAt(tokens, from);
  if (!whole || !(hasCounted(tokens, part.last, of) || isCountedAfter(tokens, whole.last, last))) return null;
  const [few, all] = [Number(part.value), Number(whole.value)];
  return few <= all ? countOf(tokens, { first: at, last: whole.last }, few, all) : null;
}

/** With the word for what is counted, where it stands inside or right after. */
function countOf(tokens: readonly Token[], { first, last }: TokenRange, part: number, whole: number): Count {
  let end = last;
  while (BEFORE_WHOLE.fits(tokens[end])) end++;
  const isOfWeaknesses = WEAKNESS.fits(tokens[end]) || tells(WEAKNESS, tokens, { first, last });
  return { first, last, part, whole, isOfWeaknesses };
}

/** "On all four", "all three of the weaknesses", "both problems". */
function countAll(tokens: readonly Token[], at: number, last: number): Count | null {
  if (!ALL.fits(tokens[at]) || tokens[at - 1]?.norm === "not") return null;
  let from = at + 1;
  const number = numberAt(tokens, from);
  if (number) from = number.last;
  while (tokens[from]?.norm === "of" || BEFORE_WHOLE.fits(tokens[from])) from++;
  const isOfWeaknesses = from < last && WEAKNESS.fits(tokens[from]);
  // "All of the concerns raised by parents were passed on": nobody who inspects found them.
  if (isOfWeaknesses && VOICED.fits(tokens[from + 1])) return null;
  const isCounted = number !== null && ON.fits(tokens[at - 1]) && isCountedAfter(tokens, from, last);
  if (!isOfWeaknesses && !isCounted) return null;
  const all = number ? Number(number.value) : 1;
  // "They know all of their weaknesses": without a number nothing is counted for sure.
  return {
    first: at,
    last: Math.min(from + 1, last),
    part: all,
    whole: all,
    isOfWeaknesses: number !== null && isOfWeaknesses,
  };
}

const ON = new WordForm(/^(?:in|on|against|with|across|for|about)$/);
const VOICED = new WordForm(/^(?:raised|voiced|expressed|brought|put)$/);
const ALL = new WordForm(/^(?:all|both|each|every)$/);

/** "Not one had been put right", "none of the four has been dealt with". */
function countNone(tokens: readonly Token[], at: number, last: number): Count | null {
  const isNotOne =
    tokens[at]?.norm === "not" && (tokens[at + 1]?.norm === "one" || tokens[at + 2]?.norm === "single");
  if (!isNotOne && !NONE.fits(tokens[at])) return null;
  const end = Math.min(last, at + NONE_REACH);
  const verb = tokens.findIndex((token, i) => i > at && i < end && HAS.fits(token));
  if (verb < 0 || !isOfNone(tokens, at + 1, verb)) return null;
  const isOfWeaknesses = tells(WEAKNESS, tokens, { first: at, last: verb });
  return { first: at, last: verb, part: 0, whole: 1, isOfWeaknesses };
}

/** Stand only those counted between "none" and its verb? "None of the parents was happy" is of parents. */
function isOfNone(tokens: readonly Token[], from: number, verb: number): boolean {
  for (let at = from; at < verb; at++) {
    const token = tokens[at];
    const isOfCount = OF_NONE.fits(token) || BEFORE_WHOLE.fits(token) || COUNTED.fits(token);
    if (!isOfCount && numberAt(tokens, at) === null) return false;
  }
  return true;
}

const OF_NONE = new WordForm(/^(?:of|them|one|single|a)$/);

const NONE_REACH = 6;
const HAS = new WordForm(/^(?:has|have|had|was|were|is|are)$/);

/** "Of the four areas that they had pledged to address, they made headway in just two": the whole comes first. */
function countAfter(tokens: readonly Token[], at: number, last: number): Count | null {
  if (tokens[at]?.norm !== "of" || (at > 0 && !OPENS_AFTER.fits(tokens[at - 1]))) return null;
  let from = at + 1;
  while (BEFORE_WHOLE.fits(tokens[from])) from++;
  const whole = numberAt(tokens, from);
  if (!whole || !isCountedAfter(tokens, whole.last, last)) return null;
  for (let i = whole.last; i < last; i++) {
    const part = partAt(tokens, i);
    if (part === null) continue;
    const all = Number(whole.value);
    return part <= all ? countOf(tokens, { first: at, last: i + 1 }, part, all) : null;
  }
  return null;
}

/** What may stand before "of the four". */
const OPENS_AFTER = new WordForm(/^(?:[,;:.–—"“]|-|and|but|that|while)$/);
const NONE = new WordForm(/^(?:none|neither|nothing)$/);
const BEFORE_PART = new WordForm(
  /^(?:in|on|just|only|,|that|but|has|have|had|for|with|against|inspectors|say|said|found|and)$/,
);

/** The part of a whole that was told before: "just two", ", three had", "none". */
function partAt(tokens: readonly Token[], at: number): number | null {
  if (NONE.fits(tokens[at])) return 0;
  const part = BEFORE_PART.fits(tokens[at - 1]) ? numberAt(tokens, at) : null;
  if (!part) return null;
  const next = tokens[part.last];
  return !next || next.kind === "mark" || AFTER_BARE.fits(next) || COUNTED.fits(next)
    ? Number(part.value)
    : null;
}

/** Between the part and "of" stands nothing, "out" or what is counted. */
function areOfCount(tokens: readonly Token[], from: number, of: number): boolean {
  for (let i = from; i < of; i++)
    if (!(COUNTED.fits(tokens[i]) || BEFORE_WHOLE.fits(tokens[i]) || tokens[i]?.norm === "out")) return false;
  return true;
}

function hasCounted(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => COUNTED.fits(token));
}

/** Where weaknesses are named behind words for their sort ("special needs failings"); -1 where none are. */
function nounOf(tokens: readonly Token[], from: number, last: number): number {
  for (let at = from; at < Math.min(last, from + SORT_REACH); at++) {
    if (WEAKNESS.fits(tokens[at])) return at;
    if (tokens[at]?.kind !== "word" || AFTER_BARE.fits(tokens[at])) return -1;
  }
  return -1;
}

const SORT_REACH = 4;

/** Is it of weaknesses that so many are told, or of nothing that is named? */
function isCountedAfter(tokens: readonly Token[], from: number, last: number): boolean {
  let at = from;
  while (at < last && BEFORE_WHOLE.fits(tokens[at])) at++;
  if (nounOf(tokens, at, last) > at) return true;
  const token = tokens[at];
  if (at >= last || !token || token.kind === "mark") return true;
  return COUNTED.fits(token) || AFTER_BARE.fits(token);
}

function tells(form: WordForm, tokens: readonly Token[], { first, last }: TokenRange): boolean {
  for (let at = first; at < last; at++) if (form.fits(tokens[at])) return true;
  return false;
}
