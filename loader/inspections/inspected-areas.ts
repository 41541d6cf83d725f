import { groupBy } from "../../cypher/group-by.ts";
import type { Mention } from "../model/mention.ts";
import { type AreaNaming, namingsIn } from "../model/namings-in.ts";
import { areaName } from "../tables/area-bodies.ts";
import type { Reference } from "../tables/reference.ts";
import { listed } from "../text/listed-words.ts";
import { TakenPlaces } from "../text/taken-places.ts";
import { WordForm } from "../text/word-form.ts";
import type { EventSentence } from "./event-text.ts";
import { heldWordsOf, isOfInspection, wordsOf } from "./event-text.ts";
import { isCompared, isNamedBeside } from "./named-beside.ts";
import { isInPassing } from "./named-in-passing.ts";

/** Fewest namings of an inspected area that the lead does not name, as a share of the leading area's. */
const LEAST_SHARE = 0.25;
/** Beside an area named so often, one named once is told of in passing. */
const NAMED_OFTEN = 3;
const LEAD_SENTENCES = 3;
/** So many sentences on a share of all areas make a survey of many. */
const SURVEY = 2;

/**
 * Namings of areas, in order of the text; an area's name inside a body's name is none of its own. A county and the unitary
 * that has its name now are one area, the one named first.
 */
export function findNamings(mentions: readonly Mention[], reference: Reference): AreaNaming[] {
  const idByName = new Map<string, string>();
  const namings: AreaNaming[] = [];
  for (const { areaId: own, start, end, isReference } of plainNamings(mentions, reference)) {
    const name = areaName(own, reference);
    const areaId = idByName.get(name) ?? own;
    idByName.set(name, areaId);
    namings.push({ areaId, start, end, isReference });
  }
  return namings;
}

