import { groupBy } from "../../cypher/group-by.ts";
import type { BodyKind } from "../../cypher/schema.ts";
import type { ExtractedPerson } from "../model/extraction.ts";
import type { Mention } from "../model/mention.ts";
import { printedName } from "../names/resolve-entities.ts";
import type { Reference } from "../tables/reference.ts";
import type { BodyRow } from "../tables/reference-rows.ts";
import type { Sentence } from "../text/sentence.ts";

/** A place where the article names a body, and what it is. */
export interface BodyPlace {
  readonly start: number;
  readonly end: number;
  readonly kind: BodyKind;
  readonly employer: Employer;
}

/** Who employs somebody. */
export type Employer = Pick<ExtractedPerson, "organisation" | "organisationId">;

/** What the whole article gives to find an employer by. */
export interface EmployerContext {
  readonly text: string;
  /** Every body of the tables that the article names, once, by the name it prints where that is the one of its day. */
  readonly bodies: readonly BodyRow[];
  /** The council that the article is about; null where it is about several. */
  readonly council: BodyRow | null;
  /** Where it names bodies, in order. */
  readonly places: readonly BodyPlace[];
  /** Where its sentences begin. */
  readonly sentenceStarts: readonly number[];
  /** Areas by the place that names them. */
  readonly areaByPlace: ReadonlyMap<string, string>;
  readonly reference: Reference;
}

/** Gathers from an article's mentions what employers are found by. */
export function gatherEmployers(
  text: string,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  reference: Reference,
): EmployerContext {
  const ids = new Set<string>();
  const areaByPlace = new Map<string, string>();
  for (const { kind, start, end, entityId } of mentions) {
    if (entityId === null) continue;
    ids.add(entityId);
    if (kind === "area") areaByPlace.set(placeKey(start, end), entityId);
  }
  const byId = groupBy(mentions, ({ entityId }) => entityId ?? "");
  const bodies = [...ids].flatMap((id): BodyRow[] => {
    const body = reference.bodies.get(id);
    return body ? [{ ...body, name: printedName(body.kind, byId.get(id) ?? []) ?? body.name }] : [];
  });
  const bodyById = new Map(bodies.map((body) => [body.id, body]));
  return {
    text,
    bodies,
    council: councilOfText(bodies, mentions, reference),
    places: mentions.flatMap((mention) => placeOf(mention, bodyById)).sort((a, b) => a.start - b.start),
    sentenceStarts: sentences.map(({ start }) => start),
    areaByPlace,
    reference,
  };
}

/** The key of a place in `areaByPlace`. */
export function placeKey(start: number, end: number): string {
  return `${start}-${end}`;
}

function placeOf(
  { kind, start, end, entityId, named }: Mention,
  bodyById: ReadonlyMap<string, BodyRow>,
): BodyPlace[] {
  const body = named ?? bodyById.get(entityId ?? "");
  if (kind !== "body" || entityId === null || !body) return [];
  return [{ start, end, kind: body.kind, employer: { organisation: body.name, organisationId: entityId } }];
}

/** How many times as often as the next one the council of an article and its area are named. */
const CLEAR_LEAD = 2;

/** The only council that an article names, or the one that it and its area are named most by far. */
function councilOfText(
  named: readonly BodyRow[],
  mentions: readonly Mention[],
  { bodies }: Reference,
): BodyRow | null {
  const counts = new Map<string, number>();
  for (const { entityId } of mentions) {
    const id = entityId?.replace("area:", "body:") ?? "";
    if (bodies.get(id)?.kind === "council") counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const [most, next] = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  if (most && most[1] >= CLEAR_LEAD * (next?.[1] ?? 0)) return bodies.get(most[0]) ?? null;
  const councils = named.filter(({ kind }) => kind === "council");
  return councils.length === 1 ? (councils[0] ?? null) : null;
}
