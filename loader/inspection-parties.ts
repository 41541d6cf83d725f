import { areaName } from "./area-bodies.ts";
import type { Framework } from "./extraction.ts";
import type { Mention } from "./mention.ts";
import type { Reference } from "./reference.ts";
import type { BodyRow } from "./reference-rows.ts";

/** Kinds of bodies that answer for an inspection: those who commission. */
const HELD_KINDS: ReadonlySet<BodyRow["kind"]> = new Set(["council", "ccg", "icb"]);

/** Canonical names of the bodies that the text names and that answered for the area while the framework was in force. */
export function findBodiesHeld(
  mentions: readonly Mention[],
  areaId: string,
  framework: Framework,
  reference: Reference,
): string[] {
  const name = areaName(areaId, reference);
  const isSameArea = (id: string): boolean => id === areaId || areaName(id, reference) === name;
  const names = mentions.flatMap(({ kind, entityId, named }): string[] => {
    if (kind !== "body" || entityId === null) return [];
    if (named)
      return named.areaId !== null && isSameArea(named.areaId) && isOfTime(named.kind, framework)
        ? [named.name]
        : [];
    const body = reference.bodies.get(entityId);
    const isHeld = body && HELD_KINDS.has(body.kind) && body.areas.some(({ id }) => isSameArea(id));
    return isHeld && wasInOffice(body, framework, reference) ? [body.name] : [];
  });
  return [...new Set(names)].sort();
}

function wasInOffice(body: BodyRow, framework: Framework, reference: Reference): boolean {
  const { validFrom = null, validTo = null } = reference.frameworks.get(framework) ?? {};
  const hadBegun = body.validFrom === null || validTo === null || body.validFrom <= validTo;
  const hadEnded = body.validTo !== null && validFrom !== null && body.validTo < validFrom;
  return hadBegun && !hadEnded;
}

/** Groups under a name of their own ("Staffordshire CCGs") have no dates: CCGs ended before the framework of 2023, boards began after. */
function isOfTime(kind: string, framework: Framework): boolean {
  if (kind === "ccg") return framework !== "2023-area-send";
  return kind === "council" || (kind === "icb" && framework !== "2016-local-area");
}

/** Names of the inspectorates that the text names, sorted. */
export function namesOfInspectorates(mentions: readonly Mention[], reference: Reference): string[] {
  const names = mentions.flatMap(({ kind, entityId }) => {
    const row =
      kind === "inspectorate" && entityId !== null ? reference.inspectorates.get(entityId) : undefined;
    return row ? [row.name] : [];
  });
  return [...new Set(names)].sort((a, b) => b.localeCompare(a));
}
