import { tellYears } from "../view/compare.ts";
import type { CompareSide } from "../view/compare-place.ts";
import type { InspectionRecord } from "../view/inspections.ts";
import { shorten } from "../view/wording.ts";
import { nameSubject } from "./pair-names.ts";
import type { Stage } from "./stage.ts";

/** A longer name would fill the heads of a comparison; the question above tells it whole on hover. */
const MOST_LETTERS = 56;

/** One side of a comparison in words: `Hillingdon, since 2023`. */
export function nameSide(stage: Stage, side: CompareSide): string {
  const who =
    side.id === null
      ? `all ${stage.place.question.among}`
      : shorten(nameSubject(stage, side.id), MOST_LETTERS);
  return [who, tellYears(side)].filter(Boolean).join(", ");
}

/** Before the inspections are read. */
export const NO_INSPECTIONS: readonly InspectionRecord[] = [];
