import { BULLET } from "../claims/list-opening.ts";
import type { ArticleKind } from "../model/article.ts";
import type { Framework, OutcomeName } from "../model/extraction.ts";
import { type CountedResult, countPutRight } from "../numbers/count-put-right.ts";
import { numberAt } from "../numbers/number-words.ts";
import type { PatternMatch } from "../patterns/pattern-set.ts";
import { isSaidOfNone } from "../signs/denying-subject.ts";
import type { EventCues, OutcomeCueRow } from "../tables/event-cues.ts";
import { listed } from "../text/listed-words.ts";
import { overlaps } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { isOwnPraise } from "../voices/own-praise.ts";
import type { AreaSegment } from "./area-segments.ts";
import { isOfInspection } from "./event-text.ts";
import { asItStands } from "./outcome-as-it-stands.ts";

/** Praise and criticism weigh more where the article begins: the lead decides. */
const OPINION = { from: 40, to: 62, bonusInLead: 20 } as const;
const LEAD_SENTENCES = 2;
/** A cue of this priority or more tells the result in so many words. */
export const FIRM_PRIORITY = 70;
/** What is told of several areas at once ("one in the bottom tier, two told to improve") gives way to what is told of one. */
const MALUS_OF_SHARED = 30;

/** What somebody who was inspected may make of it. */
const PRAISE: ReadonlySet<OutcomeName> = new Set([
  "praised",
  "no-wsoa",
  "sufficient-progress",
  "typically-positive",
]);

/** On a tie the harder verdict stands before the softer. */
const TIE_ORDER: readonly OutcomeName[] = ["insufficient-progress", "sufficient-progress", "wsoa"];

interface WeighedCue {
  readonly row: OutcomeCueRow & { outcome: OutcomeName };
  readonly rank: number;
  readonly weight: number;
}

/** Rows of the outcome table that stand in a stretch, without those that a shield ("whether …", "no …") covers. */
export function findOutcomeCues(
  { event, first, last }: Pick<AreaSegment, "event" | "first" | "last">,
  cues: EventCues,
): readonly PatternMatch<OutcomeCueRow>[] {
  if (event.wordsByRole.has("opinion") && !isOfInspection(event)) return [];
  const { tokens } = event.sentence;
  const counted = countPutRight(tokens, { first, last });
  const found = cues.outcomes.find(tokens, first, last);
  const matches = counted ? [...found, asCue(counted)] : found;
  if (matches.length === 0) return matches;
  const shields = matches.filter(({ row }) => row.outcome === "shield");
  const telling = matches.filter(
    (match) =>
      match.row.outcome !== "shield" &&
      !shields.some((shield) => overlaps(match, shield)) &&
      !isOfSecond(tokens, match) &&
      !isOfAll(tokens, match) &&
      !isSaidOfNone(tokens, match),
  );
  return telling.flatMap((match) => asItStands(match, tokens, event.following));
}

/** "The second-highest grade" is not the highest. */
function isOfSecond(tokens: readonly Token[], { first }: PatternMatch<OutcomeCueRow>): boolean {
  if (!EXTREME.fits(tokens[first])) return false;
  const before = tokens[first - 1]?.norm === "-" ? tokens[first - 2] : tokens[first - 1];
  return before?.norm === "second";
}

/** "Scored eight out of eight": nothing is left to be put right. */
function isOfAll(tokens: readonly Token[], { row, first, last }: PatternMatch<OutcomeCueRow>): boolean {
  if (row.outcome !== "insufficient-progress") return false;
  for (let at = first; at < last; at++) {
    const part = numberAt(tokens, at);
    if (!part) continue;
    const of = tokens[part.last]?.norm === "out" ? part.last + 1 : part.last;
    return tokens[of]?.norm === "of" && numberAt(tokens, of + 1)?.value === part.value;
  }
  return false;
}

const EXTREME = new WordForm(/^(?:best|highest|lowest|worst)$/);

/** A count of what was put right weighs as a row that tells it in so many words. */
const COUNTED = { pattern: "", framework: "revisit", strength: 3, priority: 96 } as const;

/** "Six out of eight!" gives way to what is told in so many words. */
const BARE_PRIORITY = 72;

function asCue({ first, last, outcome, isBare }: CountedResult): PatternMatch<OutcomeCueRow> {
  const priority = isBare ? BARE_PRIORITY : COUNTED.priority;
  return { first, last, row: { ...COUNTED, priority, outcome }, rank: Number.MAX_SAFE_INTEGER, words: 0 };
}

/** "1. Typically positive experiences 2. Inconsistent experiences 3. …": lines that list what a result may be tell none. */
function withoutPossible(segments: readonly AreaSegment[], cues: EventCues): readonly AreaSegment[] {
  const listed = segments.filter(({ event }) => BULLET.test(event.sentence.text));
  const told = listed.flatMap((segment) => findOutcomeCues(segment, cues).map(({ row }) => row.outcome));
  if (!POSSIBLE.every((outcome) => told.includes(outcome))) return segments;
  return segments.filter((segment) => !listed.includes(segment));
}

const POSSIBLE = ["inconsistent", "systemic-failings"] as const;