function plainNamings(mentions: readonly Mention[], reference: Reference): AreaNaming[] {
  const bodies = new TakenPlaces(
    mentions.filter((mention) => mention.kind === "body" && !isOfPartnership(mention)),
  );
  return mentions
    .flatMap((mention): AreaNaming[] => {
      const areaId = areaOf(mention, reference);
      if (areaId === null) return [];
      const isInside = mention.kind === "area" && bodies.cover(mention);
      if (isInside) return [];
      const { start, end, by } = mention;
      return [{ areaId, start, end, isReference: by === "reference" || isOfProvider(mention, reference) }];
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** "The inspection of the Kent local area partnership" names Kent: whoever is inspected together there is the place. */
function isOfPartnership({ named, exact }: Mention): boolean {
  return (
    named?.kind === "other" &&
    named.areaId !== null &&
    /\b(?:local area|send|area) partnership$/iu.test(exact)
  );
}

/** "Bromley Healthcare" serves other boroughs too. */
function isOfProvider({ kind, entityId }: Mention, { bodies }: Reference): boolean {
  const body = kind === "body" ? bodies.get(entityId ?? "")?.kind : undefined;
  return body === "nhs-trust" || body === "other";
}

function areaOf(mention: Mention, reference: Reference): string | null {
  if (mention.entityId === null) return null;
  if (mention.kind === "area") return mention.entityId;
  if (mention.kind !== "body") return null;
  const areas = reference.bodies.get(mention.entityId)?.areas ?? [];
  return areas.length === 1 ? (areas[0]?.id ?? null) : null;
}

/** Does it name an area, and not only refer back to one? */
export function namesPlace({ sentence }: EventSentence, namings: readonly AreaNaming[]): boolean {
  return namingsIn(namings, sentence.start, sentence.end).some(({ isReference }) => !isReference);
}

/**
 * The areas whose inspection the text tells of, in order of first naming.
 *
 * `tellsOutcome` says whether a sentence tells a result of an inspection.
 */
export function findInspectedAreas(
  text: readonly EventSentence[],
  namings: readonly AreaNaming[],
  tellsOutcome: (event: EventSentence) => boolean,
): string[] {
  const counts = countByArea(namings.filter(({ isReference }) => !isReference));
  const named = [...counts.keys()];
  if (named.length <= 1) return isGuest(text, namings) ? [] : named;
  const most = Math.max(...counts.values());
  const told = text.flatMap((event) =>
    plainNamingsIn(event, namings).map((naming) => ({ ...naming, event })),
  );
  const inLead = new Set(
    told.filter(({ event }) => event.place < LEAD_SENTENCES).map(({ areaId }) => areaId),
  );
  // Each is named once, none where the text opens: a later one is told of in passing.
  if (inLead.size === 0 && most === 1 && numberTold(text) === 0) return named.slice(0, 1);
  const supported = new Set(
    told
      .filter(
        ({ end, event, ...naming }) =>
          !event.isNational &&
          !isNamedBeside(event, { ...naming, end }) &&
          ((isOfHeld(event, naming.areaId === named[0]) && isToldBeside(end, event)) ||
            hasReport(end, event) ||
            tellsOutcome(event) ||
            opensInspection(event, text) ||
            turnsTo(event, text, namings, tellsOutcome)),
      )
      .map(({ areaId }) => areaId),
  );
  for (const areaId of listedBeside(namings)) if (!inLead.has(areaId)) supported.delete(areaId);
  const leader = named[0];
  if (leader !== undefined && goesOnOf(leader, text, namings)) supported.add(leader);
  const least = leastOf(most, text);
  const isTold = (id: string): boolean => (counts.get(id) ?? 0) >= least || inLead.has(id);
  let inspected = named.filter((id) => supported.has(id) && isTold(id));
  if (inspected.length < numberTold(text)) {
    // Not all of the three that it promises: those that open a sentence of their own are the others.
    const opened = told.flatMap(({ areaId, event }) => (opensOn(event, namings) ? [areaId] : []));
    inspected = named.filter((id) => inspected.includes(id) || (opened.includes(id) && isTold(id)));
  }
  return inspected.length > 0 ? inspected : named.filter((id) => counts.get(id) === most).slice(0, 1);
}

/** Is the one area of the text named once, further down and in passing ("moved her to a school in Surrey")? It is about another. */
function isGuest(text: readonly EventSentence[], namings: readonly AreaNaming[]): boolean {
  const [only, ...others] = namings.filter(({ isReference }) => !isReference);
  const event = text.find(
    ({ sentence }) => only && sentence.start <= only.start && only.start < sentence.end,
  );
  if (!only || !event || others.length > 0 || event.place < HEAD_SENTENCES || isOfInspection(event))
    return false;
  const at = event.sentence.tokens.findIndex(({ start }) => start === only.start);
  return isInPassing(event.sentence.tokens, 0, at);
}

/** How often an area is named at the least which the lead does not name; where none is named again, that is told of beside. */
function leastOf(most: number, text: readonly EventSentence[]): number {
  if (isSurvey(text)) return 1;
  if (most === 1) return numberTold(text) === 0 ? 2 : 1;
  return Math.max(most >= NAMED_OFTEN ? 2 : 1, most * LEAST_SHARE);
}

/** Does it speak of inspecting, and not only of an inspection to come ("Kent has yet to be inspected")? Where the text opens, the area that it leads with may be. */
function isOfHeld(event: EventSentence, isLeader: boolean): boolean {
  if (!isOfInspection(event)) return false;
  if (!event.wordsByRole.has("future") || (isLeader && event.place < LEAD_SENTENCES)) return true;
  return heldWordsOf(event, "visit").length > 0;
}

/** Areas named only in a list with one that the text names by itself too ("a company of Kingston and Merton councils"). */
function listedBeside(namings: readonly AreaNaming[]): string[] {
  const areasByStart = groupBy(namings, ({ start }) => start);
  const isListed = ({ start, areaId }: AreaNaming): boolean =>
    areasByStart.get(start)?.some((other) => other.areaId !== areaId) === true;
  const alone = new Set(namings.filter((naming) => !isListed(naming)).map(({ areaId }) => areaId));
  return namings.flatMap(({ start, areaId }) => {
    const isBeside = areasByStart.get(start)?.some((other) => alone.has(other.areaId)) === true;
    return isBeside && !alone.has(areaId) ? [areaId] : [];
  });
}

/** Does the text tell of many areas by their shares of all, whichever it names? */
export function isSurvey(text: readonly EventSentence[]): boolean {
  return text.filter(({ isNational }) => isNational).length >= SURVEY;
}

/** Is an inspection told of in a sentence that names no area, after this one was named and before another is? */
function goesOnOf(areaId: string, text: readonly EventSentence[], namings: readonly AreaNaming[]): boolean {
  let isNamed = false;
  for (const event of text) {
    const here = plainNamingsIn(event, namings);
    if (here.length === 0 && isNamed && !event.isNational && isOfInspection(event)) return true;
    if (here.some((naming) => naming.areaId !== areaId)) return false;
    isNamed ||= here.length > 0;
  }
  return false;
}

/** Sentences within which a text says of how many areas it is. */
export const HEAD_SENTENCES = 6;
const NUMBERS: ReadonlyMap<string, number> = new Map(
  ["two", "three", "four", "five", "six", "seven", "eight"].flatMap((word, at) => [
    [word, at + 2],
    [String(at + 2), at + 2],
  ]),
);
const AREAS = listed("inspected-areas: areas");
/** "Three more local areas". */
const SEVERAL_REACH = 3;
/** "Three areas of weakness", "two areas for priority action" are of one place. */
const OF_WHAT = new WordForm(/^(?:of|for|where|that|which|in|needing|requiring)$/);

/** Of how many areas it tells, as its head says ("three areas have been given the lowest outcome"); 0 where it says nothing. */
export function numberTold(text: readonly EventSentence[]): number {
  for (const { sentence, isNational } of text.slice(0, HEAD_SENTENCES)) {
    if (isNational) continue;
    const { tokens } = sentence;
    for (const [at, { norm }] of tokens.entries()) {
      const number = NUMBERS.get(norm);
      if (number === undefined) continue;
      const areas = tokens.slice(at + 1, at + 1 + SEVERAL_REACH).findIndex((token) => AREAS.fits(token));
      if (areas >= 0 && !OF_WHAT.fits(tokens[at + 1 + areas + 1])) return number;
    }
  }
  return 0;
}

/** A name so far from the first token at the most opens its sentence: "In Bury, …", "Bury, meanwhile, …". */
const OPENING = 1;

function opensOn(event: EventSentence, namings: readonly AreaNaming[]): boolean {
  const limit = event.sentence.tokens[OPENING]?.start ?? event.sentence.start;
  return plainNamingsIn(event, namings).some(({ start }) => start <= limit);
}

/** Sentences after a heading within which the inspection of the area that it names is told. */
const SECTION_REACH = 3;

/** Is it a heading that names an area, and does what follows tell of an inspection? */
function opensInspection({ sentence, place }: EventSentence, text: readonly EventSentence[]): boolean {
  return sentence.role === "section" && text.slice(place + 1, place + 1 + SECTION_REACH).some(isOfInspection);
}

/** How a sentence opens that turns to another place. */
const TURNS = /^(?:meanwhile|elsewhere|in|over|across|nearby|further|down|up)$/;

/** Does it turn to another place, of which the next sentence tells a result ("Meanwhile, there was relief in Bury. Inspectors came back …")? */
function turnsTo(
  { place, sentence }: EventSentence,
  text: readonly EventSentence[],
  namings: readonly AreaNaming[],
  tellsOutcome: (event: EventSentence) => boolean,
): boolean {
  const next = text[place + 1];
  if (!TURNS.test(sentence.tokens[0]?.norm ?? "")) return false;
  if (!next || next.isNational || plainNamingsIn(next, namings).length > 0) return false;
  return isOfInspection(next) && tellsOutcome(next);
}

/** Namings in a sentence that are neither references back nor comparisons. */
function plainNamingsIn(event: EventSentence, namings: readonly AreaNaming[]): AreaNaming[] {
  const { start, end } = event.sentence;
  return namingsIn(namings, start, end).filter((naming) => !naming.isReference && !isCompared(event, naming));
}

/** What inspectors wrote of an area: "the Bolton letter", "Bolton's report". */
const REPORT = new WordForm(/^(?:letter|report|verdict|findings|inspection)$/);

/** Where names end right before such a word, gathered once for a sentence. */
const reportedEnds = new WeakMap<EventSentence, ReadonlySet<number>>();

function hasReport(end: number, event: EventSentence): boolean {
  const ends = reportedEnds.get(event) ?? endsBeforeReport(event);
  reportedEnds.set(event, ends);
  return ends.has(end);
}

function endsBeforeReport({ sentence: { tokens } }: EventSentence): ReadonlySet<number> {
  return new Set(
    tokens.flatMap((token, at): number[] => {
      const before = tokens[at - 1]?.norm === "'s" ? tokens[at - 2] : tokens[at - 1];
      return before && REPORT.fits(token) ? [before.end] : [];
    }),
  );
}

/** A sentence of more tokens than this is no list of news in brief. */
const MOST_LISTED = 120;

/** "Bury awaits the result of a visit; Bolton appoints a head": what is told in another item of a list is not told of this one. */
function isToldBeside(end: number, event: EventSentence): boolean {
  const { tokens } = event.sentence;
  const isMark = ({ norm }: { readonly norm: string }): boolean => norm === ";";
  if (tokens.length > MOST_LISTED || !tokens.some(isMark)) return true;
  const at = tokens.findIndex((token) => token.start >= end);
  const first = tokens.slice(0, at).findLastIndex(isMark) + 1;
  const after = tokens.findIndex((token, i) => i >= at && isMark(token));
  const range = { first, last: after < 0 ? tokens.length : after };
  return (
    wordsOf(event, "visit", range).length > 0 ||
    wordsOf(event, "inspectorate", range).length > 0 ||
    event.wordsByRole.has("ofsted")
  );
}

function countByArea(namings: readonly AreaNaming[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { areaId } of namings) counts.set(areaId, (counts.get(areaId) ?? 0) + 1);
  return counts;
}
