import type { BodyKind } from "../../cypher/schema.ts";
import type { Mention } from "../model/mention.ts";
import type { Reference } from "../tables/reference.ts";
import { countBelow } from "../text/taken-places.ts";

/** Which bodies a text has named, place by place. */
export interface BodyTrack {
  /** Bodies of a kind, one mention each, named before `offset` (or, where none was, anywhere), last named last. */
  bodiesBefore(offset: number, kind: BodyKind, areaId: string | null): readonly Mention[];
}

interface NamedAt {
  readonly mention: Mention;
  readonly kind: BodyKind;
  /** Areas it answers for; empty where that is not known. */
  readonly areaIds: ReadonlySet<string>;
  readonly starts: readonly number[];
}

/** Follows the bodies that a text names, by kind and by the area they answer for. `direct` are in order of the text. */
export function trackBodies(direct: readonly Mention[], reference: Reference): BodyTrack {
  const starts = new Map<string, number[]>();
  const bodies = new Map<string, NamedAt>();
  for (const mention of direct) {
    const id = mention.entityId;
    const kind = id === null ? undefined : (mention.named?.kind ?? reference.bodies.get(id)?.kind);
    if (id === null || kind === undefined) continue;
    const places = starts.get(id) ?? [];
    places.push(mention.start);
    starts.set(id, places);
    if (!bodies.has(id))
      bodies.set(id, { mention, kind, areaIds: areaIdsOf(mention, reference), starts: places });
  }
  const all = [...bodies.values()];
  const fittingByKey = new Map<string, readonly NamedAt[]>();
  const fittingOf = (kind: BodyKind, areaId: string | null): readonly NamedAt[] => {
    const key = `${kind} ${areaId}`;
    const known = fittingByKey.get(key);
    if (known) return known;
    const fitting = all.filter((body) => body.kind === kind && answersFor(body, areaId, reference));
    fittingByKey.set(key, fitting);
    return fitting;
  };
  return {
    bodiesBefore(offset, kind, areaId) {
      const fitting = fittingOf(kind, areaId);
      if (fitting.length < 2) return fitting.map(({ mention }) => mention);
      const before = fitting.filter((body) => (body.starts[0] ?? offset) < offset);
      return (before.length > 0 ? before : fitting)
        .map((body) => ({ body, last: body.starts[countBelow(body.starts, offset) - 1] ?? 0 }))
        .sort((a, b) => a.last - b.last)
        .map(({ body }) => body.mention);
    },
  };
}

function areaIdsOf({ named, entityId }: Mention, reference: Reference): ReadonlySet<string> {
  if (named) return new Set(named.areaId === null ? [] : [named.areaId]);
  return new Set(reference.bodies.get(entityId ?? "")?.areas.map(({ id }) => id));
}

/** A former area's bodies stand in the tables under its successor. */
function answersFor({ areaIds }: NamedAt, areaId: string | null, reference: Reference): boolean {
  if (areaId === null || areaIds.size === 0) return true;
  return [areaId, ...(reference.areas.get(areaId)?.succeededBy ?? [])].some((id) => areaIds.has(id));
}
