import type { ExtractedInspection } from "../model/extraction.ts";
import { areaName } from "./area-bodies.ts";
import type { Reference } from "./reference.ts";
import type { RegisterRow } from "./reference-rows.ts";

/** What of an inspection tells which row of the register it is. */
export type DatedInspection = Pick<ExtractedInspection, "area" | "framework" | "when" | "month" | "earlier">;

/** Days on site and of evidence gathering, from the first: one to five weeks. */
const VISIT_DAYS = 35;
/** Where the register lacks the start: reports come out two to five months after it. */
export const EARLIEST_START_DAYS = 153;
const LATEST_START_DAYS = 61;
/** A text is about an inspection of the last year and a half, if it tells no date. */
const NEWS_DAYS = 548;
const DAY_MS = 86_400_000;
const DAY_LENGTH = "YYYY-MM-DD".length;

/** First and last possible day, ISO dates. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/**
 * The row of the register that a told inspection is, if exactly one has the area and framework and a time that the told
 * date, else the text's publication, allows. A differing outcome does not veto.
 *
 * Units   `published` is the text's ISO date.
 */
export function matchRegister(
  inspection: DatedInspection,
  published: string | null,
  reference: Reference,
): RegisterRow | null {
  const allowed = findRegisterRows(inspection, published, reference);
  return allowed.length === 1 ? (allowed[0] ?? null) : null;
}

/**
 * All rows of the register that a told inspection may be, by area, framework and time. Texts seldom tell a revisit from a first
 * inspection: where a day is told and none of its framework fits, one of the other sort in which the day falls does.
 */
export function findRegisterRows(
  inspection: DatedInspection,
  published: string | null,
  reference: Reference,
): RegisterRow[] {
  const allowed = rowsOfArea(inspection.area, reference).filter((row) => allows(row, inspection, published));
  const sameFramework = allowed.filter(({ framework }) => framework === inspection.framework);
  if (sameFramework.length > 0 || inspection.when?.length !== DAY_LENGTH) return sameFramework;
  const other = OTHER_SORT.get(inspection.framework);
  return allowed.filter(({ framework }) => framework === other);
}

const OTHER_SORT: ReadonlyMap<string, string> = new Map([
  ["2016-local-area", "revisit"],
  ["revisit", "2016-local-area"],
]);

const NO_ROWS: readonly RegisterRow[] = [];
/** Every article asks, and there are many areas: what they go by is gathered once. */
const rowsByTold = new WeakMap<Reference, ReadonlyMap<string, readonly RegisterRow[]>>();

/** Rows of an area told by id, GSS code or name; a county and the unitary that has its name now are one by name. */
export function rowsOfArea(told: string, reference: Reference): readonly RegisterRow[] {
  const known = rowsByTold.get(reference) ?? gatherRows(reference);
  rowsByTold.set(reference, known);
  return known.get(told) ?? NO_ROWS;
}

function gatherRows(reference: Reference): Map<string, RegisterRow[]> {
  const gathered = new Map<string, RegisterRow[]>();
  for (const { id, gss } of reference.areas.values())
    for (const told of new Set([id, gss, areaName(id, reference)])) {
      const rows = gathered.get(told) ?? [];
      rows.push(...(reference.registerByArea.get(id) ?? []));
      gathered.set(told, rows);
    }
  return gathered;
}

function allows(row: RegisterRow, inspection: DatedInspection, published: string | null): boolean {
  const visit = visitOf(row);
  if (visit === null) return false;
  if (published !== null && published < visit.from) return false;
  if (inspection.when !== null) return overlapsTold(visit, inspection.when);
  if (inspection.month !== null && !monthsOf(visit).includes(inspection.month)) return false;
  if (published === null || inspection.earlier) return true;
  return published <= addDays(visit.to, NEWS_DAYS);
}

const visits = new WeakMap<RegisterRow, DayRange | null>();

/** When the inspectors can have been there; worked out once for a row. */
export function visitOf(row: RegisterRow): DayRange | null {
  const known = visits.get(row);
  if (known !== undefined) return known;
  const visit = findVisit(row);
  visits.set(row, visit);
  return visit;
}

function findVisit({ start, end, published }: RegisterRow): DayRange | null {
  if (start !== null) {
    const last = addDays(start, VISIT_DAYS);
    return { from: start, to: end !== null && end > last ? end : last };
  }
  if (published === null) return null;
  return { from: addDays(published, -EARLIEST_START_DAYS), to: addDays(published, -LATEST_START_DAYS) };
}

/** Does a told day or month (`YYYY-MM-DD`, `YYYY-MM`) fall into the visit? */
export function overlapsTold({ from, to }: DayRange, told: string): boolean {
  return told >= from.slice(0, told.length) && told <= to.slice(0, told.length);
}

/** Months of the year (1 to 12) that the visit touches. */
function monthsOf({ from, to }: DayRange): number[] {
  const months: number[] = [];
  const last = monthNumber(to);
  for (let month = monthNumber(from); month <= last; month++) months.push((month % 12) + 1);
  return months;
}

/** Months since the year 0, January of which is 0. */
function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