/** The result of an inspection in controlled words: the cue of highest priority in the stretches about it decides. */
export function findOutcome(
  segments: readonly AreaSegment[],
  framework: Framework,
  kind: ArticleKind,
  cues: EventCues,
): OutcomeName {
  const weighed = withoutPossible(segments, cues)
    .flatMap((segment) => weighCues(segment, framework, cues))
    .sort(byWeight);
  if (framework === "revisit" && weighed.some(isFirmResult))
    weighed.splice(0, weighed.length, ...weighed.filter(({ row }) => !TONES.has(row.outcome)));
  const told = controlledOutcome(weighed[0]?.row.outcome ?? "unknown", framework);
  const isLetter = kind === "letter" && framework === "2016-local-area";
  return isLetter && told !== "wsoa" ? "no-wsoa" : told;
}

/**
 * How an area's result is told by that of the one before it: "was given the same grade", and, where that is denied, the contrary ("has
 * never had to write one").
 */
export function echoTold(
  { event, first, last }: Pick<AreaSegment, "event" | "first" | "last">,
  cues: EventCues,
): "same" | "opposite" | null {
  const told = findOutcomeCues({ event, first, last }, cues);
  // "Was not told to write one" is no echo.
  const same = told.find(
    (cue) =>
      cue.row.outcome === "same" &&
      !told.some((other) => other.row.priority > cue.row.priority && overlaps(other, cue)),
  );
  if (!same) return null;
  return isDenied(event.sentence.tokens, first, same.first) ? "opposite" : "same";
}

const DENIES = new WordForm(/^(?:not|never|nor|neither|without|n't)$/);
/** What may stand between a denial and the echo: "has never | had to write one", "without | being told to write one". */
const DENIED_VERB = new WordForm(/^(?:have|had|to|being|been|be|was|were|ever|need|needed|made|asked|yet)$/);

function isDenied(tokens: readonly Token[], from: number, echo: number): boolean {
  let at = echo - 1;
  while (at > from && DENIED_VERB.fits(tokens[at])) at--;
  return at >= from && DENIES.fits(tokens[at]);
}

function weighCues(segment: AreaSegment, framework: Framework, cues: EventCues): WeighedCue[] {
  const { role } = segment.event.sentence;
  const isLead = role === "headline" || role === "lead" || segment.event.place < LEAD_SENTENCES;
  const found = findOutcomeCues(segment, cues);
  const heard = isLead || isHeardFromInspectors(segment, found, cues) ? found : found.filter(isNoOpinion);
  return heard.flatMap(({ row, rank, first, last }): WeighedCue[] => {
    const { outcome, priority } = row;
    if (
      outcome === "shield" ||
      outcome === "same" ||
      (row.framework !== framework && row.framework !== "any")
    )
      return [];
    const isOpinion = priority >= OPINION.from && priority <= OPINION.to && outcome !== "unknown";
    if (isOpinion && PRAISE.has(outcome) && isOwnPraise(segment.event.sentence, { first, last })) return [];
    const isShared = segment.areaIds.length > 1;
    const weight =
      priority + (isLead && isOpinion ? OPINION.bonusInLead : 0) - (isShared ? MALUS_OF_SHARED : 0);
    return [{ row: { ...row, outcome }, rank, weight }];
  });
}

function isNoOpinion({ row: { outcome, priority } }: PatternMatch<OutcomeCueRow>): boolean {
  return priority > OPINION.to || outcome === "unknown";
}

/** Is an opinion that of inspectors: are they, their visit, what they wrote or a firm result named beside it? What is told of an area in passing is. */
function isHeardFromInspectors(
  { event, isTelling }: AreaSegment,
  found: readonly PatternMatch<OutcomeCueRow>[],
  cues: EventCues,
): boolean {
  if (found.length === 0 || isTelling || isOfInspection(event)) return true;
  const { tokens } = event.sentence;
  if (tokens[0]?.norm === "it" || OF_REPORT.fitsAny(tokens, 0, tokens.length)) return true;
  return cues.outcomes
    .find(tokens)
    .some(({ row }) => row.outcome !== "shield" && row.priority >= FIRM_PRIORITY);
}

const OF_REPORT = listed("find-outcome: of report");

function byWeight(a: WeighedCue, b: WeighedCue): number {
  return (
    b.weight - a.weight ||
    b.row.strength - a.row.strength ||
    tieOrder(a.row.outcome) - tieOrder(b.row.outcome) ||
    a.rank - b.rank
  );
}

function tieOrder(outcome: OutcomeName): number {
  const at = TIE_ORDER.indexOf(outcome);
  return at < 0 ? TIE_ORDER.length : at;
}

const TONES: ReadonlySet<OutcomeName> = new Set(["praised", "improvement-requested", "systemic-failings"]);

/** A result in so many words, which no tone of a headline outweighs. */
function isFirmResult({ row: { outcome, priority } }: WeighedCue): boolean {
  return priority >= FIRM_PRIORITY && outcome !== "unknown" && !TONES.has(outcome);
}

/** What the words mean under the framework: the tone of a text tells no result of a revisit, and failings before 2023 are criticism. */
function controlledOutcome(outcome: OutcomeName, framework: Framework): OutcomeName {
  if (framework === "revisit") return TONES.has(outcome) ? "unknown" : outcome;
  if (outcome === "insufficient-progress") return "improvement-requested";
  return outcome === "systemic-failings" && framework === "2016-local-area"
    ? "improvement-requested"
    : outcome;
}
