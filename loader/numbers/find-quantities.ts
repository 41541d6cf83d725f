import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { MULTIPLES, multipleAt } from "./multiples.ts";
import { NUMBERS, numberAt, TENS, type ToldNumber } from "./number-words.ts";
import { isNotOne, isSoManyInTen } from "./share-words.ts";

/** What sort of number it is: it decides which rows of the table of measures can name it. */
export type QuantityKind = "percent" | "money" | "time" | "ratio" | "rank" | "count";

/** A number of a text, in digits or words, with its unit; tokens `first` to `last`. */
export interface Quantity extends TokenRange {
  readonly kind: QuantityKind;
  readonly value: string;
  readonly unit: string;
}

/** What a fraction is in hundredths, its plural beside. */
const FRACTIONS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    half: 50,
    halves: 50,
    third: 100 / 3,
    thirds: 100 / 3,
    quarter: 25,
    quarters: 25,
    fifth: 20,
    fifths: 20,
    tenth: 10,
    tenths: 10,
  }),
);
const ORDINALS: ReadonlyMap<string, number> = new Map(
  Object.entries({ second: 2, third: 3, fourth: 4, fifth: 5 }),
);
const TIME_UNIT = /^(?:minute|hour|day|week|month|year)s?$/;
const SUPERLATIVES = new Set("lowest highest worst best smallest largest".split(" "));
/** What can be counted: a word that is none of those that join words. */
const NOUN =
  /^(?!(?:last|this|next|now|since|ago|to|from|in|of|or|and|but|the|per|at|on|for|by|than|with|was|were|is|are|has|have|had|will)$)\p{L}/u;
/** Words that may stand between a number and what it counts of ("three of the five"). */
const OF_WORDS = /^(?:of|out|the|its|these|those|their|all|in)$/;

/** The words, besides numbers in digits, that a quantity can begin with. */
const OPENERS = new WordForm(
  new Set([
    ...NUMBERS.keys(),
    ...TENS.keys(),
    ...FRACTIONS.keys(),
    ...ORDINALS.keys(),
    ...SUPERLATIVES,
    ...MULTIPLES,
    ...["a", "£", "none", "any", "twice", "both"],
  ]),
);

const DIGITS = new WordForm(/^\d/u);

/** May the sentence tell a quantity? */
export function mayTellQuantity({ forms }: Pick<Sentence, "forms">): boolean {
  return DIGITS.mayStandIn(forms) || OPENERS.mayStandIn(forms);
}

/** The quantities of a sentence, in order, without overlap. */
export function findQuantities(tokens: readonly Token[]): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.kind !== "number" && !OPENERS.fits(tokens[at])) continue;
    if (isIndefinite(tokens, at) || isAge(tokens, at) || isStage(tokens, at)) continue;
    const quantity =
      multipleAt(tokens, at) ??
      bothAt(tokens, at) ??
      placeAt(tokens, at) ??
      rankAt(tokens, at) ??
      fractionAt(tokens, at) ??
      ratioAt(tokens, at) ??
      quantityAt(tokens, at) ??
      singleTimeAt(tokens, at);
    if (!quantity) continue;
    const ends = withLowerEnd(tokens, quantity, found.at(-1));
    if (ends) found.splice(-1, 1, ...ends);
    else found.push(withUnitBefore(tokens, quantity, found.at(-1)));
    at = quantity.last - 1;
  }
  return found;
}

/** "No one", "one another", "a list for one", "an hour and a half": nothing is counted. */
function isIndefinite(tokens: readonly Token[], at: number): boolean {
  const before = norm(tokens, at - 1);
  if (norm(tokens, at) === "a") return before === "and" && TIME_UNIT.test(norm(tokens, at - 2));
  if (norm(tokens, at) !== "one") return false;
  const next = tokens[at + 1];
  if (next?.norm === "in" && numberAt(tokens, at + 2)) return false;
  if (isOneOfEvery(tokens, at) && next?.norm === "of") return false;
  return NO_COUNT.test(before) || next === undefined || next.kind === "mark" || next.norm === "another";
}

