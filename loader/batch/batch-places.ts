import { BODY_LABEL_BY_KIND, type BodyKind } from "../../cypher/schema.ts";
import type { ExtractedBody } from "../model/extraction.ts";
import type { Reference } from "../tables/reference.ts";
import type { BodyRow } from "../tables/reference-rows.ts";
import type { BatchBuilder, NodeRef } from "./batch-builder.ts";

/** Adds an area and those that succeeded it. */
export function addArea(batch: BatchBuilder, id: string, reference: Reference): NodeRef {
  const area = reference.areas.get(id);
  if (!area) throw new Error(`No area "${id}" in the reference data.`);
  const { name, gss, kind, region, validFrom, validTo } = area;
  const node = batch.node({ id, label: "Area", properties: { name, gss, kind, region, validFrom, validTo } });
  for (const successor of area.succeededBy) {
    const later = addArea(batch, successor, reference);
    batch.edge(node, "SUCCEEDED_BY", later, { on: dayAfter(validTo), source: "reference" });
  }
  return node;
}

/** Adds a body of the reference data and those that succeeded it. */
export function addKnownBody(batch: BatchBuilder, id: string, reference: Reference): NodeRef {
  const body = reference.bodies.get(id);
  if (!body) throw new Error(`No body "${id}" in the reference data.`);
  const { name, kind, validFrom, validTo } = body;
  const node = addBody(batch, id, name, kind, { validFrom, validTo });
  for (const successor of body.succeededBy) {
    const later = addKnownBody(batch, successor, reference);
    batch.edge(node, "SUCCEEDED_BY", later, { on: dayAfter(validTo), source: "reference" });
  }
  return node;
}

/** Adds a body that the text names, known or not. */
export function addNamedBody(batch: BatchBuilder, body: ExtractedBody, reference: Reference): NodeRef {
  if (reference.bodies.has(body.id)) return addKnownBody(batch, body.id, reference);
  return addBody(batch, body.id, body.name, body.kind, {});
}

function addBody(
  batch: BatchBuilder,
  id: string,
  name: string,
  kind: BodyKind,
  valid: { validFrom?: string | null; validTo?: string | null },
): NodeRef {
  const secondLabel = BODY_LABEL_BY_KIND[kind];
  const node = { id, label: "Body", properties: { name, kind, ...valid } } as const;
  return batch.node(secondLabel ? { ...node, secondLabel } : node);
}

/** Joins every body of the batch to the areas of the batch that it answers for. */
export function addCommissioning(batch: BatchBuilder, reference: Reference): void {
  const areas = new Set(batch.nodesOf("Area").map(({ id }) => id));
  for (const { id } of batch.nodesOf("Body")) {
    const body = reference.bodies.get(id);
    if (!body || !commissions(body)) continue;
    for (const { id: area, share } of body.areas) {
      if (!areas.has(area)) continue;
      const properties = { from: body.validFrom, to: body.validTo, share, source: "reference" };
      batch.edge({ id, label: "Body" }, "COMMISSIONS_FOR", { id: area, label: "Area" }, properties);
    }
  }
}

function commissions(body: BodyRow): boolean {
  return body.kind === "council" || body.kind === "ccg" || body.kind === "icb";
}

/** Part of an area's people that a health body of several areas must have for the reference data to hold it to account. */
const OFFICE_SHARE = 0.25;

/**
 * The bodies that answered for an area on a day by the reference data: its council, the CCGs and ICBs of that area alone, and
 * those of several areas with at least a quarter of its people. A body that is only told to answer comes from the text.
 */
export function bodiesInOffice(areaId: string, day: string, reference: Reference): BodyRow[] {
  return answerable(areaId, reference).filter((body) => isValidOn(body, day));
}

/** Every article asks, and there are hundreds of bodies: those of an area are found once. */
const answerableByArea = new WeakMap<Reference, Map<string, BodyRow[]>>();

function answerable(areaId: string, reference: Reference): BodyRow[] {
  const byArea = answerableByArea.get(reference) ?? new Map<string, BodyRow[]>();
  answerableByArea.set(reference, byArea);
  const bodies =
    byArea.get(areaId) ??
    [...reference.bodies.values()].filter((body) => commissions(body) && answersFor(body, areaId));
  byArea.set(areaId, bodies);
  return bodies;
}

function answersFor({ areas }: BodyRow, areaId: string): boolean {
  const share = areas.find(({ id }) => id === areaId)?.share ?? 0;
  return share >= OFFICE_SHARE || (share > 0 && areas.length === 1);
}

/** Is it a name for all bodies of a kind in an area ("Staffordshire CCGs") and no body itself? */
export function isGroup(body: ExtractedBody, reference: Reference): boolean {
  return !reference.bodies.has(body.id) && /(?:CCG|ICB)s$/.test(body.name);
}

/** Did the body exist on the day (`YYYY-MM` or `YYYY-MM-DD`)? A month counts if any day of it does. */
export function isValidOn(body: { validFrom: string | null; validTo: string | null }, day: string): boolean {
  const from = body.validFrom?.slice(0, day.length) ?? "";
  const to = body.validTo?.slice(0, day.length) ?? "9999";
  return from <= day && day <= to;
}

function dayAfter(day: string | null): string | null {
  if (!day) return null;
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
