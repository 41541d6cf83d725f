import type { InspectionRecord } from "../view/inspections.ts";
import { type OutcomeSide, outcomeOf, outcomesOf } from "../view/outcomes.ts";
import { SIDES } from "../view/place.ts";
import type { Scene } from "../view/scene.ts";
import { compareText } from "../view/view.ts";
import { type LegendFilter, MARKS } from "./legend-filter.ts";
import type { Stage } from "./stage.ts";

/** On the map of outcomes: those that point one way. The last that is left does not go alone: all come in again. */
export function filterOutcomes({ place, go }: Stage, inspections: readonly InspectionRecord[]): LegendFilter {
  const { filter } = place;
  const known = new Set(inspections.map((inspection) => outcomeOf(inspection).id));
  const idsOf = (side: OutcomeSide) => outcomesOf(side).filter((id) => known.has(id));
  const all = SIDES.flatMap(idsOf);
  return (entry) => {
    const side = SIDES.find((candidate) => MARKS[candidate] === entry.mark);
    const ids = side === undefined ? [] : idsOf(side);
    if (ids.length === 0) return null;
    const shown = filter.outcomes.length === 0 ? all : filter.outcomes;
    const isOn = ids.some((id) => shown.includes(id));
    const next = isOn ? shown.filter((id) => !ids.includes(id)) : [...shown, ...ids];
    const outcomes = all.every((id) => next.includes(id)) ? [] : next.sort(compareText);
    return { isOn, toggle: () => go({ filter: { ...filter, outcomes }, selection: null }) };
  };
}

/** On the map: a depth of colour chooses the areas that have it; all are shown as long as none is chosen. */
export function filterShades({ place, go }: Stage, scene: Scene): LegendFilter {
  const { filter } = place;
  return ({ mark, shade, polarity }) => {
    if (mark !== "tile" || typeof shade !== "number") return null;
    const nodes = scene.nodes.filter((node) => node.role === polarity && node.shade === shade);
    const ids = nodes.map((node) => node.id).sort();
    if (ids.length === 0) return null;
    const isChosen = filter.only.join() === ids.join();
    const only = isChosen ? [] : ids;
    return {
      isOn: filter.only.length === 0 || ids.every((id) => filter.only.includes(id)),
      toggle: () => go({ filter: { ...filter, only }, selection: null }),
    };
  };
}
