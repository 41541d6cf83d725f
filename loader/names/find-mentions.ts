import type { Article } from "../model/article.ts";
import type { ReviewLine } from "../model/extraction.ts";
import type { Mention } from "../model/mention.ts";
import type { NameCues } from "../tables/name-cues.ts";
import type { Reference } from "../tables/reference.ts";
import { findTextPeriod, type TextPeriod } from "../tables/text-period.ts";
import { NAMING_ROLES, type Sentence } from "../text/sentence.ts";
import { countBelow, TakenPlaces } from "../text/taken-places.ts";
import { findAreasBodies } from "./areas-bodies.ts";
import { findAreasForums } from "./areas-forums.ts";
import { addNames, type FoundName } from "./find-names.ts";
import { withoutHospitalPlaces } from "./hospital-places.ts";
import { findNamesAgain } from "./names-again.ts";
import type { NamingContext } from "./naming-context.ts";
import { withoutPlacesOfBoards } from "./places-of-boards.ts";
import { resolveReferencesBack } from "./references-back.ts";
import { gatherPlain } from "./resolve-name.ts";
import { resolveNames } from "./resolve-names.ts";
import { findTownAreas } from "./town-areas.ts";
import { findUnlistedBodies } from "./unlisted-bodies.ts";

/** What a text names, and what it may name. */
export interface FoundMentions {
  readonly mentions: readonly Mention[];
  readonly review: readonly ReviewLine[];
  /** When the text was written, as narrowly as it tells. */
  readonly period: TextPeriod;
}

/**
 * Finds every place where the text names an area, a body or an inspectorate, or refers back to one.
 *
 * Shape   mentions by their place in the text; one place may have several (the bodies of "Nene and Corby CCGs"). What stays
 *         ambiguous is a mention without `entityId`, and a review line with its candidates.
 */
export function findMentions(
  sentences: readonly Sentence[],
  article: Article,
  reference: Reference,
  cues: NameCues,
): FoundMentions {
  const told = sentences.filter(({ role }) => NAMING_ROLES.has(role));
  const period = findTextPeriod(article, sentences);
  const names: FoundName[] = [];
  for (const sentence of told) addNames(names, sentence, article.text, cues);
  const plain = gatherPlain(names, period, reference);
  const context = { text: article.text, period, reference, cues };
  const towns = plain.areaIds.size === 0 ? findTownAreas(told, context) : [];
  const resolved = [...resolveNames(names, plain, context), ...towns].sort(byPlace);
  const outsideBoards = withoutPlacesOfBoards(told, withoutOthersForums(resolved, context), context);
  const named = [...withoutHospitalPlaces(outsideBoards, context)].sort(byPlace);
  const starts = named.flatMap(({ kind, start }) => (kind === "body" ? [start] : []));
  const areasBodies = [
    ...findAreasBodies(told, named, context),
    ...findAreasForums(told, named, context),
  ].filter((each) => !reachesInto(each, starts));
  const unlisted = findUnlistedBodies(told, [...named, ...areasBodies], context);
  const hiding = new TakenPlaces(unlisted.filter(({ named: body }) => HIDES_ITS_PLACE.has(body?.kind)));
  const partnerships = new TakenPlaces(areasBodies.filter(({ named: body }) => body?.kind === "other"));
  const isOfOther = (mention: Mention): boolean =>
    mention.kind === "area" ? hiding.cover(mention) : partnerships.cover(mention);
  const outside = named.filter((mention) => !isOfOther(mention));
  const once = [...outside, ...areasBodies, ...unlisted];
  const direct = [...once, ...findNamesAgain(told, unlisted, once, context)].sort(byPlace);
  const mentions = [...direct, ...resolveReferencesBack(told.filter(isOfText), direct, context)].sort(
    byPlace,
  );
  const unclear = mentions.filter(({ entityId }) => entityId === null);
  return { mentions, review: unclear.map(reviewOf), period };
}

/**
 * "Derby Parent Carers Together", "Parent Carers Together Derby" is not another county's forum of that name: a place that is none of a
 * forum's own makes another name.
 */
function withoutOthersForums(named: readonly Mention[], { text, reference }: NamingContext): Mention[] {
  const areaBeside = new Map<number, string>();
  for (const { kind, entityId, start, end } of named) {
    if (kind !== "area" || entityId === null) continue;
    if (text[end] === " ") areaBeside.set(end + 1, entityId);
    if (text[start - 1] === " ") areaBeside.set(start - 1, entityId);
  }
  return named.filter(({ kind, entityId, start, end }) => {
    const body = kind === "body" ? reference.bodies.get(entityId ?? "") : undefined;
    if (body?.kind !== "parent-carer-forum") return true;
    const areaId = areaBeside.get(start) ?? areaBeside.get(end);
    return areaId === undefined || body.areas.some(({ id }) => id === areaId);
  });
}

/** In whose names an area is no more named than in those that the tables hold. */
const HIDES_ITS_PLACE: ReadonlySet<string | undefined> = new Set([
  "nhs-trust",
  "icb",
  "ccg",
  "parent-carer-forum",
]);

/** What "the council" stands for in a caption may be anybody's, and tells nothing. */
function isOfText({ role }: Sentence): boolean {
  return role !== "caption";
}

/** Does a mention begin before another and reach into it? `starts` are those of the others, sorted. */
function reachesInto({ start, end }: Mention, starts: readonly number[]): boolean {
  return (starts[countBelow(starts, start + 1)] ?? end) < end;
}

function byPlace(a: Mention, b: Mention): number {
  return a.start - b.start || b.end - a.end || (a.entityId ?? "").localeCompare(b.entityId ?? "");
}

function reviewOf({ exact, start, end, candidates }: Mention): ReviewLine {
  const message =
    candidates.length > 0
      ? `"${exact}" may be any of ${candidates.length}; the text does not tell which.`
      : `"${exact}" stands in no table.`;
  const reason = candidates.length > 0 ? "ambiguous" : "unresolved";
  return { reason, message, candidates: [...candidates], evidence: { exact, start, end } };
}
