import { type AreaNaming, namingsIn } from "../model/namings-in.ts";
import { isCovered } from "../names/covered-area.ts";
import { type AreaScope, joinStretches, type Stretch } from "../text/area-scope.ts";
import { thoseThat } from "../text/those-that.ts";
import { isWithin, type TokenRange } from "../text/token-range.ts";
import { WordForm } from "../text/word-form.ts";
import { clauseCuts, tellsOfAll } from "./clauses-of-areas.ts";
import { type EventSentence, type EventStretch, wordsOf, yearsIn } from "./event-text.ts";
import { findForeignStretch, goesOnThere } from "./foreign-stretch.ts";
import { leaverOf } from "./guests.ts";
import { HEAD_SENTENCES, isSurvey, numberTold } from "./inspected-areas.ts";
import { findElsewhere } from "./told-elsewhere.ts";
import { opensOnUnknownNeighbour } from "./unknown-neighbour.ts";

/** A sentence, or the part of one, that is about the same areas throughout. */
export interface AreaSegment extends EventStretch {
  readonly start: number;
  readonly end: number;
  readonly areaIds: readonly string[];
  /** Where it tells of all areas together: those that the text was on, whose claims it goes on with. */
  readonly goesOnWith?: readonly string[];
  /** Does it tell of an area that is not the text's? */
  readonly isElsewhere?: boolean;
  /** Is it all that is told, in passing, of the inspection of another area? */
  readonly isTelling?: boolean;
}

/** Whom a text is on. */
export interface AreasOfText {
  readonly inspected: readonly string[];
  /** Is it one of the inspected, or one that such a one came after? */
  readonly isOurs: (areaId: string) => boolean;
}

/**
 * Cuts the text into stretches by the areas they are about: the areas they name, else those of the stretch before; lines
 * before any name are about all. A sentence that names two areas is cut at "while", "but", "whereas", "meanwhile", and what
 * it tells of an area that is not inspected here is about none. `outcomesIn` finds the words that tell a result.
 */
export function cutAreaSegments(
  text: readonly EventSentence[],
  namings: readonly AreaNaming[],
  areas: AreasOfText,
  outcomesIn: (stretch: EventStretch) => readonly TokenRange[],
): AreaSegment[] {
  const { inspected } = areas;
  const ours = namings.filter(({ areaId }) => inspected.includes(areaId));
  const segments: AreaSegment[] = [];
  const leave = leaverOf(text, ours, inspected);
  let current: readonly string[] = areasOfHead(text, ours, inspected);
  const isElsewhere = elsewhereOf(namings);
  for (const event of text) {
    const { sentence } = event;
    current = leave(event, current);
    const goesOnWith = current;
    const all = namingsIn(namings, sentence.start, sentence.end);
    const isOfAll = tellsOfAll(event, all, inspected.length);
    if (isOfAll) current = inspected;
    const foreign = findForeign(event, all, areas, outcomesIn);
    const isThere =
      isElsewhere(event, foreign) || opensOn(event, "wider", all) || opensOnUnknownNeighbour(event, all);
    const isOfNone = event.isNational || opensOn(event, "everywhere", all);
    for (const range of cutSentence(event, ours, foreign, outcomesIn)) {
      const bounds = boundsOf(event, range);
      current = areasNamed(event, bounds, ours, current);
      const isForeign = isThere || isPartOf(range, foreign);
      const areaIds = isOfNone || isForeign ? [] : current;
      const segment = { event, ...range, ...bounds, areaIds, isElsewhere: isForeign };
      segments.push(isOfAll ? { ...segment, goesOnWith } : segment);
    }
  }
  return segments;
}

/** Whom the lines before any name are about: whom the head names, where it does not say of how many it tells; else all. */
function areasOfHead(
  text: readonly EventSentence[],
  ours: readonly AreaNaming[],
  inspected: readonly string[],
): readonly string[] {
  if (inspected.length < 2 || numberTold(text) > 0 || isSurvey(text)) return inspected;
  const end = text[Math.min(HEAD_SENTENCES, text.length) - 1]?.sentence.end ?? 0;
  const named = inspected.filter((id) => ours.some(({ areaId, start }) => areaId === id && start < end));
  return named.length > 0 ? named : inspected;
}

