import { areaName } from "./area-bodies.ts";
import type { ExtractedInspection, Framework } from "./extraction.ts";
import type { Mention } from "./mention.ts";
import type { Reference } from "./reference.ts";
import type { BodyRow } from "./reference-rows.ts";

/** Kinds of bodies that answer for an inspection: those who commission. */
const HELD_KINDS: ReadonlySet<BodyRow["kind"]> = new Set(["council", "ccg", "icb"]);

/** When boards took over from CCGs: those of a group under a name of its own have no dates. */
const FIRST_ICB_DAY = "2022-07-01";

/**
 * The inspections with the canonical names of the bodies that the text names and that answered for the area then: while the framework was
 * in force, and none that came into being after the inspection.
 */
export function holdToAccount(
  inspections: readonly ExtractedInspection[],
  mentions: readonly Mention[],
  published: string | null,
  reference: Reference,
): ExtractedInspection[] {
  return inspections.map((inspection) => {
    const by = latestDay(inspection, inspections, published);
    return { ...inspection, bodies: findBodiesHeld(mentions, { ...inspection, by }, reference) };
  });
}

/** The day by which an inspection had taken place: an undated one before that which the text is about, and of revisits years ago none was under boards. */
function latestDay(
  { area, when, earlier, framework }: ExtractedInspection,
  inspections: readonly ExtractedInspection[],
  published: string | null,
): string {
  if (when !== null) return endOf(when);
  const main = earlier ? inspections.find((other) => other.area === area && !other.earlier) : undefined;
  const days = [main?.when ? endOf(main.when) : null, published, LAST_DAY];
  if (earlier && framework === "revisit") days.push(LAST_CCG_DAY);
  return days.filter((day) => day !== null).sort()[0] ?? LAST_DAY;
}

const LAST_DAY = "2099-12-31";
const LAST_CCG_DAY = "2022-06-30";

/** The last day that a month or day stands for. */
function endOf(when: string): string {
  return when.length < LAST_DAY.length ? `${when}-31` : when;
}

interface Held extends Pick<ExtractedInspection, "area" | "framework"> {
  /** The day by which it had taken place. */
  readonly by: string;
}

function findBodiesHeld(
  mentions: readonly Mention[],
  { area, framework, by }: Held,
  reference: Reference,
): string[] {
  const isSameArea = (id: string): boolean => areaName(id, reference) === area;
  const names = mentions.flatMap(({ kind, entityId, named }): string[] => {
    if (kind !== "body" || entityId === null) return [];
    if (named) {
      const isHeld = named.areaId !== null && isSameArea(named.areaId) && isOfTime(named.kind, framework, by);
      return isHeld ? [named.name] : [];
    }
    const body = reference.bodies.get(entityId);
    const isHeld = body && HELD_KINDS.has(body.kind) && body.areas.some(({ id }) => isSameArea(id));
    const isTooNew = (body?.validFrom ?? "") > by;
    return isHeld && !isTooNew && wasInOffice(body, framework, reference) ? [body.name] : [];
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
function isOfTime(kind: string, framework: Framework, by: string): boolean {
  if (kind === "ccg") return framework !== "2023-area-send";
  return kind === "council" || (kind === "icb" && framework !== "2016-local-area" && by >= FIRST_ICB_DAY);
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
