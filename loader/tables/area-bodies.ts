import { slugOf } from "../model/ids.ts";
import type { NamedBody } from "../model/mention.ts";
import { bareName } from "./health-names.ts";
import type { Reference } from "./reference.ts";
import type { BodyRow } from "./reference-rows.ts";
import { isWithin, type TextPeriod } from "./text-period.ts";

/** What "the CCG" or "Devon's council" can stand for. */
export type AreaBodies =
  | { readonly kind: "known"; readonly ids: readonly string[] }
  /** More than the text could mean to list: the group of them, under a name of its own. */
  | { readonly kind: "group"; readonly id: string; readonly body: NamedBody }
  | { readonly kind: "unclear"; readonly candidates: readonly string[] };

/** Least part of an area's people that a body named by its area alone must have. */
const LEAST_SHARE = 0.1;
/** A body with this part of an area's people is the area's own where the text speaks of one alone. */
const MAIN_SHARE = 0.75;
/** Up to so many bodies meant together are told by their own names. */
const MOST_TOLD = 2;

/** The council of an area. */
export function councilOf(areaId: string, reference: Reference): string | null {
  const id = areaId.replace("area:", "body:");
  return reference.bodies.has(id) ? id : null;
}

/**
 * The bodies of one kind that answer for an area in the period; those last before it, or else first after it, where none did.
 *
 * Shape   `many` tells whether the text speaks of several, `counted` of how many if it says so ("the four CCGs").
 */
export function findAreaBodies(
  areaId: string,
  kind: "ccg" | "icb",
  many: boolean,
  period: TextPeriod,
  reference: Reference,
  counted: number | null = null,
): AreaBodies {
  const ever = bodiesEver(areaId, kind, reference);
  const now = nearest(ever, period);
  const ids = now.map(({ id }) => id);
  if (ids.length === 1) return { kind: "known", ids };
  if (many)
    return ids.length <= MOST_TOLD || ids.length === counted
      ? { kind: "known", ids }
      : groupOf(areaId, kind, reference);
  const ofName = now.filter(({ name }) => bareName(name) === areaName(areaId, reference));
  const main =
    ofName.length > 0 ? ofName : now.filter((body) => shareOf(body, areaId, reference) >= MAIN_SHARE);
  if (main.length === 1) return { kind: "known", ids: main.map(({ id }) => id) };
  return { kind: "unclear", candidates: ids };
}

function groupOf(areaId: string, kind: "ccg" | "icb", reference: Reference): AreaBodies {
  const name = `${areaName(areaId, reference)} ${kind.toUpperCase()}s`;
  return { kind: "group", id: `body:${slugOf(name)}`, body: { name, kind, areaId } };
}

/** An area's name. */
export function areaName(areaId: string, reference: Reference): string {
  return reference.areas.get(areaId)?.name ?? areaId;
}

const bodiesEverByReference = new WeakMap<Reference, Map<string, readonly BodyRow[]>>();

/** The bodies of a kind that ever answered for the area; gathered once for a reference. */
function bodiesEver(areaId: string, kind: BodyRow["kind"], reference: Reference): readonly BodyRow[] {
  const byArea = bodiesEverByReference.get(reference) ?? new Map<string, readonly BodyRow[]>();
  bodiesEverByReference.set(reference, byArea);
  const key = `${kind} ${areaId}`;
  const known = byArea.get(key);
  if (known) return known;
  const bodies = [...reference.bodies.values()].filter(
    (body) => body.kind === kind && shareOf(body, areaId, reference) >= LEAST_SHARE,
  );
  byArea.set(key, bodies);
  return bodies;
}

/** The part of the area's people; a former area's bodies stand in the tables under its successor. */
function shareOf(body: BodyRow, areaId: string, reference: Reference): number {
  const ids = [areaId, ...(reference.areas.get(areaId)?.succeededBy ?? [])];
  return Math.max(0, ...body.areas.filter(({ id }) => ids.includes(id)).map(({ share }) => share));
}

function nearest(bodies: readonly BodyRow[], period: TextPeriod): readonly BodyRow[] {
  const now = bodies.filter((body) => isWithin(body, period));
  if (now.length > 0) return now;
  const ends = bodies.map(({ validTo }) => validTo ?? "").filter((end) => end !== "" && end < period.from);
  const last = ends.sort().at(-1);
  if (last !== undefined) return bodies.filter(({ validTo }) => validTo === last);
  const first = bodies.map(({ validFrom }) => validFrom ?? "").sort()[0];
  return bodies.filter(({ validFrom }) => validFrom === first);
}
