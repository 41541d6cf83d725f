import { type AreaNaming, namingsIn } from "../model/namings-in.ts";
import type { EventCues } from "../tables/event-cues.ts";
import { listed } from "../text/listed-words.ts";
import { firstTokenFrom, type TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { type EventSentence, type EventStretch, wordsOf } from "./event-text.ts";
import { FIRM_PRIORITY, findOutcomeCues } from "./find-outcome.ts";
import { endOfList, type ForeignStretch, findForeignStretch, goesOnThere } from "./foreign-stretch.ts";
import { findListedAmong } from "./listed-among.ts";
import { isInPassing } from "./named-in-passing.ts";
import { isOfOtherService, judgesOther } from "./other-service.ts";
import { cutByPlace, datedIn, inPart } from "./parts-by-place.ts";
import { REPORT, tellsInspected } from "./tells-inspected.ts";
import { findToldBeside, type ToldBeside } from "./told-beside.ts";

/**
 * What is told of an area beside those that the text is about.
 *
 * Shape   `stretch` names it; `more` are the sentences that go on with it ("There, inspectors …"). `isInspected` where it is told
 *         that it was inspected, whatever came of it.
 */
export interface ForeignTelling {
  readonly areaId: string;
  readonly stretch: EventStretch;
  /** Those that are told of together. */
  readonly areaIds: readonly string[];
  readonly more: readonly EventStretch[];
  readonly isInspected: boolean;
  /** Where its result is that of another place, or the opposite: the part of the sentence that tells it. */
  readonly beside?: Pick<ToldBeside, "result" | "isOpposite">;
}

/**
 * Results of other areas told in passing ("in contrast to neighbouring Bury, which was found to have systemic failings"), the
 * first telling of each area.
 */
export function findForeignTellings(
  text: readonly EventSentence[],
  namings: readonly AreaNaming[],
  inspected: readonly string[],
  cues: EventCues,
): ForeignTelling[] {
  const told = new Map<string, ForeignTelling>();
  const add = (telling: ForeignTelling): void => {
    if (!told.has(telling.areaId)) told.set(telling.areaId, telling);
  };
  for (const event of text) {
    const own = event.isNational ? beforeNational(event) : event;
    if (own) {
      const here = tellingsIn(own, namings, inspected, cues);
      for (const telling of here.length > 0 ? here : tellingsNext(own, text, namings, inspected, cues))
        add({ ...telling, more: sentencesOn(telling.stretch.event, text, namings) });
    }
    for (const telling of tellingsListed(event, namings, inspected, cues)) add(telling);
  }
  return [...told.values()];
}

/** The clause before one on all areas: "Bury was told the same, and half of all areas have been". */
function beforeNational(event: EventSentence): EventSentence | null {
  const { sentence } = event;
  const { tokens } = sentence;
  const national = wordsOf(event, "national")[0]?.first ?? 0;
  const end = tokens.findLastIndex(
    ({ norm }, at) => at + 1 < national && norm === "," && CLAUSE.fits(tokens[at + 1]),
  );
  const mark = tokens[end];
  if (!mark) return null;
  const own = { ...sentence, tokens: tokens.slice(0, end), end: mark.start };
  return { ...event, sentence: own, isNational: false };
}

const CLAUSE = new WordForm(/^(?:and|but|while|whereas|though|although)$/);

/** "Half of all areas have been told the same, including Bury and Oldham". */
function tellingsListed(
  event: EventSentence,
  namings: readonly AreaNaming[],
  inspected: readonly string[],
  cues: EventCues,
): ForeignTelling[] {
  const listed = findListedAmong(event, namings, ({ areaId }) => inspected.includes(areaId), cues);
  if (!listed) return [];
  const { areaIds, result } = listed;
  const stretch = { event, first: result.last, last: event.sentence.tokens.length };
  const beside = { result, isOpposite: false };
  return areaIds.map((areaId) => ({ areaId, areaIds, stretch, more: [], isInspected: true, beside }));
}

/** A sentence of so many tokens or fewer that names one place may do no more than turn to it. */
const TURN_TOKENS = 14;

/** "The picture in Bury is different. The town was told to write a statement": the result stands in the next sentence. */
function tellingsNext(
  event: EventSentence,
  text: readonly EventSentence[],
  namings: readonly AreaNaming[],
  inspected: readonly string[],
  cues: EventCues,
): Omit<ForeignTelling, "more">[] {
  const { tokens, start, end } = event.sentence;
  const next = text[event.place + 1];
  if (tokens.length > TURN_TOKENS || !next || next.isNational || isNotYetSeen(tokens)) return [];
  const named = namingsIn(namings, start, end);
  const [naming] = named;
  const isOne =
    naming && !inspected.includes(naming.areaId) && named.every((each) => each.areaId === naming.areaId);
  if (!isOne || naming.isReference || isInPassing(tokens, 0, firstTokenFrom(tokens, naming.start))) return [];
  if (next.sentence.paragraph !== event.sentence.paragraph || !goesOnThere(next, event, namings, true))
    return [];
  const stretch = { event: next, first: 0, last: next.sentence.tokens.length };
  const cue = findOutcomeCues(stretch, cues).find(({ row }) => row.priority >= FIRM_PRIORITY);
  if (!cue || isToCome(next, cue) || isOfOtherService(naming.areaId, named, tokens)) return [];
  return [{ areaId: naming.areaId, areaIds: [naming.areaId], stretch, isInspected: true }];
}

/** "Ealing has yet to be inspected", "has had no letter like this one". */
function isNotYetSeen(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token, at) =>
      (YET.fits(token) && SEEN.fitsAny(tokens, at + 1, at + SEEN_REACH)) ||
      (token.norm === "no" && LETTER.fits(tokens[at + 1]) && HAD.fitsAny(tokens, at - 2, at)),
  );
}

