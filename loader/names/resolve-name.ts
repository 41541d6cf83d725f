import type { NameEntry } from "../tables/gazetteer.ts";
import type { Reference } from "../tables/reference.ts";
import { isWithin, type TextPeriod } from "../tables/text-period.ts";
import type { FoundName } from "./find-names.ts";

/** What a name turned out to name. */
export type ResolvedName =
  | { readonly kind: "known"; readonly id: string; readonly entry: NameEntry }
  | { readonly kind: "unclear"; readonly candidates: readonly string[] }
  /** A name that counts only beside another of its area or body, which the text does not give. */
  | { readonly kind: "unsupported" };

interface Named {
  readonly ids: ReadonlySet<string>;
  readonly areaIds: ReadonlySet<string>;
}

/** What the text names without doubt: against this, doubtful names are held. */
export interface NamedPlainly extends Named {
  /** What it names by a name that only one thing bears: "Dorset County Council", where "Dorset" may be that county or today's. */
  readonly sole: Named;
}

/** Gathers what the names of a text name without needing support; what stands in a list of bodies needs none. */
export function gatherPlain(
  names: readonly FoundName[],
  period: TextPeriod,
  reference: Reference,
): NamedPlainly {
  const ids = new Set<string>();
  const sole = new Set<string>();
  const heard = new Set<readonly NameEntry[]>();
  for (const { entries, means } of names) {
    if (heard.has(entries)) continue;
    // In a list every entry counts, elsewhere only some.
    if (means === "one") heard.add(entries);
    const plain = entries.filter((entry) => means === "all" || !needsSupport(entry, reference));
    const told = inTime(plain, period, reference);
    const [only] = told;
    if (told.length === 1 && only !== undefined) sole.add(only);
    for (const id of told) ids.add(id);
  }
  return { ...namedBy(ids, reference), sole: namedBy(sole, reference) };
}

function namedBy(ids: ReadonlySet<string>, reference: Reference): Named {
  return { ids, areaIds: new Set([...ids].flatMap((id) => areasOf(id, reference))) };
}

function areasOf(id: string, reference: Reference): string[] {
  if (id.startsWith("area:")) return [id];
  return reference.bodies.get(id)?.kind === "council" ? [id.replace("body:", "area:")] : [];
}

/** Acronyms, names marked so, and all names of forums, which are ordinary words. */
function needsSupport({ use, id, kind }: NameEntry, reference: Reference): boolean {
  if (use !== "plain") return true;
  return kind === "alias" && reference.bodies.get(id ?? "")?.kind === "parent-carer-forum";
}

/** Decides what a name's entries name, by time, by the areas the text names, and by succession. */
export function resolveName(
  entries: readonly NameEntry[],
  plain: NamedPlainly,
  period: TextPeriod,
  reference: Reference,
): ResolvedName {
  const supported = entries.filter(
    (entry) =>
      !needsSupport(entry, reference) ||
      (entry.use === "short" && isAlone(plain, reference)) ||
      isSupported(entry.id ?? "", plain, reference),
  );
  if (supported.length === 0) return { kind: "unsupported" };
  const ids = inTime(supported, period, reference);
  const left = ids.length < 2 ? ids : nearest(ids, plain, reference);
  const [only] = left;
  const entry = supported.find(({ id }) => id === only);
  if (left.length === 1 && only !== undefined && entry) return { kind: "known", id: only, entry };
  return { kind: "unclear", candidates: left };
}

/** Of several, those that the text supports, best by a name of their own, and of those the latest. */
function nearest(ids: readonly string[], plain: NamedPlainly, reference: Reference): readonly string[] {
  const sole = ids.filter((id) => isSupported(id, plain.sole, reference));
  const near = sole.length > 0 ? sole : ids.filter((id) => isSupported(id, plain, reference));
  return latest(near.length > 0 ? near : ids, reference);
}

/** "The Ofsted and CQC letter about Kingston", and no area besides: what inspectors came to is the area of that name. */
function isAlone({ ids, areaIds }: Named, reference: Reference): boolean {
  return areaIds.size === 0 && [...ids].some((id) => reference.inspectorates.has(id));
}

/** So few areas at most has a body that tells which of them a text is about. */
const AREAS_OF_LOCAL_BODY = 3;

/** Is a body named that is there for the area and few others: Achieving for Children for Kingston? */
function isServedByNamed(areaId: string, { ids }: Named, reference: Reference): boolean {
  return [...ids].some((id) => {
    const areas = reference.bodies.get(id)?.areas ?? [];
    return areas.length <= AREAS_OF_LOCAL_BODY && areas.some((area) => area.id === areaId);
  });
}

/** Does the text name the thing itself, or an area that it answers for? A forum goes on when its area becomes another. */
function isSupported(id: string, plain: Named, reference: Reference): boolean {
  if (plain.ids.has(id) || plain.areaIds.has(id)) return true;
  if (id.startsWith("area:")) return isServedByNamed(id, plain, reference);
  const body = reference.bodies.get(id);
  const served = new Set(body?.areas.map((area) => area.id));
  const isServed = (areaId: string): boolean => served.has(areaId);
  return [...plain.areaIds].some(
    (areaId) =>
      isServed(areaId) ||
      (body?.kind === "parent-carer-forum" && reference.areas.get(areaId)?.succeededBy.some(isServed)),
  );
}

/** Those of the entries that were there at the time; all of them where none was. Sorted. */
function inTime(entries: readonly NameEntry[], period: TextPeriod, reference: Reference): string[] {
  const [only] = entries;
  if (only && entries.length === 1) return [only.id ?? ""];
  const ids = [...new Set(entries.map(({ id }) => id ?? ""))].sort();
  if (ids.length < 2) return ids;
  const valid = ids.filter((id) => {
    const thing = reference.areas.get(id) ?? reference.bodies.get(id);
    return thing === undefined || isWithin(thing, period);
  });
  return valid.length > 0 ? valid : ids;
}

/** Of an area or body and what it became, under one name, the later. An area goes before the council of its name. */
function latest(ids: readonly string[], reference: Reference): string[] {
  const later = ids.filter((id) => {
    const thing = reference.areas.get(id) ?? reference.bodies.get(id);
    return !thing?.succeededBy.some((successor) => ids.includes(successor));
  });
  const areas = later.filter((id) => id.startsWith("area:"));
  return areas.length === 1 ? areas : later;
}
