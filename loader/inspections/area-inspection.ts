import type { PatternMatch } from "../patterns/pattern-set.ts";
import type { EventCues, EventRole, KindRow } from "../tables/event-cues.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import { WordForm } from "../text/word-form.ts";
import {
  type EventSentence,
  heldWordsOf,
  isOfInspection,
  isTelling,
  readEventText,
  tellsOfInspection,
} from "./event-text.ts";
import { tellsHeld } from "./tells-held.ts";
import { namesBothNear, type Telling, tellingOf } from "./told-at-length.ts";

/** Whether a text is about an inspection of an area's SEND services, and if not, why. */
export interface AreaInspectionVerdict {
  readonly yes: boolean;
  readonly reasons: string[];
  /** Where it begins to tell of it, a UTF-16 offset: 0 but where the inspection comes far down, after somebody's story. */
  readonly from: number;
}

/** Weights of seeds/cues/kinds.csv are summed; these are the sums that count (rules.md of the cue tables, a). */
const LEAST_FOR = 6;
const LEAST_LEFT = 4;
const LEAST_SHARE_LEFT = 0.45;
const FOR_OF_A_LONE_SENTENCE = 14;
const LEAD_SENTENCES = 3;
const LEAD_FACTOR = 1.5;
const REPEAT_FACTOR = 0.25;
const MOST_REPEATS = 4;
const SENTENCES_OF_A_NOTE = 5;
/** So many sentences of special needs beside those on the inspection: the text is on these services. */
const ON_THESE_SERVICES = 2;
/** Nobody comes back to what is told in passing so often. Sentences. */
const MORE_THAN_PASSING = 4;
/** Whose report an improvement notice rests on stands no more than so many sentences after it. */
const RESTS_ON = 2;
const IN_PASSING = "an inspection is told of in passing only";
/** Sentences on what both inspectorates came to and said, from which it is the subject where nothing is of another kind. */
const AT_LENGTH = 3;
const HARDLY_AGAINST = -1;
/** So many sentences on an inspection are no more than background. */
const OF_BACKGROUND = 2;
/** Shorter texts are briefs. */
const SENTENCES_OF_NEWS = 8;
/** A blog may say first who writes: where much speaks of an inspection, it may come so many sentences on. */
const LATEST = 10;

/** Is the text about an inspection of SEND services in an area? Other kinds of inspection are refused as a whole. */
export function isAreaInspection(sentences: readonly Sentence[], cues: EventCues): AreaInspectionVerdict {
  const text = readEventText(sentences, cues);
  const weights = weighKinds(text, cues);
  const telling = tellingOf(text, cues);
  const isAtLength =
    telling.sentences >= AT_LENGTH && sumOf(weights, -1) >= HARDLY_AGAINST && namesBothNear(text);
  const reasons = [
    ...refuseByNames(text, weights),
    ...(isAtLength ? [] : [...refuseByWeights(text, weights), ...refuseInPassing(text, sumOf(weights, 1))]),
    ...refuseBackground(telling, text.length),
    ...refuseMock(text, cues),
    ...refuseToCome(text, cues),
    ...refuseOtherReport(text),
    ...refuseGrade(sentences, cues),
  ];
  return { yes: reasons.length === 0, reasons, from: findBegin(text) };
}

function refuseByNames(text: readonly EventSentence[], weights: ReadonlyMap<string, number>): string[] {
  const stands = (role: EventRole): boolean => text.some(({ wordsByRole }) => wordsByRole.has(role));
  const both = stands("ofsted") && stands("cqc");
  const reasons: string[] = [];
  if (stands("refused") && !both) reasons.push("an inspectorate of another country is named");
  // A written statement of action is of nothing else.
  const isOfNeeds = stands("send") || (both && text.some(namesWhatCame));
  if (!isOfNeeds) reasons.push("nothing is said of special educational needs or disabilities");
  if (!text.some(isOfInspection)) reasons.push("no inspection is told of");
  const isOfBoth = both || stands("term") || (stands("ofsted") && stands("health-body"));
  if (!isOfBoth && !isOfOfstedAlone(text, weights)) reasons.push("Ofsted and the CQC are not both named");
  return reasons;
}

/** Some papers name Ofsted alone: then its inspection of help for special needs opens the text, and nothing in it is of another kind. */
function isOfOfstedAlone(text: readonly EventSentence[], weights: ReadonlyMap<string, number>): boolean {
  if (sumOf(weights, -1) < 0 || sumOf(weights, 1) < LEAST_FOR) return false;
  const opening = text.slice(0, SENTENCES_OF_A_NOTE);
  return (
    !opening.some(tellsOfOnePlace) &&
    opening.some(
      (event) => event.wordsByRole.has("ofsted") && event.wordsByRole.has("send") && isOfInspection(event),
    )
  );
}

/** One place where children learn or live: its inspection is no area's. */
const ONE_PLACE = listed("area-inspection: one place");

function tellsOfOnePlace({ sentence }: EventSentence): boolean {
  return sentence.tokens.some((token) => ONE_PLACE.fits(token));
}