/** "Post-19 pupils", "under-fives": how old they are. */
function isAge(tokens: readonly Token[], at: number): boolean {
  return norm(tokens, at - 1) === "-" && /^(?:post|pre|under|over)$/.test(norm(tokens, at - 2));
}

/** "Key stage 4 pupils", "Year 6 pupils": what is numbered, not counted. */
function isStage(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.norm === "stage") return norm(tokens, at - 2) === "key";
  return before?.norm === "year" && before.isCapital && norm(tokens, at).length < 3;
}

const NO_COUNT = /^(?:no|every|any|some|this|that|each|which|for)$/;

/** "18 to 24 months", "between 40 and 60 families" are one figure with two ends; "from 18 to 12 weeks" are two of weeks. */
function withLowerEnd(
  tokens: readonly Token[],
  upper: Quantity,
  lower: Quantity | undefined,
): Quantity[] | null {
  const isBare = lower?.kind === "count" && lower.unit === "number";
  if (!isBare || upper.first - lower.last !== 1 || !RANGED.has(upper.kind) || isYear(upper.value))
    return null;
  const [before, joint] = [norm(tokens, lower.first - 1), norm(tokens, lower.last)];
  if (before === "from" && joint === "to") return [{ ...lower, kind: upper.kind, unit: upper.unit }, upper];
  const isRange = joint === "and" ? before === "between" : /^(?:to|or|-|–)$/.test(joint);
  if (!isRange || Number(lower.value) >= Number(upper.value)) return null;
  return [{ ...upper, value: `${lower.value} to ${upper.value}`, first: lower.first }];
}
const RANGED: ReadonlySet<QuantityKind> = new Set(["time", "percent", "count"]);

/** Tokens from a figure with its unit to one without: "from 41 weeks to 16". */
const UNIT_REACH = 6;
const TARGET_REACH = 16;
const TARGET = new WordForm(/^(?:targets?|limit|goal|standard|average|norm)$/);

/** "Cut from 41 weeks to 16", "71 weeks, against a target of 18": a number without a unit has that of the one before. */
function withUnitBefore(
  tokens: readonly Token[],
  quantity: Quantity,
  before: Quantity | undefined,
): Quantity {
  const isBare = quantity.kind === "count" && quantity.unit === "number";
  const reach = TARGET.fits(tokens[quantity.first - 2]) ? TARGET_REACH : UNIT_REACH;
  if (!isBare || before?.kind !== "time" || quantity.first - before.last > reach) return quantity;
  const isSetBeside = SET_BESIDE.test(norm(tokens, quantity.first - 1));
  return isSetBeside ? { ...quantity, kind: before.kind, unit: before.unit } : quantity;
}
const SET_BESIDE = /^(?:to|from|of|under|over|about|around|just|nearly|almost)$/;

/** "12th of 150", "148th out of 152": the place among so many. */
function placeAt(tokens: readonly Token[], at: number): Quantity | null {
  const place = numberAt(tokens, at);
  if (!place || !/^(?:st|nd|rd|th)$/.test(norm(tokens, place.last))) return null;
  const from = place.last + 1;
  const of = from + (norm(tokens, from) === "out" ? 1 : 0);
  const total =
    norm(tokens, of) === "of" ? numberAt(tokens, of + (norm(tokens, of + 1) === "all" ? 2 : 1)) : null;
  if (!total) return null;
  return { kind: "rank", value: place.value, unit: `of ${total.value}`, first: at, last: total.last };
}

