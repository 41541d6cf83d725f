import type { BodyKind } from "../../cypher/schema.ts";
import type { Mention } from "../model/mention.ts";
import type { PatternMatch } from "../patterns/pattern-set.ts";
import type { AreaBodies } from "../tables/area-bodies.ts";
import type { ReferenceBackRow } from "../tables/name-cues.ts";
import type { TextPeriod } from "../tables/text-period.ts";
import type { Sentence } from "../text/sentence.ts";
import { TakenPlaces } from "../text/taken-places.ts";
import type { Token } from "../text/tokens.ts";
import { type AreaTrack, trackAreas } from "./area-track.ts";
import { bodiesOf, countedBefore, mentionBodies } from "./areas-bodies.ts";
import { type BodyTrack, trackBodies } from "./body-track.ts";
import { makeMention, type NamingContext } from "./naming-context.ts";

type Match = PatternMatch<ReferenceBackRow>;

/** Words before "CCG" that make it one the text has spoken of. */
const DETERMINERS = new Set(
  "the local then former both two three four five six seven its their our this that these those 's ' area's nhs".split(
    " ",
  ),
);
const JOINTS = new Set(["and", "&", ","]);
/** Before "and CCGs" these make them all there are: "councils and CCGs across England". */
const IN_GENERAL = new Set(
  "councils authorities schools trusts providers services hospitals bodies".split(" "),
);
const KIND_BY_REFERENCE = {
  ccg: "ccg",
  icb: "icb",
  trust: "nhs-trust",
  forum: "parent-carer-forum",
  partnership: "other",
} as const satisfies Partial<Record<ReferenceBackRow["refers"], BodyKind>>;

/**
 * Resolves "the council", "the CCGs", "the county": each to what the text named last that it can stand for.
 *
 * Shape   `direct` are the mentions by name, by place. What nothing named before can be is left out, but for a health body that
 *         may be one of several: that stays with its candidates.
 */
export function resolveReferencesBack(
  sentences: readonly Sentence[],
  direct: readonly Mention[],
  context: NamingContext,
): Mention[] {
  const track = trackAreas(direct, context);
  const bodies = trackBodies(direct, context.reference);
  const taken = new TakenPlaces(direct);
  const mentions: Mention[] = [];
  const now: Told = { track: { areas: track, bodies }, context };
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i];
    if (!sentence) continue;
    for (const match of longest(context.cues.referencesBack.find(sentence.tokens))) {
      if (taken.hold(sentence.tokens, match.first, match.last) || !isReferring(sentence.tokens, match))
        continue;
      const told = toldOfThen(match, sentence, sentences[i - 1], now);
      mentions.push(...resolveMatch(match, sentence.tokens, told.track, told.context));
    }
  }
  return mentions;
}

const NO_TRACK: BodyTrack = { bodiesBefore: () => [] };
const YEAR = /^20[12]\d$/u;

interface Told {
  readonly track: { readonly areas: AreaTrack; readonly bodies: BodyTrack };
  readonly context: NamingContext;
}

/** What a health body is resolved by: where an earlier year is told of, by the bodies of that year. */
function toldOfThen(match: Match, sentence: Sentence, before: Sentence | undefined, told: Told): Told {
  const { track, context } = told;
  const period = match.row.refers === "ccg" ? yearToldOf(sentence, before, context.period) : null;
  if (!period) return told;
  const bodies = isOfThen(sentence.tokens, match) ? NO_TRACK : track.bodies;
  return { track: { ...track, bodies }, context: { ...context, period } };
}

/** "After an inspection in 2019 the CCG was told to act": the year that is told of last, where the text was written in a later one. */
function yearToldOf(
  sentence: Sentence,
  before: Sentence | undefined,
  { from }: TextPeriod,
): TextPeriod | null {
  const isSame = before?.paragraph === sentence.paragraph;
  for (const { tokens } of isSame && before ? [sentence, before] : [sentence]) {
    const year = tokens.findLast(({ kind, norm }) => kind === "number" && YEAR.test(norm))?.norm;
    if (year !== undefined)
      return year < from.slice(0, 4) ? { from: `${year}-01-01`, to: `${year}-12-31` } : null;
  }
  return null;
}

/** "The then clinical commissioning group", "the CCG of the day": none that the text named of its own time. */
function isOfThen(tokens: readonly Token[], { first, last }: Match): boolean {
  if (/^(?:then|former)$/u.test(tokens[first - 1]?.norm ?? "")) return true;
  const after = tokens.slice(last, last + 3).map(({ norm }) => norm);
  return /^(?:of|at) (?:the|that) (?:day|time)$/u.test(after.join(" "));
}

/** Of matches that overlap, the first; of those that begin together, the longest. */
function longest(matches: readonly Match[]): readonly Match[] {
  if (matches.length < 2) return matches;
  const kept: Match[] = [];
  const order = [...matches].sort((a, b) => a.first - b.first || b.last - a.last || a.rank - b.rank);
  for (const match of order) if (match.first >= (kept.at(-1)?.last ?? 0)) kept.push(match);
  return kept;
}

function isReferring(tokens: readonly Token[], { row, first }: Match): boolean {
  if (row.refers !== "ccg" && row.refers !== "icb") return true;
  if (JOINTS.has(tokens[first - 1]?.norm ?? "")) return !IN_GENERAL.has(tokens[first - 2]?.norm ?? "");
  return DETERMINERS.has(tokens[first - 1]?.norm ?? "");
}

function resolveMatch(
  match: Match,
  tokens: readonly Token[],
  track: Told["track"],
  context: NamingContext,
): Mention[] {
  const { refers, agrees } = match.row;
  const offset = tokens[match.first]?.start ?? 0;
  const areaId = track.areas.areaBefore(offset, agrees);
  const mentionOf = (bodies: AreaBodies): Mention[] =>
    mentionBodies(bodies, tokens, match, "reference", context);
  switch (refers) {
    case "area": {
      const rest = { kind: "area", entityId: areaId, candidates: [], by: "reference" } as const;
      return areaId === null ? [] : [makeMention(context, tokens, match, rest)];
    }
    case "council":
      return areaId === null ? [] : mentionOf(bodiesOf(areaId, "council", false, context));
    default: {
      const many = isMany(match, tokens);
      const before = track.bodies.bodiesBefore(offset, KIND_BY_REFERENCE[refers], areaId);
      if (before.length > 0) {
        return (many ? before : before.slice(-1)).map((mention) => again(mention, match, tokens, context));
      }
      const isHealth = refers === "ccg" || refers === "icb";
      return isHealth && areaId !== null
        ? mentionOf(bodiesOf(areaId, refers, many, context, countedBefore(tokens, match.first)))
        : [];
    }
  }
}

/** A mention of what `mention` names, at another place. */
function again(mention: Mention, match: Match, tokens: readonly Token[], context: NamingContext): Mention {
  const { entityId, named } = mention;
  return makeMention(context, tokens, match, {
    kind: "body",
    entityId,
    candidates: [],
    by: "reference",
    named,
  });
}

function isMany({ row, last }: Match, tokens: readonly Token[]): boolean {
  if (row.number !== "form") return row.number === "many";
  return tokens[last - 1]?.norm.endsWith("s") ?? false;
}
