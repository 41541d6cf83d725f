import type { EventSentence } from "./event-text.ts";
import { wordsOf } from "./event-text.ts";
import { namesPlace } from "./inspected-areas.ts";
import { type AreaNaming, namingsIn } from "./namings-in.ts";
import { firstTokenFrom, type TokenRange } from "./token-range.ts";
import type { Token } from "./tokens.ts";
import { WordForm } from "./word-form.ts";

/** Words that tie what follows to the area just named. */
const RELATIVES: ReadonlySet<string> = new Set(["which", "where", "who", "whose"]);
/** A comma may stand between a name and its relative clause. */
const RELATIVE_REACH = 2;

const NEIGHBOUR = new WordForm(/^(?:neighbours?|neighbouring|counterparts?)$/);
/** Tokens after a name within which it is told that the place was inspected: "Bury, which was revisited in May". */
const INSPECTED_REACH = 10;
const NOT = new WordForm(/^(?:not|never|yet|n't)$/);

/** "Has not been inspected", "is to be inspected", but "was among the first to be inspected". */
function isAhead(verb: readonly Token[]): boolean {
  const to = verb.findIndex(({ norm }) => norm === "to");
  return verb.some((token) => NOT.fits(token)) || (to > 0 && !FIRST.fits(verb[to - 1]));
}

const FIRST = new WordForm(/^(?:first|last|latest|places|areas|few)$/);
const PASSIVE = new WordForm(/^(?:was|were|is|has|had|been|being)$/);
const INSPECTED = new WordForm(/^(?:inspected|visited|revisited|reinspected)$/);

/** Does what follows the name say that inspectors were there ("Bury was inspected last year", "Bury, inspected in May,")? */
export function tellsInspected(tokens: readonly Token[], first: number, after: number): boolean {
  const isRelative = tokens[after]?.norm === "," && RELATIVES.has(tokens[after + 1]?.norm ?? "");
  if (!isRelative && (OF_PLACE.fits(tokens[first - 1]) || isOfOther(tokens, first - 1))) return false;
  const isAside = tokens[after]?.norm === ",";
  if (isAside && INSPECTED.fits(tokens[after + 1])) return true;
  if (isAside && opensInspectors(tokens, first, after + 1)) return true;
  // "The trust, which also serves Bury, was praised": the verb of what the aside tells of.
  if (isAside && PASSIVE.fits(tokens[after + 1]) && hasComma(tokens, first)) return false;
  if (saysInspectorsCame(tokens, isAside ? after + 1 : after)) return true;
  const verb = isAside ? verbAfterAside(tokens, after) : after;
  return [after, verb].some((from) => {
    const told = tokens.slice(from, from + INSPECTED_REACH);
    const passive = told.findIndex((token) => PASSIVE.fits(token));
    const seen = told.findIndex((token, at) => at > passive && INSPECTED.fits(token));
    if (passive >= 0 && seen >= 0) return !isAhead(told.slice(passive, seen));
    if (passive >= 0 && isJudgedByInspectors(tokens, from + passive)) return true;
    return HAD.fits(told[0]) && told.some((token, at) => namesInspection(told, token, at));
  });
}

const ARTICLE = new WordForm(/^(?:an?|the|its|joint)$/);
const INSPECTORS = new WordForm(/^(?:inspectors|inspection|ofsted|watchdogs?|inspectorates)$/);

/** "In Bury, inspectors praised …", "In neighbouring Bury, an inspection in May …". */
function opensInspectors(tokens: readonly Token[], first: number, from: number): boolean {
  let at = from;
  while (ARTICLE.fits(tokens[at])) at++;
  const isOpening = first === 1 || (first === 2 && NEAR.fits(tokens[1]));
  return isOpening && IN.fits(tokens[0]) && INSPECTORS.fits(tokens[at]);
}

const IN = new WordForm(/^(?:in|over|across)$/);
const NEAR = new WordForm(/^(?:neighbouring|nearby|in|the)$/);

/** "Bury, where inspectors called in May", "Bury, one of several areas inspected in May". */
function saysInspectorsCame(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.norm === "where") return INSPECTORS.fits(tokens[at + 1]) || INSPECTORS.fits(tokens[at + 2]);
  if (!ONE_OF.fits(tokens[at])) return false;
  return tokens.slice(at, at + INSPECTED_REACH + 1).some((token) => INSPECTED.fits(token));
}

const ONE_OF = new WordForm(/^(?:one|another|among|also)$/);

/** "A care home in Bury was visited": it and not the place was, but that it is the services of the place. */
function isOfOther(tokens: readonly Token[], at: number): boolean {
  return at > 0 && tokens[at]?.norm === "in" && !OF_AREA.fits(tokens[at - 1]) && !MARK.fits(tokens[at - 1]);
}

const OF_AREA = new WordForm(
  /^(?:services?|support|provision|council|area|partnership|system|send|sen|inspectors|while|whereas|but|and)$/,
);
const MARK = new WordForm(/^(?:[,;:–—]|-)$/);

function hasComma(tokens: readonly Token[], before: number): boolean {
  for (let at = 0; at < before; at++) if (tokens[at]?.norm === ",") return true;
  return false;
}

const JUDGED = new WordForm(/^(?:praised|commended|hailed|criticised|slammed|rebuked|condemned)$/);

/** "Bury was praised by inspectors". */
function isJudgedByInspectors(tokens: readonly Token[], passive: number): boolean {
  const at = passive + (JUDGED.fits(tokens[passive + 1]) ? 1 : 2);
  if (!JUDGED.fits(tokens[at]) || tokens[at + 1]?.norm !== "by") return false;
  return INSPECTORS.fits(tokens[at + 2]) || INSPECTORS.fits(tokens[at + 3]);
}

/** "Pupils from Bury were visited": not the place was. */
const OF_PLACE = new WordForm(/^(?:from|of|near|to|with|for|by)$/);

/** "Bury had its own inspection in May". */
const HAD = new WordForm(/^(?:had|underwent|received|faced|got)$/);
const INSPECTION = new WordForm(/^(?:inspection|revisit|reinspection)$/);

/** "Its own inspection", "a visit from the inspectors". */
function namesInspection(told: readonly Token[], token: Token, at: number): boolean {
  const isVisit = token.norm === "visit" && told.slice(at + 1).some((each) => INSPECTORS.fits(each));
  return isVisit || INSPECTION.fits(token);
}

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
  if (namesPlace(event, namings)) return false;
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

const TOLD = new WordForm(
  /^(?:was|were|has|have|had|also|been|both|all|recently|itself|given|told|ordered|asked|required|instructed|made|found|judged|received|got|won|earned|secured|handed|issued|forced|placed|put|rated|graded|ranked|criticised|praised|commended|last|first|to|inspected|visited|revisited|reinspected)$/,
);
const MARK_BEFORE_VERB = new WordForm(/^(?:was|were|has|have|had)$/);
/** What a place does that is given a result: "Bury received the top outcome", "Bury escaped without one". */
const GOT = new WordForm(
  /^(?:received|got|earned|secured|won|landed|gained|took|achieved|scored|suffered|met|passed|failed|cleared|escaped|avoided|dodged|came|emerged|ended|finished|fell|scraped|shared)$/,
);
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

/** Tokens of an aside between a name and its verb. */
const ASIDE_TOKENS = 9;

/** The token after an aside that opens at a comma, where its verb may be; the comma itself where none closes. */
export function verbAfterAside(tokens: readonly Token[], comma: number): number {
  for (let at = comma + 2; at <= comma + ASIDE_TOKENS; at++) if (tokens[at]?.norm === ",") return at + 1;
  return comma;
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
