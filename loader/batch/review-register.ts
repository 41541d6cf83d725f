import { groupBy } from "../../cypher/group-by.ts";
import type { ExtractedInspection } from "../model/extraction.ts";
import { tellDay } from "../numbers/tell-day.ts";
import {
  addDays,
  type DayRange,
  EARLIEST_START_DAYS,
  findRegisterRows,
  matchRegister,
  rowsOfArea,
  visitOf,
} from "../tables/match-register.ts";
import type { Reference } from "../tables/reference.ts";
import type { RegisterRow } from "../tables/reference-rows.ts";

/** Where a text and the official register tell of an inspection what does not go together. */
export interface RegisterDoubt {
  readonly reason: "not-in-register" | "other-outcome";
  readonly message: string;
  /** Ids of registered inspections. */
  readonly candidates: readonly string[];
}

/** Registered inspections that are named beside one that the register has not. */
const MOST_NEAREST = 3;
/** The day of a month that a told month counts as. */
const MIDDLE = "-15";

/**
 * What of a told inspection the register does not bear out: it has none at that date, though it has what was published then; or it
 * has another outcome. Null where they go together, and where the register cannot say: before its first inspection under that framework,
 * after its last publication, and of what is told without a date.
 *
 * Units   `published` is the text's ISO date.
 */
export function doubtByRegister(
  inspection: ExtractedInspection,
  published: string | null,
  reference: Reference,
): RegisterDoubt | null {
  const row = matchRegister(inspection, published, reference);
  if (row !== null) return doubtOutcome(inspection, row, reference);
  const { area, framework, when } = inspection;
  if (when === null || findRegisterRows(inspection, published, reference).length > 0) return null;
  const span = spanOf(framework, reference);
  if (span === null || !wouldHold(span, inspection, published)) return null;
  const nearest = findNearest(area, when, reference);
  const kind = tellKind(framework, reference);
  const article = /^[aeiou]/.test(kind) ? "An" : "A";
  const others = nearest.map((row) => `${tellKind(row.framework, reference)}, ${tellRow(row, reference)}`);
  // Of some areas of the past the register has nothing: then it is no doubt of the text's date.
  const has =
    nearest.length > 0
      ? `; nearest to it: ${others.join("; ")}`
      : `, nor any other of ${area}: it may be the register that lacks it`;
  return {
    reason: "not-in-register",
    message: `${article} ${kind} of ${area} ${when.length === DAY_LENGTH ? "on" : "in"} ${tellDay(when)} is told${tellOutcome(inspection.outcome, reference)}. The official register, which has those from ${tellDay(span.from)} to ${tellDay(span.to)}, does not have it${has}.${tellPast(area, reference)}`,
    candidates: nearest.map(({ id }) => id),
  };
}

function doubtOutcome(
  { area, framework, outcome }: ExtractedInspection,
  row: RegisterRow,
  reference: Reference,
): RegisterDoubt | null {
  const told = `outcome:${outcome}`;
  if (row.outcome === null || row.outcome === told || !registeredOutcomes(reference).has(told)) return null;
  return {
    reason: "other-outcome",
    message: `Of the ${tellKind(framework, reference)} of ${area}, ${dayOf(row)},${tellOutcome(outcome, reference)} is told; the official register has${tellOutcome(bare(row.outcome), reference)}.`,
    candidates: [row.id],
  };
}

/** Could the register not but have it? It was after the first it has, and its outcome was out, or must have been, before the last. */
function wouldHold(
  span: DayRange,
  { when, outcome }: ExtractedInspection,
  published: string | null,
): boolean {
  if (when === null || when < span.from.slice(0, when.length)) return false;
  const latest = addDays(`${when}${MIDDLE}`.slice(0, DAY_LENGTH), EARLIEST_START_DAYS);
  const isOut = published !== null && published < latest && outcome !== "unknown";
  return (isOut ? published : latest) <= span.to;
}

const DAY_LENGTH = "YYYY-MM-DD".length;

/** From the first visit under each framework to its last publication. */
interface RegisterFacts {
  readonly spans: ReadonlyMap<string, DayRange>;
  /** What articles alone tell ("praised") is not among them. */
  readonly outcomes: ReadonlySet<string>;
}

const factsOf = new WeakMap<Reference, RegisterFacts>();

function spanOf(framework: string, reference: Reference): DayRange | null {
  return registerFacts(reference).spans.get(framework) ?? null;
}

function registeredOutcomes(reference: Reference): ReadonlySet<string> {
  return registerFacts(reference).outcomes;
}

function registerFacts(reference: Reference): RegisterFacts {
  const known = factsOf.get(reference) ?? gatherFacts(reference);
  factsOf.set(reference, known);
  return known;
}

function gatherFacts({ registerByArea }: Reference): RegisterFacts {
  const rows = [...registerByArea.values()].flat();
  const outcomes = new Set(rows.flatMap(({ outcome }) => outcome ?? []));
  const spans = new Map<string, DayRange>();
  for (const [framework, under] of groupBy(rows, (row) => row.framework)) {
    const [from] = under.flatMap((row) => visitOf(row)?.from ?? []).sort();
    const to = under
      .flatMap(({ published }) => published ?? [])
      .sort()
      .at(-1);
    if (from !== undefined && to !== undefined) spans.set(framework, { from, to });
  }
  return { spans, outcomes };
}

/** The area's inspections by their distance in time. */
function findNearest(area: string, when: string, reference: Reference): RegisterRow[] {
  const at = Date.parse(`${when}${MIDDLE}`.slice(0, DAY_LENGTH));
  const distance = (row: RegisterRow): number =>
    Math.abs(Date.parse(visitOf(row)?.from ?? "1900-01-01") - at);
  return rowsOfArea(area, reference)
    .toSorted((a, b) => distance(a) - distance(b) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_NEAREST);
}

function dayOf({ start, published }: RegisterRow): string {
  return start === null ? `published ${tellDay(published ?? "on an unknown day")}` : tellDay(start);
}

function tellRow(row: RegisterRow, reference: Reference): string {
  return `${dayOf(row)}${row.outcome === null ? "" : tellOutcome(bare(row.outcome), reference)}`;
}

/** A framework within a sentence: "joint local area SEND inspection". */
function tellKind(framework: string, { frameworks }: Reference): string {
  const label = frameworks.get(framework)?.label ?? framework;
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** An outcome as it is called, after a space; nothing where none is told. */
function tellOutcome(outcome: string, { outcomes }: Reference): string {
  return outcome === "unknown" ? "" : ` “${outcomes.get(`outcome:${outcome}`)?.label ?? outcome}”`;
}

/** Of an area of the past: until when it was one, and what it is now. Nothing of an area whose name another has today. */
function tellPast(area: string, { areas }: Reference): string {
  const called = [...areas.values()].filter(({ name }) => name === area);
  const [past] = called;
  if (past === undefined || called.length > 1 || past.succeededBy.length === 0) return "";
  const later = past.succeededBy.map((id) => areas.get(id)?.name ?? id);
  const until = past.validTo === null ? "" : ` until ${tellDay(past.validTo)}`;
  return ` ${area} was an area${until}; it is ${later.join(" and ")} now.`;
}

function bare(outcome: string): string {
  return outcome.replace("outcome:", "");
}
