import { groupBy } from "../../cypher/group-by.ts";
import type { BodyKind } from "../../cypher/schema.ts";
import type { ExtractedArea, ExtractedBody, Extraction } from "../model/extraction.ts";
import type { Mention } from "../model/mention.ts";
import { areaName } from "../tables/area-bodies.ts";
import type { Reference } from "../tables/reference.ts";

/** Words of a body's name that is no short form. */
const FULL_NAME_WORDS = 3;
const FULL_TRUST = / NHS (?:Foundation )?Trust\b/u;

/** What a text names, once each. */
export interface ResolvedEntities {
  readonly areas: ExtractedArea[];
  readonly bodies: ExtractedBody[];
  readonly inspectorates: string[];
}

/**
 * Gathers mentions into the areas, bodies and inspectorates they name, in order of first mention.
 *
 * Shape   an area's `id` is its GSS code; a council's area counts as named. A body of several areas gets the one that the
 *         text names, or null.
 */
export function resolveEntities(mentions: readonly Mention[], reference: Reference): ResolvedEntities {
  const areaIds = new Set(mentions.flatMap((mention) => areaIdsOf(mention, reference)));
  const byId = groupBy(
    mentions.filter(({ entityId }) => entityId !== null),
    ({ entityId }) => entityId ?? "",
  );
  return {
    areas: [...areaIds].map((id) => ({
      id: reference.areas.get(id)?.gss ?? id,
      name: areaName(id, reference),
    })),
    bodies: [...byId].flatMap(([id, ofBody]) => bodyOf(id, ofBody, areaIds, reference)),
    inspectorates: [...byId.keys()]
      .flatMap((id) => reference.inspectorates.get(id)?.name ?? [])
      .sort(ofstedFirst),
  };
}

/** The mentions of what is known, as an extraction lists them. */
export function toMentions(mentions: readonly Mention[]): Extraction["mentions"] {
  return mentions.flatMap(({ kind, entityId, exact, start, end }) =>
    entityId === null || kind === "person" ? [] : [{ id: entityId, kind, exact, start, end }],
  );
}

function areaIdsOf({ kind, entityId }: Mention, reference: Reference): string[] {
  if (entityId === null) return [];
  if (kind === "area") return [entityId];
  const isCouncil = reference.bodies.get(entityId)?.kind === "council";
  return isCouncil ? [entityId.replace("body:", "area:")] : [];
}

function bodyOf(
  id: string,
  mentions: readonly Mention[],
  areaIds: ReadonlySet<string>,
  reference: Reference,
): ExtractedBody[] {
  const exact = [...new Set(mentions.map((mention) => mention.exact))];
  const named = mentions[0]?.named;
  if (named) {
    const area = named.areaId === null ? null : areaName(named.areaId, reference);
    return [{ id, name: named.name, kind: named.kind, area, mentions: exact }];
  }
  const body = reference.bodies.get(id);
  if (!body) return [];
  const areas = body.areas.map((area) => area.id);
  const areaId = areas.find((each) => areaIds.has(each)) ?? (areas.length === 1 ? areas[0] : undefined);
  const area = areaId === undefined ? null : areaName(areaId, reference);
  const name = printedName(body.kind, mentions) ?? body.name;
  return [{ id, name, kind: body.kind, area, mentions: exact }];
}

/**
 * Forums and trusts change their names often: a full name that the text prints is the one of its day. A forum that a text calls by
 * its short form alone ("POINT", "Kent PACT") goes by that.
 */
export function printedName(kind: BodyKind, mentions: readonly Mention[]): string | null {
  if (kind !== "parent-carer-forum" && kind !== "nhs-trust") return null;
  const full = mentions.filter(
    ({ exact, by }) =>
      by !== "reference" &&
      exact.split(" ").length >= FULL_NAME_WORDS &&
      (kind !== "nhs-trust" || FULL_TRUST.test(exact)),
  );
  const [first = kind === "parent-carer-forum" ? shortName(mentions) : undefined] = full.filter(
    ({ exact }) => exact !== exact.toUpperCase(),
  );
  const name = first?.exact.replace(/\s+/gu, " ").replace(/’/gu, "'");
  return name?.replace(/ \([^)]*\)$/u, "") ?? null;
}

/** The short form that a text calls a body by, most often: not "the forum", nor "Leeds PCF", which says what any is. */
function shortName(mentions: readonly Mention[]): Mention | undefined {
  const own = mentions.filter(
    ({ exact, by }) => by !== "reference" && /^\p{Lu}/u.test(exact) && !/(?:PCF|\bForum)$/iu.test(exact),
  );
  const byName = [...groupBy(own, ({ exact }) => exact).values()];
  return byName.sort((a, b) => b.length - a.length)[0]?.[0];
}

function ofstedFirst(a: string, b: string): number {
  return b.localeCompare(a);
}
