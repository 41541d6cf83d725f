import type { InspectionRecord } from "./inspections.ts";
import { keepsInspection } from "./lens-filter.ts";
import { latestByArea, outcomeOf } from "./outcomes.ts";
import type { Filter } from "./place.ts";

/**
 * The newest inspection of each area with an outcome that is told, as a filter narrows them: by region, kind of area, framework and period first,
 * for what is newest depends on these; by outcome after that, for an older one must not come in the newest one's place.
 */
export function listNewestOutcomes(
  inspections: readonly InspectionRecord[],
  filter: Filter,
): InspectionRecord[] {
  const { regions, kinds, only, hidden, outcomes } = filter;
  const chosen = only.filter((id) => inspections.some((inspection) => inspection.area === id));
  const asked = inspections.filter(
    (inspection) =>
      keepsInspection(inspection, { ...filter, outcomes: [] }) &&
      (regions.length === 0 || regions.includes(inspection.region ?? "")) &&
      (kinds.length === 0 || kinds.includes(inspection.areaKind ?? "")) &&
      (chosen.length === 0 || chosen.includes(inspection.area)) &&
      !hidden.includes(inspection.area),
  );
  const newest = [...latestByArea(asked).values()];
  if (outcomes.length === 0) return newest;
  return newest.filter((inspection) => outcomes.includes(outcomeOf(inspection).id ?? ""));
}