const YET = new WordForm(/^(?:yet|not|never|awaits?|awaiting|waiting)$/);
const SEEN = new WordForm(/^(?:inspected|visited|reinspected|inspection)$/);
const SEEN_REACH = 5;
const LETTER = new WordForm(/^(?:letter|report|inspection|visit)$/);
const HAD = new WordForm(/^(?:had|has|have|received)$/);

/** The sentences right after one that go on with the place it tells of and name none. */
function sentencesOn(
  event: EventSentence,
  text: readonly EventSentence[],
  namings: readonly AreaNaming[],
): EventStretch[] {
  const more: EventStretch[] = [];
  for (let at = event.place + 1; at < text.length; at++) {
    const next = text[at];
    if (!next || !goesOnThere(next, event, namings)) break;
    more.push({ event: next, first: 0, last: next.sentence.tokens.length });
  }
  return more;
}

const INSPECTION = /^re-?inspect|^inspect|^re-?visit/;

/** The areas named between the last of ours and the words that tell the result ("Bury and Oldham, which have both …"), or that inspectors came. */
function tellingsIn(
  event: EventSentence,
  namings: readonly AreaNaming[],
  inspected: readonly string[],
  cues: EventCues,
): Omit<ForeignTelling, "more">[] {
  const { tokens, start, end } = event.sentence;
  const named = namingsIn(namings, start, end);
  const isOurs = ({ areaId, isReference }: AreaNaming): boolean => isReference || inspected.includes(areaId);
  if (named.every(isOurs)) return [];
  const cuesIn = (stretch: EventStretch) => findOutcomeCues(stretch, cues);
  let outcomes: readonly TokenRange[] = [];
  const foreign = findForeignStretch(event, named, inspected, () => {
    outcomes = cuesIn({ event, first: 0, last: tokens.length });
    return outcomes;
  });
  const others = named.filter((naming) => !isOurs(naming));
  const isOursBefore = named.some((naming) => isOurs(naming) && naming.start < (others[0]?.start ?? 0));
  const beside = besideIn(event, others, isOursBefore, cuesIn);
  if (!foreign) return beside;
  const whole = { event, first: foreign.first, last: foreign.last };
  const own = cutByPlace(whole, others, outcomes).flatMap((stretch, i) =>
    tellingsOfPart(stretch, i === 0, { foreign, named, others, isOurs, cuesIn }),
  );
  return [...beside, ...own];
}

/** What a sentence tells of places by the result of another. */
function besideIn(
  event: EventSentence,
  others: readonly AreaNaming[],
  isOursBefore: boolean,
  cuesIn: Told["cuesIn"],
): Omit<ForeignTelling, "more">[] {
  const whole = { event, first: 0, last: event.sentence.tokens.length };
  const firm = () => cuesIn(whole).filter(({ row }) => row.priority >= FIRM_PRIORITY);
  const told = findToldBeside(whole, others, isOursBefore, firm);
  if (!told) return [];
  const { areaIds, stretch, ...beside } = told;
  return areaIds.map((areaId) => ({ areaId, areaIds, stretch, isInspected: true, beside }));
}