/** Words before which a sentence tells of a region, or of the country: "Families across the South East". */
const OPENING = 2;

/** Does a sentence open on a region, or on all the country? "In the north west of the city" is none. */
function opensOn(
  event: EventSentence,
  role: "wider" | "everywhere",
  namings: readonly AreaNaming[],
): boolean {
  if (namings.length > 0) return false;
  const { tokens } = event.sentence;
  return wordsOf(event, role).some(
    ({ first, last }) => first <= OPENING && tokens[last]?.norm !== "of" && !ONE_OF_THERE.fits(tokens[last]),
  );
}

/** "In the east London borough": one area, which lies there. */
const ONE_OF_THERE = new WordForm(/^(?:borough|council|authority|county|city|town)$/);

function isPartOf(range: TokenRange, whole: TokenRange | null): boolean {
  return whole !== null && isWithin(range, whole);
}

/** The part of a sentence that tells of an area which is none of the text's own; `namings` are those in the sentence. */
function findForeign(
  event: EventSentence,
  namings: readonly AreaNaming[],
  { inspected, isOurs }: AreasOfText,
  outcomesIn: (stretch: EventStretch) => readonly TokenRange[],
): TokenRange | null {
  if (namings.length === 0) return null;
  const whole = { event, first: 0, last: event.sentence.tokens.length };
  const elsewhere = findElsewhere(event, namings, isOurs);
  const foreign = findForeignStretch(event, namings, inspected, () => outcomesIn(whole));
  // "Bury, which was seen in May, and came away with praise": what is told of its inspection goes on behind the relative clause.
  return foreign?.isInspected && elsewhere && isPartOf(elsewhere, foreign) ? foreign : (elsewhere ?? foreign);
}

/** The areas that a stretch of a sentence names, else those of before. */
function areasNamed(
  { sentence, isNational }: EventSentence,
  { start, end }: { readonly start: number; readonly end: number },
  ours: readonly AreaNaming[],
  before: readonly string[],
): readonly string[] {
  if (isNational) return before;
  const named = thoseThat(
    namingsIn(ours, start, end),
    (naming) => !isCovered(naming.start - sentence.start, sentence.text),
  );
  const told = thoseThat(named, (naming) => !isNamedFurtherOn(naming, named, sentence));
  return told.length > 0 ? areasOf(told, before) : before;
}

/** "They inspected the local area's services in Kent": the local area is Kent, whichever was spoken of before. */
function isNamedFurtherOn(
  { isReference, start, end }: AreaNaming,
  named: readonly AreaNaming[],
  sentence: EventSentence["sentence"],
): boolean {
  if (!isReference) return false;
  const words = sentence.text.slice(start - sentence.start, end - sentence.start);
  if (!LOCAL_AREA.test(words)) return false;
  return named.some(
    (other) =>
      !other.isReference &&
      other.start >= end &&
      SERVICES_IN.test(sentence.text.slice(end - sentence.start, other.start - sentence.start)),
  );
}

