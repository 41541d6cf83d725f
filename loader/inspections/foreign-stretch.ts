import { type AreaNaming, namingsIn } from "../model/namings-in.ts";
import { listed } from "../text/listed-words.ts";
import { firstTokenFrom, type TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { EventSentence } from "./event-text.ts";
import { wordsOf } from "./event-text.ts";
import { namesPlace } from "./inspected-areas.ts";
import { RELATIVES, tellsInspected, verbAfterAside } from "./tells-inspected.ts";
import { opensOnUnknownNeighbour } from "./unknown-neighbour.ts";

/** A comma may stand between a name and its relative clause. */
const RELATIVE_REACH = 2;

const NEIGHBOUR = new WordForm(/^(?:neighbours?|neighbouring|counterparts?)$/);
/** How a sentence goes on with a place that the one before told of: "There, inspectors praised …", "The council there was not asked …". */
const THERE = new WordForm(/^(?:there|it|its)$/);
const THERE_REACH = 3;

/**
 * Does a sentence in the same paragraph, which names no place, go on with the place that the one before told of? The next after one
 * that is all on that place does whatever it opens with, unless it comes back to "the council".
 */
export function goesOnThere(
  event: EventSentence,
  before: EventSentence,
  namings: readonly AreaNaming[],
  isNextAfterWhole = false,
): boolean {
  const { sentence } = event;
  if (namesPlace(event, namings) || opensOnUnknownNeighbour(event, [])) return false;
  if (sentence.paragraph !== before.sentence.paragraph)
    return isRightAfter(event, before) && saysThere(sentence.tokens);
  if (isNextAfterWhole && namesOnly(event, before, namings)) return true;
  const { tokens } = sentence;
  if (THERE.fits(tokens[0])) return true;
  for (let at = 1; at < THERE_REACH; at++) if (tokens[at]?.norm === "there") return true;
  return false;
}

/** Does a sentence name no place, or refer back only to those that the one before named ("Bury is a different story. The town was told …")? */
function namesOnly(event: EventSentence, before: EventSentence, namings: readonly AreaNaming[]): boolean {
  const named = namingsIn(namings, before.sentence.start, before.sentence.end);
  return namingsIn(namings, event.sentence.start, event.sentence.end).every(({ areaId }) =>
    named.some((naming) => !naming.isReference && naming.areaId === areaId),
  );
}

function isRightAfter({ place }: EventSentence, before: EventSentence): boolean {
  return place === before.place + 1;
}

const IS = new WordForm(/^(?:is|are|was|were|has|have|had|will|remains?|seems?|,)$/);

/** "There, parents wait", "Families there wait": where, and not that there is something. */
function saysThere(tokens: readonly Token[]): boolean {
  if (tokens[0]?.norm === "there") return tokens[1]?.norm === ",";
  return [1, 2].some((at) => tokens[at]?.norm === "there" && !IS.fits(tokens[at + 1]));
}

const TOLD = listed("foreign-stretch: told");
const MARK_BEFORE_VERB = new WordForm(/^(?:was|were|has|have|had)$/);
/** What a place does that is given a result: "Bury received the top outcome", "Bury escaped without one". */
const GOT = listed("foreign-stretch: got");
/** Words between a place and its verb. */
const ADVERB = new WordForm(
  /^(?:both|all|each|also|too|already|recently|itself|themselves|alone|only|narrowly|then)$/,
);

const FARED = new WordForm(/^(?:fared|did|does|fares)$/);
const COMPARED_WELL = new WordForm(/^(?:better|worse|well|ok|okay|badly|no|rather|much|little|far)$/);

/** Is the place itself what was told or given something ("neighbouring Bury was also told to", "Bury, across the river, was given")? */
function isJudged(tokens: readonly Token[], after: number): boolean {
  let verb = tokens[after]?.norm === "," ? verbAfterAside(tokens, after) : after;
  while (ADVERB.fits(tokens[verb])) verb++;
  if (FARED.fits(tokens[verb]) && COMPARED_WELL.fits(tokens[verb + 1])) return true;
  if (GOT.fits(tokens[verb])) return true;
  return MARK_BEFORE_VERB.fits(tokens[verb]) && TOLD.fits(tokens[verb + 1]);
}

/** A part of a sentence that tells of an area: which, and whether it says that the place was inspected. */
export interface ForeignStretch extends TokenRange {
  readonly areaId: string;
  readonly isInspected: boolean;
}

interface Naming {
  readonly isInspected: boolean;
  readonly tellsResult: boolean;
  readonly isCompared: boolean;
  readonly leads: boolean;
}

/** Does the sentence go on to tell of the place that it has named? */
function isToldOf(
  tokens: readonly Token[],
  after: number,
  { isInspected, tellsResult, isCompared, leads }: Naming,
): boolean {
  if (isInspected) return true;
  const hasRelative =
    tokens.slice(after, after + RELATIVE_REACH).some(({ norm }) => RELATIVES.has(norm)) ||
    opensBothOf(tokens, after);
  if (hasRelative) return tellsResult || isCompared;
  return tellsResult && (leads || isJudged(tokens, after));
}

/** "Bury and Oldham, both of which …". */
function opensBothOf(tokens: readonly Token[], after: number): boolean {
  return (
    tokens[after]?.norm === "," && tokens[after + 2]?.norm === "of" && tokens[after + 3]?.norm === "which"
  );
}

/** The token after "Bury, where visits had shown progress,": what the clause tells is of Bury; 0 where no such clause follows the name. */
function endOfRelative(tokens: readonly Token[], end: number): number {
  const after = tokens[end]?.norm === "'s" ? end + 1 : end;
  if (tokens[after]?.norm !== "," || !RELATIVES.has(tokens[after + 1]?.norm ?? "")) return 0;
  const comma = tokens.findIndex(({ norm }, at) => at > after + 1 && norm === ",");
  return comma < 0 ? tokens.length : comma + 1;
}

/** The token after a list of places that opens with one: "Bury, Oldham and Rochdale were …". */
export function endOfList(
  naming: AreaNaming,
  others: readonly AreaNaming[],
  tokens: readonly Token[],
): number {
  let after = firstTokenFrom(tokens, naming.end);
  for (const { start, end } of others) {
    if (start < naming.end) continue;
    if (!isListed(tokens, after, firstTokenFrom(tokens, start))) break;
    after = firstTokenFrom(tokens, end);
  }
  return after;
}

/** Do only commas and "and" stand between two names? */
export function isListed(tokens: readonly Token[], from: number, at: number): boolean {
  return at - from <= MOST_BETWEEN && tokens.slice(from, at).every((token) => BETWEEN_LISTED.fits(token));
}

const MOST_BETWEEN = 3;
const BETWEEN_LISTED = new WordForm(/^(?:,|and|nearby|neighbouring)$/);

/** "Neighbouring Bury": that tells where it lies, and compares nothing. */
function isItsOwn(tokens: readonly Token[], { first, last }: TokenRange, name: number): boolean {
  return last === name && NEIGHBOUR.fits(tokens[first]);
}

/** "Among Bury's neighbours, Oldham was told …": Bury is named for where it lies. */
export function isNamedForPlace(tokens: readonly Token[], after: number): boolean {
  return tokens.slice(after, after + RELATIVE_REACH + 1).some((token) => NEIGHBOUR.fits(token));
}

/**
 * The part of a sentence that tells of an area that is not inspected here, but only beside it ("in contrast to neighbouring
 * Bury, which was found to have systemic failings"): from that area's name to the next name of ours. A name in passing ("pupils
 * travel to Bury") opens none.
 *
 * `namings` are those in the sentence, `outcomes` the places of words that tell a result.
 */
export function findForeignStretch(
  event: EventSentence,
  namings: readonly AreaNaming[],
  inspected: readonly string[],
  outcomes: () => readonly TokenRange[],
): ForeignStretch | null {
  const { tokens } = event.sentence;
  const foreign = namings.filter(({ areaId, isReference }) => !inspected.includes(areaId) && !isReference);
  if (foreign.length === 0) return null;
  const forPlace = namings.filter(({ end }) => isNamedForPlace(tokens, firstTokenFrom(tokens, end)));
  const places = forPlace.map(({ end }) => firstTokenFrom(tokens, end));
  const isOurs = (naming: AreaNaming): boolean =>
    inspected.includes(naming.areaId) && !forPlace.includes(naming);
  let results: readonly TokenRange[] | undefined;
  // A place whose clause tells no result gives way to one that is told of further on.
  let relative: ForeignStretch | null = null;
  for (const naming of foreign) {
    const first = firstTokenFrom(tokens, naming.start);
    const after = endOfList(naming, foreign, tokens);
    const asideEnd = tokens[after]?.norm === "," ? verbAfterAside(tokens, after) : after;
    const from = tokens[asideEnd]?.start ?? naming.end;
    // Behind a name that comes before any of ours "the county" is that place.
    const isFirst = !namings.some((other) => isOurs(other) && other.start < naming.start);
    const next = namings.find(
      (other) => isOurs(other) && other.start >= from && !(isFirst && other.isReference),
    );
    const last = next ? firstTokenFrom(tokens, next.start) : tokens.length;
    results ??= outcomes();
    const isInspected = tellsInspected(tokens, first, after);
    const tellsResult = isInspected || results.some((cue) => cue.first >= after && cue.last <= last);
    const isCompared = wordsOf(event, "comparison").some(
      (word) =>
        word.first < first &&
        !isItsOwn(tokens, word, first) &&
        !places.some((place) => word.first >= place && word.first <= place + RELATIVE_REACH),
    );
    const leads = !isCompared && isFirst;
    if (isToldOf(tokens, after, { isInspected, tellsResult, isCompared, leads }))
      return { first, last, areaId: naming.areaId, isInspected };
    const end: number = relative === null ? endOfRelative(tokens, after) : 0;
    if (end > 0) relative = { first, last: Math.min(end, last), areaId: naming.areaId, isInspected: false };
  }
  return relative;
}