/** "the second lowest", "the highest". */
function rankAt(tokens: readonly Token[], at: number): Quantity | null {
  const rank = ORDINALS.get(norm(tokens, at));
  const superlative = rank === undefined ? at : at + 1;
  if (rank === undefined && isAmong(tokens, at)) return null;
  if (!SUPERLATIVES.has(norm(tokens, superlative))) return null;
  const unit = norm(tokens, superlative);
  return { kind: "rank", value: String(rank ?? 1), unit, first: at, last: superlative + 1 };
}

/** "One of the best in the country", "among the worst": that is no rank. */
function isAmong(tokens: readonly Token[], at: number): boolean {
  const before = /^(?:the|its|their)$/.test(norm(tokens, at - 1)) ? at - 2 : at - 1;
  return /^(?:of|among)$/.test(norm(tokens, before));
}

/** How many parts are told, in a word or in a digit ("3 quarters"). */
function partsIn(word: string): number | undefined {
  return NUMBERS.get(word) ?? (/^[2-4]$/.test(word) ? Number(word) : undefined);
}

/** "a third", "three quarters", "two-thirds", "almost half (30) of the 68", "half a day". */
function fractionAt(tokens: readonly Token[], at: number): Quantity | null {
  const count = partsIn(norm(tokens, at));
  const isHyphened = count !== undefined && norm(tokens, at + 1) === "-";
  const after = isHyphened ? at + 2 : at + 1;
  const noun = FRACTIONS.get(norm(tokens, at)) === undefined ? after : at;
  const share = FRACTIONS.get(norm(tokens, noun));
  if (share === undefined || (noun > at && count === undefined && norm(tokens, at) !== "a")) return null;
  const unitAt = /^(?:a|-|an)$/.test(norm(tokens, noun + 1)) ? noun + 2 : noun + 1;
  if (norm(tokens, unitAt) === "dozen" && norm(tokens, noun) === "half")
    return withUnit(tokens, at, { value: "6", last: unitAt + 1 });
  if (TIME_UNIT.test(norm(tokens, unitAt)) && norm(tokens, noun) === "half")
    return { kind: "time", value: "0.5", unit: norm(tokens, unitAt), first: at, last: unitAt + 1 };
  const inBrackets = norm(tokens, noun + 1) === "(" ? ratioAt(tokens, noun + 2) : null;
  if (inBrackets) return { ...inBrackets, first: at };
  const value = String(Math.round(share * (noun > at ? (count ?? 1) : 1)));
  return { kind: "percent", value, unit: "%", first: at, last: noun + 1 };
}

function quantityAt(tokens: readonly Token[], at: number): Quantity | null {
  const isMoney = norm(tokens, at) === "£";
  const first = isMoney ? at + 1 : at;
  if (norm(tokens, at) === "twice")
    return { kind: "count", value: "2", unit: "times", first: at, last: at + 1 };
  const number = numberAt(tokens, first);
  if (!number) return null;
  if (isMoney) return { kind: "money", value: number.value, unit: "GBP", first: at, last: number.last };
  return withUnit(tokens, at, number);
}

function withUnit(tokens: readonly Token[], first: number, { value, last }: ToldNumber): Quantity {
  const next = norm(tokens, last);
  if (next === "%" || next === "percent" || next === "pc")
    return { kind: "percent", value, unit: "%", first, last: last + 1 };
  if (next === "per" && norm(tokens, last + 1) === "cent")
    return { kind: "percent", value, unit: "%", first, last: last + 2 };
  if (next === "percentage")
    return { kind: "percent", value, unit: "percentage points", first, last: last + 2 };
  const unitAt = next === "-" || next === "working" || next === "school" ? last + 1 : last;
  const unit = norm(tokens, unitAt);
  if (TIME_UNIT.test(unit))
    return { kind: "time", value, unit: unit.replace(/s?$/, "s"), first, last: unitAt + 1 };
  return { kind: "count", value, unit: nounAt(tokens, last) ?? "number", first, last };
}

/** Words that tell of what sort the things are that are counted. */
const SORT = listed("find-quantities: sort");