const LOCAL_AREA = /\blocal area\b/iu;
/** What may stand between it and the name: "'s services for them in". Who is compared with, or sent to, is not where they are. */
const SERVICES_IN = /^(?:['’]s(?: [\w-]+){1,4}| partnership)? (?:in|of|for|across)(?: the)? $/u;

/** The areas that are named, each once; where they are those of before, the same list. */
function areasOf(told: readonly AreaNaming[], before: readonly string[]): readonly string[] {
  const [only] = before;
  const isSame = before.length === 1 && told.every(({ areaId }) => areaId === only);
  return isSame ? before : [...new Set(told.map(({ areaId }) => areaId))];
}

/** Tells of each sentence in turn whether it goes on with another area, which the one before ended with. */
function elsewhereOf(
  namings: readonly AreaNaming[],
): (event: EventSentence, foreign: TokenRange | null) => boolean {
  let before: EventSentence | null = null;
  let isNextAfterWhole = false;
  return (event, foreign) => {
    const goesOn = before !== null && goesOnThere(event, before, namings, isNextAfterWhole);
    if (!goesOn) before = foreign !== null && foreign.last === event.sentence.tokens.length ? event : null;
    isNextAfterWhole = before === event && foreign?.first === 0;
    return goesOn;
  };
}

function cutSentence(
  event: EventSentence,
  namings: readonly AreaNaming[],
  foreign: TokenRange | null,
  outcomesIn: (stretch: EventStretch) => readonly TokenRange[],
): TokenRange[] {
  const { sentence } = event;
  const last = sentence.tokens.length;
  const named = namingsIn(namings, sentence.start, sentence.end);
  const isOfTwo = named.some(({ areaId }) => areaId !== named[0]?.areaId);
  const turn = turnToNow(event, outcomesIn);
  if (!isOfTwo && foreign === null && turn < 0) return [{ first: 0, last }];
  const contrasts = isOfTwo ? wordsOf(event, "contrast").map(({ first }) => first) : [];
  const clauses = isOfTwo ? clauseCuts(event, named, outcomesIn({ event, first: 0, last })) : [];
  const cuts = [...contrasts, ...clauses, turn, ...(foreign ? [foreign.first, foreign.last] : [])].filter(
    (at) => at > 0,
  );
  const ends = [...new Set([...cuts, last])].sort((a, b) => a - b);
  return ends.map((end, i) => ({ first: i === 0 ? 0 : (ends[i - 1] ?? 0), last: end }));
}

/** "In 2018 it was told to write a statement; | this time it got the top rating": where a sentence turns from then to now. */
function turnToNow(
  event: EventSentence,
  outcomesIn: (stretch: EventStretch) => readonly TokenRange[],
): number {
  const { tokens } = event.sentence;
  const turn = tokens.findIndex(
    (token, at) => NOW.test(`${token.norm} ${tokens[at + 1]?.norm}`) && BEFORE_NOW.fits(tokens[at - 1]),
  );
  if (turn < 0 || yearsIn(event.sentence, { first: 0, last: turn }).length === 0) return -1;
  return outcomesIn({ event, first: turn, last: tokens.length }).length > 0 ? turn : -1;
}

const NOW = /^(?:this (?:time|week|month|year)|now .*|today .*)$/;
const BEFORE_NOW = new WordForm(/^(?:[;:,–—]|but|and|while)$/);

/** Offsets of a run of tokens; the run at a sentence's end takes its closing marks too. */
function boundsOf({ sentence }: EventSentence, range: TokenRange): { start: number; end: number } {
  const { tokens } = sentence;
  const start = range.first === 0 ? sentence.start : (tokens[range.first]?.start ?? sentence.start);
  const end = tokens[range.last]?.start ?? sentence.end;
  return { start, end };
}

/**
 * The stretches that tell of another area, or of several of the text's own, with those where the `figures` of others stand: a figure
 * there is of none of these alone.
 */
export function stretchesElsewhere(
  segments: readonly AreaSegment[],
  figures: readonly Stretch[],
): readonly Stretch[] {
  const told = segments.filter(({ isElsewhere = false, areaIds }) => isElsewhere || areaIds.length > 1);
  return joinStretches([...told, ...figures]);
}

/** The stretches that are about one area, neighbours joined; `isEarlier` marks what is told of an earlier inspection. */
export function scopesOf(
  segments: readonly AreaSegment[],
  isEarlier: (segment: AreaSegment) => boolean,
): AreaScope[] {
  const scopes: AreaScope[] = [];
  let isOpen = false;
  for (const segment of segments) {
    const { areaIds, goesOnWith = areaIds } = segment;
    const [areaId] = goesOnWith;
    if (areaId === undefined || goesOnWith.length > 1) {
      isOpen = false;
      continue;
    }
    const { start, end } = segment;
    const earlier = isEarlier(segment);
    const last = scopes.at(-1);
    if (isOpen && last?.areaId === areaId && last.earlier === earlier)
      scopes[scopes.length - 1] = { start: last.start, end, areaId, earlier };
    else scopes.push({ start, end, areaId, earlier });
    isOpen = true;
  }
  return scopes;
}
