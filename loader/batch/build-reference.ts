import type { GraphBatch } from "../../cypher/graph-batch.ts";
import type { Reference } from "../tables/reference.ts";
import { BatchBuilder } from "./batch-builder.ts";
import { addTheme } from "./batch-claims.ts";
import { addInspectorate, addOutcome } from "./batch-inspections.ts";
import { addArea, addCommissioning, addKnownBody } from "./batch-places.ts";

/**
 * All that reference data says of areas, bodies, inspectorates, themes and outcomes, whether any text names them or not.
 *
 * Shape   pure. A graph holds a part of it: what the register or an article brought.
 */
export function buildReferenceBatch(reference: Reference): GraphBatch {
  const batch = new BatchBuilder();
  for (const id of reference.areas.keys()) addArea(batch, id, reference);
  for (const id of reference.bodies.keys()) addKnownBody(batch, id, reference);
  for (const id of reference.inspectorates.keys()) addInspectorate(batch, id, reference);
  for (const id of reference.themes.keys()) addTheme(batch, id, reference);
  for (const id of reference.outcomes.keys()) addOutcome(batch, id, reference);
  addCommissioning(batch, reference);
  return batch.build();
}
