import { groupBy } from "../../cypher/group-by.ts";
import { type InspectionRecord, whenOf } from "./inspections.ts";
import type { Lens } from "./lens.ts";
import { regionsBySubject } from "./lens-filter.ts";
import { compareOutcomes, outcomeOf } from "./outcomes.ts";
import { compareText } from "./view.ts";

/** One value of a facet, and how many subjects of the lens have it. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/** What a lens can be narrowed by, with counts: how many subjects each choice would leave. */
export function countFacets(lens: Lens, inspections: readonly InspectionRecord[]) {
  const regions = regionsBySubject(lens, inspections);
  const telling = inspections.filter((inspection) => inspection.findings.length > 0);
  const subjectsOf = groupBy(
    lens.subjects.flatMap(({ id, inspections: of }) => of.map((inspection) => ({ inspection, subject: id }))),
    ({ inspection }) => inspection,
  );
  const byInspection = (pick: (inspection: InspectionRecord) => string | null) =>
    tally(
      telling.flatMap((inspection) => {
        const value = pick(inspection);
        if (value === null) return [];
        return (subjectsOf.get(inspection.id) ?? []).map(({ subject }) => [value, subject] as const);
      }),
    );
  return {
    regions: tally(
      lens.subjects.flatMap(({ id }) => (regions.get(id) ?? []).map((region) => [region, id] as const)),
    ),
    kinds: tally(lens.subjects.filter(({ kind }) => kind !== "").map(({ id, kind }) => [kind, id] as const)),
    frameworks: byInspection((inspection) => inspection.framework),
    outcomes: byInspection((inspection) => outcomeOf(inspection).id).sort((a, b) =>
      compareOutcomes(a.value, b.value),
    ),
    years: byInspection((inspection) => whenOf(inspection).slice(0, 4) || null),
  };
}

function tally(pairs: readonly (readonly [value: string, subject: string])[]): FacetValue[] {
  const groups = groupBy(pairs, ([value]) => value);
  return [...groups]
    .map(([value, members]) => ({ value, count: new Set(members.map(([, subject]) => subject)).size }))
    .sort((a, b) => compareText(a.value, b.value));
}
