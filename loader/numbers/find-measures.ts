import type { ExtractedMeasure, Span } from "../model/extraction.ts";
import type { PatternMatch } from "../patterns/pattern-set.ts";
import type { MeasureCues, MeasureRow } from "../tables/measure-cues.ts";
import { type AreaScope, type AreaStretch, areaAt, type Stretch, stretchAt } from "../text/area-scope.ts";
import { listed } from "../text/listed-words.ts";
import type { LineRole, Sentence } from "../text/sentence.ts";
import { overlaps } from "../text/token-range.ts";
import { normsOf, type Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { wordingOf } from "../text/wording.ts";
import { isOfWeaknesses, whatOfCount } from "./failed-count.ts";
import { findDates } from "./find-dates.ts";
import { findQuantities, mayTellQuantity, type Quantity, type QuantityKind } from "./find-quantities.ts";

const UNITS_BY_KIND: Readonly<Record<QuantityKind, readonly MeasureRow["unit"][]>> = {
  percent: ["%", "points", "number"],
  money: ["£"],
  time: ["time", "years"],
  ratio: ["ratio", "count of count", "count"],
  rank: ["rank"],
  count: ["count", "number", "count of count"],
};
const READ_ROLES: ReadonlySet<LineRole> = new Set(["lead", "body", "note"]);
const FALL = listed("find-measures: fall");
const CHANGE = /\b(?:by|rise|increase|growth|fall|drop|reduction|cut|decrease)\b/;
/** A number in a passage of this many tokens before "ago" or "old" is a time or an age. */
const AGO = new WordForm(/^(?:ago|old|earlier)$/);

/**
 * The figures a text gives, each with what it counts.
 *
 * Shape   `area` is the id of the area that the stretch speaks of, or "England" where it speaks of all areas; what stands `elsewhere`
 *         is that of the one other area that its sentence names, and left out where that names none or several.
 */
export function findMeasures(
  sentences: readonly Sentence[],
  places: Places,
  cues: { readonly measures: MeasureCues },
): ExtractedMeasure[] {
  const bySentence = sentences
    .filter(({ role }) => READ_ROLES.has(role))
    .map((sentence) => measuresOf(sentence, cues.measures, places));
  return joinRepeats(bySentence);
}

/** A figure told twice, as paraphrase and quotation, is one: told where most figures stand together, else first. */
function joinRepeats(bySentence: readonly (readonly ExtractedMeasure[])[]): ExtractedMeasure[] {
  const kept = new Map<string, { measure: ExtractedMeasure; company: number }>();
  for (const measures of bySentence) {
    for (const measure of measures) {
      const key = [measure.area, measure.value, measure.unit].join("|");
      const isFuller = measures.length > (kept.get(key)?.company ?? 0);
      if (isFuller) kept.set(key, { measure, company: measures.length });
    }
  }
  return [...kept.values()]
    .map(({ measure }) => measure)
    .sort((a, b) => a.evidence.start - b.evidence.start || a.value.localeCompare(b.value));
}

/** What rows call a time that a share is measured by ("91 per cent within 20 weeks"): no figure of its own then. */
const LIMIT = "limit";
/** A sentence with more figures than this is a table; the rest are left out. */
const MOST_FIGURES = 40;
/** Tokens that a phrase can stretch before and after its figure. */
const PHRASE_REACH = 24;

/** Of which areas a text speaks where, in order: of its own, of none of those or several, and which other is named. */
interface Places {
  readonly scopes: readonly AreaScope[];
  readonly elsewhere?: readonly Stretch[];
  readonly others?: readonly AreaStretch[];
}

function measuresOf(sentence: Sentence, cues: MeasureCues, places: Places): ExtractedMeasure[] {
  if (!mayTellQuantity(sentence)) return [];
  const all = findQuantities(sentence.tokens).slice(0, MOST_FIGURES);
  if (all.length === 0) return [];
  const dates = findDates(sentence).slice(0, MOST_FIGURES);
  const quantities = all.filter(
    (quantity) => !isBareYear(quantity) && !dates.some((date) => overlaps(date, quantity)),
  );
  if (quantities.length === 0) return [];
  const from = Math.max(0, (quantities[0]?.first ?? 0) - PHRASE_REACH);
  const to = Math.min(sentence.tokens.length, (quantities.at(-1)?.last ?? 0) + PHRASE_REACH);
  const phrases = cues.find(sentence.tokens, from, to);
  const hasShare = quantities.some(({ kind }) => kind === "percent");
  return quantities.flatMap((quantity): ExtractedMeasure[] => {
    if (AGO.fits(sentence.tokens[quantity.last])) return [];
    const phrase = phraseOf(quantity, phrases);
    if (!phrase || (hasShare && phrase.row.what === LIMIT)) return [];
    const evidence = clauseAround(sentence, quantity, phrase);
    const { value, unit } = signed(quantity, sentence, phrase);
    const what = whatOfCount(phrase.row.what, sentence.tokens, quantity, phrase);
    const told = phrase.row.area || areaOf(sentence, quantity, places);
    // Weaknesses that no one area's stretch tells of are another service's: all the country has none.
    const area = told === "England" && phrase.row.area === "" && isOfWeaknesses(what) ? null : told;
    return area === null ? [] : [{ area, what, value, unit, evidence, kind: wordingOf(sentence, evidence) }];
  });
}

/** The area that a figure is of; England where no one area's stretch is; null inside what a sentence on an area tells of others. */
function areaOf(
  { start, tokens }: Sentence,
  { first }: Quantity,
  { scopes, elsewhere = [], others = [] }: Places,
): string | null {
  const at = tokens[first]?.start ?? start;
  const isElsewhere = stretchAt(elsewhere, at) !== undefined;
  const own = isElsewhere ? undefined : areaAt(scopes, at);
  if (own) return own.areaId;
  const other = stretchAt(others, at);
  if (other) return other.areaId;
  return isElsewhere || areaAt(scopes, start) ? null : "England";
}

function isBareYear({ kind, value }: Quantity): boolean {
  return kind === "count" && /^20[0-4]\d$/.test(value);
}

/** The phrase that tells what the number counts: the one that names most words. A row of `none` as long refuses it. */
function phraseOf(
  quantity: Quantity,
  phrases: readonly PatternMatch<MeasureRow>[],
): PatternMatch<MeasureRow> | null {
  const near = phrases.filter((phrase) => overlaps(phrase, quantity) && !isLeap(phrase, phrases));
  const [best] = near
    .filter(({ row }) => row.unit === "none" || UNITS_BY_KIND[quantity.kind].includes(row.unit))
    .sort(
      (a, b) =>
        b.words - a.words || Number(b.row.unit === "none") - Number(a.row.unit === "none") || a.rank - b.rank,
    );
  return best && best.row.unit !== "none" ? best : null;
}

/** "18 schools and 4,900 pupils with plans": what is told of the nearer number is not told of the one before it. */
function isLeap(
  { row, first, last }: PatternMatch<MeasureRow>,
  phrases: readonly PatternMatch<MeasureRow>[],
): boolean {
  return phrases.some((other) => other.row === row && other.last === last && other.first > first);
}

/** A fraction told as a fall ("reduced by three quarters") has a minus. */
function signed(
  quantity: Quantity,
  { tokens }: Sentence,
  phrase: PatternMatch<MeasureRow>,
): Pick<Quantity, "value" | "unit"> {
  const words = tokens.slice(Math.min(phrase.first, quantity.first), Math.max(phrase.last, quantity.last));
  if (quantity.value.startsWith("-")) return { value: quantity.value, unit: quantity.unit };
  const isFall = quantity.kind === "percent" && words.some((token) => FALL.fits(token));
  const isChange = CHANGE.test(normsOf(words));
  if (quantity.kind === "percent" && isFallBefore(tokens, quantity.first))
    return { value: `-${quantity.value}`, unit: quantity.unit };
  return { value: isFall && isChange ? `-${quantity.value}` : quantity.value, unit: quantity.unit };
}

/** "Cut the backlog of assessments by a third": the last word for a change before "by" tells a fall. */
function isFallBefore(tokens: readonly Token[], first: number): boolean {
  let by = first - 1;
  while (by > first - BY_REACH && VAGUE.fits(tokens[by])) by--;
  if (tokens[by]?.norm !== "by") return false;
  for (let at = by - 1; at >= Math.max(0, by - FALL_REACH); at--) {
    if (FALL.fits(tokens[at])) return true;
    if (RISE.fits(tokens[at]) || BREAK.fits(tokens[at])) return false;
  }
  return false;
}

const VAGUE = new WordForm(
  /^(?:a|an|about|around|nearly|almost|over|under|some|more|less|than|up|to|just|roughly|at|least)$/,
);
const RISE = listed("find-measures: rise");
const BREAK = new WordForm(/^[,;:.]$/);
const BY_REACH = 6;
const FALL_REACH = 10;

/** Sentences of no more words are their own evidence; of longer ones the part between commas, at least this long. */
const SHORT_SENTENCE = 60;
const LEAST_CLAUSE = 12;

function clauseAround(sentence: Sentence, quantity: Quantity, phrase: PatternMatch<MeasureRow>): Span {
  const { tokens } = sentence;
  if (tokens.length <= SHORT_SENTENCE) return spanOf(sentence, 0, tokens.length);
  const isComma = (at: number): boolean => /^[,;:–—]$/.test(tokens[at]?.norm ?? "");
  let first = Math.min(quantity.first, phrase.first);
  let last = Math.max(quantity.last, phrase.last);
  while (first > 0 && !(isComma(first - 1) && last - first >= LEAST_CLAUSE)) first--;
  while (last < tokens.length && !(isComma(last) && last - first >= LEAST_CLAUSE)) last++;
  return spanOf(sentence, first, last);
}

function spanOf(sentence: Sentence, first: number, last: number): Span {
  const { tokens, start: base, text } = sentence;
  const start = tokens[first]?.start ?? base;
  const end = tokens[last - 1]?.end ?? base + text.length;
  return { exact: text.slice(start - base, end - base), start, end };
}