interface Told {
  readonly foreign: ForeignStretch;
  readonly named: readonly AreaNaming[];
  readonly others: readonly AreaNaming[];
  readonly isOurs: (naming: AreaNaming) => boolean;
  readonly cuesIn: (stretch: EventStretch) => ReturnType<typeof findOutcomeCues>;
}

/** What one part of the sentence tells; the first of them is that of the place that it opens with. */
function tellingsOfPart(
  stretch: EventStretch,
  isFirst: boolean,
  { foreign, named, others, isOurs, cuesIn }: Told,
): Omit<ForeignTelling, "more">[] {
  const { event } = stretch;
  const { tokens } = event.sentence;
  const here = [...new Set(inPart(stretch, others).map(({ areaId }) => areaId))];
  const [opener, isSeen] = isFirst
    ? [foreign.areaId, foreign.isInspected]
    : openerOf(here, others, foreign, tokens);
  const cue = cuesIn(stretch).find(({ row }) => row.priority >= FIRM_PRIORITY);
  // "Found to have nine weaknesses" tells that it was inspected, and not with what result.
  const isInspected = (isSeen && tellsOfInspectors(event)) || cue?.row.outcome === "unknown";
  if (cue ? isToCome(event, cue) : !isInspected || isNotYetSeen(tokens)) return [];
  if (isOfOtherService(opener, others, tokens) || judgesOther(stretch)) return [];
  const since = cue && namedSince(cue, isFirst ? named : inPart(stretch, named), isOurs, tokens);
  const told = since ?? (isFirst ? listedFrom(opener, others, tokens) : datedIn(stretch, here));
  // "Kent, which the trust of Medway also serves, was told": ours stands inside what is told of it.
  const areaIds = told.length === 0 ? [opener] : told;
  return areaIds.map((areaId) => ({ areaId, areaIds, stretch, isInspected }));
}

/** Of whom a later part of a stretch tells, and whether inspectors are told to have been there. */
function openerOf(
  [first]: readonly string[],
  others: readonly AreaNaming[],
  { areaId }: ForeignStretch,
  tokens: readonly Token[],
): [string, boolean] {
  const opener = first ?? areaId;
  return [opener, isVisited(tokens, others, opener)];
}

/** The places of a list that opens with one ("Bury and Oldham were praised by inspectors"). */
function listedFrom(areaId: string, others: readonly AreaNaming[], tokens: readonly Token[]): string[] {
  const naming = others.find((other) => other.areaId === areaId);
  if (!naming) return [];
  const end = endOfList(naming, others, tokens);
  const listed = others.filter(({ start }) => start >= naming.start && firstTokenFrom(tokens, start) < end);
  return [...new Set(listed.map((other) => other.areaId))];
}

function isToCome(event: EventSentence, cue: TokenRange): boolean {
  if (wordsOf(event, "future").some((word) => word.first < cue.last)) return true;
  const { tokens } = event.sentence;
  return tokens
    .slice(Math.max(0, cue.first - HOPE_REACH), cue.first)
    .some((token) => HOPED.fits(token) && !token.isCapital);
}

/** "Bury hopes to get the top grade", "Bury could be given the lowest". */
const HOPED = listed("foreign-inspections: hoped");
const HOPE_REACH = 4;

/** The areas named between the last of ours and the words that tell a result. */
function namedSince(
  cue: TokenRange,
  named: readonly AreaNaming[],
  isOurs: (naming: AreaNaming) => boolean,
  tokens: readonly Token[],
): string[] {
  const before = named.filter((naming) => naming.start < (tokens[cue.first]?.start ?? 0));
  return before.slice(before.findLastIndex(isOurs) + 1).map(({ areaId }) => areaId);
}

function tellsOfInspectors(event: EventSentence): boolean {
  const { tokens } = event.sentence;
  return (
    wordsOf(event, "inspectorate").length > 0 ||
    tokens.some(
      (token, at) =>
        INSPECTION.test(token.norm) ||
        REPORT.fits(token) ||
        (token.norm === "visited" && tokens[at + 1]?.norm !== "by"),
    )
  );
}

/** Is it told of an area that inspectors were there? */
function isVisited(tokens: readonly Token[], others: readonly AreaNaming[], areaId: string): boolean {
  return others.some(
    ({ areaId: id, start, end }) =>
      id === areaId && tellsInspected(tokens, firstTokenFrom(tokens, start), firstTokenFrom(tokens, end)),
  );
}