function refuseByWeights(text: readonly EventSentence[], weights: ReadonlyMap<string, number>): string[] {
  if (isOfBothOnServices(text, weights)) return [];
  const plus = sumOf(weights, 1);
  const left = plus + sumOf(weights, -1);
  if (plus < LEAST_FOR) return ["too little speaks of an area's SEND inspection"];
  if (left >= LEAST_LEFT && left >= plus * LEAST_SHARE_LEFT) return [];
  const kind = [...weights].sort((a, b) => a[1] - b[1] || a[0].localeCompare(b[0]))[0]?.[0] ?? "other";
  return [`it reads as about something else: ${kind}`];
}

/** What is told of an inspection further down is in passing, but in a feature or a comment that is on these services all through. */
function refuseInPassing(text: readonly EventSentence[], plus: number): string[] {
  if (text.length < SENTENCES_OF_A_NOTE) return [];
  if (
    text.filter((event) => !tellsOfInspection(event) && event.wordsByRole.has("send")).length >=
    ON_THESE_SERVICES
  )
    return [];
  const places = text.filter(tellsOfInspection).map(({ place }) => place);
  const isLone = places.length === 1 && plus < FOR_OF_A_LONE_SENTENCE && !text.some(opensWithVisit);
  const isLate =
    places.length < MORE_THAN_PASSING &&
    places.every((place) => place >= (plus < FOR_OF_A_LONE_SENTENCE ? SENTENCES_OF_A_NOTE : LATEST));
  return isLone || isLate ? [IN_PASSING] : [];
}

/** An inspection of which next to nothing is told, though the text is no brief, or that is named late too, is the background of other news. */
function refuseBackground({ sentences, first }: Telling, length: number): string[] {
  const isBrief = length < SENTENCES_OF_NEWS && first < SENTENCES_OF_A_NOTE;
  const most = first >= LATEST ? MORE_THAN_PASSING : OF_BACKGROUND;
  return sentences <= most && !isBrief ? [IN_PASSING] : [];
}

/** What a council has others try out before inspectors come is no inspection. */
function refuseMock(text: readonly EventSentence[], cues: EventCues): string[] {
  const isMock = text.some(
    ({ sentence, place }) =>
      place < LEAD_SENTENCES && cues.kinds.find(sentence.tokens).some(({ row }) => row.kind === "mock"),
  );
  return isMock ? ["a mock inspection is told of"] : [];
}

/** "Inspectors from Ofsted and the CQC visited Kent in May to look at services for special needs", where a text opens: that is its news. */
function opensWithVisit(event: EventSentence): boolean {
  const { wordsByRole, place, sentence } = event;
  if (place >= LEAD_SENTENCES || !namesBoth(event) || !wordsByRole.has("send")) return false;
  return VISITORS.fitsAny(sentence.tokens, 0, OPENING) && heldWordsOf(event, "visit").length > 0;
}

/** Words within which a sentence says who does what it tells. */
const OPENING = 4;
const VISITORS = new WordForm(/^(?:inspectors|ofsted|watchdogs|inspectorates|follows?|followed)$/);

/** What stands above is of what a family lived through, not of what inspectors found. */
function findBegin(text: readonly EventSentence[]): number {
  const first = text.find(tellsOfInspection);
  return first && first.place >= SENTENCES_OF_A_NOTE ? first.sentence.start : 0;
}

/** An inspection that is awaited has found nothing yet, though one of years ago be told of further down. */
function refuseToCome(text: readonly EventSentence[], cues: EventCues): string[] {
  const told = text.filter((event) => isOfInspection(event) && !event.isNational);
  const isAwaited = told.length > 0 && told.every((event) => isToCome(event, cues));
  const first = told.find(({ wordsByRole }) => wordsByRole.has("inspectorate") || wordsByRole.has("ofsted"));
  const opensWithAwaited = first !== undefined && first.place < LEAD_SENTENCES && isToCome(first, cues);
  return isAwaited || opensWithAwaited ? ["an inspection is yet to come"] : [];
}

/** "Ofsted is due to inspect SEND services next year": that tells of no inspection held. */
function isToCome(event: EventSentence, cues: EventCues): boolean {
  return event.wordsByRole.has("future") && isOfInspection(event) && !tellsHeld(event, cues);
}

/** The first sentences of a text tell who reports: where that is another and Ofsted is not among them or soon after, Ofsted comes in passing. */
function refuseOtherReport(text: readonly EventSentence[]): string[] {
  const head = text.slice(0, SENTENCES_OF_A_NOTE);
  const other = head.findLastIndex(({ wordsByRole }) => wordsByRole.has("other"));
  if (other < 0) return [];
  const isNamed = text
    .slice(0, Math.max(SENTENCES_OF_A_NOTE, other + RESTS_ON + 1))
    .some(({ wordsByRole }) => wordsByRole.has("ofsted"));
  return isNamed || isOfWhatCame(text, head) ? [] : ["another than Ofsted and the CQC reports"];
}

/**
 * What opens with a grade, as services and schools get, is on that inspection: what Ofsted and the CQC said together comes in passing.
 * Of an area's services for special needs a paper may speak so too.
 */
