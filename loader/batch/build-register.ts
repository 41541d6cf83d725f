import type { RegisterBatch } from "../../cypher/graph-batch.ts";
import { councilOf } from "../tables/area-bodies.ts";
import type { Reference } from "../tables/reference.ts";
import { BatchBuilder, type NodeRef } from "./batch-builder.ts";
import { addRegistered } from "./batch-inspections.ts";
import { addArea, addCommissioning, addKnownBody } from "./batch-places.ts";
import { buildReferenceBatch } from "./build-reference.ts";

/**
 * What the register of inspections puts into the graph: every area, its inspections with the bodies that answered for them,
 * each inspection following the one before, and who succeeded whom.
 *
 * Shape   pure. All other reference data comes with it. No text is part of it: each outcome is marked as the register's and is nobody's evidence.
 */
export function buildRegisterBatch(reference: Reference): RegisterBatch {
  const batch = new BatchBuilder();
  for (const areaId of reference.areas.keys()) {
    addArea(batch, areaId, reference);
    const council = councilOf(areaId, reference);
    if (council !== null) addKnownBody(batch, council, reference);
  }
  const inspectionsByArea = new Map<string, readonly NodeRef[]>();
  for (const [areaId, rows] of reference.registerByArea) {
    inspectionsByArea.set(
      areaId,
      rows.map((row) => addRegistered(batch, row, reference)),
    );
  }
  for (const [areaId, inspections] of inspectionsByArea) {
    inspections.forEach((inspection, i) => {
      const before = i > 0 ? [inspections[i - 1]] : lastOfPredecessors(areaId, inspectionsByArea, reference);
      for (const earlier of before)
        if (earlier) batch.edge(inspection, "FOLLOWS", earlier, { source: "register" });
    });
  }
  addCommissioning(batch, reference);
  return { ...batch.build(), reference: buildReferenceBatch(reference) };
}

/** The first inspection of an area that succeeded others follows the last of each of those. */
function lastOfPredecessors(
  areaId: string,
  inspectionsByArea: ReadonlyMap<string, readonly NodeRef[]>,
  reference: Reference,
): NodeRef[] {
  return [...reference.areas.values()]
    .filter(({ succeededBy }) => succeededBy.includes(areaId))
    .flatMap(({ id }) => inspectionsByArea.get(id)?.at(-1) ?? []);
}
