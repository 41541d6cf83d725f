import { useMemo } from "react";
import { isTangle, layOutRegions } from "../view/fold-regions.ts";
import type { InspectionRecord } from "../view/inspections.ts";
import { layOutLayers } from "../view/layered-scene.ts";
import { regionsBySubject } from "../view/lens-filter.ts";
import type { Scene } from "../view/scene.ts";
import { useInspections } from "./resources.ts";
import type { Stage } from "./stage.ts";

/** The layers of a lens, and whether regions stand for what would be a tangle. */
export interface LensScene {
  readonly scene: Scene;
  /** Would each by itself be a tangle? */
  readonly isLarge: boolean;
  readonly isFolded: boolean;
}

const NO_INSPECTIONS: readonly InspectionRecord[] = [];

/** Lays a lens out: each area or body by itself, or where nobody could read that, by regions and groups of themes. */
export function useLensScene(
  { lens, view, place }: Stage,
  { width, height, isWhole }: { readonly width: number; readonly height: number; readonly isWhole: boolean },
): LensScene {
  const layers = useMemo(
    () => layOutLayers(view, { width, height, isWhole }),
    [view, width, height, isWhole],
  );
  const canFold = view.focus === null && place.filter.regions.length === 0 && !isWhole;
  const isLarge = canFold && isTangle(view, layers);
  const isFolded = isLarge && place.level === "auto";
  const inspections = useInspections(isFolded && lens.among === "bodies");
  const records = inspections.status === "ready" ? inspections.value.inspections : NO_INSPECTIONS;
  const scene = useMemo(() => {
    if (!isFolded) return layers;
    return layOutRegions(lens, view.question, regionsBySubject(lens, records), { width, height });
  }, [isFolded, layers, lens, view, records, width, height]);
  return { scene, isLarge, isFolded };
}
