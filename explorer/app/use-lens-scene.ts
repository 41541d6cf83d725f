import { useMemo } from "react";
import { tellAnswerText } from "../view/answer.ts";
import { type FoldedView, foldBodies, tellFolded } from "../view/fold-bodies.ts";
import { isTangle, layOutRegions } from "../view/fold-regions.ts";
import type { InspectionRecord } from "../view/inspections.ts";
import { type LayerOptions, layOutLayers } from "../view/layered-scene.ts";
import { regionsBySubject } from "../view/lens-filter.ts";
import type { LegendEntry, Scene } from "../view/scene.ts";
import type { LensView } from "../view/view.ts";
import { useInspections } from "./resources.ts";
import type { Stage } from "./stage.ts";

/** The layers of a lens, and whether regions stand for what would be a tangle. */
export interface LensScene {
  readonly scene: Scene;
  /** Would each by itself be a tangle? */
  readonly isLarge: boolean;
  readonly isFolded: boolean;
  /** Who is drawn for a body. */
  readonly standsFor: ReadonlyMap<string, string>;
  /** Which regions each area or body is drawn in, where regions are. */
  readonly regionsOf: ReadonlyMap<string, readonly string[]> | null;
}

/** What stands above the picture, a tour or a notice, does not change what is drawn: it is judged at this height. */
const JUDGED_HEIGHT_PX = 600;

const NO_INSPECTIONS: readonly InspectionRecord[] = [];

/** Lays a lens out: each area or body by itself, or where nobody could read that, by regions and groups of themes. */
export function useLensScene(
  { lens, view, place }: Stage,
  { width, height, isWhole }: { readonly width: number; readonly height: number; readonly isWhole: boolean },
): LensScene {
  const canFold = view.focus === null && place.filter.regions.length === 0 && !isWhole;
  const folded = useMemo(() => foldBodies(view), [view]);
  const isLarge = useMemo(
    () => canFold && isTangle(folded.view, layOutLayers(folded.view, { width, height: JUDGED_HEIGHT_PX })),
    [canFold, folded, width],
  );
  const isFolded = isLarge && place.level === "auto";
  const inspections = useInspections(isFolded && lens.among === "bodies");
  const records = inspections.status === "ready" ? inspections.value.inspections : NO_INSPECTIONS;
  const regionsOf = useMemo(
    () => (isFolded ? regionsBySubject(lens, records) : null),
    [isFolded, lens, records],
  );
  const scene = useMemo(() => {
    if (regionsOf === null) return layOutBodies(view, folded, { width, height, isWhole });
    return layOutRegions(lens, view.question, regionsOf, { width, height });
  }, [regionsOf, isWhole, lens, view, folded, width, height]);
  return { scene, isLarge, isFolded, standsFor: folded.standsFor, regionsOf };
}

/** The layers with bodies of the same inspections together; what the picture says counts them all. */
function layOutBodies(view: LensView, folded: FoldedView, size: LayerOptions): Scene {
  const scene = layOutLayers(folded.view, size);
  const told = tellFolded(view, folded);
  const legend: LegendEntry[] = told === null ? [] : [{ mark: "none", polarity: null, text: told }];
  return { ...scene, caption: tellAnswerText(view), legend: [...scene.legend, ...legend] };
}
