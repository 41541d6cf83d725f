import type { ExtractedBody, ExtractedInspection, Extraction } from "../model/extraction.ts";
import { matchRegister } from "../tables/match-register.ts";
import type { Reference } from "../tables/reference.ts";
import type { BodyRow, RegisterRow } from "../tables/reference-rows.ts";
import type { BatchBuilder, NodeRef } from "./batch-builder.ts";
import { addArea, addKnownBody, bodiesInOffice, isValidOn } from "./batch-places.ts";

/** An inspection of the text, with its node in the graph. */
export interface PlacedInspection {
  readonly told: ExtractedInspection;
  readonly areaId: string;
  readonly node: NodeRef;
  /** When it was, as exact as it is told or registered; null where neither says. */
  readonly day: string | null;
}

/** What the text's own words are joined to. */
export interface InspectionContext {
  readonly article: NodeRef;
  readonly areaIdByName: ReadonlyMap<string, string>;
  readonly bodyByName: ReadonlyMap<string, NodeRef>;
  /** Names for all bodies of a kind in an area ("Staffordshire CCGs"). */
  readonly groups: readonly ExtractedBody[];
}

/** Adds the inspections that the text tells of; one that the register has is the register's node. */
export function addInspections(
  batch: BatchBuilder,
  extraction: Extraction,
  context: InspectionContext,
  reference: Reference,
): PlacedInspection[] {
  const placed = extraction.inspections.flatMap((told) => {
    const areaId = context.areaIdByName.get(told.area);
    if (areaId === undefined) return [];
    const row = matchRegister(told, extraction.article.published, reference);
    const node = row ? addRegistered(batch, row, reference) : addTold(batch, told, areaId, reference);
    const day = told.when ?? monthToldOf(told.month, row) ?? row?.start ?? row?.published ?? null;
    const inspection = { told, areaId, node, day };
    addTelling(batch, inspection, row, context, reference);
    return [inspection];
  });
  addOrder(batch, placed, context.article.id);
  return placed;
}

/** The inspection as the register has it: nothing of what a text says goes into it. */
export function addRegistered(batch: BatchBuilder, row: RegisterRow, reference: Reference): NodeRef {
  const { id, framework, start, end, published } = row;
  const node = batch.node({
    id,
    label: "Inspection",
    properties: {
      framework,
      date: start,
      end,
      precision: start ? "day" : "unknown",
      published,
      inRegister: true,
    },
  });
  batch.edge(node, "INSPECTS", addArea(batch, row.area, reference));
  for (const id of reference.inspectorates.keys()) {
    batch.edge(node, "CONDUCTED_BY", addInspectorate(batch, id, reference), { source: "register" });
  }
  if (row.outcome) {
    batch.edge(node, "RESULTED_IN", addOutcome(batch, row.outcome, reference), { source: "register" });
  }
  const day = start ?? published;
  for (const body of day ? bodiesInOffice(row.area, day, reference) : []) {
    batch.edge(node, "HOLDS_TO_ACCOUNT", addKnownBody(batch, body.id, reference), { source: "reference" });
  }
  return node;
}

/** The inspection as the text tells it, where the register has none that fits. */
function addTold(
  batch: BatchBuilder,
  told: ExtractedInspection,
  areaId: string,
  reference: Reference,
): NodeRef {
  const { framework, when } = told;
  const node = batch.node({
    id: `inspection:${areaId.replace("area:", "")}:${framework}:${when ?? "unknown"}`,
    label: "Inspection",
    properties: {
      framework,
      date: when,
      precision: when === null ? "unknown" : when.length === 7 ? "month" : "day",
      inRegister: false,
    },
  });
  batch.edge(node, "INSPECTS", addArea(batch, areaId, reference));
  return node;
}