function refuseGrade(sentences: readonly Sentence[], cues: EventCues): string[] {
  const opening = sentences
    .filter(isTelling)
    .slice(0, SENTENCES_OF_A_NOTE)
    .map(({ tokens }) => new Set(cues.words.find(tokens).map(({ row }) => row.role)));
  const byWhom = opening.slice(0, LEAD_SENTENCES).find((roles) => roles.has("ofsted") || roles.has("cqc"));
  const isOfArea = byWhom
    ? byWhom.has("ofsted") && byWhom.has("cqc")
    : opening.slice(0, LEAD_SENTENCES).some((roles) => roles.has("term"));
  const isOfServices = (roles: ReadonlySet<EventRole>): boolean => roles.has("send") && !roles.has("cqc");
  const isGrade = opening.some(
    (roles) => (roles.has("grade") && !isOfServices(roles)) || roles.has("graded"),
  );
  return isGrade && !isOfArea ? ["it opens with the grade of another inspection"] : [];
}

/** What a notice that came of an inspection leads to is of that inspection, which is told of soon. */
function isOfWhatCame(text: readonly EventSentence[], head: readonly EventSentence[]): boolean {
  if (!head.every(({ sentence, wordsByRole }) => !wordsByRole.has("other") || tellsOfNotice(sentence)))
    return false;
  const opening = text.slice(0, LATEST);
  return opening.some(namesWhatCame) && opening.some(namesBoth);
}

/** Ministers' notices rest on what inspectors found. */
function tellsOfNotice({ tokens }: Sentence): boolean {
  return tokens.some(({ norm }) => norm === "notice");
}

/** A written statement of action, an accelerated progress plan. */
function namesWhatCame({ wordsByRole }: EventSentence): boolean {
  return wordsByRole.has("demand") || wordsByRole.has("revisit");
}

function namesBoth({ wordsByRole }: EventSentence): boolean {
  return wordsByRole.has("ofsted") && wordsByRole.has("cqc");
}

/** Sentences of special needs in a text that is on help for them all through. */
const ON_SPECIAL_NEEDS = 3;
/** What is told of another kind in passing makes a text of no other kind. */
const MOST_AGAINST = -2;
/** Schools, money and the country come up in every text on special needs; the two inspectorates see none of them together. */
const EVERYDAY: ReadonlySet<string> = new Set(["school", "trust", "funding", "national", "passing"]);
/** Where they weigh more than this, the text is on one of them all the same. */
const MOST_OF_EVERYDAY = -6;

/** Everyday words tell of it too: both inspectorates came, special needs are spoken of from early on, and next to nothing is of another kind. */
function isOfBothOnServices(text: readonly EventSentence[], weights: ReadonlyMap<string, number>): boolean {
  const ofNeeds = text.filter(({ wordsByRole }) => wordsByRole.has("send"));
  const isOfBoth = text.some(namesBoth);
  const isEarly = ofNeeds.some(({ place }) => place < LATEST);
  const against = new Map(
    [...weights].filter(([kind, weight]) => !EVERYDAY.has(kind) || weight < MOST_OF_EVERYDAY),
  );
  return isOfBoth && isEarly && ofNeeds.length >= ON_SPECIAL_NEEDS && sumOf(against, -1) >= MOST_AGAINST;
}

/** Sum of the weights of every kind: each pattern once, more in the lead, a little more for each repeat. */
function weighKinds(text: readonly EventSentence[], cues: EventCues): Map<string, number> {
  const seenByRank = new Map<number, number>();
  const weights = new Map<string, number>();
  for (const event of text) {
    const { sentence, place, isNational } = event;
    if (isNational) continue;
    const isYetToCome = isToCome(event, cues) && !namesWhatCame(event);
    for (const { row, rank } of withoutOverlaps(cues.kinds.find(sentence.tokens))) {
      if (isYetToCome && row.weight > 0) continue;
      const seen = seenByRank.get(rank) ?? 0;
      seenByRank.set(rank, seen + 1);
      weights.set(row.kind, (weights.get(row.kind) ?? 0) + row.weight * factorOf(seen, place));
    }
  }
  return weights;
}

function factorOf(seen: number, place: number): number {
  if (seen > 0) return seen <= MOST_REPEATS ? REPEAT_FACTOR : 0;
  return place < LEAD_SENTENCES ? LEAD_FACTOR : 1;
}

/** One row's matches, without those that begin inside an earlier one. */
function withoutOverlaps(matches: readonly PatternMatch<KindRow>[]): readonly PatternMatch<KindRow>[] {
  if (matches.length < 2) return matches;
  const endByRank = new Map<number, number>();
  return matches.filter(({ rank, first, last }) => {
    if (first < (endByRank.get(rank) ?? 0)) return false;
    endByRank.set(rank, last);
    return true;
  });
}

function sumOf(weights: ReadonlyMap<string, number>, sign: 1 | -1): number {
  return [...weights.values()].filter((weight) => weight * sign > 0).reduce((sum, weight) => sum + weight, 0);
}
