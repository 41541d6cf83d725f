import type { ExtractedInspection, Framework } from "../model/extraction.ts";
import type { Mention } from "../model/mention.ts";
import { areaName } from "../tables/area-bodies.ts";
import type { Reference } from "../tables/reference.ts";
import type { BodyRow } from "../tables/reference-rows.ts";

/** Kinds of bodies that answer for an inspection: those who commission. */
const HELD_KINDS: ReadonlySet<BodyRow["kind"]> = new Set(["council", "ccg", "icb"]);

/** When boards took over from CCGs: those of a group under a name of its own have no dates. */
const FIRST_ICB_DAY = "2022-07-01";

/** A body that began no more than so many months after the visit is told to answer for it, as it took over before the letter came. */
const MONTHS_TO_LETTER = 6;

/** What a text tells of bodies. */
export interface BodiesTold {
  readonly mentions: readonly Mention[];
  /** Does it say that the body of an id must answer? */
  readonly isToAnswer: (id: string) => boolean;
  /** Its own day, ISO. */
  readonly published: string | null;
}

/**
 * The inspections with the canonical names of the bodies that the text names and that answered for the area then: while the framework was
 * in force, and none that came into being after the inspection, but one that the text says must answer, or that took over a council's area.
 */
export function holdToAccount(
  inspections: readonly ExtractedInspection[],
  { mentions, isToAnswer, published }: BodiesTold,
  reference: Reference,
): ExtractedInspection[] {
  return inspections.map((inspection) => {
    const by = latestDay(inspection, inspections, published);
    const isTold = inspection.earlier ? isNobody : isToAnswer;
    return { ...inspection, bodies: findBodiesHeld(mentions, { ...inspection, by, isTold }, reference) };
  });
}

const isNobody = (): boolean => false;

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
  /** Must the body of an id answer for it? */
  readonly isTold: (id: string) => boolean;
}

function findBodiesHeld(
  mentions: readonly Mention[],
  { area, framework, by, isTold }: Held,
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
    if (!body || !HELD_KINDS.has(body.kind) || !body.areas.some(({ id }) => isSameArea(id))) return [];
    return answered(body, { framework, by, isTold }, mentions, reference) ? [body.name] : [];
  });
  return [...new Set(names)].sort();
}

/** Was a body in office, or must it answer for what was before? */
function answered(
  body: BodyRow,
  { framework, by, isTold }: Omit<Held, "area">,
  mentions: readonly Mention[],
  reference: Reference,
): boolean {
  const began = body.validFrom ?? "";
  if (began <= by || (began <= monthsAfter(by, MONTHS_TO_LETTER) && isTold(body.id)))
    return wasInOffice(body, framework, reference);
  const former = tookOverFrom(body, reference);
  if (!former || mentions.some(({ entityId }) => entityId === former.id)) return false;
  return (former.validFrom ?? "") <= by && wasInOffice(former, framework, reference);
}

/** So many months after a day, ISO. */
function monthsAfter(day: string, months: number): string {
  const month = Number(day.slice(0, 4)) * MONTHS_A_YEAR + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(month / MONTHS_A_YEAR);
  return `${year}-${String((month % MONTHS_A_YEAR) + 1).padStart(2, "0")}${day.slice(7)}`;
}

const MONTHS_A_YEAR = 12;

/** The council whose area a council took over whole: Somerset Council answers for what inspectors saw of Somerset County Council. */
function tookOverFrom(body: BodyRow, { bodies }: Reference): BodyRow | null {
  if (body.kind !== "council") return null;
  const [former, other] = [...bodies.values()].filter(({ succeededBy }) => succeededBy.includes(body.id));
  return former && !other && former.succeededBy.length === 1 ? former : null;
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