/** What the text says of the inspection, each edge marked as the article's. */
function addTelling(
  batch: BatchBuilder,
  { told, areaId, node, day }: PlacedInspection,
  row: RegisterRow | null,
  context: InspectionContext,
  reference: Reference,
): void {
  const source = context.article.id;
  const when = told.when ?? monthToldOf(told.month, row);
  batch.edge(context.article, "REPORTS", node, {
    toldDate: when,
    toldEnd: told.to,
    outcome: told.outcome,
    earlier: told.earlier,
  });
  for (const inspectorate of reference.inspectorates.values()) {
    if (!told.inspectorates.includes(inspectorate.name)) continue;
    batch.edge(node, "CONDUCTED_BY", addInspectorate(batch, inspectorate.id, reference), { source });
  }
  for (const name of told.bodies) {
    const body = context.bodyByName.get(name);
    if (body && wasInOffice(body.id, day, reference)) batch.edge(node, "HOLDS_TO_ACCOUNT", body, { source });
  }
  const kinds = context.groups.filter(({ name }) => told.bodies.includes(name)).map(({ kind }) => kind);
  for (const body of groupMembers(kinds, areaId, day, reference)) {
    batch.edge(node, "HOLDS_TO_ACCOUNT", addKnownBody(batch, body.id, reference), { source });
  }
  if (told.outcome !== "unknown") {
    batch.edge(node, "RESULTED_IN", addOutcome(batch, `outcome:${told.outcome}`, reference), { source });
  }
}

/** Of an earlier inspection texts name the bodies of their own day: one that was not there yet, or no more, did not answer. */
function wasInOffice(id: string, day: string | null, reference: Reference): boolean {
  const body = reference.bodies.get(id);
  return body === undefined || !day || isValidOn(body, day);
}

/** Who is meant by the names of groups: the bodies of these kinds that were in office on the day. */
export function groupMembers(
  kinds: readonly ExtractedBody["kind"][],
  areaId: string,
  day: string | null,
  reference: Reference,
): BodyRow[] {
  if (day === null || day === "" || kinds.length === 0) return [];
  return bodiesInOffice(areaId, day, reference).filter(({ kind }) => kinds.includes(kind));
}

/** A month told without its year, where the register has the inspection's publication: the last such month before it. */
function monthToldOf(month: number | null, row: RegisterRow | null): string | null {
  if (month === null || !row?.published) return null;
  const [year, publishedMonth] = row.published.split("-").map(Number);
  if (year === undefined || publishedMonth === undefined) return null;
  return `${month <= publishedMonth ? year : year - 1}-${String(month).padStart(2, "0")}`;
}

/** Of the inspections of one area that the text tells of, each follows the one before it. */
function addOrder(batch: BatchBuilder, placed: readonly PlacedInspection[], source: string): void {
  for (const main of placed.filter(({ told }) => !told.earlier)) {
    const before = placed.filter(({ told, areaId }) => told.earlier && areaId === main.areaId);
    const order = [main, ...before.sort((a, b) => ageOf(a) - ageOf(b))];
    order.forEach((later, i) => {
      const earlier = order[i + 1];
      if (earlier && earlier.node.id !== later.node.id)
        batch.edge(later.node, "FOLLOWS", earlier.node, { source });
    });
  }
}

/** Every area's first inspection was under the framework of 2016; revisits and later frameworks came after. */
function ageOf({ told }: PlacedInspection): number {
  return told.framework === "2016-local-area" ? 1 : 0;
}

/** Adds an inspectorate. */
export function addInspectorate(batch: BatchBuilder, id: string, reference: Reference): NodeRef {
  const inspectorate = reference.inspectorates.get(id);
  if (!inspectorate) throw new Error(`No inspectorate "${id}" in the reference data.`);
  const { name, fullName } = inspectorate;
  return batch.node({ id, label: "Inspectorate", properties: { name, fullName } });
}

/** Adds an outcome of the reference data. */
export function addOutcome(batch: BatchBuilder, id: string, reference: Reference): NodeRef {
  const outcome = reference.outcomes.get(id);
  if (!outcome) throw new Error(`No outcome "${id}" in the reference data.`);
  const { label, framework, order, definition } = outcome;
  return batch.node({ id, label: "Outcome", properties: { label, framework, order, definition } });
}