/** What is counted: "five weak areas" are areas. */
function nounAt(tokens: readonly Token[], at: number): string | null {
  const isNoun = (word: string): boolean => NOUN.test(word) && !NUMBERS.has(word);
  const isTherapy = norm(tokens, at + 1) === "speech" || norm(tokens, at) === "speech";
  const speech = norm(tokens, at) === "speech" ? at : at + 1;
  // "Two extra speech and language therapists" are therapists.
  let noun = isTherapy && norm(tokens, speech + 2) === "language" ? speech + 3 : at;
  while (SORT.fits(tokens[noun]) && isNoun(norm(tokens, noun + 1))) noun++;
  return isNoun(norm(tokens, noun)) ? norm(tokens, noun) : null;
}

/** "Both weaknesses": two of two. */
function bothAt(tokens: readonly Token[], at: number): Quantity | null {
  if (norm(tokens, at) !== "both") return null;
  return { kind: "ratio", value: "2", unit: "of 2", first: at, last: at + 1 };
}

/** "three of the five weaknesses", "1 in 4 areas", "none of the four", "any of the five", "every one of the four". */
function ratioAt(tokens: readonly Token[], at: number): Quantity | null {
  const isNone = /^(?:none|any)$/.test(norm(tokens, at)) || isNotOne(tokens, at);
  const part = isNone ? { value: "0", last: at + 1 } : numberAt(tokens, at);
  if (!part) return null;
  const counted =
    (ONE_OF.test(norm(tokens, part.last)) && norm(tokens, part.last + 1) === "in") ||
    isSoManyInTen(tokens, part.last) ||
    (CASES.test(norm(tokens, part.last)) && norm(tokens, part.last + 1) === "out");
  const joint = norm(tokens, part.last) === ")" || counted ? part.last + 1 : part.last;
  let whole = joint;
  while (whole - joint < 4 && OF_WORDS.test(norm(tokens, whole))) whole++;
  const total = whole > joint ? numberAt(tokens, whole) : null;
  if (!total || isYear(total.value) || isSpan(tokens, joint, total.last)) return null;
  const word = norm(tokens, joint) === "in" ? "in" : "of";
  const { value } = isOneOfEvery(tokens, at) ? total : part;
  return { kind: "ratio", value, unit: `${word} ${total.value}`, first: at, last: total.last };
}

/** "Nine cases out of ten". */
const CASES = /^(?:cases|plans|families|parents|areas|times)$/;

/** What stands before a time of one: "waited a year", "up to a month". */
const BEFORE_SINGLE =
  /^(?:wait(?:s|ed|ing)?|to|than|past|over|beyond|nearly|almost|about|around|least|for|as)$/;

/** "Waited up to a year": one of them. */
function singleTimeAt(tokens: readonly Token[], at: number): Quantity | null {
  const unit = norm(tokens, at + 1);
  const isTold = norm(tokens, at) === "a" && BEFORE_SINGLE.test(norm(tokens, at - 1));
  if (!isTold || !/^(?:week|month|year)$/.test(unit)) return null;
  return { kind: "time", value: "1", unit, first: at, last: at + 2 };
}

const isYear = (value: string): boolean => /^20[0-4]\d$/.test(value);

/** "From 41 to 163 in two years": over that time, and not of so many. */
function isSpan(tokens: readonly Token[], joint: number, last: number): boolean {
  return norm(tokens, joint) === "in" && TIME_UNIT.test(norm(tokens, last));
}

function isOneOfEvery(tokens: readonly Token[], at: number): boolean {
  return norm(tokens, at) === "one" && /^(?:every|each)$/.test(norm(tokens, at - 1));
}

/** "One child in four". */
const ONE_OF = /^(?:child|pupil|baby|toddler|family|parent|plan|person)$/;

function norm(tokens: readonly Token[], at: number): string {
  return tokens[at]?.norm ?? "";
}
