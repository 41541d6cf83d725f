import type { Mention } from "../model/mention.ts";
import { areaName } from "../tables/area-bodies.ts";
import type { ReferenceBackRow } from "../tables/name-cues.ts";
import type { Reference } from "../tables/reference.ts";
import { isWithin, type TextPeriod } from "../tables/text-period.ts";
import { countBelow } from "../text/taken-places.ts";
import { isCovered, isNamedAside } from "./covered-area.ts";
import type { NamingContext } from "./naming-context.ts";

type Agreement = ReferenceBackRow["agrees"];

/** Which area a text speaks of, place by place. */
export interface AreaTrack {
  /** The area named last before `offset` (or first of all, before any) that can be called so; null if none can. */
  areaBefore(offset: number, agrees: Agreement): string | null;
}

interface Step {
  readonly start: number;
  readonly end: number;
  readonly areaId: string;
}

/**
 * Follows the areas that a text is about: those named twice or more, or else all. One named in passing does not take
 * "the council" from them, and a guest of a text on another has it to the end of the line that names it.
 */
export function trackAreas(
  direct: readonly Mention[],
  { reference, period, text }: NamingContext,
): AreaTrack {
  const named: Step[] = [];
  const areaByBody = new Map<string, string | null>();
  for (const mention of direct) {
    const areaId = areaOf(mention, areaByBody, period, reference);
    if (areaId !== null && !isCovered(mention.start, text))
      named.push({ start: mention.start, end: mention.end, areaId });
  }
  const plain = named.filter((step) => !isNamedAside(step, text));
  const all = plain.length > 0 ? plain : named;
  const counts = new Map<string, number>();
  for (const { areaId } of all) counts.set(areaId, (counts.get(areaId) ?? 0) + 1);
  const focused = all.filter(({ areaId }) => (counts.get(areaId) ?? 0) > 1);
  const steps = withReturns(focused.length > 0 ? focused : all, text);
  const byAgreement = new Map<Agreement, { areaIds: readonly string[]; starts: readonly number[] }>();
  const stepsThat = (agrees: Agreement): { areaIds: readonly string[]; starts: readonly number[] } => {
    const areaIds = new Set(steps.map(({ areaId }) => areaId));
    const agreeing = new Set([...areaIds].filter((areaId) => agreesWith(areaId, agrees, reference)));
    const fitting = steps.filter(({ areaId }) => agreeing.has(areaId));
    return { areaIds: fitting.map(({ areaId }) => areaId), starts: fitting.map(({ start }) => start) };
  };
  return {
    areaBefore(offset, agrees) {
      const fitting = byAgreement.get(agrees) ?? stepsThat(agrees);
      byAgreement.set(agrees, fitting);
      const before = countBelow(fitting.starts, offset);
      return fitting.areaIds[Math.max(0, before - 1)] ?? null;
    },
  };
}

/** Whom several lines name, so many and so many for each that a single one names, a text is about: those are its guests. */
const HOST_LINES = 4;
const LINES_PER_GUEST = 2;

/** The steps, and after each line on a guest one back to the host. */
function withReturns(steps: readonly Step[], text: string): readonly Step[] {
  if (steps.every(({ areaId }) => areaId === steps[0]?.areaId)) return steps;
  const ends = endsOfLines(steps, text);
  const linesOf = new Map<string, Set<number>>();
  steps.forEach(({ areaId }, i) => {
    linesOf.set(areaId, (linesOf.get(areaId) ?? new Set()).add(ends[i] ?? 0));
  });
  const [host, ...others] = [...linesOf].sort(([, a], [, b]) => b.size - a.size);
  if (!host) return steps;
  const [hostId, { size }] = host;
  if (size < Math.max(HOST_LINES, LINES_PER_GUEST * others.length)) return steps;
  if (others.some(([, lines]) => lines.size > 1)) return steps;
  return steps.flatMap((step, i) => {
    const end = ends[i] ?? 0;
    const isLastOfLine = ends[i + 1] !== end;
    return step.areaId !== hostId && isLastOfLine ? [step, { start: end, end, areaId: hostId }] : [step];
  });
}

/** Where the line ends that each step, in the text's order, stands in; a line is gone through once. */
function endsOfLines(steps: readonly Step[], text: string): number[] {
  let line = -1;
  return steps.map(({ end }) => {
    if (end > line) line = text.indexOf("\n", end);
    if (line < 0) line = text.length;
    return line;
  });
}

/** The area that a mention tells of; `areaByBody` are those of the bodies that were asked for before. */
function areaOf(
  { kind, entityId, named }: Mention,
  areaByBody: Map<string, string | null>,
  period: TextPeriod,
  reference: Reference,
): string | null {
  if (entityId === null) return null;
  if (kind === "area") return entityId;
  if (named) return named.areaId;
  if (kind !== "body") return null;
  const known = areaByBody.get(entityId);
  if (known !== undefined) return known;
  const areaId = onlyAreaOf(entityId, period, reference);
  areaByBody.set(entityId, areaId);
  return areaId;
}

function onlyAreaOf(bodyId: string, period: TextPeriod, reference: Reference): string | null {
  const ids = (reference.bodies.get(bodyId)?.areas ?? []).map(({ id }) => id);
  const known = ids.flatMap((id) => reference.areas.get(id) ?? []);
  const [only, ...others] = known.length > 1 ? known.filter((area) => isWithin(area, period)) : known;
  return others.length === 0 ? (only?.id ?? null) : null;
}

/** Can the area be called "the county", "the city", "the borough"? */
function agreesWith(areaId: string, agrees: Agreement, reference: Reference): boolean {
  if (agrees === "") return true;
  const kind = reference.areas.get(areaId)?.kind;
  const council = reference.bodies.get(areaId.replace("area:", "body:"))?.name ?? "";
  const sort = /\b(County|City|Borough)\b/u.exec(council)?.[1]?.toLowerCase();
  if (agrees === "county")
    return kind === "county" || sort === "county" || isShire(areaName(areaId, reference));
  if (agrees === "borough")
    return kind !== "county" && sort !== "county" && (kind !== "unitary" || sort !== "city");
  return sort === "city" || (kind === "unitary" && sort === undefined);
}

function isShire(name: string): boolean {
  return /shire$|^(?:Cornwall|Rutland|Dorset|Somerset|Cumbria|Devon|Kent)$/u.test(name);
}
