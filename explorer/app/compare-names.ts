import { tellYears } from "../view/compare.ts";
import type { CompareSide } from "../view/compare-place.ts";
import type { InspectionRecord } from "../view/inspections.ts";
import { nameSubject } from "./pair-names.ts";
import type { Stage } from "./stage.ts";

/** One side of a comparison in words: `Hillingdon, since 2023`. */
export function nameSide(stage: Stage, side: CompareSide): string {
  const who = side.id === null ? `all ${stage.place.question.among}` : nameSubject(stage, side.id);
  return [who, tellYears(side)].filter(Boolean).join(", ");
}

/** Before the inspections are read. */
export const NO_INSPECTIONS: readonly InspectionRecord[] = [];
