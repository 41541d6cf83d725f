import type { ExtractedInspection, OutcomeName } from "../model/extraction.ts";
import { areaName } from "../tables/area-bodies.ts";
import type { EventCues } from "../tables/event-cues.ts";
import type { Reference } from "../tables/reference.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { AreaSegment } from "./area-segments.ts";
import { wordsOf } from "./event-text.ts";
import { echoTold } from "./find-outcome.ts";

/**
 * Gives inspections what a text tells of them by that of another: "Kent was inspected in January and was told the same", "… while Kent
 * was not", "Kent, seen in the same week, …".
 */
export function withSame(
  inspections: readonly ExtractedInspection[],
  segments: readonly AreaSegment[],
  reference: Reference,
  cues: EventCues,
): readonly ExtractedInspection[] {
  const [first] = inspections;
  if (!first || !inspections.some((each) => each.area !== first.area && lacks(each))) return inspections;
  const named = segments.map((segment): NamedSegment => {
    return { segment, names: segment.areaIds.map((id) => areaName(id, reference)) };
  });
  const told = new Map(
    named.flatMap(({ segment, names }) => {
      const echo = echoTold(segment, cues);
      return echo ? names.map((name) => [name, echo] as const) : [];
    }),
  );
  const times = timesIn(named);
  const echoed = resultsEchoed(named, inspections);
  return inspections.map((each) => {
    if (each.area === first.area || each.earlier) return each;
    const isLike = each.framework === first.framework;
    const echo = isLike ? told.get(each.area) : undefined;
    const result = echo ? byEcho(first.outcome, echo) : echoed.get(each.area);
    return filledFrom(first, each, result, times.get(each.area));
  });
}

/** The inspection with a result and the time of the first, where it has none of its own. */
function filledFrom(
  first: ExtractedInspection,
  each: ExtractedInspection,
  result: OutcomeName | undefined,
  time: "week" | "month" | undefined,
): ExtractedInspection {
  const outcome = each.outcome === "unknown" && result ? result : each.outcome;
  const isDated = each.when !== null || each.month !== null;
  if (!time || isDated || first.when === null) return { ...each, outcome };
  return { ...each, outcome, when: time === "month" ? first.when.slice(0, MONTH) : first.when };
}

interface NamedSegment {
  readonly segment: AreaSegment;
  readonly names: readonly string[];
}

/** The areas that were inspected in the same week or month as the first. */
function timesIn(named: readonly NamedSegment[]): ReadonlyMap<string, "week" | "month"> {
  const times = new Map<string, "week" | "month">();
  for (const { segment, names } of named) {
    const time = sameTime(segment);
    if (time) for (const name of names) times.set(name, time);
  }
  return times;
}

/** The results of areas that a clause gives by those of the clause before it. */
function resultsEchoed(
  named: readonly NamedSegment[],
  inspections: readonly ExtractedInspection[],
): ReadonlyMap<string, OutcomeName> {
  const results = new Map<string, OutcomeName>();
  named.forEach(({ segment, names: [name, more] }, at) => {
    const before = named[at - 1];
    if (name === undefined || more !== undefined || before?.segment.event !== segment.event) return;
    const echo = echoOf(segment);
    const told = inspections.find(({ area, earlier }) => !earlier && before.names.includes(area))?.outcome;
    if (told && echo) results.set(name, byEcho(told, echo));
  });
  return results;
}

/** Length of a year and month: `2024-03`. */
const MONTH = 7;

function lacks({ outcome, when }: ExtractedInspection): boolean {
  return outcome === "unknown" || when === null;
}

/** An area that was not told what another was told. */
export const OPPOSITES: ReadonlyMap<OutcomeName, OutcomeName> = new Map([
  ["wsoa", "no-wsoa"],
  ["no-wsoa", "wsoa"],
]);

/** The result of one area by that of another; the contrary of most is no one result. */
export function byEcho(outcome: OutcomeName, echo: "same" | "opposite"): OutcomeName {
  return echo === "opposite" ? (OPPOSITES.get(outcome) ?? "unknown") : outcome;
}

/** "Kent, inspected in the same week": when the one told first was. */
function sameTime({ event, first, last }: AreaSegment): "week" | "month" | null {
  if (wordsOf(event, "visit").length === 0) return null;
  const { tokens } = event.sentence;
  for (let at = first; at + 1 < last; at++) {
    if (tokens[at]?.norm !== "same") continue;
    const unit = tokens[at + 1]?.norm;
    if (unit === "week" || unit === "days" || unit === "dates") return "week";
    if (unit === "month") return "month";
  }
  return null;
}

const VERB = new WordForm(/^(?:was|were|did|does|do|has|have|had|must|is|are)$/);
const NOT = new WordForm(/^not$/);
const OF_ALL = new WordForm(/^(?:of|from|in|for|to|on|at)$/);
const JOINT = new WordForm(/^(?:[,;–—]|-|and|but|though|although|while|whereas|so|as|nor)$/);
const LEFT_OUT = new WordForm(/^(?:too|also|either|have|been|the|latter|council|city|borough|county)$/);

/** What is left of a clause on another area that goes by the one before: "as does Kent", "while Kent was not", "but not of Kent". */
function echoOf({ event, first, last }: AreaSegment): "same" | "opposite" | null {
  const words = event.sentence.tokens
    .slice(first, last)
    .filter((token) => token.kind !== "mark" || JOINT.fits(token));
  const plain = words.filter((token) => !JOINT.fits(token) && !LEFT_OUT.fits(token));
  const opens = words.find((token) => /^(?:as|so)$/.test(token.norm));
  const small = plain.filter((token) => !token.isCapital);
  const isBare = small.every((token) => VERB.fits(token) || NOT.fits(token) || OF_ALL.fits(token));
  if (!isBare || small.length === 0) return null;
  return small.some((token) => NOT.fits(token)) ? opposite(small) : echoed(small, opens);
}

function opposite(small: readonly Token[]): "opposite" | null {
  return small.length <= 2 ? "opposite" : null;
}

function echoed(small: readonly Token[], opens: Token | undefined): "same" | null {
  return small.length === 1 && VERB.fits(small[0]) && opens ? "same" : null;
}
